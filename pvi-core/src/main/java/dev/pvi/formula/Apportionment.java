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
