package dev.pvi.engine;

import java.math.BigDecimal;

/** Powers of ten, and decimals as longs, without loss or not at all. */
final class Tens {

  /** Any number of so many digits is a long. */
  static final int DIGITS = 18;

  /** Stands for "no such long". Nothing that is computed here comes near it. */
  static final long NONE = Long.MIN_VALUE;

  private static final long[] POWERS = new long[DIGITS + 1];

  static {
    POWERS[0] = 1;
    for (int i = 1; i < POWERS.length; i++) {
      POWERS[i] = 10 * POWERS[i - 1];
    }
  }

  private Tens() {}

  /** Returns 10 to a power from 0 to {@value #DIGITS}. */
  static long power(int exponent) {
    return POWERS[exponent];
  }

  /**
   * Returns the digits of a decimal as a long, without its point: 12.34 is 1234. The decimal must
   * have at most {@value #DIGITS} of them.
   */
  static long unscaled(BigDecimal x) {
    return x.scaleByPowerOfTen(x.scale()).longValue();
  }

  /** Returns {@code x × 10^scale} if that is whole and below a limit; else {@link #NONE}. */
  static long scaled(BigDecimal x, int scale, long limit) {
    int more = scale - x.scale();
    if (x.signum() == 0) {
      return 0;
    }
    if (more < 0 || x.precision() + more > DIGITS) {
      return NONE;
    }
    long scaled = unscaled(x) * POWERS[more];
    return Math.abs(scaled) <= limit ? scaled : NONE;
  }
}
