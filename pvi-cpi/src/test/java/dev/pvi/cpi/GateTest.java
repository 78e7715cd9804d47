package dev.pvi.cpi;

import static dev.pvi.cpi.TestIncentive.day;
import static dev.pvi.cpi.TestIncentive.decimal;
import static dev.pvi.cpi.TestIncentive.earnings;
import static dev.pvi.cpi.TestIncentive.excluded;
import static dev.pvi.cpi.TestIncentive.paid;
import static dev.pvi.cpi.TestIncentive.rule;
import static dev.pvi.cpi.TestIncentive.usd;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pvi.cpi.earning.Earnings;
import dev.pvi.cpi.statement.RebateStatement;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateTest {

  private static final Earnings DEAL =
      earnings().booking("deal", day("2026-03-10"), "networking", usd("100000")).build();

  private static TestIncentive gated(String gate) {
    return TestIncentive.ofBookings("0.02").with("gate", gate);
  }

  @Test
  void indexAtTheGatePays() {
    RebateStatement statement =
        gated("{\"index\": 5}").calculator().calculate(TestScores.networking("5.00"), DEAL);

    assertThat(statement.total().getAmount()).isEqualByComparingTo("2000");
    assertThat(paid(statement, "deal").index()).isEqualTo(decimal("5"));
    assertThat(paid(statement, "deal").standing()).isEqualTo("Portfolio Partner");
  }

  @ParameterizedTest
  @CsvSource({"4.99, 0.01", "4.995, 0.005", "4.9999999999, 0.0000000001", "0, 5"})
  void indexBelowTheGatePaysNothingAndSaysHowFarItIs(String index, String distance) {
    RebateStatement statement =
        gated("{\"index\": 5}").calculator().calculate(TestScores.networking(index), DEAL);

    assertThat(statement.total().isZero()).isTrue();
    assertThat(excluded(statement, "deal").reason().code()).isEqualTo("below-gate");
    assertThat(excluded(statement, "deal").reason().arguments())
        .containsEntry("distance", distance);
    assertThat(excluded(statement, "deal").reason().text())
        .isEqualTo(
            "the index of Networking, %s, is %s below the gate of 5".formatted(index, distance));
    assertThat(rule(statement, "land").offered()).isEqualTo(decimal("100000"));
    assertThat(rule(statement, "land").paidBase()).isEqualTo(decimal("0"));
  }

  @Test
  void gateThatMustBeExceededIsNotPassedAtIt() {
    TestIncentive above = gated("{\"index\": 5, \"reach\": \"above\"}");

    RebateStatement at = above.calculator().calculate(TestScores.networking("5"), DEAL);
    assertThat(excluded(at, "deal").reason().code()).isEqualTo("at-gate");
    assertThat(excluded(at, "deal").reason().text())
        .isEqualTo("the index of Networking, 5, must exceed the gate of 5");

    RebateStatement beyond =
        above.calculator().calculate(TestScores.networking("5.0000000001"), DEAL);
    assertThat(beyond.total().getAmount()).isEqualByComparingTo("2000");
  }

  /** Whoever reached a standing above 5 had more than 5: the standing that is kept exceeds it. */
  @Test
  void keptStandingThatWasReachedAboveTheGateExceedsIt() {
    TestIncentive above = gated("{\"index\": 5, \"reach\": \"above\"}");

    assertThat(
            above
                .calculator()
                .calculate(TestScores.reachedAbove("4", "portfolio-partner", "2026-01-01"), DEAL)
                .total()
                .getAmount())
        .isEqualByComparingTo("2000");
    assertThat(
            excluded(
                    above
                        .calculator()
                        .calculate(
                            TestScores.reached("4", "portfolio-partner", "2026-01-01"), DEAL),
                    "deal")
                .reason()
                .code())
        .isEqualTo("below-gate");
    assertThat(
            excluded(
                    gated("{\"index\": 0, \"reach\": \"above\"}")
                        .calculator()
                        .calculate(TestScores.reachedAbove("0", "welcome", "2026-01-01"), DEAL),
                    "deal")
                .reason()
                .code())
        .isEqualTo("at-gate");
  }

  @Test
  void ruleMayHaveAGateOfItsOwn() {
    RebateStatement statement =
        gated("{\"index\": 5}")
            .rule(
                "high",
                "tcv",
                "\"rate\": " + TestIncentive.constant("0.01") + ", \"gate\": {\"index\": 8}")
            .calculator()
            .calculate(TestScores.networking("7.99"), DEAL);

    assertThat(rule(statement, "land").amount()).isEqualTo(decimal("2000"));
    assertThat(rule(statement, "high").amount()).isEqualTo(decimal("0"));
    assertThat(excluded(statement, "deal").reason().arguments())
        .containsEntry("gate", "8")
        .containsEntry("distance", "0.01");
  }

  @Test
  void everyPortfolioIsJudgedByItsOwnIndex() {
    Earnings deals =
        earnings()
            .booking("n", day("2026-03-10"), "networking", usd("1000"))
            .booking("s", day("2026-03-10"), "security", usd("1000"))
            .build();

    RebateStatement statement =
        gated("{\"index\": 5}").calculator().calculate(TestScores.both("5", "4.9"), deals);

    assertThat(paid(statement, "n").amount()).isEqualTo(decimal("20"));
    assertThat(excluded(statement, "s").reason().text()).contains("Security", "0.1 below");
  }

  @Test
  void withoutAGateEveryIndexPays() {
    RebateStatement statement =
        TestIncentive.ofBookings("0.02").calculator().calculate(TestScores.networking("0"), DEAL);

    assertThat(statement.total().getAmount()).isEqualByComparingTo(new BigDecimal("2000.00"));
  }

  @Test
  void standingThatIsKeptPassesTheGateAndStandsInTheLine() {
    RebateStatement statement =
        gated("{\"index\": 5}")
            .calculator()
            .calculate(TestScores.reached("4.2", "preferred", "2025-01-02"), DEAL);

    assertThat(statement.total().getAmount()).isEqualByComparingTo("2000");
    assertThat(paid(statement, "deal").index()).isEqualTo(decimal("4.2"));
    assertThat(paid(statement, "deal").standing()).isEqualTo("Preferred Partner, protected");
  }

  @Test
  void standingThatWasKeptLongEnoughDoesNotPassTheGate() {
    RebateStatement statement =
        gated("{\"index\": 5}")
            .calculator()
            .calculate(TestScores.reached("4.2", "preferred", "2024-09-01"), DEAL);

    assertThat(excluded(statement, "deal").reason().arguments()).containsEntry("distance", "0.8");
  }

  @Test
  void bookMaySayThatOnlyTheIndexCounts() {
    RebateStatement statement =
        gated("{\"index\": 5}")
            .with("protectedStanding", "false")
            .calculator()
            .calculate(TestScores.reached("4.2", "preferred", "2025-01-02"), DEAL);

    assertThat(excluded(statement, "deal").reason().code()).isEqualTo("below-gate");
  }
}
