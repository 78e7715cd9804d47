package dev.pvi.examples.benchmarks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** The card as one would write it by hand with {@link BigDecimal}. */
final class DecimalCard {

  private final BigDecimal[][] at;
  private final BigDecimal[][] values;
  private final BigDecimal[] weights;
  private final BigDecimal[] ladder;
  private final BigDecimal[] rates;

  DecimalCard(CardSpec card) {
    at = new BigDecimal[card.size()][];
    values = new BigDecimal[card.size()][];
    weights = new BigDecimal[card.size()];
    for (int m = 0; m < card.size(); m++) {
      CardSpec.MetricSpec metric = card.metrics().get(m);
      at[m] = metric.at().stream().map(CardSpec::hundredths).toArray(BigDecimal[]::new);
      values[m] = metric.values().stream().map(CardSpec::tenths).toArray(BigDecimal[]::new);
      weights[m] = CardSpec.hundredths(metric.weight());
    }
    ladder = decimals(CardSpec.LADDER, 2);
    rates = decimals(CardSpec.RATES, 3);
  }

  private static BigDecimal[] decimals(List<Integer> figures, int digits) {
    return figures.stream().map(f -> BigDecimal.valueOf(f, digits)).toArray(BigDecimal[]::new);
  }

  int metrics() {
    return weights.length;
  }

  /** Returns weight times index of one metric. */
  BigDecimal weightedBand(int metric, BigDecimal reading) {
    BigDecimal[] limits = at[metric];
    int band = 0;
    while (band < limits.length && reading.compareTo(limits[band]) >= 0) {
      band++;
    }
    return weights[metric].multiply(values[metric][band]);
  }

  /** Returns weight times index of one metric. */
  BigDecimal weightedPoint(int metric, BigDecimal reading) {
    BigDecimal[] knots = at[metric];
    BigDecimal[] points = values[metric];
    int right = 0;
    while (right < knots.length && reading.compareTo(knots[right]) >= 0) {
      right++;
    }
    if (right == 0 || right == knots.length) {
      return weights[metric].multiply(points[Math.max(0, right - 1)]);
    }
    BigDecimal run = knots[right].subtract(knots[right - 1]);
    BigDecimal rise = points[right].subtract(points[right - 1]);
    BigDecimal numerator =
        points[right - 1].multiply(run).add(reading.subtract(knots[right - 1]).multiply(rise));
    return weights[metric].multiply(
        numerator.divide(run, CardSpec.SLOPE_DIGITS, RoundingMode.HALF_EVEN));
  }

  /** Returns the position of the standing on the ladder. */
  int standing(BigDecimal index) {
    int standing = 0;
    while (standing + 1 < ladder.length && index.compareTo(ladder[standing + 1]) >= 0) {
      standing++;
    }
    return standing;
  }

  /** Returns the rate of a standing. */
  BigDecimal rate(int standing) {
    return rates[standing];
  }

  Outcome outcome(BigDecimal index, BigDecimal amount) {
    int standing = standing(index);
    return new Outcome(index, standing, rates[standing], rates[standing].multiply(amount));
  }
}
