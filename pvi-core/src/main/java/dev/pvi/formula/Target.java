package dev.pvi.formula;

import dev.pvi.explain.Figures;
import java.math.BigDecimal;

/**
 * Where a table of numbers answers more.
 *
 * @param bound the bound to reach
 * @param inclusive whether reaching it is enough
 * @param up whether it lies above the input
 * @param value what the table answers there
 */
record Target(BigDecimal bound, boolean inclusive, boolean up, BigDecimal value) {

  /** Returns the step to the bound as it stands. */
  Step step() {
    String beyond = inclusive ? "" : up ? "more than " : "less than ";
    return new Step(beyond + Figures.exact(bound), Fact.of(bound), inclusive, value);
  }
}
