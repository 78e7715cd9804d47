package dev.pvi.formula;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An apportionment in longs: whole units and remainders of all parts over one divisor. Made only
 * where the digits of the parts prove that nothing overflows.
 */
final class LongUnits {

  /** Every number of so many digits is a long, and so is the sum of two. */
  private static final int MOST_DIGITS = 18;

  private final long divisor;
  private final long[] units;
  private final long[] remainders;

  private LongUnits(long divisor, int parts) {
    this.divisor = divisor;
    this.units = new long[parts];
    this.remainders = new long[parts];
  }

  /** Returns the units of parts; empty if they do not fit. */
  static Optional<LongUnits> of(List<BigDecimal> numerators, BigDecimal denominator, int digits) {
    int scale = denominator.scale();
    for (BigDecimal numerator : numerators) {
      scale = Math.max(scale, numerator.scale());
    }
    int divisorShift = Math.max(0, scale - denominator.scale() - digits);
    int dividendShift = Math.max(0, digits - (scale - denominator.scale()));
    if (denominator.precision() + divisorShift > MOST_DIGITS) {
      return Optional.empty();
    }
    int most = 0;
    for (BigDecimal numerator : numerators) {
      most = Math.max(most, numerator.precision() + scale - numerator.scale() + dividendShift);
    }
    int digitsOfUnits = most - denominator.precision() - divisorShift + 1;
    if (most > MOST_DIGITS
        || digitsOfUnits + String.valueOf(numerators.size()).length() > MOST_DIGITS) {
      return Optional.empty();
    }
    LongUnits all =
        new LongUnits(unscaled(denominator, denominator.scale() + divisorShift), numerators.size());
    for (int i = 0; i < all.units.length; i++) {
      long dividend = unscaled(numerators.get(i), scale + dividendShift);
      all.units[i] = Math.floorDiv(dividend, all.divisor);
      all.remainders[i] = dividend - all.units[i] * all.divisor;
    }
    return Optional.of(all);
  }

  private static long unscaled(BigDecimal value, int scale) {
    long unscaled = value.movePointRight(value.scale()).longValue();
    for (int i = value.scale(); i < scale; i++) {
      unscaled *= 10;
    }
    return unscaled;
  }

  Apportionment apportion(List<String> ids, Rounding rounding) {
    long given = 0;
    long wholes = 0;
    long rest = 0;
    for (int i = 0; i < units.length; i++) {
      given += units[i];
      rest += remainders[i];
      if (rest >= divisor) {
        rest -= divisor;
        wholes++;
      }
    }
    long total = rounded(given + wholes, rest, rounding.mode());
    giveToLargest(Math.toIntExact(total - given), ids);
    BigDecimal[] parts = new BigDecimal[units.length];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = decimal(units[i], rounding.digits());
    }
    return new Apportionment(
        decimal(total, rounding.digits()), Collections.unmodifiableList(Arrays.asList(parts)));
  }

  private long rounded(long wholes, long rest, RoundingMode mode) {
    BigInteger over = BigInteger.valueOf(divisor);
    BigInteger dividend = BigInteger.valueOf(wholes).multiply(over).add(BigInteger.valueOf(rest));
    return Apportionment.divided(dividend, over, mode).longValueExact();
  }

  /** One unit more to each part above the least remainder that receives one, then ties by id. */
  private void giveToLargest(int left, List<String> ids) {
    if (left == 0) {
      return;
    }
    long[] ascending = remainders.clone();
    Arrays.sort(ascending);
    long least = ascending[ascending.length - left];
    int more = left;
    List<Integer> tied = new ArrayList<>();
    for (int i = 0; i < units.length; i++) {
      if (remainders[i] > least) {
        units[i]++;
        more--;
      } else if (remainders[i] == least) {
        tied.add(i);
      }
    }
    if (more < tied.size()) {
      tied.sort(Comparator.comparing(ids::get));
    }
    for (int part : tied.subList(0, more)) {
      units[part]++;
    }
  }

  /** Returns units as a normal decimal. */
  private static BigDecimal decimal(long units, int digits) {
    long unscaled = units;
    int scale = digits;
    while (scale > 0 && unscaled % 10 == 0) {
      unscaled /= 10;
      scale--;
    }
    return unscaled == 0 ? BigDecimal.ZERO : BigDecimal.valueOf(unscaled, scale);
  }
}
