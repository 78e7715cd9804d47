package dev.pvi.cpi.oracle;

import java.math.BigDecimal;
import java.math.BigInteger;

/** A number as one whole number over another, in lowest terms: nothing is ever rounded unasked. */
final class Fraction implements Comparable<Fraction> {

  static final Fraction ZERO = of(0);
  static final Fraction ONE = of(1);

  private final BigInteger above;
  private final BigInteger below;

  private Fraction(BigInteger above, BigInteger below) {
    BigInteger common = above.gcd(below).max(BigInteger.ONE);
    BigInteger sign = BigInteger.valueOf(below.signum());
    this.above = above.divide(common).multiply(sign);
    this.below = below.divide(common).multiply(sign);
  }

  static Fraction of(long whole) {
    return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
  }

  static Fraction of(BigDecimal decimal) {
    return decimal.scale() <= 0
        ? new Fraction(decimal.toBigIntegerExact(), BigInteger.ONE)
        : new Fraction(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
  }

  static Fraction of(String decimal) {
    return of(new BigDecimal(decimal));
  }

  Fraction plus(Fraction other) {
    return new Fraction(
        above.multiply(other.below).add(other.above.multiply(below)), below.multiply(other.below));
  }

  Fraction minus(Fraction other) {
    return plus(other.negated());
  }

  Fraction times(Fraction other) {
    return new Fraction(above.multiply(other.above), below.multiply(other.below));
  }

  Fraction over(Fraction other) {
    return new Fraction(above.multiply(other.below), below.multiply(other.above));
  }

  Fraction negated() {
    return new Fraction(above.negate(), below);
  }

  Fraction size() {
    return sign() < 0 ? negated() : this;
  }

  Fraction min(Fraction other) {
    return compareTo(other) <= 0 ? this : other;
  }

  Fraction max(Fraction other) {
    return compareTo(other) >= 0 ? this : other;
  }

  int sign() {
    return above.signum();
  }

  boolean isZero() {
    return sign() == 0;
  }

  /** Returns the number with so many digits after the point. */
  Fraction rounded(int digits, String mode) {
    BigInteger coins = BigInteger.TEN.pow(digits);
    return new Fraction(whole(above.multiply(coins), below, mode), coins);
  }

  private static BigInteger whole(BigInteger above, BigInteger below, String mode) {
    BigInteger rest = above.mod(below);
    BigInteger floor = above.subtract(rest).divide(below);
    if (rest.signum() == 0) {
      return floor;
    }
    boolean positive = above.signum() > 0;
    int half = rest.add(rest).compareTo(below);
    boolean up =
        switch (mode) {
          case "CEILING" -> true;
          case "FLOOR" -> false;
          case "UP" -> positive;
          case "DOWN" -> !positive;
          case "HALF_UP" -> half > 0 || (half == 0 && positive);
          case "HALF_DOWN" -> half > 0 || (half == 0 && !positive);
          case "HALF_EVEN" -> half > 0 || (half == 0 && floor.testBit(0));
          default -> throw new IllegalArgumentException(mode);
        };
    return up ? floor.add(BigInteger.ONE) : floor;
  }

  @Override
  public int compareTo(Fraction other) {
    return above.multiply(other.below).compareTo(other.above.multiply(below));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Fraction that && above.equals(that.above) && below.equals(that.below);
  }

  @Override
  public int hashCode() {
    return 31 * above.hashCode() + below.hashCode();
  }

  /** Returns all digits of a decimal; else numerator and denominator. */
  @Override
  public String toString() {
    BigInteger rest = below;
    int digits = 0;
    for (BigInteger prime : new BigInteger[] {BigInteger.TWO, BigInteger.valueOf(5)}) {
      while (rest.mod(prime).signum() == 0) {
        rest = rest.divide(prime);
        digits++;
      }
    }
    if (!rest.equals(BigInteger.ONE)) {
      return above + "/" + below;
    }
    BigDecimal decimal =
        new BigDecimal(above.multiply(BigInteger.TEN.pow(digits)).divide(below), digits);
    return above.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
  }
}
