package dev.pvi.cpi;

import dev.pvi.cpi.statement.LineTerms;
import java.math.BigDecimal;

/**
 * On which terms lines are paid.
 *
 * @param shared what the lines have in common
 * @param factor rate × multiplier
 */
record Terms(LineTerms shared, BigDecimal factor) {

  static Terms of(LineTerms shared) {
    return new Terms(shared, shared.rate().multiply(shared.multiplier()));
  }
}
