package dev.pvi.cpi.earning;

import org.immutables.value.Value;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/** The annual contract value of a period against the one before. */
@Value.Immutable
public abstract non-sealed class Growth implements Event {

  Growth() {}

  @Override
  public String type() {
    return "growth";
  }

  /**
   * Returns the annual contract value of the period, which ends on the date of the event; 0 or
   * more.
   */
  public abstract BigMoney current();

  /** Returns that of the period before; 0 or more. */
  public abstract BigMoney prior();

  @Value.Check
  Growth normalised() {
    Names.check(this);
    Amounts.notNegative("current", current());
    Amounts.notNegative("prior", prior());
    Amounts.checkSameCurrency(current(), prior());
    BigMoney current = Amounts.normal(current());
    BigMoney prior = Amounts.normal(prior());
    return current.equals(current()) && prior.equals(prior())
        ? this
        : ImmutableGrowth.builder().like(this).current(current).prior(prior).build();
  }

  /** Collects what is known about growth. */
  public interface Builder extends Event.Builder<Builder> {

    /** The annual contract value of the period. Required. */
    Builder current(BigMoney current);

    /** The annual contract value of the period. Required. */
    default Builder current(Money current) {
      return current(current.toBigMoney());
    }

    /** That of the period before. Required. */
    Builder prior(BigMoney prior);

    /** That of the period before. Required. */
    default Builder prior(Money prior) {
      return prior(prior.toBigMoney());
    }

    /**
     * Returns the growth.
     *
     * @throws IllegalStateException if id, date, portfolio or one of the values is missing
     * @throws IllegalArgumentException if the id is blank, a fact is not named by an id, the
     *     currencies differ, or an amount is less than 0 or has more digits than the library
     *     computes with
     */
    Growth build();
  }
}
