package dev.pvi.rulebook;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a {@link Modifier} does to an index: it multiplies it, caps it, lifts it, makes it 0,
 * suspends or excludes the metric. No effect lets a higher index fall below a lower one.
 */
public sealed interface Effect
    permits Effects.Factor,
        Effects.Zero,
        Effects.Cap,
        Effects.Floor,
        Effects.Suspend,
        Effects.Exclude {

  /** Returns the index after the effect; where the metric is excluded, it is not used. */
  BigDecimal on(BigDecimal index);

  /** Returns whether the metric does not count; the others of its category are re-weighted. */
  default boolean excludes() {
    return false;
  }

  /**
   * Returns whether the index is 0 and nothing can be added: the most that the portfolio can reach
   * is lower. No later modifier acts.
   */
  default boolean suspends() {
    return false;
  }

  /** Returns the least index that the effect leaves; empty if it lifts none. */
  default Optional<BigDecimal> least() {
    return Optional.empty();
  }
}
