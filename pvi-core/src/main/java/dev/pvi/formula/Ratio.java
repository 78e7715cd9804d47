package dev.pvi.formula;

import dev.pvi.explain.Figures;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A number as numerator over denominator, compared without dividing: {@code 219,999 of 400,000} is
 * less than 55 %, though any two-digit rounding says 55.00 %.
 *
 * @param numerator the number above the line
 * @param denominator the number below it, greater than 0
 */
public record Ratio(BigDecimal numerator, BigDecimal denominator) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Rounding SHOWN = new Rounding(4, RoundingMode.HALF_UP);

  /**
   * Normalises both numbers.
   *
   * @throws IllegalArgumentException if the denominator is not greater than 0
   */
  public Ratio {
    numerator = Figures.checked("numerator", numerator);
    denominator = Figures.checked("denominator", denominator);
    if (denominator.signum() <= 0) {
      throw new IllegalArgumentException(
          "denominator must be greater than 0 - but was: " + Figures.exact(denominator));
    }
  }

  /** Returns a number over 1. */
  public static Ratio of(BigDecimal number) {
    return new Ratio(number, BigDecimal.ONE);
  }

  /** Returns {@code part ÷ whole × 100}. */
  public static Ratio percent(BigDecimal part, BigDecimal whole) {
    return new Ratio(part.multiply(HUNDRED), whole);
  }

  /** Returns {@code (current − prior) ÷ prior × 100}; 105,500 after 100,000 is 5.5. */
  public static Ratio growthPercent(BigDecimal current, BigDecimal prior) {
    return percent(current.subtract(prior), prior);
  }

  /** Returns how this number compares with a limit: numerator against limit × denominator. */
  public int compareTo(BigDecimal limit) {
    return isDecimal()
        ? numerator.compareTo(limit)
        : numerator.compareTo(limit.multiply(denominator));
  }

  /** Returns the number as a decimal. */
  public BigDecimal toDecimal(Rounding rounding) {
    return isDecimal() ? numerator : rounding.divide(numerator, denominator);
  }

  /** Returns whether the number is a decimal as it stands. */
  public boolean isDecimal() {
    return denominator.compareTo(BigDecimal.ONE) == 0;
  }

  /**
   * Returns the number for reading: a decimal with all its digits, a quotient with at most four.
   */
  @Override
  public String toString() {
    return isDecimal() ? Figures.exact(numerator) : Figures.exact(toDecimal(SHOWN));
  }
}
