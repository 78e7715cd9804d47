package dev.pvi.examples.benchmarks;

import java.math.BigDecimal;
import java.util.List;

/** The card with bands as one would write it by hand with {@code double}, which is not exact. */
final class DoubleCard {

  private final double[][] at;
  private final double[][] values;
  private final double[] weights;
  private final double[] ladder;
  private final double[] rates;

  DoubleCard(CardSpec card) {
    at = card.metrics().stream().map(m -> doubles(m.at(), 100)).toArray(double[][]::new);
    values = card.metrics().stream().map(m -> doubles(m.values(), 10)).toArray(double[][]::new);
    weights = card.metrics().stream().mapToDouble(m -> m.weight() / 100.0).toArray();
    ladder = doubles(CardSpec.LADDER, 100);
    rates = doubles(CardSpec.RATES, 1000);
  }

  private static double[] doubles(List<Integer> figures, double divisor) {
    return figures.stream().mapToDouble(figure -> figure / divisor).toArray();
  }

  /** Returns the index of the readings from a position on. */
  double index(double[] readings, int from) {
    double index = 0;
    for (int m = 0; m < weights.length; m++) {
      double[] limits = at[m];
      double reading = readings[from + m];
      int band = 0;
      while (band < limits.length && reading >= limits[band]) {
        band++;
      }
      index += weights[m] * values[m][band];
    }
    return index;
  }

  Outcome outcome(double index, double amount) {
    int standing = 0;
    while (standing + 1 < ladder.length && index >= ladder[standing + 1]) {
      standing++;
    }
    return binary(index, standing, rates[standing], rates[standing] * amount);
  }

  /** Returns what an engine with binary arithmetic answers. */
  static Outcome binary(double index, int standing, double rate, double rebate) {
    return new Outcome(
        BigDecimal.valueOf(index), standing, BigDecimal.valueOf(rate), BigDecimal.valueOf(rebate));
  }
}
