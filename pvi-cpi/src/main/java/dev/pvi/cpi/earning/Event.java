package dev.pvi.cpi.earning;

import dev.pvi.form.Kind;
import dev.pvi.formula.Fact;
import dev.pvi.partner.Portfolio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.immutables.value.Value;
import org.joda.money.BigMoney;

/**
 * Something that happened on a date and may earn an incentive.
 *
 * <pre>{@code
 * Event deal =
 *     Event.booking("deal-1")
 *         .on(LocalDate.of(2026, 8, 10))
 *         .portfolio("networking")
 *         .value(Money.parse("USD 120000"))
 *         .fact("offer", "subscription")
 *         .build();
 * }</pre>
 */
public sealed interface Event permits Booking, Milestone, Growth, Renewal {

  /** How an event is written: an object whose {@code type} says which one it is. */
  Kind<Event> KIND = Kind.lazy("event", () -> EventForms.EVENT);

  /**
   * Returns a builder of a deal that was booked.
   *
   * @throws IllegalArgumentException if the id is blank
   */
  static Booking.Builder booking(String id) {
    return ImmutableBooking.builder().id(Names.notBlank("id", id));
  }

  /**
   * Returns a builder of a stage of a use case that was completed.
   *
   * @throws IllegalArgumentException if the id is blank
   */
  static Milestone.Builder milestone(String id) {
    return ImmutableMilestone.builder().id(Names.notBlank("id", id));
  }

  /**
   * Returns a builder of the annual contract value of a period against the one before.
   *
   * @throws IllegalArgumentException if the id is blank
   */
  static Growth.Builder growth(String id) {
    return ImmutableGrowth.builder().id(Names.notBlank("id", id));
  }

  /**
   * Returns a builder of a contract that fell due.
   *
   * @throws IllegalArgumentException if the id is blank
   */
  static Renewal.Builder renewal(String id) {
    return ImmutableRenewal.builder().id(Names.notBlank("id", id));
  }

  /** Returns the id, unique among the events of a partner. */
  String id();

  /** Returns the type as a document states it. */
  String type();

  /** Returns the date on which it counts. */
  LocalDate date();

  /** Returns the portfolio that it belongs to. */
  Portfolio portfolio();

  /** Returns further facts, such as {@code offer}, {@code region} or {@code assessed-on}. */
  @Value.NaturalOrder
  SortedMap<String, Fact> facts();

  /**
   * Collects what all events state.
   *
   * @param <B> the builder of the kind of event
   */
  interface Builder<B extends Builder<B>> {

    /** The id, unique among the events of a partner and not blank. Required. */
    B id(String id);

    /** The date on which it counts. Required. */
    B date(LocalDate date);

    /** The portfolio that it belongs to. Required. */
    B portfolio(Portfolio portfolio);

    /** Sets all further facts. */
    B facts(Map<String, ? extends Fact> facts);

    /** Adds a further fact, named by an id. */
    B putFacts(String attribute, Fact fact);

    /** The date on which it counts. */
    default B on(LocalDate date) {
      return date(date);
    }

    /** The portfolio that it belongs to, by its id. */
    default B portfolio(String id) {
      return portfolio(Portfolio.of(id));
    }

    /** Adds a further fact. */
    default B fact(String attribute, Fact fact) {
      return putFacts(attribute, fact);
    }

    /** Adds a text, or a level by its name, such as {@code offer} is {@code subscription}. */
    default B fact(String attribute, String text) {
      return putFacts(attribute, Fact.of(Objects.requireNonNull(text, attribute)));
    }

    /** Adds a date, such as {@code assessed-on}. */
    default B fact(String attribute, LocalDate day) {
      return putFacts(attribute, Fact.of(Objects.requireNonNull(day, attribute)));
    }

    /** Adds a number. */
    default B fact(String attribute, BigDecimal number) {
      return putFacts(attribute, Fact.of(number));
    }

    /** Adds an amount of money. */
    default B fact(String attribute, BigMoney amount) {
      return putFacts(attribute, Fact.of(amount));
    }

    /** Adds true or false. */
    default B fact(String attribute, boolean flag) {
      return putFacts(attribute, Fact.of(flag));
    }
  }
}
