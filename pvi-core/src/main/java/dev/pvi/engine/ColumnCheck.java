package dev.pvi.engine;

import dev.pvi.explain.Figures;
import dev.pvi.explain.Finding;
import dev.pvi.explain.Place;
import dev.pvi.explain.Severity;
import dev.pvi.rulebook.Plausible;
import dev.pvi.score.ScoreCode;
import java.math.BigDecimal;
import java.util.Optional;

/** Looks for slips in the readings of many partners for one metric, and says each once. */
final class ColumnCheck {

  private ColumnCheck() {}

  /**
   * Returns what can only be a slip in a column of numbers {@code unscaled ÷ 10^digits}: that all
   * percentages are fractions of 1, or that some are not plausible.
   */
  static Optional<Finding> judge(Expected expected, long[] unscaled, int digits, Place place) {
    long one = Tens.power(digits);
    int fractions = 0;
    int others = 0;
    int wrong = 0;
    long fraction = 0;
    int firstWrong = 0;
    for (int row = 0; row < unscaled.length; row++) {
      long x = unscaled[row];
      if (x > 0 && x <= one) {
        fractions++;
        fraction = x;
      } else if (x != 0) {
        others++;
      }
      if (!expected.isPlausible(x, digits)) {
        firstWrong = wrong++ == 0 ? row : firstWrong;
      }
    }
    if (expected.firstLimit() != null && fractions > 1 && others == 0) {
      return Optional.of(
          Finding.of(
              Severity.WARNING,
              place,
              ScoreCode.SUSPICIOUS_PERCENT,
              "which",
              "all percentages lie",
              "value",
              Figures.exact(BigDecimal.valueOf(fraction, digits))));
    }
    return wrong == 0
        ? Optional.empty()
        : Optional.of(
            Finding.of(
                Severity.WARNING,
                place,
                ScoreCode.IMPLAUSIBLE,
                "expected",
                expected.metric().plausible().map(Plausible::says).orElse("")
                    + (" " + expected.metric().unit()),
                "metric",
                expected.metric().name(),
                "value",
                Figures.exact(BigDecimal.valueOf(unscaled[firstWrong], digits))
                    + (" in row " + firstWrong)
                    + (wrong == 1 ? "" : " and others in " + (wrong - 1) + " more")));
  }
}
