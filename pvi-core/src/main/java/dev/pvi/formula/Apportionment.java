package dev.pvi.formula;

import dev.pvi.explain.Figures;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rounds a total once and gives it to its parts, so that the parts still add up to it exactly: each
 * part is rounded down (towards minus infinity), and the units that are left go to the parts with
 * the largest remainders, ties by id.
 *
 * <p>The parts 1/3, 1/3, 1/3 of a total of 1 with two digits become 0.34, 0.33, 0.33.
 *
 * @param total the total, rounded
 * @param parts the parts in the order in which they were given
 */
public record Apportionment(BigDecimal total, List<BigDecimal> parts) {

  /**
   * Returns the apportionment of {@code Σ numerators ÷ denominator}.
   *
   * @param numerators the parts before the division
   * @param ids the id of each part, for ties
   * @param denominator what all are divided by, greater than 0
   * @param rounding how the total is rounded
   */
  public static Apportionment of(
      List<BigDecimal> numerators, List<String> ids, BigDecimal denominator, Rounding rounding) {
    return LongUnits.of(numerators, denominator, rounding.digits())
        .map(units -> units.apportion(ids, rounding))
        .orElseGet(() -> inAnyDigits(numerators, ids, denominator, rounding));
  }

  /**
   * Returns how a total that was rounded before is given to its parts: each is rounded down, and
   * the units that are left go to the largest remainders, ties by id. 5.00 for parts of 5/3, 5/3
   * and 5/3 is 1.67, 1.67 and 1.66.
   *
   * @param total the rounded total, which differs from the sum of the parts by less than one unit
   *     for each
   * @param parts the parts, exactly
   * @param ids the id of each part, for ties
   * @param digits digits after the point
   * @throws IllegalArgumentException if the total cannot be given to the parts so
   */
  public static List<BigDecimal> share(
      BigDecimal total, List<Ratio> parts, List<String> ids, int digits) {
    BigDecimal given = BigDecimal.ZERO;
    List<BigDecimal> units = new ArrayList<>();
    List<Ratio> remainders = new ArrayList<>();
    for (Ratio part : parts) {
      BigDecimal down = part.numerator().divide(part.denominator(), digits, RoundingMode.FLOOR);
      units.add(down);
      remainders.add(part.minus(Ratio.exact(down, BigDecimal.ONE)));
      given = given.add(down);
    }
    int left = total.subtract(given).movePointRight(digits).intValueExact();
    if (left < 0 || left > parts.size()) {
      throw new IllegalArgumentException(
          "total must be that of the parts - but was: " + Figures.exact(total));
    }
    if (left > 0) {
      BigDecimal unit = BigDecimal.ONE.movePointLeft(digits);
      IntStream.range(0, parts.size())
          .boxed()
          .sorted(
              Comparator.<Integer, Ratio>comparing(remainders::get, Ratio::compareTo)
                  .reversed()
                  .thenComparing(ids::get))
          .limit(left)
          .forEach(part -> units.set(part, units.get(part).add(unit)));
    }
    return units.stream().map(Figures::normal).toList();
  }

  /** The same for parts of any number of digits. */
  static Apportionment inAnyDigits(
      List<BigDecimal> numerators, List<String> ids, BigDecimal denominator, Rounding rounding) {
    int scale = denominator.scale();
    for (BigDecimal numerator : numerators) {
      scale = Math.max(scale, numerator.scale());
    }
    BigInteger divisor = denominator.setScale(scale).unscaledValue();
    BigInteger unitsPerOne = BigInteger.TEN.pow(rounding.digits());
    List<BigInteger> units = new ArrayList<>();
    List<BigInteger> remainders = new ArrayList<>();
    BigInteger sum = BigInteger.ZERO;
    BigInteger given = BigInteger.ZERO;
    for (BigDecimal numerator : numerators) {
      BigInteger dividend = numerator.setScale(scale).unscaledValue().multiply(unitsPerOne);
      BigInteger[] parts = dividend.divideAndRemainder(divisor);
      if (parts[1].signum() < 0) {
        parts[0] = parts[0].subtract(BigInteger.ONE);
        parts[1] = parts[1].add(divisor);
      }
      units.add(parts[0]);
      remainders.add(parts[1]);
      sum = sum.add(dividend);
      given = given.add(parts[0]);
    }
    BigInteger total = divided(sum, divisor, rounding.mode());
    int left = total.subtract(given).intValueExact();
    List<Integer> byRemainder =
        IntStream.range(0, units.size())
            .boxed()
            .sorted(
                Comparator.<Integer, BigInteger>comparing(remainders::get)
                    .reversed()
                    .thenComparing(ids::get))
            .toList();
    for (int i = 0; i < left; i++) {
      int part = byRemainder.get(i);
      units.set(part, units.get(part).add(BigInteger.ONE));
    }
    return new Apportionment(
        decimal(total, rounding), units.stream().map(unit -> decimal(unit, rounding)).toList());
  }

  static BigInteger divided(BigInteger dividend, BigInteger divisor, RoundingMode mode) {
    return new BigDecimal(dividend).divide(new BigDecimal(divisor), 0, mode).toBigIntegerExact();
  }

  private static BigDecimal decimal(BigInteger units, Rounding rounding) {
    return Figures.normal(new BigDecimal(units, rounding.digits()));
  }
}
