package dev.pvi.examples.benchmarks;

import java.math.BigDecimal;
import java.util.List;

/**
 * The card as one would write it by hand with scaled {@code long}: readings in hundredths, index in
 * thousandths for bands and in hundred-millionths for slopes.
 */
final class LongCard {

  private static final int STEPS_DIGITS = 3;
  private static final int SLOPE_DIGITS = CardSpec.SLOPE_DIGITS + 2;
  private static final long TENTH = 100_000;

  private final long[][] at;
  private final long[][] values;
  private final long[] weights;
  private final long[] ladder;
  private final long[] rates;
  private final int digits;

  LongCard(CardSpec card) {
    at = card.metrics().stream().map(m -> longs(m.at())).toArray(long[][]::new);
    values = card.metrics().stream().map(m -> longs(m.values())).toArray(long[][]::new);
    weights = card.metrics().stream().mapToLong(CardSpec.MetricSpec::weight).toArray();
    digits = card.shape() == CardSpec.Shape.STEPS ? STEPS_DIGITS : SLOPE_DIGITS;
    long one = BigDecimal.ONE.movePointRight(digits - 2).longValueExact();
    ladder = CardSpec.LADDER.stream().mapToLong(limit -> limit * one).toArray();
    rates = longs(CardSpec.RATES);
  }

  private static long[] longs(List<Integer> figures) {
    return figures.stream().mapToLong(Integer::longValue).toArray();
  }

  int metrics() {
    return weights.length;
  }

  /** Returns the index of the readings from a position on. */
  long steps(long[] readings, int from) {
    long index = 0;
    for (int m = 0; m < weights.length; m++) {
      index += weights[m] * band(m, readings[from + m]);
    }
    return index;
  }

  /** Returns weight times index of one metric. */
  long weightedBand(int metric, long reading) {
    return weights[metric] * band(metric, reading);
  }

  private long band(int metric, long reading) {
    long[] limits = at[metric];
    int band = 0;
    while (band < limits.length && reading >= limits[band]) {
      band++;
    }
    return values[metric][band];
  }

  /** Returns the index of the readings from a position on. */
  long slope(long[] readings, int from) {
    long index = 0;
    for (int m = 0; m < weights.length; m++) {
      index += weightedPoint(m, readings[from + m]);
    }
    return index;
  }

  /** Returns weight times index of one metric. */
  long weightedPoint(int metric, long reading) {
    long[] knots = at[metric];
    long[] points = values[metric];
    int right = 0;
    while (right < knots.length && reading >= knots[right]) {
      right++;
    }
    if (right == 0 || right == knots.length) {
      return weights[metric] * points[Math.max(0, right - 1)] * TENTH;
    }
    long run = knots[right] - knots[right - 1];
    long rise = points[right] - points[right - 1];
    long numerator = (points[right - 1] * run + (reading - knots[right - 1]) * rise) * TENTH;
    long quotient = numerator / run;
    long twice = 2 * (numerator - quotient * run);
    if (twice > run || (twice == run && (quotient & 1) == 1)) {
      quotient++;
    }
    return weights[metric] * quotient;
  }

  /** Returns the position of the standing on the ladder. */
  int standing(long index) {
    int standing = 0;
    while (standing + 1 < ladder.length && index >= ladder[standing + 1]) {
      standing++;
    }
    return standing;
  }

  /** Returns the rebate on an amount of cents, in hundred-thousandths. */
  long rebate(int standing, long cents) {
    return rates[standing] * cents;
  }

  Outcome outcome(long index, long cents) {
    int standing = standing(index);
    return new Outcome(
        BigDecimal.valueOf(index, digits),
        standing,
        BigDecimal.valueOf(rates[standing], 3),
        BigDecimal.valueOf(rebate(standing, cents), 5));
  }
}
