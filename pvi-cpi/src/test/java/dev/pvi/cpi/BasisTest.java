package dev.pvi.cpi;

import static dev.pvi.cpi.TestIncentive.constant;
import static dev.pvi.cpi.TestIncentive.day;
import static dev.pvi.cpi.TestIncentive.decimal;
import static dev.pvi.cpi.TestIncentive.earnings;
import static dev.pvi.cpi.TestIncentive.excluded;
import static dev.pvi.cpi.TestIncentive.paid;
import static dev.pvi.cpi.TestIncentive.rule;
import static dev.pvi.cpi.TestIncentive.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pvi.cpi.earning.Event;
import dev.pvi.cpi.statement.RebateStatement;
import dev.pvi.partner.Portfolio;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each measure pays on. */
class BasisTest {

  private static final Portfolio NETWORKING = Portfolio.of("networking");

  private static final TestIncentive BOOK =
      TestIncentive.empty()
          .with("gate", "{\"index\": 5}")
          .rule(
              "adopt",
              "milestone",
              """
              "amounts": {"rows": [
                {"level": "onboard", "value": 500}, {"level": "adopt", "value": 3000}]},
              "multiplier": {"type": "constant", "value": 1.1}
              """)
          .rule("expand", "acv-growth", "\"rate\": " + constant("0.04"))
          .rule("renew", "renewed-on-time", "\"rate\": " + constant("0.01"));

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
        .renewedOn(Optional.of(on).filter(date -> !date.isEmpty()).map(TestIncentive::day))
        .build();
  }

  @Test
  void paidStageEarnsItsAmountTimesTheMultiplier() {
    RebateStatement statement = statement("6", milestone("onboard"));

    assertThat(paid(statement, "e").base()).isEqualTo(decimal("500"));
    assertThat(statement.total()).hasToString("USD 550.00");
  }

  @Test
  void unpaidStageEarnsNothing() {
    RebateStatement statement = statement("6", milestone("implement"));

    assertThat(statement.total().isZero()).isTrue();
    assertThat(excluded(statement, "e").base()).contains(decimal("0"));
    assertThat(excluded(statement, "e").reason().text())
        .isEqualTo("stage implement is not paid; the rule pays onboard, adopt");
  }

  @Test
  void growthEarnsOnTheDifference() {
    RebateStatement statement = statement("6", growth("643200", "600000"));

    assertThat(paid(statement, "e").base()).isEqualTo(decimal("43200"));
    assertThat(statement.total()).hasToString("USD 1728.00");
  }

  @ParameterizedTest
  @CsvSource({"600000, 600000", "599999.99, 600000", "0, 600000"})
  void declineIsNeitherPaidNorDeducted(String current, String prior) {
    RebateStatement statement = statement("6", growth(current, prior));

    assertThat(statement.total().isZero()).isTrue();
    assertThat(excluded(statement, "e").reason().code()).isEqualTo("no-growth");
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
    assertThat(excluded(statement, "e").reason().text())
        .isEqualTo("renewed on 2026-06-01, after the due date 2026-05-31");
  }

  @Test
  void contractThatWasNotRenewedLosesAllThatWasDue() {
    RebateStatement statement = statement("6", renewal("90000", "0", ""));

    assertThat(excluded(statement, "e").base()).contains(decimal("90000"));
    assertThat(excluded(statement, "e").reason().text()).isEqualTo("not renewed");
  }

  @Test
  void partialRenewalEarnsOnItsPartAndLosesTheRest() {
    RebateStatement statement = statement("6", renewal("80000", "60000", "2026-05-01"));

    assertThat(paid(statement, "e").base()).isEqualTo(decimal("60000"));
    assertThat(statement.total()).hasToString("USD 600.00");
    assertThat(excluded(statement, "e").base()).contains(decimal("20000"));
    assertThat(excluded(statement, "e").reason().text())
        .isEqualTo("only 60,000 USD of 80,000 USD due was renewed");
    assertThat(rule(statement, "renew").offered()).isEqualTo(decimal("80000"));
  }

  @Test
  void partialRenewalBelowTheGateLosesAllThatWasDueForThatReason() {
    RebateStatement statement = statement("4", renewal("80000", "60000", "2026-05-01"));

    assertThat(rule(statement, "renew").excludedBase())
        .containsOnlyKeys("below-gate")
        .containsEntry("below-gate", decimal("80000"));
  }

  @Test
  void renewingMoreThanWasDueEarnsOnWhatWasDue() {
    RebateStatement statement = statement("6", renewal("80000", "100000", "2026-05-01"));

    assertThat(paid(statement, "e").base()).isEqualTo(decimal("80000"));
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

    assertThat(paid(statement, "b").remark().orElseThrow().text())
        .isEqualTo("the amount to pay on is 0");
  }

  @Test
  void eventIsPaidByEveryRuleThatLooksAtIt() {
    RebateStatement statement =
        TestIncentive.ofBookings("0.02")
            .rule("bonus", "tcv", "\"rate\": " + constant("0.01"))
            .calculator()
            .calculate(
                TestScores.networking("6"),
                earnings().booking("b", day("2026-03-10"), "networking", usd("1000")).build());

    assertThat(rule(statement, "land").amount()).isEqualTo(decimal("20"));
    assertThat(rule(statement, "bonus").amount()).isEqualTo(decimal("10"));
    assertThat(statement.total()).hasToString("USD 30.00");
  }
}
