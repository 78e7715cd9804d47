package dev.pvi.cpi;

import static dev.pvi.cpi.TestIncentive.day;
import static dev.pvi.cpi.TestIncentive.decimal;
import static dev.pvi.cpi.TestIncentive.eur;
import static dev.pvi.cpi.TestIncentive.facts;
import static dev.pvi.cpi.TestIncentive.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.pvi.cpi.earning.Event;
import dev.pvi.cpi.earning.EventType;
import dev.pvi.formula.Fact;
import dev.pvi.partner.Portfolio;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventTest {

  private static Event.Builder on(Event.Builder event) {
    return event.on(day("2026-08-10")).portfolio("networking");
  }

  private static Event.Builder of(String kind) {
    return on(Event.builder(kind, "e"));
  }

  private static void refused(String message, Event.Builder event) {
    assertThatIllegalArgumentException().isThrownBy(event::build).withMessage(message);
  }

  private static void incomplete(String message, Event.Builder event) {
    assertThatIllegalStateException().isThrownBy(event::build).withMessage(message);
  }

  @Test
  void factsAreStatedByWhatTheyAre() {
    Event booking =
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
    assertThat(booking.amount("value")).contains(usd("120000.5"));
    assertThat(booking.amount("offer")).isEmpty();
    assertThat(booking.fact("region")).isEmpty();
    assertThat(booking.facts())
        .isEqualTo(
            facts(
                "value", Fact.of(usd("120000.5")),
                "offer", Fact.of("subscription"),
                "assessed-on", Fact.of(day("2026-08-01")),
                "units", Fact.of(decimal("12")),
                "list-price", Fact.of(usd("9.5")),
                "renewed", Fact.of(true),
                "tier", Fact.of("gold")));
  }

  @Test
  void whatAKindStatesIsAFactByTheNameThatRulesUse() {
    assertThat(
            on(Event.renewal("r"))
                .due(usd("80"))
                .renewed(usd("60"))
                .renewedOn(day("2026-08-01"))
                .build()
                .facts())
        .containsOnlyKeys("due", "renewed", "renewed-on");
    assertThat(on(Event.growth("g")).current(usd("2")).prior(usd("1")).build().facts())
        .containsOnlyKeys("current", "prior");
    assertThat(on(Event.milestone("m")).stage("use").useCase("campus").build().facts())
        .containsOnlyKeys("stage", "use-case");
    assertThat(on(Event.shipment("s")).value(usd("1")).shippedOn(day("2026-08-02")).build().facts())
        .containsOnlyKeys("value", "shipped-on");
    assertThat(on(Event.invoice("i")).value(usd("1")).build().facts()).containsOnlyKeys("value");
    assertThat(on(Event.claim("c")).value(usd("1")).build().facts()).containsOnlyKeys("value");
  }

  @Test
  void equalAmountsMakeEqualEvents() {
    assertThat(growth("12.00", "10")).isEqualTo(growth("12", "10.0"));
    assertThat(growth("12.00", "10").amount("current")).contains(usd("12"));
  }

  private static Event growth(String current, String prior) {
    return on(Event.growth("g")).current(usd(current)).prior(usd(prior)).build();
  }

  @Test
  void renewalOfWhichNothingIsStatedWasNotRenewed() {
    Event renewal = on(Event.renewal("r")).due(Money.parse("EUR 80")).build();

    assertThat(renewal.amount("renewed")).isEmpty();
    assertThat(renewal.fact("renewed-on")).isEmpty();
  }

  @Test
  void whatIsMissingOrTooLongIsRefused() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Event.booking("b").portfolio("networking").value(usd("1")).build())
        .withMessageContaining("date");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> on(Event.booking("b")).value(usd("1234567890123456789")).build())
        .withMessageStartingWith("amount must have at most 18 digits before");
  }

  @ParameterizedTest
  @CsvSource({
    "booking, value",
    "shipment, value",
    "invoice, value",
    "claim, value",
    "baseline, value",
    "renewal, due",
    "growth, current",
    "milestone, stage"
  })
  void kindStatesWhatItIsAbout(String kind, String part) {
    incomplete(part + " must be stated by a " + kind + " - but was: absent", of(kind));
  }

  @Test
  void growthStatesBothPeriods() {
    incomplete(
        "prior must be stated by a growth - but was: absent", of("growth").current(usd("1")));
  }

  @ParameterizedTest
  @CsvSource({"booking", "shipment", "invoice"})
  void dealMayDeduct(String kind) {
    assertThat(of(kind).value(usd("-5")).build().amount("value")).contains(usd("-5"));
  }

  @ParameterizedTest
  @CsvSource({"claim", "baseline", "credit-note"})
  void whatIsClaimedComparedOrCreditedIsNotLessThanNothing(String kind) {
    refused("value must be 0 or more - but was: USD -5", of(kind).value(usd("-5")));
  }

  @Test
  void noOtherAmountIsLessThanNothing() {
    refused("due must be 0 or more - but was: USD -5", of("renewal").due(usd("-5")));
    refused(
        "renewed must be 0 or more - but was: USD -5",
        of("renewal").due(usd("5")).renewed(usd("-5")));
    refused(
        "current must be 0 or more - but was: USD -5",
        of("growth").current(usd("-5")).prior(usd("1")));
    refused(
        "prior must be 0 or more - but was: USD -5",
        of("growth").current(usd("1")).prior(usd("-5")));
  }

  @Test
  void partOfAnotherTypeIsRefused() {
    refused(
        "value must be an amount of money - but was: 5", of("booking").fact("value", decimal("5")));
    refused("stage must be a text - but was: 5", of("milestone").fact("stage", decimal("5")));
    refused(
        "renewedOn must be a date - but was: soon",
        of("renewal").due(usd("5")).fact("renewed-on", "soon"));
  }

  @Test
  void amountsOfOneEventAreInOneCurrency() {
    refused(
        "amounts of one event must be in one currency - but was: USD 1 and EUR 1",
        of("growth").current(usd("1")).prior(eur("1")));
    refused(
        "amounts of one event must be in one currency - but was: USD 1 and EUR 1",
        of("renewal").due(usd("1")).renewed(eur("1")).renewedOn(day("2026-08-01")));
  }

  @Test
  void whatWasRenewedHasADate() {
    refused(
        "renewedOn must be stated where a value was renewed - but was: absent, with USD 60",
        of("renewal").due(usd("80")).renewed(usd("60")));
    assertThat(of("renewal").due(usd("80")).renewed(usd("0")).build().fact("renewed-on")).isEmpty();
  }

  @Test
  void creditNoteStatesItsValueOrWhatItReverses() {
    refused(
        "value must be stated by a credit-note that names no event it reverses - but was: absent",
        of("credit-note"));
    assertThat(of("credit-note").reverses("deal").build().amount("value")).isEmpty();
    assertThat(of("credit-note").value(usd("5")).build().reverses()).isEmpty();
    assertThat(EventType.find("credit-note").orElseThrow().takesBack()).isTrue();
  }

  @Test
  void eventDoesNotReverseItself() {
    refused(
        "reverses must name another event - but was: e, the event itself",
        of("booking").value(usd("5")).reverses("e"));
    refused(
        "reverses must not be blank - but was: \" \"", of("booking").value(usd("5")).reverses(" "));
  }

  @Test
  void factDoesNotContradictTheDateOrThePortfolio() {
    refused(
        "fact event-date must be what the event itself states, 2026-08-10, or be left out"
            + " - but was: 2026-08-11",
        of("booking").value(usd("5")).fact("event-date", day("2026-08-11")));
    refused(
        "fact portfolio must be what the event itself states, networking, or be left out"
            + " - but was: security",
        of("booking").value(usd("5")).fact("portfolio", "security"));
    assertThat(
            of("booking").value(usd("5")).fact("portfolio", "networking").build().fact("portfolio"))
        .contains(Fact.of("networking"));
  }

  @Test
  void kindOfTheHouseStatesWhatItLikes() {
    Event training =
        of("acme-training").fact("value", usd("-5")).fact("hours", decimal("16")).build();

    assertThat(training.type()).isEqualTo("acme-training");
    assertThat(training.facts()).containsOnlyKeys("value", "hours");
    assertThat(EventType.find("acme-training")).isEmpty();
    refused(
        "type must be lower-case letters and digits joined by - . or : - but was: Acme",
        of("Acme"));
  }
}
