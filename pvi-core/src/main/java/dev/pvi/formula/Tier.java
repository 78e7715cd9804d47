package dev.pvi.formula;

import dev.pvi.explain.Figures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A row of {@link Tiers}.
 *
 * @param inputs for which inputs it holds
 * @param each the amount for every {@code per} units
 * @param fee a flat amount
 * @param per how many units {@code each} is for, greater than 0
 * @param blocks what a block counts that is not whole; empty: its part
 */
public record Tier(
    Interval inputs, BigDecimal each, BigDecimal fee, BigDecimal per, Optional<Blocks> blocks) {

  /** What a block counts that is not whole. */
  public enum Blocks {
    /** As much as a whole one. */
    BEGUN,
    /** Nothing. */
    FULL
  }

  /**
   * Checks the block.
   *
   * @throws IllegalArgumentException if it has no units
   */
  public Tier {
    each = Figures.checked("each", each);
    fee = Figures.checked("fee", fee);
    per = Figures.checked("per", per);
    if (per.signum() <= 0) {
      throw new IllegalArgumentException(
          "per must be greater than 0 - but was: " + Figures.exact(per));
    }
  }

  /** Returns how many times units are paid: blocks of them, or each by itself. */
  Ratio counted(Ratio units) {
    Ratio all = units.over(Ratio.of(per)).reduced();
    if (blocks.isEmpty() || all.signum() == 0) {
      return all;
    }
    RoundingMode whole = blocks.get() == Blocks.BEGUN ? RoundingMode.UP : RoundingMode.DOWN;
    return Ratio.exact(all.numerator().divide(all.denominator(), 0, whole), BigDecimal.ONE);
  }
}
