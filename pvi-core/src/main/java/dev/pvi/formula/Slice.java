package dev.pvi.formula;

import dev.pvi.explain.Figures;
import java.math.BigDecimal;

/**
 * What one row of {@link Tiers} adds to an amount; the slices of an input add up to its amount
 * exactly.
 *
 * @param row the row, from 0
 * @param units how much of the input lies in it; below 0, what is taken back
 * @param counted how many times it is paid: the units, or blocks of them
 * @param each the amount that is paid for each that is counted
 * @param fee the flat amount; 0 if the row is not reached
 * @param amount {@code counted × each + fee}; if the answer is rounded, its share of that
 */
public record Slice(
    int row, Ratio units, Ratio counted, BigDecimal each, BigDecimal fee, BigDecimal amount) {

  /** Returns the slice as it is computed, such as {@code 500 × 2 + 50}. */
  public String says() {
    String priced = counted + " × " + Figures.exact(each);
    return fee.signum() == 0
        ? priced
        : priced + (fee.signum() < 0 ? " - " : " + ") + Figures.exact(fee.abs());
  }
}
