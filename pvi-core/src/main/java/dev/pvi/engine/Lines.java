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
 * is downwards. What begins beyond a knot begins one unit after it.
 */
final class Lines implements LongCurve {

  private static final int USUAL_SCALE = 6;
  private static final BigDecimal LIMIT = BigDecimal.TEN.pow(Tens.DIGITS);

  private final int scale;
  private final int digits;
  private final RoundingMode mode;
  private final long[] cuts;
  private final long[] from;
  private final long[] start;
  private final long[] rise;
  private final long[] run;
  private final int[] rows;

  private Lines(int scale, Curve curve) {
    this.scale = scale;
    this.digits = curve.rounding().digits();
    this.mode = curve.rounding().mode();
    List<Segment> all = Segment.of(curve);
    cuts = new long[all.size() - 1];
    from = new long[all.size()];
    start = new long[all.size()];
    rise = new long[all.size()];
    run = new long[all.size()];
    rows = new int[all.size()];
    for (int i = 0; i < from.length; i++) {
      Segment segment = all.get(i);
      from[i] = units(segment.at(), scale);
      run[i] = segment.isLevel() ? 1 : units(segment.run(), scale);
      rise[i] = units(segment.end().subtract(segment.start()), digits);
      start[i] = units(segment.start(), digits) * run[i];
      rows[i] = segment.row();
      if (i > 0) {
        cuts[i - 1] = from[i] + (segment.beyond() ? 1 : 0);
      }
    }
  }

  private static long units(BigDecimal x, int scale) {
    return x.movePointRight(scale).longValueExact();
  }

  /** Returns a curve in longs; empty if nothing proves that they suffice. */
  static Optional<Lines> of(Curve curve) {
    if (curve.goesOn()) {
      return Optional.empty();
    }
    int digits = curve.rounding().digits();
    int knotScale = 0;
    BigDecimal greatest = BigDecimal.ONE;
    BigDecimal farthest = BigDecimal.ONE;
    for (Curve.Knot knot : curve.knots()) {
      knotScale = Math.max(knotScale, knot.at().scale());
      farthest = farthest.max(knot.at().abs());
    }
    for (BigDecimal value : curve.values()) {
      if (value.signum() < 0 || value.scale() > digits) {
        return Optional.empty();
      }
      greatest = greatest.max(value);
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

  @Override
  public int scale() {
    return scale;
  }

  @Override
  public int digits() {
    return digits;
  }

  @Override
  public long key(Ratio x) {
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

  @Override
  public long key(long unscaled, int digits) {
    if (digits > scale) {
      return key(BigDecimal.valueOf(unscaled, digits).stripTrailingZeros());
    }
    long unit = Tens.power(scale - digits);
    if (Math.abs(unscaled) > Cuts.HIGHEST / unit || unscaled == Long.MIN_VALUE) {
      return unscaled < 0 ? Cuts.LOWEST : Cuts.HIGHEST;
    }
    return unscaled * unit;
  }

  @Override
  public int segment(long key) {
    return Cuts.count(cuts, key);
  }

  @Override
  public int row(int segment) {
    return rows[segment];
  }

  @Override
  public long value(int segment, long key) {
    long dividend = start[segment] + (key - from[segment]) * rise[segment];
    long divisor = run[segment];
    long quotient = dividend / divisor;
    return quotient + up(mode, quotient, 2 * (dividend - quotient * divisor), divisor);
  }

  /** Returns what rounding adds to a quotient, by twice its remainder. */
  static long up(RoundingMode mode, long quotient, long twice, long divisor) {
    return switch (mode) {
      case UP, CEILING -> twice > 0 ? 1 : 0;
      case HALF_UP -> twice >= divisor ? 1 : 0;
      case HALF_DOWN -> twice > divisor ? 1 : 0;
      case HALF_EVEN -> twice > divisor || (twice == divisor && (quotient & 1) == 1) ? 1 : 0;
      default -> 0;
    };
  }
}
