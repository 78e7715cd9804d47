package dev.pvi.rulebook;

import java.math.BigDecimal;

/**
 * What follows where a reading is absent or does not apply: the index is 0, another one is assumed,
 * the metric does not count, or the partner is refused.
 */
public sealed interface Policy permits Policies.Stated {

  /** Returns the index that stands in for the missing one; 0, unless another one is stated. */
  BigDecimal assumed();

  /** Returns whether the metric does not count; the others of its category are re-weighted. */
  boolean excludes();

  /** Returns whether the partner is not scored. */
  boolean refuses();

  /** Returns what follows, in words, such as {@code counts as 0}. */
  String says();
}
