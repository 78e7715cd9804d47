package dev.pvi;

import dev.pvi.build.GoldenFile;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.rulebook.RuleBook;
import dev.pvi.score.PartnerScore;
import org.junit.jupiter.api.Test;

/** What was written in a format once is read, and written again, as it stands. */
class GoldenFilesTest {

  private static final GoldenFile PARTNER = GoldenFile.of("pvi-partner-1.json");
  private static final GoldenFile RULE_BOOK = GoldenFile.of("pvi-rule-book-1.json");
  private static final GoldenFile SCORE = GoldenFile.of("pvi-score-1.json");

  private static PartnerSnapshot partner() {
    return PartnerSnapshot.parse("golden partner", PARTNER.text());
  }

  private static RuleBook ruleBook() {
    return RuleBooks.parse("golden rule book", RULE_BOOK.text());
  }

  @Test
  void partner1() {
    PARTNER.holds(partner().toPrettyJson());
  }

  /** A book is kept as it was read; its fields stand here in the order of the canonical text. */
  @Test
  void ruleBook1() {
    String canonical = ruleBook().tree().toCanonicalJson();
    RULE_BOOK.holds(RuleBooks.parse("again", canonical).tree().toJson());
  }

  @Test
  void score1IsWhatPartnerAndRuleBookMakeOfIt() {
    SCORE.holdsButForLayout(PviScorer.of(ruleBook()).score(partner()).toPrettyJson());
    SCORE.holdsButForLayout(PartnerScore.parse("golden score", SCORE.text()).toPrettyJson());
  }
}
