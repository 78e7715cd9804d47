package dev.pvi.cpi;

import dev.pvi.cpi.statement.LineTerms;
import dev.pvi.form.Evidence;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * On which terms lines are paid.
 *
 * @param shared what the lines have in common
 * @param factor rate × multiplier
 * @param byAmount these terms where the amount is a figure of the book, by what that rests on
 */
record Terms(LineTerms shared, BigDecimal factor, Map<Evidence, Terms> byAmount) {

  static Terms of(LineTerms shared) {
    return new Terms(
        shared, shared.rate().multiply(shared.multiplier()), new EnumMap<>(Evidence.class));
  }

  /** Returns these terms for an amount that rests on something; null: the event states it. */
  Terms restingOn(@Nullable Evidence amount) {
    if (amount == null) {
      return this;
    }
    @Nullable Terms known = byAmount.get(amount);
    if (known == null) {
      known = of(LineTerms.builder().like(shared).amountEvidence(Optional.of(amount)).build());
      byAmount.put(amount, known);
    }
    return known;
  }
}
