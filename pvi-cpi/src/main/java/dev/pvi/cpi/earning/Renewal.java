package dev.pvi.cpi.earning;

import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/** A contract that fell due on a date and was renewed, or not yet. */
@Value.Immutable
public abstract non-sealed class Renewal implements Event {

  Renewal() {}

  @Override
  public String type() {
    return "renewal";
  }

  /** Returns the value that fell due; 0 or more. */
  public abstract BigMoney due();

  /** Returns the value that was renewed, 0 or more; 0 where there was no renewal. */
  @Value.Default
  public BigMoney renewed() {
    return BigMoney.zero(due().getCurrencyUnit());
  }

  /** Returns the date of the renewal; empty if there was none. */
  public abstract Optional<LocalDate> renewedOn();

  @Value.Check
  Renewal normalised() {
    Names.check(this);
    Amounts.notNegative("due", due());
    Amounts.notNegative("renewed", renewed());
    Amounts.checkSameCurrency(due(), renewed());
    if (renewedOn().isEmpty() && !renewed().isZero()) {
      throw new IllegalArgumentException(
          "renewedOn must be stated where a value was renewed - but was: absent, with "
              + renewed());
    }
    BigMoney due = Amounts.normal(due());
    BigMoney renewed = Amounts.normal(renewed());
    return due.equals(due()) && renewed.equals(renewed())
        ? this
        : ImmutableRenewal.builder().like(this).due(due).renewed(renewed).build();
  }

  /** Collects what is known about a renewal. */
  public interface Builder extends Event.Builder<Builder> {

    /** The value that fell due. Required. */
    Builder due(BigMoney due);

    /** The value that fell due. Required. */
    default Builder due(Money due) {
      return due(due.toBigMoney());
    }

    /** The value that was renewed; 0, if not stated. */
    Builder renewed(BigMoney renewed);

    /** The value that was renewed; 0, if not stated. */
    default Builder renewed(Money renewed) {
      return renewed(renewed.toBigMoney());
    }

    /** The date of the renewal. */
    Builder renewedOn(LocalDate renewedOn);

    /** The date of the renewal, if there was one. */
    Builder renewedOn(Optional<? extends LocalDate> renewedOn);

    /**
     * Returns the renewal.
     *
     * @throws IllegalStateException if id, date, portfolio or the value due is missing
     * @throws IllegalArgumentException if the id is blank, a fact is not named by an id, the
     *     currencies differ, a value was renewed without a date, or an amount is less than 0 or has
     *     more digits than the library computes with
     */
    Renewal build();
  }
}
