package dev.pvi.cpi;

import static dev.pvi.cpi.TestIncentive.constant;
import static dev.pvi.cpi.TestIncentive.day;
import static dev.pvi.cpi.TestIncentive.decimal;
import static dev.pvi.cpi.TestIncentive.earnings;
import static dev.pvi.cpi.TestIncentive.excluded;
import static dev.pvi.cpi.TestIncentive.facts;
import static dev.pvi.cpi.TestIncentive.onTime;
import static dev.pvi.cpi.TestIncentive.paid;
import static dev.pvi.cpi.TestIncentive.rate;
import static dev.pvi.cpi.TestIncentive.rule;
import static dev.pvi.cpi.TestIncentive.stages;
import static dev.pvi.cpi.TestIncentive.times;
import static dev.pvi.cpi.TestIncentive.usd;
import static dev.pvi.cpi.TestIncentive.whyNot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pvi.cpi.earning.Event;
import dev.pvi.cpi.statement.RebateStatement;
import dev.pvi.formula.Fact;
import dev.pvi.partner.Portfolio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each measure pays on. */
class BasisTest {

  private static final Portfolio NETWORKING = Portfolio.of("networking");

  private static final TestIncentive BOOK =
      TestIncentive.empty()
          .gatedFrom("5")
          .rule(
              "adopt",
              "milestone",
              stages(
                      "{\"level\": \"onboard\", \"value\": 500},"
                          + " {\"level\": \"adopt\", \"value\": 3000}")
                  + ", "
                  + times(constant("1.1")))
          .rule("expand", "growth", rate(constant("0.04")))
          .rule("renew", "renewal", onTime() + ", " + rate(constant("0.01")));

  private static RebateStatement statement(String index, Event event) {
    return BOOK.calculator()
        .calculate(TestScores.networking(index), earnings().event(event).build());
  }

  private static Event milestone(String stage) {
    return Event.milestone("e").on(day("2026-05-05")).portfolio(NETWORKING).stage(stage).build();
  }

  private static Event growth(String current, String prior) {
    return Event.growth("e")
        .on(day("2026-06-30"))
        .portfolio(NETWORKING)
        .current(usd(current))
        .prior(usd(prior))
        .build();
  }

  private static Event renewal(String due, String renewed, String on) {
    return Event.renewal("e")
        .on(day("2026-05-31"))
        .portfolio(NETWORKING)
        .due(usd(due))
        .renewed(usd(renewed))
        .putAllFacts(on.isEmpty() ? facts() : facts("renewed-on", Fact.of(day(on))))
        .build();
  }

  @Test
  void paidStageEarnsItsAmountTimesTheMultiplier() {
    RebateStatement statement = statement("6", milestone("onboard"));

    assertThat(paid(statement, "e").base()).contains(decimal("500"));
    assertThat(statement.total()).hasToString("USD 550.00");
  }

  @Test
  void unpaidStageEarnsNothing() {
    RebateStatement statement = statement("6", milestone("implement"));

    assertThat(statement.total().isZero()).isTrue();
    assertThat(excluded(statement, "e").base()).contains(decimal("0"));
    assertThat(whyNot(statement, "e").text())
        .isEqualTo("stage implement is not paid; the rule pays onboard, adopt");
  }

  @Test
  void growthEarnsOnTheDifference() {
    RebateStatement statement = statement("6", growth("643200", "600000"));

    assertThat(paid(statement, "e").base()).contains(decimal("43200"));
    assertThat(statement.total()).hasToString("USD 1728.00");
  }

  @ParameterizedTest
  @CsvSource({"600000, 600000", "599999.99, 600000", "0, 600000"})
  void declineIsNeitherPaidNorDeducted(String current, String prior) {
    RebateStatement statement = statement("6", growth(current, prior));

    assertThat(statement.total().isZero()).isTrue();
    assertThat(whyNot(statement, "e").code()).isEqualTo("not-positive");
    assertThat(rule(statement, "expand").offered()).isEqualTo(decimal("0"));
  }

