package dev.pvi.cpi.oracle;

import dev.pvi.PviScorer;
import dev.pvi.RuleBooks;
import dev.pvi.book.Releases;
import dev.pvi.cpi.IncentiveBooks;
import dev.pvi.cpi.RebateCalculator;
import dev.pvi.cpi.ScoreHistory;
import dev.pvi.cpi.earning.Earnings;
import dev.pvi.cpi.incentive.IncentiveBook;
import dev.pvi.cpi.statement.RebateStatement;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.score.PartnerScore;
import java.util.List;

/** What the library makes of a case. */
final class Computed {

  private static final PviScorer SCORER =
      PviScorer.of(RuleBooks.parse("points", CaseText.RULE_BOOK));

  private Computed() {}

  static RebateStatement statement(Case all) {
    return statement(all, earnings(all, all.events()));
  }

  static RebateStatement statement(Case all, Earnings earnings) {
    Releases<IncentiveBook> releases =
        Releases.of(
            all.books().stream()
                .map(book -> IncentiveBooks.parse(book.version(), CaseText.book(book)))
                .toList());
    List<PartnerScore> scores =
        all.scores().stream()
            .map(score -> SCORER.score(PartnerSnapshot.parse("partner", CaseText.partner(score))))
            .toList();
    return RebateCalculator.of(all.knownAt().map(releases::knownAt).orElse(releases))
        .calculate(
            all.always() ? ScoreHistory.always(scores.get(0)) : ScoreHistory.of(scores), earnings);
  }

  static Earnings earnings(Case all, List<Case.Event> inThisOrder) {
    return Earnings.parse("earnings", CaseText.earnings(all, inThisOrder));
  }
}
