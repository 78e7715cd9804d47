package dev.pvi.cpi;

import dev.pvi.explain.Figures;
import dev.pvi.explain.Reason;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a rule would pay on for an event, in the currency of the statement.
 *
 * @param base the amount; null if there is none in that currency, for the reason given
 * @param reason why it is not paid on; null if it is
 * @param rest what the event offered beyond that and lost, for whatever the rest is paid; null if
 *     nothing
 */
record Worth(@Nullable BigDecimal base, @Nullable Reason reason, @Nullable Rest rest) {

  /**
   * A part of an event that is not paid on though the rest of it is.
   *
   * @param base its amount, greater than 0
   * @param reason why
   */
  record Rest(BigDecimal base, Reason reason) {}

  static Worth paid(BigDecimal base) {
    return new Worth(base, null, null);
  }

  static Worth notPaid(@Nullable BigDecimal base, Reason reason) {
    return new Worth(base, reason, null);
  }

  /** Returns the amount to pay on, of a worth without a reason not to. */
  BigDecimal paidOn() {
    return Objects.requireNonNull(base);
  }

  /** Returns all that the event offered; null if there is no amount in that currency. */
  @Nullable BigDecimal offered() {
    return base == null || rest == null ? base : Figures.normal(base.add(rest.base()));
  }
}
