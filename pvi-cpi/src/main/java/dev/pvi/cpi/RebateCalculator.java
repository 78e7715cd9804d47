package dev.pvi.cpi;

import com.google.common.collect.ImmutableList;
import dev.pvi.book.Releases;
import dev.pvi.cpi.earning.Earnings;
import dev.pvi.cpi.engine.BoundBook;
import dev.pvi.cpi.engine.Calculation;
import dev.pvi.cpi.incentive.IncentiveBook;
import dev.pvi.cpi.statement.RebateStatement;
import dev.pvi.score.PartnerScore;
import dev.pvi.score.ScoreHistory;
import java.util.List;

/**
 * Computes what a partner earned by an incentive program. Immutable and safe for many threads.
 *
 * <pre>{@code
 * RebateStatement statement =
 *     RebateCalculator.of(IncentiveBooks.bundled("acme-points")).calculate(score, earnings);
 * }</pre>
 *
 * <p>Each event is judged by the release in force on its own date and, where a history of scores is
 * handed in, by the score in force on that date. A rule's total is rounded once and apportioned to
 * its lines, so that a late event under one rule never moves a cent of another.
 */
public final class RebateCalculator {

  private final Releases<IncentiveBook> books;
  private final List<BoundBook> bound;

  private RebateCalculator(Releases<IncentiveBook> books) {
    this.books = books;
    this.bound = books.all().stream().map(BoundBook::of).collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns a calculator that judges each event by the release in force on its own date. Every
   * release is bound once, here.
   */
  public static RebateCalculator of(Releases<IncentiveBook> books) {
    return new RebateCalculator(books);
  }

  /** Returns a calculator for one release. */
  public static RebateCalculator of(IncentiveBook book) {
    return of(Releases.of(List.of(book)));
  }

  /**
   * Returns what a partner earned, with one score that counts for every date.
   *
   * @throws IllegalArgumentException if score and earnings are of different partners
   */
  public RebateStatement calculate(PartnerScore score, Earnings earnings) {
    return calculate(ScoreHistory.always(score), earnings);
  }

  /**
   * Returns what a partner earned, each event by the score in force on its date.
   *
   * @throws IllegalArgumentException if scores and earnings are of different partners
   */
  public RebateStatement calculate(ScoreHistory scores, Earnings earnings) {
    check(scores, earnings);
    Calculation calculation = new Calculation(books, bound, scores, earnings, true);
    calculation.takeAll();
    return calculation.statement();
  }

  /**
   * Returns a tally of events that are handed over one by one and whose lines are not kept.
   *
   * @param earnings partner, period, currency and exchange rates; events that it has are added
   * @throws IllegalArgumentException if scores and earnings are of different partners
   */
  public RebateTally tally(ScoreHistory scores, Earnings earnings) {
    check(scores, earnings);
    Calculation calculation = new Calculation(books, bound, scores, earnings, false);
    calculation.takeAll();
    return new RebateTally(calculation);
  }

  private static void check(ScoreHistory scores, Earnings earnings) {
    String scored = scores.first().partner().id();
    if (!scored.equals(earnings.partner())) {
      throw new IllegalArgumentException(
          "earnings must be of the partner that was scored, "
              + scored
              + " - but was: "
              + earnings.partner());
    }
  }
}
