package dev.pvi.formula;

import dev.pvi.explain.Figures;
import dev.pvi.form.Kind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A number as numerator over denominator, compared without dividing: {@code 219,999 of 400,000} is
 * less than 55 %, though any two-digit rounding says 55.00 %. Numbers that compare as 0 are equal
 * once both are {@linkplain #reduced reduced}.
 */
public final class Ratio implements Comparable<Ratio> {

  /** Stands for a number that is no decimal of at most 18 digits. */
  public static final long NOT_COMPACT = Long.MIN_VALUE;

  private static final int COMPACT_DIGITS = 18;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Rounding SHOWN = new Rounding(4, RoundingMode.HALF_UP);

  private final BigDecimal numerator;
  private final BigDecimal denominator;
  private final boolean isDecimal;
  private final int scale;
  private final long unscaled;

  /**
   * Normalises both numbers.
   *
   * @param numerator the number above the line
   * @param denominator the number below it, greater than 0
   * @throws IllegalArgumentException if the denominator is not greater than 0
   */
  public Ratio(BigDecimal numerator, BigDecimal denominator) {
    this(
        Figures.checked("numerator", numerator),
        positive(Figures.checked("denominator", denominator)),
        denominator.compareTo(BigDecimal.ONE) == 0);
  }

  private Ratio(BigDecimal numerator, BigDecimal denominator, boolean isDecimal) {
    this.numerator = numerator;
    this.denominator = denominator;
    this.isDecimal = isDecimal;
    scale = numerator.scale();
    unscaled =
        isDecimal && numerator.precision() <= COMPACT_DIGITS
            ? numerator.scaleByPowerOfTen(scale).longValue()
            : NOT_COMPACT;
  }

  private static BigDecimal positive(BigDecimal denominator) {
    if (denominator.signum() <= 0) {
      throw new IllegalArgumentException(
          "denominator must be greater than 0 - but was: " + Figures.exact(denominator));
    }
    return denominator;
  }

  /**
   * Returns a quotient of what was computed, which may have more digits than an input may.
   *
   * @throws IllegalArgumentException if the denominator is not greater than 0
   */
  public static Ratio exact(BigDecimal numerator, BigDecimal denominator) {
    BigDecimal below = positive(Figures.normal(denominator));
    return new Ratio(Figures.normal(numerator), below, below.compareTo(BigDecimal.ONE) == 0);
  }

  /** Returns this number ÷ another one, which is greater than 0. */
  public Ratio over(Ratio other) {
    return exact(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  /** Returns this number × a decimal. */
  public Ratio times(BigDecimal factor) {
    return exact(numerator.multiply(factor), denominator);
  }

  /** Returns the one form of this number: a decimal where it is one, else in lowest terms. */
  public Ratio reduced() {
    if (isDecimal) {
      return this;
    }
    int digits = Math.max(numerator.scale(), denominator.scale());
    BigInteger above = numerator.movePointRight(digits).toBigIntegerExact();
    BigInteger below = denominator.movePointRight(digits).toBigIntegerExact();
    BigInteger common = above.gcd(below);
    BigDecimal top = new BigDecimal(above.divide(common));
    BigDecimal bottom = new BigDecimal(below.divide(common));
    return isPowerOfTwosAndFives(bottom.toBigIntegerExact())
        ? exact(top.divide(bottom), BigDecimal.ONE)
        : exact(top, bottom);
  }

  private static boolean isPowerOfTwosAndFives(BigInteger number) {
    BigInteger rest = number.shiftRight(number.getLowestSetBit());
    BigInteger five = BigInteger.valueOf(5);
    while (rest.mod(five).signum() == 0) {
      rest = rest.divide(five);
    }
    return rest.equals(BigInteger.ONE);
  }

  /** Returns the number above the line. */
  public BigDecimal numerator() {
    return numerator;
  }

  /** Returns the number below the line, greater than 0. */
  public BigDecimal denominator() {
    return denominator;
  }

  /** Returns the digits of the numerator after its point. */
  public int scale() {
    return scale;
  }

  /**
   * Returns the digits of a decimal without its point: 12.34 is 1234, with a {@linkplain #scale} of
   * 2. {@link #NOT_COMPACT} for a quotient, and for a decimal of more than 18 digits.
   */
  public long unscaled() {
    return unscaled;
  }

  /** How a ratio is written as one value: a number, or a text such as {@code 1/3}. */
  public static final Kind<Ratio> KIND = Kind.lazy("quotient", () -> QuotientKind.INSTANCE);

  /** Returns a number over 1. */
  public static Ratio of(BigDecimal number) {
    return new Ratio(number, BigDecimal.ONE);
  }

  /**
   * Returns a quotient in its lowest terms: 2 over 6 is 1 over 3, and 2 over 8 is the decimal 0.25.
   *
   * @throws IllegalArgumentException if the denominator is not greater than 0
   */
  public static Ratio reduced(BigDecimal numerator, BigDecimal denominator) {
    return new Ratio(numerator, denominator).reduced();
  }

  /** Returns this number and another one, added. */
  public Ratio plus(Ratio other) {
    return exact(
            numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
            denominator.multiply(other.denominator))
        .reduced();
  }

  /** Returns this number less another one. */
  public Ratio minus(Ratio other) {
    return plus(other.times(BigDecimal.ONE.negate()));
  }

  /** Returns whether this number is less than another one, equal, or greater: −1, 0 or 1. */
  @Override
  public int compareTo(Ratio other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  /** Returns this number times another one. */
  public Ratio times(Ratio other) {
    return exact(numerator.multiply(other.numerator), denominator.multiply(other.denominator))
        .reduced();
  }

  /** Returns {@code part ÷ whole × 100}. */
  public static Ratio percent(BigDecimal part, BigDecimal whole) {
    return new Ratio(part.multiply(HUNDRED), whole);
  }

  /** Returns {@code (current − prior) ÷ prior × 100}; 105,500 after 100,000 is 5.5. */
  public static Ratio growthPercent(BigDecimal current, BigDecimal prior) {
    return percent(current.subtract(prior), prior);
  }

  /** Returns −1, 0 or 1 for a number below, at or above 0. */
  public int signum() {
    return unscaled != NOT_COMPACT ? Long.signum(unscaled) : numerator.signum();
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
    return isDecimal;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Ratio that
        && numerator.equals(that.numerator)
        && denominator.equals(that.denominator);
  }

  @Override
  public int hashCode() {
    return 31 * numerator.hashCode() + denominator.hashCode();
  }

  /**
   * Returns the number for reading: a decimal with all its digits, a quotient with at most four.
   */
  @Override
  public String toString() {
    return isDecimal() ? Figures.exact(numerator) : Figures.exact(toDecimal(SHOWN));
  }
}
