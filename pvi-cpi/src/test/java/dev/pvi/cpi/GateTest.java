package dev.pvi.cpi;

import static dev.pvi.cpi.TestIncentive.constant;
import static dev.pvi.cpi.TestIncentive.day;
import static dev.pvi.cpi.TestIncentive.decimal;
import static dev.pvi.cpi.TestIncentive.earnings;
import static dev.pvi.cpi.TestIncentive.gate;
import static dev.pvi.cpi.TestIncentive.paid;
import static dev.pvi.cpi.TestIncentive.rate;
import static dev.pvi.cpi.TestIncentive.rule;
import static dev.pvi.cpi.TestIncentive.usd;
import static dev.pvi.cpi.TestIncentive.whyNot;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pvi.cpi.earning.Earnings;
import dev.pvi.cpi.statement.RebateStatement;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From which index on an event earns is a requirement, which may know of protected standings. */
class GateTest {

  private static final Earnings DEAL =
      earnings().booking("deal", day("2026-03-10"), "networking", usd("100000")).build();

  private static TestIncentive from(String index) {
    return TestIncentive.ofBookings("0.02").gatedFrom(index);
  }

  private static TestIncentive above(String index) {
    return TestIncentive.ofBookings("0.02").with("requirements", gate("\"above\": " + index));
  }

  /** An index as compared, or a standing that is kept by protection. */
  private static TestIncentive orKept(String comparison, String standing) {
    return TestIncentive.ofBookings("0.02")
        .with("standings", "[\"welcome\", \"portfolio-partner\", \"preferred\"]")
        .with(
            "requirements",
            """
            {"gate": {"when": {"any": [
               {"attribute": "index", %s},
               {"all": [
                 {"attribute": "standing-protected", "is": true},
                 {"attribute": "standing", %s}]}]},
             "because": "below the gate"}}
            """
                .formatted(comparison, standing));
  }

  private static final String KEPT = "\"from\": \"portfolio-partner\"";

  @Test
  void indexAtTheGatePays() {
    RebateStatement statement =
        from("5").calculator().calculate(TestScores.networking("5.00"), DEAL);

    assertThat(statement.total().getAmount()).isEqualByComparingTo("2000");
    assertThat(paid(statement, "deal").index()).contains(decimal("5"));
    assertThat(paid(statement, "deal").standing()).contains("Portfolio Partner");
  }

  @ParameterizedTest
  @CsvSource({"4.99", "4.995", "4.9999999999", "0"})
  void indexBelowTheGatePaysNothingAndSaysSo(String index) {
    RebateStatement statement =
        from("5").calculator().calculate(TestScores.networking(index), DEAL);

    assertThat(statement.total().isZero()).isTrue();
    assertThat(whyNot(statement, "deal").code()).isEqualTo("gate");
    assertThat(whyNot(statement, "deal").text())
        .isEqualTo("below the gate: the index is %s, not at least 5".formatted(index));
    assertThat(rule(statement, "land").offered()).isEqualTo(decimal("100000"));
    assertThat(rule(statement, "land").paidBase()).isEqualTo(decimal("0"));
    assertThat(rule(statement, "land").excludedBase()).containsEntry("gate", decimal("100000"));
  }

  @Test
  void gateThatMustBeExceededIsNotPassedAtIt() {
    RebateStatement at = above("5").calculator().calculate(TestScores.networking("5"), DEAL);
    assertThat(whyNot(at, "deal").code()).isEqualTo("gate");
    assertThat(whyNot(at, "deal").text())
        .isEqualTo("below the gate: the index is 5, not more than 5");

    RebateStatement beyond =
        above("5").calculator().calculate(TestScores.networking("5.0000000001"), DEAL);
    assertThat(beyond.total().getAmount()).isEqualByComparingTo("2000");
  }

