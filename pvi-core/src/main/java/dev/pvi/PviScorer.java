package dev.pvi;

import dev.pvi.engine.Binder;
import dev.pvi.engine.BoundBook;
import dev.pvi.explain.InvalidRecordException;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.partner.Portfolio;
import dev.pvi.rule.ScoringRules;
import dev.pvi.rulebook.RuleBook;
import dev.pvi.score.PartnerScore;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

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
   * <p>A portfolio is scored if the snapshot states at least one reading for it, or names it among
   * its {@linkplain PartnerSnapshot#portfolios portfolios}. One whose metrics all read an attribute
   * or certifications needs neither: it is scored where such an attribute is known, or a
   * certification counts.
   *
   * @throws dev.pvi.explain.InvalidRecordException with all findings, if the snapshot is wrong
   */
  public PartnerScore score(PartnerSnapshot partner) {
    return bound.score(partner);
  }

  /**
   * Returns the index of a portfolio alone, without its explanation: the index of {@link #score},
   * in a fraction of the time. What {@code score} warns of is not said, such as a book that is not
   * in force on the date of the snapshot.
   *
   * @return empty if the partner has none there: it is not scored, see {@link #score}, or nothing
   *     applies
   * @throws IllegalArgumentException if the book does not score the portfolio
   * @throws dev.pvi.explain.InvalidRecordException with all findings, if the snapshot is wrong
   */
  public Optional<BigDecimal> index(PartnerSnapshot partner, Portfolio portfolio) {
    return bound.index(partner, portfolio);
  }

  /**
   * Returns the indices of all portfolios that are scored, without their explanation, in the order
   * of presentation: those of {@link #score}, in a fraction of the time.
   *
   * @return a portfolio that is not scored, see {@link #score}, or in which nothing applies, is not
   *     there
   * @throws dev.pvi.explain.InvalidRecordException with all findings, if the snapshot is wrong
   */
  public Map<Portfolio, BigDecimal> indices(PartnerSnapshot partner) {
    return bound.indices(partner);
  }

  /**
   * Returns the index of a portfolio alone by its id, such as {@code networking}, see {@link
   * #index(PartnerSnapshot, Portfolio)}.
   */
  public Optional<BigDecimal> index(PartnerSnapshot partner, String portfolio) {
    return index(partner, Portfolio.of(portfolio));
  }

  /**
   * Returns the scorecard of a portfolio prepared for partners of the same attributes and date.
   *
   * @param like a partner with those attributes and that date; its readings do not matter
   * @throws IllegalArgumentException if the book does not score the portfolio
   * @throws dev.pvi.explain.InvalidRecordException with all findings, if an attribute is wrong
   */
  public PreparedCard prepare(PartnerSnapshot like, Portfolio portfolio) {
    return new PreparedCard(bound.cohort(like, portfolio));
  }

  /**
   * Scores many partners and keeps of each what you need: the whole score with {@code
   * Function.identity()}, or the index alone. A record that is wrong does not stop the others; any
   * other exception is a bug, of a rule of the house perhaps, and ends the batch.
   *
   * @param keep what to keep of a score; called by several threads if the batch is parallel
   */
  public <R> BatchResult<R> scoreAll(
      List<PartnerSnapshot> partners, Function<PartnerScore, R> keep, Batch batch) {
    List<BatchResult<R>> portions =
        batch.run(partners.size(), (from, to) -> scoreSome(partners, from, to, keep));
    return new BatchResult<>(
        portions.stream().flatMap(portion -> portion.results().stream()).toList(),
        portions.stream().flatMap(portion -> portion.failures().stream()).toList(),
        Warnings.merged(portions.stream().map(BatchResult::warnings).toList()));
  }

  private <R> BatchResult<R> scoreSome(
      List<PartnerSnapshot> partners, int from, int to, Function<PartnerScore, R> keep) {
    List<R> results = new ArrayList<>(to - from);
    List<BatchResult.Failure> failures = new ArrayList<>(0);
    Warnings warnings = new Warnings();
    for (int i = from; i < to; i++) {
      PartnerSnapshot partner = partners.get(i);
      try {
        PartnerScore score = score(partner);
        results.add(keep.apply(score));
        warnings.add(score.findings());
      } catch (InvalidRecordException e) {
        failures.add(new BatchResult.Failure(i, partner.id(), e));
      }
    }
    return new BatchResult<>(results, failures, warnings.all());
  }

  /**
   * Returns in words how each metric is computed, in longs or in decimals, and why. All give the
   * same results; this tells where time goes.
   */
  public String describe() {
    return bound.describe();
  }
}
