package dev.pvi.cpi;

import static dev.pvi.cpi.TestIncentive.day;
import static dev.pvi.cpi.TestIncentive.decimal;
import static dev.pvi.cpi.TestIncentive.earnings;
import static dev.pvi.cpi.TestIncentive.excluded;
import static dev.pvi.cpi.TestIncentive.paid;
import static dev.pvi.cpi.TestIncentive.rate;
import static dev.pvi.cpi.TestIncentive.usd;
import static dev.pvi.cpi.TestIncentive.whyNot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pvi.book.BookId;
import dev.pvi.book.Releases;
import dev.pvi.cpi.earning.Earnings;
import dev.pvi.cpi.incentive.IncentiveBook;
import dev.pvi.cpi.statement.RebateStatement;
import dev.pvi.cpi.statement.RuleStatement;
import dev.pvi.score.ScoreHistory;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each event is judged by the release and the score of its own date. */
class HistoryTest {

  private static TestIncentive byStanding(String partner, String preferred) {
    return TestIncentive.empty()
        .gatedFrom("5")
        .rule(
            "land",
            "booking",
            rate(
                """
                {"type": "choice", "cases": [
                  {"when": {"attribute": "standing", "is": "preferred"}, "then": %s},
                  {"when": {"attribute": "standing", "is": "portfolio-partner"}, "then": %s}]}"""
                    .formatted(
                        TestIncentive.constant(preferred), TestIncentive.constant(partner))));
  }

  private static final IncentiveBook SPRING =
      byStanding("0.01", "0.02")
          .release("spring", "2026-01-01")
          .with("effective", "{\"from\": \"2026-01-01\", \"through\": \"2026-06-30\"}")
          .read();
  private static final IncentiveBook SUMMER =
      byStanding("0.03", "0.04").release("summer", "2026-07-01").read();

  private static Earnings deals(String... dates) {
    Earnings.Builder deals = earnings();
    for (String date : dates) {
      deals.booking(date, day(date), "networking", usd("1000"));
    }
    return deals.build();
  }

  @Test
  void everyBookingIsPaidByTheReleaseAndTheStandingOfItsOwnDate() {
    ScoreHistory scores =
        ScoreHistory.of(
            List.of(
                TestScores.networking("2026-09-01", "8"),
                TestScores.networking("2026-01-01", "4.99"),
                TestScores.networking("2026-03-01", "5")));

    RebateStatement statement =
        RebateCalculator.of(Releases.of(List.of(SUMMER, SPRING)))
            .calculate(
                scores,
                deals(
                    "2026-02-28",
                    "2026-03-01",
                    "2026-06-30",
                    "2026-07-01",
                    "2026-08-31",
                    "2026-09-01"));

    assertThat(whyNot(statement, "2026-02-28").code()).isEqualTo("gate");
    assertThat(paid(statement, "2026-03-01").amount()).isEqualTo(decimal("10"));
    assertThat(paid(statement, "2026-06-30").amount()).isEqualTo(decimal("10"));
    assertThat(paid(statement, "2026-07-01").amount()).isEqualTo(decimal("30"));
    assertThat(paid(statement, "2026-08-31").standing()).contains("Portfolio Partner");
    assertThat(paid(statement, "2026-09-01").amount()).isEqualTo(decimal("40"));
    assertThat(paid(statement, "2026-09-01").standing()).contains("Preferred Partner");
    assertThat(statement.total().getAmount()).isEqualByComparingTo("120");
    assertThat(statement.rules())
        .extracting(RuleStatement::book)
        .containsExactly(new BookId("acme-cash", "spring"), new BookId("acme-cash", "summer"));
  }

  @Test
  void oneScoreCountsForEveryDateEvenBeforeItsOwn() {
    RebateStatement statement =
        RebateCalculator.of(SPRING)
            .calculate(TestScores.networking("2026-06-01", "6"), deals("2026-01-15"));

    assertThat(statement.total().getAmount()).isEqualByComparingTo("10");
  }

  @Test
  void beforeTheFirstScoreNothingIsPaidAndTheReasonNamesIt() {
    RebateStatement statement =
        RebateCalculator.of(SPRING)
            .calculate(
                ScoreHistory.of(List.of(TestScores.networking("2026-03-01", "6"))),
                deals("2026-02-28", "2026-03-01"));

    assertThat(whyNot(statement, "2026-02-28").text())
        .isEqualTo("no score is in force on 2026-02-28; the first is of 2026-03-01");
    assertThat(excluded(statement, "2026-02-28").base()).contains(decimal("1000"));
    assertThat(paid(statement, "2026-03-01").amount()).isEqualTo(decimal("10"));
  }

  @Test
  void outsideOfEveryReleaseNothingIsPaid() {
    RebateStatement statement =
        RebateCalculator.of(SPRING).calculate(TestScores.networking("6"), deals("2026-07-01"));

    assertThat(statement.rules()).isEmpty();
    assertThat(statement.outside().get(0).reason().orElseThrow().text())
        .isEqualTo("no release of the incentive is in force on 2026-07-01");
  }

  @Test
  void releaseThatWasNotYetKnownDoesNotCount() {
    Releases<IncentiveBook> releases =
        Releases.of(
            List.of(
                SPRING,
                byStanding("0.05", "0.05")
                    .release("spring-2", "2026-01-01")
                    .with("corrects", "\"acme-cash@spring\"")
                    .with("known", "\"2026-04-01\"")
                    .read()));

    assertThat(total(releases)).isEqualTo("50.00");
    assertThat(total(releases.knownAt(day("2026-03-31")))).isEqualTo("10.00");
  }

  private static String total(Releases<IncentiveBook> releases) {
    return RebateCalculator.of(releases)
        .calculate(TestScores.networking("6"), deals("2026-02-01"))
        .total()
        .getAmount()
        .toPlainString();
  }

  @Test
  void noticeOfEveryReleaseThatWasUsedStandsOnce() {
    IncentiveBook old =
        TestIncentive.ofBookings("0.01")
            .release("a", "2026-01-01")
            .with("effective", "{\"from\": \"2026-01-01\", \"through\": \"2026-06-30\"}")
            .with("notice", "\"Old rates.\"")
            .read();
    IncentiveBook late =
        TestIncentive.ofBookings("0.01")
            .release("b", "2026-07-01")
            .with("notice", "\"New rates.\"")
            .read();
    RebateCalculator calculator = RebateCalculator.of(Releases.of(List.of(old, late)));

    assertThat(
            calculator
                .calculate(TestScores.networking("6"), deals("2026-02-01", "2026-08-01"))
                .notice())
        .isEqualTo("Old rates. New rates.");
    assertThat(calculator.calculate(TestScores.networking("6"), deals("2026-08-01")).notice())
        .isEqualTo("New rates.");
  }

  @Test
  void historyIsOfOnePartnerAndOneScorePerDate() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ScoreHistory.of(List.of()))
        .withMessage("scores must be at least one - but was: none");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> ScoreHistory.of(List.of(TestScores.networking("5"), TestScores.networking("6"))))
        .withMessage("scores must be of different dates - but was: [2026-03-01, 2026-03-01]");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                ScoreHistory.of(
                    List.of(TestScores.networking("5"), TestScores.of("other", "2026-04-01", "5"))))
        .withMessage("scores must be of one partner - but was: [acme, other]");
  }
}
