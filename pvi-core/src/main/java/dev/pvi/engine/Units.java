package dev.pvi.engine;

import dev.pvi.explain.Figures;
import dev.pvi.formula.Curve;
import dev.pvi.formula.Leaf;
import dev.pvi.formula.Scaled;
import dev.pvi.formula.Schedule;
import dev.pvi.formula.Table;
import dev.pvi.formula.Tiers;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/**
 * The unit in which the contributions of a scorecard are summed as longs: 10^-digits.
 *
 * <p>The digits are the most that any contribution needs, but no more than leave each of them below
 * 2^62 ÷ their number; so no sum can overflow, and one that would be cut is refused.
 *
 * @param digits the digits after the point
 * @param limit no contribution is more units, either way
 * @param greatest what no contribution is expected to exceed
 */
record Units(int digits, long limit, BigDecimal greatest) {

  /**
   * Returns the unit for some contributions.
   *
   * @param needed the digits of the contribution that has most
   * @param maximum no contribution is greater
   * @param count how many are summed
   */
  static Units of(int needed, BigDecimal maximum, int count) {
    long limit = (1L << 62) / Math.max(1, count);
    BigDecimal greatest = maximum.max(BigDecimal.ONE);
    int digits = Math.min(needed, Figures.FRACTION_DIGITS);
    while (digits > 0 && greatest.movePointRight(digits).compareTo(BigDecimal.valueOf(limit)) > 0) {
      digits--;
    }
    return new Units(digits, limit, greatest);
  }

  /** Returns the most digits that the answers of a schedule have after the point. */
  static int digits(Schedule schedule) {
    int digits = 0;
    for (Leaf leaf : schedule.leaves()) {
      Schedule answers =
          leaf.schedule() instanceof Scaled scaled ? scaled.table() : leaf.schedule();
      if (answers instanceof Curve curve) {
        digits = Math.max(digits, curve.rounding().digits());
      }
      if (answers instanceof Tiers) {
        digits = Figures.FRACTION_DIGITS;
      }
      if (answers instanceof Table table) {
        for (BigDecimal value : table.values()) {
          digits = Math.max(digits, value.scale());
        }
      }
    }
    return digits;
  }

  /** Returns a contribution as a whole number of units; {@link Tens#NONE} if it is none. */
  long of(BigDecimal contribution) {
    return Tens.scaled(contribution, digits, limit);
  }

  /** Returns a number of units as a decimal in normal form. */
  BigDecimal decimal(long units) {
    long unscaled = units;
    int scale = digits;
    while (scale > 0 && unscaled % 10 == 0) {
      unscaled /= 10;
      scale--;
    }
    return BigDecimal.valueOf(unscaled, scale);
  }

  /** Returns a description of a card: one line for each metric. */
  String describe(String card, List<BoundMetric> metrics, Function<Integer, String> says) {
    StringBuilder text = new StringBuilder(card);
    text.append(", index in units of 10^-").append(digits).append(":\n");
    for (int i = 0; i < metrics.size(); i++) {
      text.append("  ")
          .append(metrics.get(i).terms().metric())
          .append(": ")
          .append(says.apply(i))
          .append('\n');
    }
    return text.toString();
  }
}
