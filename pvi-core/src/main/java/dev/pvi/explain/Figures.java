package dev.pvi.explain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How decimals are admitted, normalised and shown, the same on every machine.
 *
 * <p>Text never depends on the default locale. Rounding for display is two digits, half up; it is
 * never fed back into a computation.
 */
public final class Figures {

  /** The most digits that a decimal may have before its point. */
  public static final int INTEGER_DIGITS = 18;

  /** The most digits that a decimal may have after its point. */
  public static final int FRACTION_DIGITS = 18;

  /**
   * The greatest decimal that is {@linkplain #admits admitted}; what answers without a limit
   * declares it as the most, and its opposite as the least.
   */
  public static final BigDecimal GREATEST =
      BigDecimal.TEN.pow(INTEGER_DIGITS).subtract(BigDecimal.ONE.movePointLeft(FRACTION_DIGITS));

  private static final int SHOWN_DIGITS = 2;

  private Figures() {}

  /**
   * Returns whether a decimal is of a size that the library computes with: at most {@value
   * #INTEGER_DIGITS} digits before the point and {@value #FRACTION_DIGITS} after it. The check
   * looks at precision and scale alone, so that {@code 1e1000000000} costs nothing.
   */
  public static boolean admits(BigDecimal value) {
    if (value.signum() == 0) {
      return true;
    }
    long integerDigits = (long) value.precision() - value.scale();
    if (integerDigits > INTEGER_DIGITS || value.precision() > 1000) {
      return false;
    }
    return value.scale() <= FRACTION_DIGITS || normal(value).scale() <= FRACTION_DIGITS;
  }

  /**
   * Returns the value if it is {@linkplain #admits admitted}, normalised.
   *
   * @throws IllegalArgumentException if it has too many digits
   */
  public static BigDecimal checked(String what, BigDecimal value) {
    if (!admits(value)) {
      throw new IllegalArgumentException(what + tooManyDigits(value));
    }
    return normal(value);
  }

  /**
   * Returns a value that was computed if it is {@linkplain #admits admitted}.
   *
   * @throws ArithmeticException if it has too many digits
   */
  public static BigDecimal computed(String what, BigDecimal value) {
    if (!admits(value)) {
      throw new ArithmeticException(what + tooManyDigits(value));
    }
    return value;
  }

  private static String tooManyDigits(BigDecimal value) {
    return " must have at most "
        + INTEGER_DIGITS
        + " digits before and "
        + FRACTION_DIGITS
        + " after the point - but was: "
        + brief(value);
  }

  /**
   * Returns the one form of a decimal in which equal numbers are equal objects: no trailing zeros
   * after the point, no negative scale. {@code 1.0} and {@code 1.00} both become {@code 1}; {@code
   * 1E+2} becomes {@code 100}.
   */
  public static BigDecimal normal(BigDecimal value) {
    if (value.signum() == 0) {
      return BigDecimal.ZERO;
    }
    if (value.scale() == 0) {
      return value;
    }
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** Returns every digit of a decimal, without exponent or trailing zeros: {@code 5.8125}. */
  public static String exact(BigDecimal value) {
    return admits(value) ? normal(value).toPlainString() : brief(value);
  }

  /** Returns a bound in words: every digit, or {@code no limit} for the {@link #GREATEST}. */
  public static String limit(BigDecimal bound) {
    return bound.abs().compareTo(GREATEST) < 0 ? exact(bound) : "no limit";
  }

  /** Returns a decimal for reading: {@code 1234567.891} is shown as {@code 1,234,567.89}. */
  public static String rounded(BigDecimal value) {
    return grouped(normal(value.setScale(SHOWN_DIGITS, RoundingMode.HALF_UP)));
  }

  /** Returns a decimal with exactly two digits after the point: {@code 4.995} is {@code 5.00}. */
  public static String fixed(BigDecimal value) {
    return grouped(value.setScale(SHOWN_DIGITS, RoundingMode.HALF_UP));
  }

  /** Puts commas between thousands; a decimal format would do, but takes long to start. */
  private static String grouped(BigDecimal value) {
    StringBuilder text = new StringBuilder(value.toPlainString());
    int point = text.indexOf(".");
    int first = value.signum() < 0 ? 1 : 0;
    for (int at = (point < 0 ? text.length() : point) - 3; at > first; at -= 3) {
      text.insert(at, ',');
    }
    return text.toString();
  }

  private static String brief(BigDecimal value) {
    return Texts.brief(value.toString());
  }
}
