package dev.pvi.engine;

import dev.pvi.formula.Curve;
import dev.pvi.formula.Fact;
import dev.pvi.formula.Ratio;
import dev.pvi.formula.Required;
import dev.pvi.formula.Scaled;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A curve over shares of what an attribute asks for, in longs. On a line of the requirement, which
 * goes from (a₀, r₀) to (a₁, r₁), an input x at a value a of the attribute has the share
 *
 * <pre>{@code
 * x ÷ (r₀ + (a − a₀) × (r₁ − r₀) ÷ (a₁ − a₀)) = x × above ÷ below
 * above = a₁ − a₀                below = r₀ × (a₁ − a₀) + (a − a₀) × (r₁ − r₀)
 * }</pre>
 *
 * <p>both in lowest terms for the line. So a line of the curve from (u₀, v₀) to (u₁, v₁) answers
 *
 * <pre>{@code
 * value = (v₀ × run × below + (x × above − u₀ × below) × rise) ÷ (run × below)
 * run = u₁ − u₀, rise = v₁ − v₀, in lowest terms
 * }</pre>
 *
 * <p>The quotient is found some digits at a time, as one does by hand, and rounded by what remains.
 * Proved when it is made: every product is below 2^61, the remainder × 10^digits too, and an input
 * beyond the greatest key lies beyond the last knot.
 */
final class ShareLines {

  /** Inputs with up to so many digits after the point are whole, where there is room. */
  private static final int USUAL_SCALE = 3;

  /** With fewer digits at a time decimals are as fast. */
  private static final int LEAST_CHUNK = 3;

  private static final BigInteger LIMIT = BigInteger.ONE.shiftLeft(61);

  private final RequiredLines required;
  private final int scale;
  private final int shift;
  private final int digits;
  private final int more;
  private final int chunk;
  private final RoundingMode mode;
  private final long shareUnit;
  private final long[] at;
  private final long[] beyond;
  private final long[] start;
  private final long[] rise;
  private final long[] run;
  private final int[] rows;

  private ShareLines(Required required, Curve curve, int scale) {
    this.scale = scale;
    this.required = new RequiredLines(required);
    shift = this.required.digits() - scale;
    digits = curve.rounding().digits();
    mode = curve.rounding().mode();
    List<Segment> segments = Segment.of(curve);
    int shareScale = RequiredLines.digits(curve.knots().stream().map(Curve.Knot::at).toList());
    int valueScale = RequiredLines.digits(curve.values());
    more = digits - valueScale;
    shareUnit = Tens.power(shareScale);
    int count = segments.size();
    at = new long[count];
    beyond = new long[count];
    start = new long[count];
    rise = new long[count];
    run = new long[count];
    rows = new int[count];
    for (int i = 0; i < count; i++) {
      Segment segment = segments.get(i);
      at[i] = RequiredLines.units(segment.at(), shareScale);
      beyond[i] = segment.beyond() ? 1 : 0;
      long length = segment.isLevel() ? 1 : RequiredLines.units(segment.run(), shareScale);
      long height = RequiredLines.units(segment.end().subtract(segment.start()), valueScale);
      long common = RequiredLines.gcd(length, height);
      run[i] = length / common;
      rise[i] = height / common;
      start[i] = RequiredLines.units(segment.start(), valueScale) * run[i];
      rows[i] = segment.row();
    }
    chunk = prove(curve.maximum().movePointRight(valueScale).toBigIntegerExact());
  }

  /**
   * Returns a scaled curve in longs.
   *
   * @return empty if its table is no curve or goes on without an end, or nothing proves that longs
   *     suffice
   */
  static Optional<ShareLines> of(Scaled scaled) {
    if (!(scaled.table() instanceof Curve curve)
        || curve.goesOn()
        || curve.knots().get(0).at().signum() < 0
        || curve.minimum().signum() < 0
        || RequiredLines.digits(curve.values()) > curve.rounding().digits()) {
      return Optional.empty();
    }
    for (int scale = USUAL_SCALE; scale >= 0; scale--) {
      try {
        return Optional.of(new ShareLines(scaled.of(), curve, scale));
      } catch (ArithmeticException e) {
        // some product does not fit: with fewer digits it may
      }
    }
    return Optional.empty();
  }

