package dev.pvi.examples.quickstart;

import dev.pvi.PviScorer;
import dev.pvi.RuleBooks;
import dev.pvi.cpi.IncentiveBooks;
import dev.pvi.cpi.RebateCalculator;
import dev.pvi.cpi.earning.Earnings;
import dev.pvi.cpi.statement.RebateStatement;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.rulebook.RuleBook;
import dev.pvi.score.PartnerScore;

/**
 * Where a partner stands by the bundled books: what is known, what it scores, what it earns.
 *
 * @param book the rules
 * @param partner what is known
 * @param earnings what it booked
 * @param score what it scores
 * @param statement what it earns
 */
record Position(
    RuleBook book,
    PartnerSnapshot partner,
    Earnings earnings,
    PartnerScore score,
    RebateStatement statement) {

  /** Reads a partner and its earnings, {@code partner-a.json} and {@code earnings-a.json}. */
  static Position read(String which) {
    String partnerFile = "partner-" + which + ".json";
    PartnerSnapshot partner = PartnerSnapshot.parse(partnerFile, Data.read(partnerFile));
    String earningsFile = "earnings-" + which + ".json";
    Earnings earnings = Earnings.parse(earningsFile, Data.read(earningsFile));
    return of(RuleBooks.bundled("cisco-360").at(partner.asOf()), partner, earnings);
  }

  private static Position of(RuleBook book, PartnerSnapshot partner, Earnings earnings) {
    PartnerScore score = PviScorer.of(book).score(partner);
    RebateStatement statement =
        RebateCalculator.of(IncentiveBooks.bundled("cisco-cpi")).calculate(score, earnings);
    return new Position(book, partner, earnings, score, statement);
  }

  /** Scores the same partner again, with one thing changed. */
  Position with(PartnerSnapshot changed) {
    return of(book, changed, earnings);
  }

  /** Returns how texts call the partner. */
  String title() {
    return partner.title();
  }

  /** Explains every point and every cent. */
  String explanation() {
    return score.explain().toText() + "\n" + statement.explain().toText();
  }
}
