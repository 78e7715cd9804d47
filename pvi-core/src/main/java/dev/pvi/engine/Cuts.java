package dev.pvi.engine;

import dev.pvi.formula.Fact;
import dev.pvi.formula.Interval;
import dev.pvi.formula.Ratio;
import dev.pvi.formula.Steps;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * The rows of bands as sorted longs, so that the row of an input is found by counting.
 *
 * <p>Let s be the digits after the point to which the keys go: at least those of every bound, and
 * more where there is room, so that the usual input is whole at s. An input x becomes the key
 *
 * <pre>{@code
 * key(x) = 2 × floor(x × 10^s) + (1 if x × 10^s is not whole, else 0)
 * }</pre>
 *
 * <p>and a bound u, for which {@code u × 10^s} is whole, becomes {@code 2 × u × 10^s}. Then {@code
 * x ≥ u} holds exactly if {@code key(x) ≥ cut}, and {@code x > u} exactly if {@code key(x) ≥ cut +
 * 1}: for any number of digits of x, and for ratios, whose floor is one integer division. A row
 * that ends before its upper bound (below) has the first cut, one that ends at it (through) the
 * second; the row of x is the number of cuts that its key reaches. Nothing is rounded anywhere.
 */
final class Cuts {

  /** Up to so many cuts, counting all of them is faster than halving. */
  private static final int COUNTED = 16;

  /** Bounds of up to so many digits, doubled, stay between the two keys below. */
  private static final int DIGITS = 17;

  /** Inputs with up to so many digits after the point should be whole. */
  private static final int USUAL_SCALE = 6;

  /** The key of everything below all numbers that have a key of their own. */
  static final long LOWEST = -(1L << 61);

  /** The key of everything above them. */
  static final long HIGHEST = 1L << 61;

  /** The greatest number of which the double, times 10 to a power, is no more than the highest. */
  private static final long[] ROOM = new long[Tens.DIGITS + 1];

  static {
    for (int exponent = 0; exponent <= Tens.DIGITS; exponent++) {
      ROOM[exponent] = HIGHEST / 2 / Tens.power(exponent);
    }
  }

  private final int scale;
  private final long[] cuts;

  private Cuts(int scale, long[] cuts) {
    this.scale = scale;
    this.cuts = cuts;
  }

  /** Returns the cuts of bands; empty if a bound has too many digits for a long. */
  static Optional<Cuts> of(Steps steps) {
    List<Steps.Row> rows = steps.rows();
    int fraction = 0;
    int whole = 0;
    for (int row = 0; row < rows.size() - 1; row++) {
      BigDecimal bound = end(rows.get(row)).value();
      fraction = Math.max(fraction, bound.scale());
      whole = Math.max(whole, bound.precision() - bound.scale());
    }
    if (whole + fraction > DIGITS) {
      return Optional.empty();
    }
    int scale = Math.max(fraction, Math.min(USUAL_SCALE, DIGITS - whole));
    long[] cuts = new long[rows.size() - 1];
    for (int row = 0; row < cuts.length; row++) {
      Interval.Bound end = end(rows.get(row));
      BigDecimal scaled = end.value().movePointRight(scale);
      cuts[row] = 2 * scaled.longValueExact() + (end.inclusive() ? 1 : 0);
    }
    return Optional.of(new Cuts(scale, cuts));
  }

  private static Interval.Bound end(Steps.Row row) {
    return row.inputs().upper().orElseThrow();
  }

  /** Returns the digits after the point to which the keys go. */
  int scale() {
    return scale;
  }

  /** Returns the least key of each row but the first. */
  long[] cuts() {
    return cuts.clone();
  }

  /** Returns the row of an input; −1 if the input is no number. */
  int row(Fact input) {
    return input instanceof Fact.Quantity quantity ? row(key(quantity.value())) : -1;
  }

  /** Returns the row of a key. */
  int row(long key) {
    return count(cuts, key);
  }

