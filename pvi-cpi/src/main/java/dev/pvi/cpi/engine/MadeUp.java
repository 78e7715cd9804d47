package dev.pvi.cpi.engine;

import dev.pvi.cpi.incentive.Limit;
import dev.pvi.cpi.statement.PotKey;
import dev.pvi.cpi.statement.Trace;
import dev.pvi.explain.Reason;
import dev.pvi.formula.Ratio;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What a floor adds, in a line of its own. Mutable, for one calculation. */
final class MadeUp {

  private final Limit limit;
  private final PotKey pot;
  private final List<Trace> steps = new ArrayList<>(1);
  private Ratio exact = Ratio.of(BigDecimal.ZERO);
  private BigDecimal amount = BigDecimal.ZERO;

  /**
   * Adds something.
   *
   * @param limit the floor
   * @param pot for which lines
   */
  MadeUp(Limit limit, PotKey pot, Ratio missing, Reason because) {
    this.limit = limit;
    this.pot = pot;
    adjust(missing, because);
  }

  PotKey pot() {
    return pot;
  }

  /** Returns by what it is told from others. */
  String id() {
    return pot + " " + limit.id();
  }

  Ratio exact() {
    return exact;
  }

  /** Changes the amount, for a reason that stands in the trace. */
  void adjust(Ratio after, Reason because) {
    if (after.compareTo(exact) != 0) {
      Ratio reduced = after.reduced();
      steps.add(new Trace(because, exact, reduced));
      exact = reduced;
    }
  }

  List<Trace> steps() {
    return steps;
  }

  BigDecimal amount() {
    return amount;
  }

  /** Sets the part of the rounded total. */
  void amount(BigDecimal part) {
    amount = part;
  }
}
