package dev.pvi.cpi;

import static dev.pvi.cpi.TestIncentive.day;
import static dev.pvi.cpi.TestIncentive.decimal;
import static dev.pvi.cpi.TestIncentive.earnings;
import static dev.pvi.cpi.TestIncentive.usd;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.pvi.cpi.earning.Earnings;
import dev.pvi.cpi.earning.Event;
import dev.pvi.formula.Fact;
import dev.pvi.tally.FxRates;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What is empty or null is refused where it is stated, not when it is written. */
class StatedNameTest {

  private static Event.Builder booking() {
    return Event.booking("b").on(day("2026-03-10")).portfolio("networking").value(usd("1"));
  }

  private static void refused(String message, ThrowingCallable call) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
  }

  @Test
  void blankIdsAreRefused() {
    refused("id must not be blank - but was: \"\"", () -> Event.booking(""));
    refused("id must not be blank - but was: \" \"", () -> Event.milestone(" "));
    refused("id must not be blank - but was: \"\"", () -> Event.growth(""));
    refused("id must not be blank - but was: \"\"", () -> Event.renewal(""));
    refused("id must not be blank - but was: \"\"", () -> booking().id("").build());
    refused(
        "partner must not be blank - but was: \"\"",
        () -> Earnings.builder("", day("2026-01-01"), day("2026-12-31"), CurrencyUnit.USD));
    refused("partner must not be blank - but was: \"\t\"", () -> earnings().partner("\t").build());
  }

  @Test
  void namesThatCouldNotBeReadAgainAreRefused() {
    refused(
        "name of a fact must be lower-case letters and digits joined by - . or : - but was: Offer",
        () -> booking().fact("Offer", "x").build());
    refused(
        "name of a fact must be lower-case letters and digits joined by - . or : - but was: ",
        () -> booking().fact("", "x").build());
    refused(
        "stage must be lower-case letters and digits joined by - . or : - but was: ",
        () -> Event.milestone("m").on(day("2026-03-10")).portfolio("networking").stage("").build());
    refused(
        "rates must be of currencies of three capital letters - but was: eur",
        () -> FxRates.none().with("eur", decimal("1")));
  }

  private static void refusesNull(ThrowingCallable call) {
    assertThatNullPointerException().isThrownBy(call);
  }

  @Test
  void nullsAreRefusedAtTheCall() {
    refusesNull(() -> Event.booking(null));
    refusesNull(() -> booking().id(null));
    refusesNull(() -> booking().on(null));
    refusesNull(() -> booking().portfolio((String) null));
    refusesNull(() -> booking().value((BigMoney) null));
    refusesNull(() -> booking().value((Money) null));
    refusesNull(() -> booking().fact(null, "x"));
    refusesNull(() -> booking().fact("offer", (String) null));
    refusesNull(() -> booking().fact("offer", (Fact) null));
    refusesNull(() -> booking().fact("assessed-on", (LocalDate) null));
    refusesNull(() -> booking().fact("deal", (BigMoney) null));
    Map<String, Fact> facts = new HashMap<>();
    facts.put("offer", null);
    refusesNull(() -> booking().facts(facts));
    refusesNull(() -> Event.renewal("r").due((BigMoney) null));
    refusesNull(() -> Event.renewal("r").renewed((BigMoney) null));
    refusesNull(() -> Event.renewal("r").renewedOn((LocalDate) null));
    refusesNull(() -> Event.growth("g").prior((BigMoney) null));
    refusesNull(() -> Event.milestone("m").stage(null));
    refusesNull(() -> Earnings.builder(null, day("2026-01-01"), day("2026-12-31"), null));
    refusesNull(() -> earnings().event(null));
    refusesNull(() -> earnings().events(Arrays.asList(booking().build(), null)));
    refusesNull(() -> FxRates.none().with("EUR", null));
    refusesNull(() -> FxRates.none().with(null, decimal("1")));
    refusesNull(() -> earnings().rates(null));
  }
}
