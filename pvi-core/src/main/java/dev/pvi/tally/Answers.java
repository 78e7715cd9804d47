package dev.pvi.tally;

import dev.pvi.explain.Figures;
import dev.pvi.explain.Reason;
import dev.pvi.formula.Ratio;
import java.math.BigDecimal;

/** What totals come to. Totals may grow beyond what the library computes with; answers do not. */
final class Answers {

  private Answers() {}

  /** Returns a total. */
  static Derived number(BigDecimal total) {
    return Figures.admits(total) ? Derived.of(Ratio.of(total)) : tooLarge(total);
  }

  /** Returns a count. */
  static Derived number(long count) {
    return Derived.of(Ratio.of(BigDecimal.valueOf(count)));
  }

  /** Returns {@code current ÷ baseline − 1} in a unit. */
  static Derived growth(Total current, Total baseline, Unit unit) {
    return growth(current.sum(), baseline.sum(), baseline.rows(), unit);
  }

  /**
   * Returns {@code current ÷ baseline − 1} in a unit.
   *
   * @param rows how many rows count for the baseline
   */
  static Derived growth(BigDecimal current, BigDecimal baseline, long rows, Unit unit) {
    if (rows == 0) {
      return Derived.undefined(Reason.of(TallyCode.NO_BASELINE));
    }
    if (baseline.signum() <= 0) {
      return Derived.undefined(Reason.of(TallyCode.BASELINE_NOT_POSITIVE, "baseline", baseline));
    }
    return quotient(current.subtract(baseline), baseline, unit);
  }

  /** Returns {@code part ÷ whole} in a unit. */
  static Derived share(Total part, Total whole, Unit unit) {
    return whole.sum().signum() <= 0
        ? Derived.undefined(Reason.of(TallyCode.NO_WHOLE, "whole", whole.sum()))
        : quotient(part.sum(), whole.sum(), unit);
  }

  /** Returns a quotient in lowest terms, or as it stands where those have too many digits. */
  private static Derived quotient(BigDecimal above, BigDecimal below, Unit unit) {
    if (!Figures.admits(above)) {
      return tooLarge(above);
    }
    if (!Figures.admits(below)) {
      return tooLarge(below);
    }
    Ratio lowest = Ratio.reduced(above, below).times(Ratio.of(unit.factor()));
    if (Figures.admits(lowest.numerator()) && Figures.admits(lowest.denominator())) {
      return Derived.of(lowest);
    }
    BigDecimal stated = above.multiply(unit.factor());
    return Figures.admits(stated) ? Derived.of(new Ratio(stated, below)) : tooLarge(stated);
  }

  private static Derived tooLarge(BigDecimal total) {
    return Derived.undefined(Reason.of(TallyCode.TOO_LARGE, "value", total));
  }
}
