package dev.pvi.cpi.engine;

import dev.pvi.cpi.statement.ForeignAmount;
import dev.pvi.explain.Figures;
import dev.pvi.explain.Reason;
import dev.pvi.form.Evidence;
import java.math.BigDecimal;
import java.util.Objects;
import org.joda.money.BigMoney;
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
   * @param base its amount
   * @param foreign the amount as it is stated, if in another currency; else null
   * @param reason why
   * @param count of how many events
   */
  record Rest(BigDecimal base, @Nullable ForeignAmount foreign, Reason reason, int count) {

    Rest(BigDecimal base, @Nullable ForeignAmount foreign, Reason reason) {
      this(base, foreign, reason, 1);
    }

    private Rest alone() {
      return new Rest(base, null, reason, count);
    }

    private Rest plus(Rest other) {
      return new Rest(base.add(other.base), null, reason, count + other.count);
    }
  }

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

  /** Returns the amount to pay on without what is said of a single event. */
  Worth alone() {
    return new Worth(base, null, null, rest == null ? null : rest.alone(), evidence);
  }

  /** Returns this amount and another one, both to pay on. */
  Worth plus(Worth other) {
    @Nullable Rest lost = rest;
    if (other.rest != null) {
      lost = lost == null ? other.rest.alone() : lost.plus(other.rest);
    }
    return new Worth(paidOn().add(other.paidOn()), null, null, lost, evidence);
  }

  /** Returns this worth counted as less than 0. */
  Worth takenBack() {
    return new Worth(
        base == null ? null : Figures.normal(base.negate()),
        reason,
        negated(foreign),
        rest == null
            ? null
            : new Rest(Figures.normal(rest.base.negate()), negated(rest.foreign), rest.reason),
        evidence);
  }

  private static @Nullable ForeignAmount negated(@Nullable ForeignAmount foreign) {
    return foreign == null ? null : with(foreign, foreign.amount().negated());
  }

  private static ForeignAmount with(ForeignAmount foreign, BigMoney amount) {
    return ForeignAmount.builder()
        .amount(amount)
        .rate(foreign.rate())
        .rateFrom(foreign.rateFrom())
        .build();
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
    return with(foreign, foreign.amount().plus(rest.foreign().amount()));
  }
}
