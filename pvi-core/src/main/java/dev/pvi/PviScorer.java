package dev.pvi;

import dev.pvi.engine.Binder;
import dev.pvi.engine.BoundBook;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.rule.ScoringRules;
import dev.pvi.rulebook.RuleBook;
import dev.pvi.score.PartnerScore;

/**
 * Scores partners by a rule book. The entry point: bind a book once, score as often as you like.
 *
 * <pre>{@code
 * RuleBook book = RuleBooks.bundled("acme-points").at(asOf);
 * PartnerScore score = PviScorer.of(book).score(partner);
 * System.out.println(score.explain());
 * }</pre>
 *
 * <p>Immutable and safe for many threads. Neither clock, locale nor default zone has any influence:
 * the same snapshot and the same book give the same bytes on every machine.
 */
public final class PviScorer {

  private final BoundBook bound;

  private PviScorer(BoundBook bound) {
    this.bound = bound;
  }

  /**
   * Returns a scorer for a book that names standard rules only.
   *
   * @throws dev.pvi.explain.BookException with all findings, if a table cannot be bound
   */
  public static PviScorer of(RuleBook book) {
    return of(book, ScoringRules.standard());
  }

  /**
   * Returns a scorer for a book that names rules of a set.
   *
   * @param book the rules of the program, perhaps with tables of your own
   * @param rules {@code ScoringRules.standard().with(yours)}
   * @throws dev.pvi.explain.BookException with all findings, if a table cannot be bound
   */
  public static PviScorer of(RuleBook book, ScoringRules rules) {
    return new PviScorer(Binder.bind(book, rules));
  }

  /** Returns the book. */
  public RuleBook book() {
    return bound.book();
  }

  /**
   * Returns the indices of a partner, explained.
   *
   * <p>A portfolio is scored if the snapshot states at least one reading for it.
   *
   * @throws dev.pvi.explain.InvalidRecordException with all findings, if the snapshot is wrong
   */
  public PartnerScore score(PartnerSnapshot partner) {
    return bound.score(partner);
  }
}
