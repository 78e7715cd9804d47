package dev.pvi.engine;

import dev.pvi.formula.Ratio;

/**
 * A curve in longs. An input is a key; the segment of a key is found by counting, and its value by
 * one division, in units of {@code 10^-digits}.
 */
interface LongCurve {

  /** Returns the digits after the point that an input may have. */
  int scale();

  /** Returns the digits after the point of a value. */
  int digits();

  /** Returns the key of an input: the input in units; {@link Tens#NONE} if it is not whole. */
  long key(Ratio x);

  /** Returns the key of {@code unscaled ÷ 10^digits}. */
  long key(long unscaled, int digits);

  /** Returns the segment of a key. */
  int segment(long key);

  /** Returns the row of the curve that a segment is part of, from 0 below the first knot. */
  int row(int segment);

  /** Returns the value at a key of a segment. */
  long value(int segment, long key);
}
