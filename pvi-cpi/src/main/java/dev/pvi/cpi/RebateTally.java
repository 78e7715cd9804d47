package dev.pvi.cpi;

import dev.pvi.cpi.earning.Event;
import dev.pvi.cpi.engine.Calculation;
import dev.pvi.cpi.statement.RebateStatement;

/**
 * Sums what a stream of events earns without keeping its lines: of a million events the memory
 * follows the number of pots, terms and reasons. Mutable, for one thread; see {@link
 * RebateCalculator#tally}.
 *
 * <pre>{@code
 * RebateTally tally = calculator.tally(scores, Earnings.builder(id, from, through, USD).build());
 * rows.forEach(row -> tally.add(event(row)));
 * RebateStatement sums = tally.statement();
 * }</pre>
 *
 * <p>The sums are those of the statement of all these events, to the coin. A line stands for all
 * events of one portfolio that are paid on the same terms, or excluded for the same sort of reason;
 * its {@code count()} says how many they are. Rules that limit, combine, round or free single
 * events keep their lines.
 */
public final class RebateTally {

  private final Calculation calculation;

  RebateTally(Calculation calculation) {
    this.calculation = calculation;
  }

  /**
   * Adds an event. Where a book says by which facts events are equal, the first that is added is
   * paid; an event that reverses another one is added with that one.
   */
  public void add(Event event) {
    calculation.take(event);
  }

  /**
   * Adds an event that takes back what another one earned, on the terms of that one, which is not
   * added by this.
   *
   * @throws IllegalArgumentException if the reversal does not name the original
   */
  public void add(Event reversal, Event original) {
    if (!reversal.reverses().filter(original.id()::equals).isPresent()) {
      throw new IllegalArgumentException(
          "reverses must name the original, "
              + original.id()
              + " - but was: "
              + reversal.reverses().orElse("absent"));
    }
    calculation.take(reversal, original);
  }

  /** Returns the statement of all that was added. Call it once, at the end. */
  public RebateStatement statement() {
    return calculation.statement();
  }
}
