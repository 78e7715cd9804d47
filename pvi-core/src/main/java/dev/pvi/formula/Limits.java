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
        for (Steps.Row row : steps.rows()) {
          row.inputs().lower().ifPresent(bound -> limits.add(bound.value()));
          row.inputs().upper().ifPresent(bound -> limits.add(bound.value()));
        }
      } else if (leaf.schedule() instanceof Curve curve) {
        curve.knots().forEach(knot -> limits.add(knot.at()));
      }
    }
    return limits;
  }
}
