package dev.pvi.cpi;

import static dev.pvi.cpi.TestIncentive.day;
import static dev.pvi.cpi.TestIncentive.decimal;
import static dev.pvi.cpi.TestIncentive.earnings;
import static dev.pvi.cpi.TestIncentive.excluded;
import static dev.pvi.cpi.TestIncentive.usd;
import static dev.pvi.cpi.TestIncentive.whyNot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pvi.cpi.earning.Earnings;
import dev.pvi.cpi.earning.Event;
import dev.pvi.cpi.statement.Line;
import dev.pvi.cpi.statement.RebateStatement;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Events that no rule looks at, and earnings that belong to no one. */
class OutsideTest {

  private static RebateStatement statement(Earnings.Builder earnings) {
    return TestIncentive.ofBookings("0.02")
        .calculator()
        .calculate(TestScores.networking("6"), earnings.build());
  }

  private static Line outside(Earnings.Builder earnings) {
    RebateStatement statement = statement(earnings);
    assertThat(statement.rules()).isEmpty();
    assertThat(statement.total().isZero()).isTrue();
    assertThat(statement.outside()).hasSize(1);
    return statement.outside().get(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-12-31", "2027-01-01"})
  void eventOutsideThePeriodIsLeftOut(String date) {
    Line line = outside(earnings().booking("b", day(date), "networking", usd("1")));

    assertThat(line.reason().orElseThrow().text())
        .isEqualTo(date + " lies outside the period from 2026-01-01 through 2026-12-31");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-01-01", "2026-12-31"})
  void bothEndsOfThePeriodBelongToIt(String date) {
    assertThat(
            statement(earnings().booking("b", day(date), "networking", usd("100")))
                .total()
                .getAmount())
        .isEqualByComparingTo("2");
  }

  @Test
  void eventOfATypeThatNoRuleLooksAtIsLeftOut() {
    Line line =
        outside(
            earnings()
                .event(
                    Event.milestone("m")
                        .on(day("2026-02-02"))
                        .portfolio("networking")
                        .stage("onboard")
                        .build()));

    assertThat(line.reason().orElseThrow().text())
        .isEqualTo("no rule of acme-cash@1 looks at events of type milestone in networking");
    assertThat(line.base()).isEmpty();
  }

  @Test
  void portfolioInWhichNoRulePaysIsLeftOut() {
    RebateStatement statement =
        TestIncentive.empty()
            .rule("land", "booking", "\"portfolios\": [\"security\", \"services\"]")
            .calculator()
            .calculate(
                TestScores.networking("6"),
                earnings().booking("b", day("2026-02-02"), "networking", usd("1")).build());

    assertThat(statement.outside().get(0).reason().orElseThrow().text())
        .isEqualTo("no rule of acme-cash@1 looks at events of type booking in networking");
  }

  @Test
  void portfolioThatWasNotScoredIsExcludedByTheRule() {
    RebateStatement statement =
        statement(earnings().booking("b", day("2026-02-02"), "security", usd("700")));

    assertThat(whyNot(statement, "b").text()).isEqualTo("security was not scored on 2026-03-01");
    assertThat(excluded(statement, "b").base()).contains(decimal("700"));
  }

  @Test
  void partnerWithoutEventsEarnsNothing() {
    RebateStatement statement = statement(earnings());

    assertThat(statement.total()).hasToString("USD 0.00");
    assertThat(statement.explain().toText())
        .isEqualTo("Acme, incentive from 2026-01-01 through 2026-12-31: 0.00 USD\n");
  }

  @Test
  void eventsHaveDifferentIds() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                earnings()
                    .booking("b", day("2026-02-02"), "networking", usd("1"))
                    .booking("a", day("2026-02-02"), "networking", usd("1"))
                    .booking("b", day("2026-02-03"), "security", usd("2"))
                    .build())
        .withMessage("events must have different ids - but was twice: b");
  }

  @Test
  void periodEndsAfterItBegins() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Earnings.builder("acme", day("2026-02-02"), day("2026-02-01"), CurrencyUnit.USD)
                    .build())
        .withMessage("through must not lie before from, 2026-02-02 - but was: 2026-02-01");
  }

  @Test
  void earningsOfAnotherPartnerAreRefused() {
    Earnings others =
        Earnings.builder("other", day("2026-01-01"), day("2026-12-31"), CurrencyUnit.USD).build();

    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                TestIncentive.ofBookings("0.02")
                    .calculator()
                    .calculate(TestScores.networking("6"), others))
        .withMessage("earnings must be of the partner that was scored, acme - but was: other");
  }
}
