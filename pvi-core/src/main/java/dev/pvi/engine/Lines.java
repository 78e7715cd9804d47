package dev.pvi.engine;

import dev.pvi.formula.Curve;
import dev.pvi.formula.Ratio;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * A curve in longs. Inputs are counted in units of 10^-s, values in units of 10^-r, r being the
 * digits to which the curve rounds. On the segment from (x₀, y₀) to (x₁, y₁)
 *
 * <pre>{@code
 * value = (y₀ × run + (x − x₀) × rise) ÷ run      run = x₁ − x₀, rise = y₁ − y₀
 * }</pre>
 *
 * <p>is one division of longs, rounded by its remainder; before the first and after the last knot
 * rise is 0 and run is 1. The dividend is a mean of y₀ × run and y₁ × run, and each of its two
 * terms is at most the greatest value × the longest run: s is the greatest for which that product
 * stays below 10^18, up to {@value #USUAL_SCALE}. A value never is negative, so that towards zero
 * is downwards.
 */
final class Lines {

  private static final int USUAL_SCALE = 6;
  private static final BigDecimal LIMIT = BigDecimal.TEN.pow(Tens.DIGITS);

  private final int scale;
  private final int digits;
  private final RoundingMode mode;
  private final long[] knots;
  private final long[] from;
  private final long[] start;
  private final long[] rise;
  private final long[] run;

  private Lines(int scale, Curve curve) {
    this.scale = scale;
    this.digits = curve.rounding().digits();
    this.mode = curve.rounding().mode();
    List<Curve.Knot> all = curve.knots();
    knots = all.stream().mapToLong(knot -> units(knot.at(), scale)).toArray();
    long[] values = all.stream().mapToLong(knot -> units(knot.value(), digits)).toArray();
    int segments = knots.length + 1;
    from = new long[segments];
    start = new long[segments];
    rise = new long[segments];
    run = new long[segments];
    for (int i = 0; i < segments; i++) {
      boolean isLevel = i == 0 || i == knots.length;
      int left = Math.max(0, i - 1);
      from[i] = knots[left];
      run[i] = isLevel ? 1 : knots[i] - knots[left];
      rise[i] = isLevel ? 0 : values[i] - values[left];
      start[i] = values[left] * run[i];
    }
  }

  private static long units(BigDecimal x, int scale) {
    return x.movePointRight(scale).longValueExact();
  }

  /** Returns a curve in longs; empty if nothing proves that they suffice. */
  static Optional<Lines> of(Curve curve) {
    int digits = curve.rounding().digits();
    int knotScale = 0;
    BigDecimal greatest = BigDecimal.ONE;
    BigDecimal farthest = BigDecimal.ONE;
    for (Curve.Knot knot : curve.knots()) {
      if (knot.value().signum() < 0 || knot.value().scale() > digits) {
        return Optional.empty();
      }
      knotScale = Math.max(knotScale, knot.at().scale());
      greatest = greatest.max(knot.value());
      farthest = farthest.max(knot.at().abs());
    }
    BigDecimal longestRun = farthest.add(farthest);
    BigDecimal dividend = greatest.movePointRight(digits).multiply(longestRun);
    for (int scale = Math.max(knotScale, USUAL_SCALE); scale >= knotScale; scale--) {
      if (dividend.movePointRight(scale).compareTo(LIMIT) < 0) {
        return Optional.of(new Lines(scale, curve));
      }
    }
    return Optional.empty();
  }

  /** Returns the digits after the point that an input may have. */
  int scale() {
    return scale;
  }

  /** Returns the digits after the point of a value. */
  int digits() {
    return digits;
  }

  /** Returns the key of an input: the input in units; {@link Tens#NONE} if it is not whole. */
  long key(Ratio x) {
    if (x.unscaled() != Ratio.NOT_COMPACT && x.scale() <= scale) {
      return key(x.unscaled(), x.scale());
    }
    return x.isDecimal() ? key(x.numerator()) : Tens.NONE;
  }

  private long key(BigDecimal x) {
    if (x.signum() == 0) {
      return 0;
    }
    if (x.scale() > scale) {
      return Tens.NONE;
    }
    if (x.precision() - x.scale() + scale > Tens.DIGITS) {
      return x.signum() < 0 ? Cuts.LOWEST : Cuts.HIGHEST;
    }
    return Tens.unscaled(x) * Tens.power(scale - x.scale());
  }

  /** Returns the key of {@code unscaled ÷ 10^digits}. */
  long key(long unscaled, int digits) {
    if (digits > scale) {
      return key(BigDecimal.valueOf(unscaled, digits).stripTrailingZeros());
    }
    long unit = Tens.power(scale - digits);
    if (Math.abs(unscaled) > Cuts.HIGHEST / unit || unscaled == Long.MIN_VALUE) {
      return unscaled < 0 ? Cuts.LOWEST : Cuts.HIGHEST;
    }
    return unscaled * unit;
  }

  /** Returns the segment of a key, from 0 below the first knot. */
  int segment(long key) {
    return Cuts.count(knots, key);
  }

  /** Returns the value at a key of a segment. */
  long value(int segment, long key) {
    long dividend = start[segment] + (key - from[segment]) * rise[segment];
    long divisor = run[segment];
    long quotient = dividend / divisor;
    return quotient + up(quotient, 2 * (dividend - quotient * divisor), divisor);
  }

  /** What rounding adds to a quotient, by twice its remainder. */
  private long up(long quotient, long twice, long divisor) {
    return switch (mode) {
      case UP, CEILING -> twice > 0 ? 1 : 0;
      case HALF_UP -> twice >= divisor ? 1 : 0;
      case HALF_DOWN -> twice > divisor ? 1 : 0;
      case HALF_EVEN -> twice > divisor || (twice == divisor && (quotient & 1) == 1) ? 1 : 0;
      default -> 0;
    };
  }
}