  @Test
  void gateThatMustBeExceededMayKnowOfKeptStandingsToo() {
    TestIncentive exceeded = orKept("\"above\": 5", KEPT);

    assertThat(
            exceeded
                .calculator()
                .calculate(TestScores.reachedAbove("4", "portfolio-partner", "2026-01-01"), DEAL)
                .total()
                .getAmount())
        .isEqualByComparingTo("2000");
    assertThat(
            whyNot(
                    exceeded
                        .calculator()
                        .calculate(TestScores.reachedAbove("0", "welcome", "2026-01-01"), DEAL),
                    "deal")
                .code())
        .isEqualTo("gate");
  }

  @Test
  void ruleMayHaveAGateOfItsOwnInThePlaceOfThatOfTheBook() {
    RebateStatement statement =
        from("5")
            .rule(
                "high",
                "booking",
                "\"requirements\": " + gate("\"from\": 8") + ", " + rate(constant("0.01")))
            .rule(
                "low",
                "booking",
                "\"requirements\": " + gate("\"from\": 2") + ", " + rate(constant("0.01")))
            .calculator()
            .calculate(TestScores.networking("7.99"), DEAL);

    assertThat(rule(statement, "land").amount()).isEqualTo(decimal("2000"));
    assertThat(rule(statement, "low").amount()).isEqualTo(decimal("1000"));
    assertThat(rule(statement, "high").amount()).isEqualTo(decimal("0"));
    assertThat(whyNot(statement, "deal").text())
        .isEqualTo("below the gate: the index is 7.99, not at least 8");
  }

  @Test
  void everyPortfolioIsJudgedByItsOwnIndex() {
    Earnings deals =
        earnings()
            .booking("n", day("2026-03-10"), "networking", usd("1000"))
            .booking("s", day("2026-03-10"), "security", usd("1000"))
            .build();

    RebateStatement statement =
        from("5").calculator().calculate(TestScores.both("5", "4.9"), deals);

    assertThat(paid(statement, "n").amount()).isEqualTo(decimal("20"));
    assertThat(whyNot(statement, "s").text())
        .isEqualTo("below the gate: the index is 4.9, not at least 5");
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
        orKept("\"from\": 5", KEPT)
            .calculator()
            .calculate(TestScores.reached("4.2", "preferred", "2025-01-02"), DEAL);

    assertThat(statement.total().getAmount()).isEqualByComparingTo("2000");
    assertThat(paid(statement, "deal").index()).contains(decimal("4.2"));
    assertThat(paid(statement, "deal").standing()).contains("Preferred Partner, protected");
  }

  @Test
  void keptStandingBelowTheOneThatIsNamedDoesNotPass() {
    RebateStatement statement =
        orKept("\"from\": 5", "\"from\": \"preferred\"")
            .calculator()
            .calculate(TestScores.reached("4.2", "portfolio-partner", "2025-01-02"), DEAL);

    assertThat(whyNot(statement, "deal").code()).isEqualTo("gate");
    assertThat(whyNot(statement, "deal").text())
        .startsWith("below the gate: the index is 4.2, not at least 5");
  }

  @Test
  void keptStandingDoesNotPassAGateOfTheIndexAlone() {
    RebateStatement statement =
        from("5")
            .calculator()
            .calculate(TestScores.reached("4.2", "preferred", "2025-01-02"), DEAL);

    assertThat(whyNot(statement, "deal").text())
        .isEqualTo("below the gate: the index is 4.2, not at least 5");
  }

  @Test
  void standingThatWasKeptLongEnoughDoesNotPassTheGate() {
    RebateStatement statement =
        orKept("\"from\": 5", KEPT)
            .calculator()
            .calculate(TestScores.reached("4.2", "preferred", "2024-09-01"), DEAL);

    assertThat(whyNot(statement, "deal").text())
        .startsWith("below the gate: the index is 4.2, not at least 5");
  }

  @Test
  void bookMaySayThatOnlyTheIndexCounts() {
    RebateStatement statement =
        orKept("\"from\": 5", KEPT)
            .with("protectedStanding", "false")
            .calculator()
            .calculate(TestScores.reached("4.2", "preferred", "2025-01-02"), DEAL);

    assertThat(whyNot(statement, "deal").code()).isEqualTo("gate");
  }
}