  /** Returns how many of ascending cuts a key reaches, without a branch on the data. */
  static int count(long[] cuts, long key) {
    if (cuts.length <= COUNTED) {
      int row = 0;
      for (long cut : cuts) {
        row += key >= cut ? 1 : 0;
      }
      return row;
    }
    int base = 0;
    int length = cuts.length;
    while (length > 1) {
      int half = length >>> 1;
      base += key >= cuts[base + half - 1] ? half : 0;
      length -= half;
    }
    return base + (key >= cuts[base] ? 1 : 0);
  }

  /** Returns the key of a number. */
  long key(Ratio x) {
    if (x.unscaled() != Ratio.NOT_COMPACT) {
      return key(x.unscaled(), x.scale());
    }
    return x.isDecimal() ? key(x.numerator()) : keyOfQuotient(x);
  }

  /** Returns the key of a decimal; one beyond all longs lies beyond all cuts. */
  long key(BigDecimal x) {
    if (x.signum() == 0) {
      return 0;
    }
    int digits = x.precision() - x.scale() + scale;
    if (digits > DIGITS) {
      return x.signum() < 0 ? LOWEST : HIGHEST;
    }
    if (x.scale() <= scale) {
      return 2 * Tens.unscaled(x) * Tens.power(scale - x.scale());
    }
    BigDecimal scaled = x.movePointRight(scale);
    BigDecimal floor = scaled.setScale(0, RoundingMode.FLOOR);
    return 2 * floor.longValue() + (floor.compareTo(scaled) == 0 ? 0 : 1);
  }

  /** Returns the key of {@code unscaled ÷ 10^digits}. */
  long key(long unscaled, int digits) {
    int more = scale - digits;
    if (more < 0) {
      long unit = -more > Tens.DIGITS ? Long.MAX_VALUE : Tens.power(-more);
      long floor = Math.floorDiv(unscaled, unit);
      return clamped(floor, floor * unit != unscaled);
    }
    long room = ROOM[more];
    if (unscaled > room || unscaled < -room) {
      return unscaled < 0 ? LOWEST : HIGHEST;
    }
    return 2 * Tens.power(more) * unscaled;
  }

  private long keyOfQuotient(Ratio x) {
    int shift = scale + x.denominator().scale() - x.numerator().scale();
    if (shift >= 0
        && x.numerator().precision() + shift <= Tens.DIGITS
        && x.denominator().precision() <= Tens.DIGITS) {
      long n = Tens.unscaled(x.numerator()) * Tens.power(shift);
      long d = Tens.unscaled(x.denominator());
      long floor = Math.floorDiv(n, d);
      return clamped(floor, floor * d != n);
    }
    BigInteger numerator = x.numerator().unscaledValue();
    BigInteger denominator = x.denominator().unscaledValue();
    if (shift >= 0) {
      numerator = numerator.multiply(BigInteger.TEN.pow(shift));
    } else {
      denominator = denominator.multiply(BigInteger.TEN.pow(-shift));
    }
    if (numerator.bitLength() < Long.SIZE && denominator.bitLength() < Long.SIZE) {
      long n = numerator.longValue();
      long d = denominator.longValue();
      long floor = Math.floorDiv(n, d);
      return clamped(floor, floor * d != n);
    }
    BigInteger[] parts = numerator.divideAndRemainder(denominator);
    boolean whole = parts[1].signum() == 0;
    BigInteger floor = parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    if (floor.bitLength() >= Long.SIZE - 2) {
      return floor.signum() < 0 ? LOWEST : HIGHEST;
    }
    return clamped(floor.longValue(), !whole);
  }

  private static long clamped(long floor, boolean more) {
    if (floor >= HIGHEST / 2 || floor <= LOWEST / 2) {
      return floor < 0 ? LOWEST : HIGHEST;
    }
    return 2 * floor + (more ? 1 : 0);
  }
}