  /** Checks the bounds of every product; returns how many digits are divided at a time. */
  private int prove(BigInteger greatest) {
    BigInteger longest = BigInteger.ONE;
    for (long length : run) {
      longest = longest.max(BigInteger.valueOf(length));
    }
    BigInteger lastKnot = BigInteger.valueOf(at[at.length - 1]).add(BigInteger.ONE);
    int room = digits;
    for (RequiredLines.Amount most : required.greatest()) {
      BigInteger top = BigInteger.valueOf(most.above());
      BigInteger below = BigInteger.valueOf(most.below());
      BigInteger ten = BigInteger.TEN.pow(Math.abs(shift));
      BigInteger up = shift > 0 ? top.multiply(ten) : top;
      BigInteger down = shift < 0 ? below.multiply(ten) : below;
      fits(up.multiply(BigInteger.valueOf(shareUnit)).add(lastKnot.multiply(down)));
      fits(greatest.add(BigInteger.ONE).multiply(longest).multiply(down));
      fits(greatest.add(BigInteger.ONE).multiply(BigInteger.TEN.pow(more)));
      while (down.multiply(longest).multiply(BigInteger.TEN.pow(room)).compareTo(LIMIT) >= 0) {
        room--;
        if (room < Math.min(more, LEAST_CHUNK)) {
          throw new ArithmeticException("too many digits");
        }
      }
    }
    return room;
  }

  private static void fits(BigInteger product) {
    if (product.compareTo(LIMIT) >= 0) {
      throw new ArithmeticException("too many digits");
    }
  }

  /** Returns the digits after the point that an input may have. */
  int scale() {
    return scale;
  }

  int digits() {
    return digits;
  }

  /** Returns the curve for a value of the attribute; null if that has too many digits. */
  @Nullable LongCurve at(Fact attribute) {
    RequiredLines.@Nullable Amount amount = required.amount(attribute);
    return amount == null ? null : new OfAmount(amount);
  }

  /** The curve for one amount that is asked for. */
  private final class OfAmount implements LongCurve {

    private final long times;
    private final long below;
    private final long most;

    OfAmount(RequiredLines.Amount amount) {
      times = (shift > 0 ? amount.above() * Tens.power(shift) : amount.above()) * shareUnit;
      below = shift < 0 ? amount.below() * Tens.power(-shift) : amount.below();
      most = Math.min(Cuts.HIGHEST, (1L << 62) / times);
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
      return x.unscaled() == Ratio.NOT_COMPACT ? Tens.NONE : key(x.unscaled(), x.scale());
    }

    @Override
    public long key(long unscaled, int ofInput) {
      if (ofInput > scale) {
        BigDecimal normal = BigDecimal.valueOf(unscaled, ofInput).stripTrailingZeros();
        return normal.scale() > scale ? Tens.NONE : key(Ratio.of(normal));
      }
      long unit = Tens.power(scale - ofInput);
      long room = most / unit;
      return unscaled > room ? most : unscaled < -room ? -most : unscaled * unit;
    }

    @Override
    public int segment(long key) {
      long share = key * times;
      int segment = 0;
      while (segment + 1 < at.length && share >= at[segment + 1] * below + beyond[segment + 1]) {
        segment++;
      }
      return segment;
    }

    @Override
    public int row(int segment) {
      return rows[segment];
    }

    @Override
    public long value(int segment, long key) {
      long divisor = run[segment] * below;
      long over = rise[segment] == 0 ? 0 : (key * times - at[segment] * below) * rise[segment];
      long dividend = start[segment] * below + over;
      long quotient = dividend / divisor;
      long rest = dividend - quotient * divisor;
      for (int left = more; left > 0; left -= chunk) {
        long ten = Tens.power(Math.min(left, chunk));
        rest *= ten;
        long next = rest / divisor;
        quotient = quotient * ten + next;
        rest -= next * divisor;
      }
      return quotient + Lines.up(mode, quotient, 2 * rest, divisor);
    }
  }
}
