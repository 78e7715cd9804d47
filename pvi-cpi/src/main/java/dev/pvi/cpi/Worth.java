package dev.pvi.cpi;

import dev.pvi.cpi.statement.ForeignAmount;
import dev.pvi.explain.Figures;
import dev.pvi.explain.Reason;
import dev.pvi.form.Evidence;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a rule would pay on for an event, in the currency of the statement.
 *
 * @param base the amount; null if there is none in that currency, for the reason given
 * @param reason why it is not paid on; null if it is
 * @param foreign the amount as it is stated, if in another currency; else null
 * @param rest what the event offered beyond that and lost, for whatever the rest is paid; null if
 *     nothing
 * @param evidence what the amount itself rests on; null if the event states it
 */
record Worth(
    @Nullable BigDecimal base,
    @Nullable Reason reason,
    @Nullable ForeignAmount foreign,
    @Nullable Rest rest,
    @Nullable Evidence evidence) {

  /**
   * A part of an event that is not paid on though the rest of it is.
   *
   * @param base its amount, greater than 0
   * @param foreign the amount as it is stated, if in another currency; else null
   * @param reason why
   */
  record Rest(BigDecimal base, @Nullable ForeignAmount foreign, Reason reason) {}

  static Worth paid(BigDecimal base, @Nullable ForeignAmount foreign) {
    return new Worth(base, null, foreign, null, null);
  }

  static Worth notPaid(@Nullable BigDecimal base, @Nullable ForeignAmount foreign, Reason reason) {
    return new Worth(base, reason, foreign, null, null);
  }

  /** Returns this worth of which only a part was earned. */
  Worth without(Rest lost) {
    return new Worth(base, reason, foreign, lost, evidence);
  }

  /** Returns this worth, whose amount is a figure of the book. */
  Worth restingOn(Evidence figure) {
    return new Worth(base, reason, foreign, rest, figure);
  }

  /** Returns the amount to pay on, of a worth without a reason not to. */
  BigDecimal paidOn() {
    return Objects.requireNonNull(base);
  }

  /** Returns all that the event offered; null if there is no amount in that currency. */
  @Nullable BigDecimal offered() {
    return base == null || rest == null ? base : Figures.normal(base.add(rest.base()));
  }

  /** Returns all that the event offered as it is stated, if in another currency; else null. */
  @Nullable ForeignAmount foreignOffered() {
    if (foreign == null || rest == null || rest.foreign() == null) {
      return foreign;
    }
    return ForeignAmount.builder()
        .amount(foreign.amount().plus(rest.foreign().amount()))
        .rate(foreign.rate())
        .build();
  }
}
