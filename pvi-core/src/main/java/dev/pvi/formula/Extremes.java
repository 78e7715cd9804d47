package dev.pvi.formula;

import java.math.BigDecimal;
import java.util.List;

/** The ends of the range of values. */
final class Extremes {

  private Extremes() {}

  /** Returns the least of at least one value. */
  static BigDecimal least(List<BigDecimal> values) {
    BigDecimal least = values.get(0);
    for (BigDecimal value : values) {
      least = least.min(value);
    }
    return least;
  }

  /** Returns the greatest of at least one value. */
  static BigDecimal greatest(List<BigDecimal> values) {
    BigDecimal greatest = values.get(0);
    for (BigDecimal value : values) {
      greatest = greatest.max(value);
    }
    return greatest;
  }
}
