package dev.pvi.cpi.earning;

import org.immutables.value.Value;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/** A deal that was booked. */
@Value.Immutable
public abstract non-sealed class Booking implements Event {

  Booking() {}

  @Override
  public String type() {
    return "booking";
  }

  /**
   * Returns the total contract value: recurring charge per month × committed months + one-time
   * charges. A credit is negative.
   */
  public abstract BigMoney value();

  @Value.Check
  Booking normalised() {
    Names.check(this);
    BigMoney value = Amounts.normal(value());
    return value.equals(value()) ? this : ImmutableBooking.copyOf(this).withValue(value);
  }

  /** Collects what is known about a booking. */
  public interface Builder extends Event.Builder<Builder> {

    /** The total contract value. Required. */
    Builder value(BigMoney value);

    /** The total contract value. Required. */
    default Builder value(Money value) {
      return value(value.toBigMoney());
    }

    /**
     * Returns the booking.
     *
     * @throws IllegalStateException if id, date, portfolio or value is missing
     * @throws IllegalArgumentException if the id is blank, a fact is not named by an id, or the
     *     value has more digits than the library computes with
     */
    Booking build();
  }
}
