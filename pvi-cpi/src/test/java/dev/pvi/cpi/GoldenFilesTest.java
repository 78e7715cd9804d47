package dev.pvi.cpi;

import dev.pvi.build.GoldenFile;
import dev.pvi.cpi.earning.Earnings;
import dev.pvi.cpi.incentive.IncentiveBook;
import dev.pvi.cpi.statement.RebateStatement;
import dev.pvi.score.PartnerScore;
import org.junit.jupiter.api.Test;

/** What was written in a format once is read, and written again, as it stands. */
class GoldenFilesTest {

  private static final GoldenFile SCORE = GoldenFile.of("../pvi-core", "pvi-score-1.json");
  private static final GoldenFile BOOK = GoldenFile.of("pvi-incentive-book-1.json");
  private static final GoldenFile EARNINGS = GoldenFile.of("pvi-earnings-1.json");
  private static final GoldenFile STATEMENT = GoldenFile.of("pvi-statement-1.json");

  private static IncentiveBook book() {
    return IncentiveBooks.parse("golden incentive book", BOOK.text());
  }

  private static Earnings earnings() {
    return Earnings.parse("golden earnings", EARNINGS.text());
  }

  @Test
  void earnings1() {
    EARNINGS.holds(earnings().toPrettyJson());
  }

  /** A book is kept as it was read; its fields stand here in the order of the canonical text. */
  @Test
  void incentiveBook1() {
    String canonical = book().tree().toCanonicalJson();
    BOOK.holds(IncentiveBooks.parse("again", canonical).tree().toJson());
  }

  @Test
  void statement1IsWhatScoreBookAndEarningsMakeOfIt() {
    PartnerScore score = PartnerScore.parse("golden score", SCORE.text());

    STATEMENT.holds(RebateCalculator.of(book()).calculate(score, earnings()).toPrettyJson());
    STATEMENT.holds(RebateStatement.parse("golden statement", STATEMENT.text()).toPrettyJson());
  }
}
