package dev.pvi.formula;

import java.math.BigDecimal;
import java.util.SortedSet;
import java.util.TreeSet;

/** The numbers at which tables turn: they tell in which magnitude a table expects its input. */
public final class Limits {

  private Limits() {}

  /**
   * Returns where the tables of a schedule turn, ascending: bounds of rows and knots. A bands table
   * with the rows {@code below 20}, {@code from 20 below 50} and {@code from 50} turns at 20 and
   * 50; a table of levels, one whose limits grow with an attribute and a rule of the house turn
   * nowhere.
   */
  public static SortedSet<BigDecimal> of(Schedule schedule) {
    SortedSet<BigDecimal> limits = new TreeSet<>();
    for (Leaf leaf : schedule.leaves()) {
      if (leaf.schedule() instanceof Steps steps) {
        steps.rows().forEach(row -> add(row.inputs(), limits));
      } else if (leaf.schedule() instanceof Tiers tiers) {
        tiers.rows().forEach(row -> add(row.inputs(), limits));
      } else if (leaf.schedule() instanceof Curve curve) {
        curve.knots().forEach(knot -> limits.add(knot.at()));
      }
    }
    return limits;
  }

  private static void add(Interval inputs, SortedSet<BigDecimal> limits) {
    inputs.lower().ifPresent(bound -> limits.add(bound.value()));
    inputs.upper().ifPresent(bound -> limits.add(bound.value()));
  }
}
