package dev.pvi.cpi;

import static dev.pvi.cpi.TestIncentive.day;
import static dev.pvi.cpi.TestIncentive.decimal;
import static dev.pvi.cpi.TestIncentive.earnings;
import static dev.pvi.cpi.TestIncentive.paid;
import static dev.pvi.cpi.TestIncentive.usd;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pvi.cpi.earning.Earnings;
import dev.pvi.cpi.statement.Line;
import dev.pvi.cpi.statement.RebateStatement;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rule's total is rounded once; its cents go to the lines by largest remainder, ties by id. */
class RoundingTest {

  private static RebateStatement statement(TestIncentive book, String... amounts) {
    Earnings.Builder deals = earnings();
    for (int i = 0; i < amounts.length; i++) {
      deals.booking("d" + (i + 1), day("2026-03-10"), "networking", usd(amounts[i]));
    }
    return book.calculator().calculate(TestScores.networking("6"), deals.build());
  }

  private static List<String> amounts(RebateStatement statement) {
    return statement.rules().get(0).lines().stream()
        .map(Line::amount)
        .map(BigDecimal::toPlainString)
        .toList();
  }

  @Test
  void threeHalfCentsAreTwoCentsOfTheFirstTwoLines() {
    // 3 × 0.005 = 0.015, half even: 0.02
    RebateStatement statement = statement(TestIncentive.ofBookings("0.01"), "0.5", "0.5", "0.5");

    assertThat(statement.total()).hasToString("USD 0.02");
    assertThat(amounts(statement)).containsExactly("0.01", "0.01", "0");
    assertThat(paid(statement, "d3").reason().orElseThrow().text())
        .isEqualTo(
            "0.005 before rounding; the coins of the rule went to lines with larger"
                + " remainders");
    assertThat(paid(statement, "d2").reason()).isEmpty();
  }

  @Test
  void oneHalfCentIsRoundedToEven() {
    assertThat(statement(TestIncentive.ofBookings("0.01"), "0.5").total()).hasToString("USD 0.00");
    assertThat(statement(TestIncentive.ofBookings("0.01"), "1.5").total()).hasToString("USD 0.02");
  }

  @ParameterizedTest
  @CsvSource({
    "HALF_UP, 0.01",
    "HALF_DOWN, 0.00",
    "UP, 0.01",
    "DOWN, 0.00",
    "CEILING, 0.01",
    "FLOOR, 0.00"
  })
  void modeIsTheBooks(String mode, String total) {
    RebateStatement statement =
        statement(
            TestIncentive.ofBookings("0.01").with("settlement", "{\"rounding\": \"" + mode + "\"}"),
            "0.5");

    assertThat(statement.total()).hasToString("USD " + total);
  }

  @Test
  void centGoesToTheLargestRemainder() {
    // 1.111 + 2.229 + 3.335 = 6.675, half even: 6.68; rounded down 1.11 + 2.22 + 3.33 = 6.66
    RebateStatement statement =
        statement(TestIncentive.ofBookings("0.01"), "111.1", "222.9", "333.5");

    assertThat(statement.total()).hasToString("USD 6.68");
    assertThat(amounts(statement)).containsExactly("1.11", "2.23", "3.34");
  }

  @Test
  void creditTakesBackWhatItsBookingEarned() {
    RebateStatement statement =
        statement(TestIncentive.ofBookings("0.0125"), "1000.30", "-1000.30", "10");

    // 12.50375 − 12.50375 + 0.125 = 0.125, half even: 0.12
    assertThat(statement.total()).hasToString("USD 0.12");
    assertThat(amounts(statement)).containsExactly("12.5", "-12.5", "0.12");
    assertThat(statement.rules().get(0).paidBase()).isEqualTo(decimal("10"));
  }

  @Test
  void negativeTotalIsRoundedLikeAPositiveOne() {
    // −0.005 − 0.005 − 0.005 = −0.015, half even: −0.02
    RebateStatement statement = statement(TestIncentive.ofBookings("0.01"), "-0.5", "-0.5", "-0.5");

    assertThat(statement.total()).hasToString("USD -0.02");
    assertThat(amounts(statement)).containsExactlyInAnyOrder("-0.01", "-0.01", "0");
  }

  @Test
  void lineUnderOneRuleMovesNoCentOfAnother() {
    // 3 × 0.005 = 0.015 and 0.005, half even: 0.02 and 0.00; together they would be 0.02
    TestIncentive two =
        TestIncentive.empty()
            .rule("n", "booking", in("networking"))
            .rule("s", "booking", in("security"));
    Earnings deals =
        earnings()
            .booking("a", day("2026-03-10"), "security", usd("0.5"))
            .booking("b", day("2026-03-10"), "networking", usd("0.5"))
            .booking("c", day("2026-03-10"), "networking", usd("0.5"))
            .booking("d", day("2026-03-10"), "networking", usd("0.5"))
            .build();

    RebateStatement statement = two.calculator().calculate(TestScores.both("6", "6"), deals);

    assertThat(amounts(statement)).containsExactly("0.01", "0.01", "0");
    assertThat(paid(statement, "a").amount()).isEqualTo(decimal("0"));
    assertThat(statement.total()).hasToString("USD 0.02");
  }

  private static String in(String portfolio) {
    return TestIncentive.rate(TestIncentive.constant("0.01"))
        + ", \"portfolios\": [\""
        + portfolio
        + "\"]";
  }
}
