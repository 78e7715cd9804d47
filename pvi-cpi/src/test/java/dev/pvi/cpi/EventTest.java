package dev.pvi.cpi;

import static dev.pvi.cpi.TestIncentive.day;
import static dev.pvi.cpi.TestIncentive.decimal;
import static dev.pvi.cpi.TestIncentive.facts;
import static dev.pvi.cpi.TestIncentive.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.pvi.cpi.earning.Booking;
import dev.pvi.cpi.earning.Event;
import dev.pvi.cpi.earning.Growth;
import dev.pvi.cpi.earning.Renewal;
import dev.pvi.formula.Fact;
import dev.pvi.partner.Portfolio;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class EventTest {

  @Test
  void factsAreStatedByWhatTheyAre() {
    Booking booking =
        Event.booking("deal-1")
            .on(day("2026-08-10"))
            .portfolio("networking")
            .value(Money.parse("USD 120000.50"))
            .fact("offer", "subscription")
            .fact("assessed-on", day("2026-08-01"))
            .fact("units", decimal("12"))
            .fact("list-price", usd("9.50"))
            .fact("renewed", true)
            .fact("tier", Fact.of("gold"))
            .build();

    assertThat(booking.type()).isEqualTo("booking");
    assertThat(booking.date()).isEqualTo(day("2026-08-10"));
    assertThat(booking.portfolio()).isEqualTo(Portfolio.of("networking"));
    assertThat(booking.value()).isEqualTo(usd("120000.5"));
    assertThat(booking.facts())
        .isEqualTo(
            facts(
                "offer", Fact.of("subscription"),
                "assessed-on", Fact.of(day("2026-08-01")),
                "units", Fact.of(decimal("12")),
                "list-price", Fact.of(usd("9.5")),
                "renewed", Fact.of(true),
                "tier", Fact.of("gold")));
  }

  @Test
  void equalAmountsMakeEqualEvents() {
    assertThat(growth("12.00", "10")).isEqualTo(growth("12", "10.0"));
    assertThat(growth("12.00", "10").current()).isEqualTo(usd("12"));
  }

  private static Growth growth(String current, String prior) {
    return Event.growth("g")
        .on(day("2026-06-30"))
        .portfolio("networking")
        .current(usd(current))
        .prior(usd(prior))
        .build();
  }

  @Test
  void renewalOfWhichNothingIsStatedWasNotRenewed() {
    Renewal renewal =
        Event.renewal("r")
            .on(day("2026-05-31"))
            .portfolio("networking")
            .due(Money.parse("EUR 80"))
            .build();

    assertThat(renewal.renewed()).hasToString("EUR 0");
    assertThat(renewal.renewedOn()).isEmpty();
  }

  @Test
  void whatIsMissingOrTooLongIsRefused() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Event.booking("b").portfolio("networking").value(usd("1")).build())
        .withMessageContaining("date");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Event.booking("b")
                    .on(day("2026-08-10"))
                    .portfolio("networking")
                    .value(usd("1234567890123456789"))
                    .build())
        .withMessageStartingWith("amount must have at most 18 digits before");
  }
}