  @ParameterizedTest
  @CsvSource({"2026-05-31, on the due date", "2026-01-02, early"})
  void renewalByItsDueDateEarns(String on, String what) {
    RebateStatement statement = statement("6", renewal("90000", "90000", on));

    assertThat(statement.total()).as(what).hasToString("USD 900.00");
    assertThat(rule(statement, "renew").excluded()).isEmpty();
  }

  @Test
  void lateRenewalLosesAllThatWasDue() {
    RebateStatement statement = statement("6", renewal("90000", "70000", "2026-06-01"));

    assertThat(statement.total().isZero()).isTrue();
    assertThat(excluded(statement, "e").base()).contains(decimal("90000"));
    assertThat(whyNot(statement, "e").text())
        .isEqualTo(
            "late: the renewal date is 2026-06-01, not on or before the date of the event 2026-05-31");
  }

  @Test
  void contractThatWasNotRenewedLosesAllThatWasDue() {
    RebateStatement statement = statement("6", renewal("90000", "0", ""));

    assertThat(excluded(statement, "e").base()).contains(decimal("90000"));
    assertThat(whyNot(statement, "e").text())
        .isEqualTo(
            "late: the renewal date is not stated, so that \"on or before the date of the event"
                + " 2026-05-31\" cannot be told");
  }

  @Test
  void partialRenewalEarnsOnItsPartAndLosesTheRest() {
    RebateStatement statement = statement("6", renewal("80000", "60000", "2026-05-01"));

    assertThat(paid(statement, "e").base()).contains(decimal("60000"));
    assertThat(statement.total()).hasToString("USD 600.00");
    assertThat(excluded(statement, "e").base()).contains(decimal("20000"));
    assertThat(whyNot(statement, "e").text())
        .isEqualTo("only what was renewed is paid: 60,000 USD of 80,000 USD");
    assertThat(rule(statement, "renew").offered()).isEqualTo(decimal("80000"));
  }

  @Test
  void partialRenewalBelowTheGateLosesAllThatWasDueForThatReason() {
    RebateStatement statement = statement("4", renewal("80000", "60000", "2026-05-01"));

    assertThat(rule(statement, "renew").excludedBase())
        .containsOnlyKeys("gate")
        .containsEntry("gate", decimal("80000"));
  }

  @Test
  void renewingMoreThanWasDueEarnsOnWhatWasDue() {
    RebateStatement statement = statement("6", renewal("80000", "100000", "2026-05-01"));

    assertThat(paid(statement, "e").base()).contains(decimal("80000"));
    assertThat(rule(statement, "renew").offered()).isEqualTo(decimal("80000"));
    assertThat(rule(statement, "renew").excluded()).isEmpty();
  }

  @Test
  void renewalWithoutADateIsNoRenewal() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> renewal("80000", "60000", ""))
        .withMessage(
            "renewedOn must be stated where a value was renewed - but was: absent, with USD 60000");
  }

  @Test
  void amountsOfOneEventAreInOneCurrency() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Event.growth("e")
                    .on(day("2026-06-30"))
                    .portfolio(NETWORKING)
                    .current(usd("1"))
                    .prior(TestIncentive.eur("1"))
                    .build())
        .withMessageContaining("must be in one currency - but was: USD 1 and EUR 1");
  }

  @Test
  void bookingOfNothingSaysWhyItEarnsNothing() {
    RebateStatement statement =
        TestIncentive.ofBookings("0.02")
            .calculator()
            .calculate(
                TestScores.networking("6"),
                earnings().booking("b", day("2026-03-10"), "networking", usd("0")).build());

    assertThat(paid(statement, "b").reason().orElseThrow().text())
        .isEqualTo("the amount to pay on is 0");
  }

  @Test
  void eventIsPaidByEveryRuleThatLooksAtIt() {
    RebateStatement statement =
        TestIncentive.ofBookings("0.02")
            .rule("bonus", "booking", rate(constant("0.01")))
            .calculator()
            .calculate(
                TestScores.networking("6"),
                earnings().booking("b", day("2026-03-10"), "networking", usd("1000")).build());

    assertThat(rule(statement, "land").amount()).isEqualTo(decimal("20"));
    assertThat(rule(statement, "bonus").amount()).isEqualTo(decimal("10"));
    assertThat(statement.total()).hasToString("USD 30.00");
  }
}
