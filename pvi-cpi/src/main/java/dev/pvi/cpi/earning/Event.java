package dev.pvi.cpi.earning;

import dev.pvi.form.Kind;
import dev.pvi.formula.Fact;
import dev.pvi.partner.Portfolio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import org.immutables.value.Value;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/**
 * Something that happened on a date and may earn an incentive: dated facts and named amounts.
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
 *
 * <p>Of which {@linkplain EventType kind} it is says its type; a book may declare kinds of its own,
 * whose events are made by {@link #builder(String, String)}. An event that {@linkplain #reverses
 * reverses} another one takes back what that one earned, on the terms of that one.
 */
@Value.Immutable
public abstract class Event {

  Event() {}

  /** How an event is written: an object whose {@code type} says of which kind it is. */
  public static final Kind<Event> KIND = Kind.lazy("event", () -> EventForms.EVENT);

  /**
   * Returns a builder of an event.
   *
   * @param type of which kind it is: {@code booking}, or one that a book declares
   * @throws IllegalArgumentException if the id is blank
   */
  public static Builder builder(String type, String id) {
    return ImmutableEvent.builder().type(type).id(Names.notBlank("id", id));
  }

  /**
   * Returns a builder of a deal that was booked; it states its {@code value}.
   *
   * @throws IllegalArgumentException if the id is blank
   */
  public static Builder booking(String id) {
    return builder("booking", id);
  }

  /**
   * Returns a builder of goods that were shipped; it states their {@code value}, and perhaps on
   * which day.
   *
   * @throws IllegalArgumentException if the id is blank
   */
  public static Builder shipment(String id) {
    return builder("shipment", id);
  }

  /**
   * Returns a builder of what was invoiced; it states its {@code value}.
   *
   * @throws IllegalArgumentException if the id is blank
   */
  public static Builder invoice(String id) {
    return builder("invoice", id);
  }

  /**
   * Returns a builder of a credit note; it states as its {@code value} what is credited, 0 or more,
   * which counts as less than 0; it may name the event that it {@linkplain Builder#reverses
   * reverses}.
   *
   * @throws IllegalArgumentException if the id is blank
   */
  public static Builder creditNote(String id) {
    return builder("credit-note", id);
  }

  /**
   * Returns a builder of a contract that fell due; it states what was {@code due} and, if it was
   * renewed, how much and on which day.
   *
   * @throws IllegalArgumentException if the id is blank
   */
  public static Builder renewal(String id) {
    return builder("renewal", id);
  }

  /**
   * Returns a builder of the annual contract value of a period, {@code current}, against that of
   * the one before, {@code prior}.
   *
   * @throws IllegalArgumentException if the id is blank
   */
  public static Builder growth(String id) {
    return builder("growth", id);
  }

  /**
   * Returns a builder of a stage of a use case that was completed; it states the {@code stage}.
   *
   * @throws IllegalArgumentException if the id is blank
   */
  public static Builder milestone(String id) {
    return builder("milestone", id);
  }

  /**
   * Returns a builder of an amount that is claimed, its {@code value}.
   *
   * @throws IllegalArgumentException if the id is blank
   */
  public static Builder claim(String id) {
    return builder("claim", id);
  }

  /** Returns the id, unique among the events of a partner. */
  public abstract String id();

  /** Returns of which kind it is, as a document states it. */
  public abstract String type();

  /** Returns the date on which it counts. */
  public abstract LocalDate date();

  /** Returns the portfolio that it belongs to. */
  public abstract Portfolio portfolio();

  /**
   * Returns all that it states beyond that, by the names by which rules call it: amounts such as
   * {@code value}, and facts such as {@code offer}, {@code region} or {@code assessed-on}.
   */
  @Value.NaturalOrder
  public abstract SortedMap<String, Fact> facts();

  /** Returns the id of the event of which it takes something back; empty if of none. */
  public abstract Optional<String> reverses();

  /** Returns something that it states; empty if it does not. */
  public Optional<Fact> fact(String name) {
    return Optional.ofNullable(facts().get(name));
  }

  /** Returns an amount that it states; empty if it does not, or states something else so. */
  public Optional<BigMoney> amount(String name) {
    return facts().get(name) instanceof Fact.Amount amount
        ? Optional.of(amount.value())
        : Optional.empty();
  }

  /** Refuses what cannot be, or could not be read again when it is written. */
  @Value.Check
  void check() {
    Names.check(this);
    Optional<EventType> known = EventType.find(type());
    if (known.isPresent()) {
      known.get().check(this);
    }
  }

  /** Collects what is known about an event. */
  public interface Builder {

    /** The id, unique among the events of a partner and not blank. Required. */
    Builder id(String id);

    /** Of which kind it is. Required. */
    Builder type(String type);

    /** The date on which it counts. Required. */
    Builder date(LocalDate date);

    /** The portfolio that it belongs to. Required. */
    Builder portfolio(Portfolio portfolio);

    /**
     * Sets all that it states beyond that, in the place of what was set or added before; to add
     * facts, see {@link #putAllFacts}.
     */
    Builder facts(Map<String, ? extends Fact> facts);

    /** Adds facts, each named by an id. */
    Builder putAllFacts(Map<String, ? extends Fact> facts);

    /** Adds a fact, named by an id. */
    Builder putFacts(String attribute, Fact fact);

    /** The id of the event of which it takes something back. */
    Builder reverses(String event);

    /** The id of the event of which it takes something back, if of one. */
    Builder reverses(Optional<String> event);

    /** The date on which it counts. */
    default Builder on(LocalDate date) {
      return date(date);
    }

    /** The portfolio that it belongs to, by its id. */
    default Builder portfolio(String id) {
      return portfolio(Portfolio.of(id));
    }

    /** Adds a fact, named by an id. */
    default Builder fact(String attribute, Fact fact) {
      return putFacts(attribute, fact);
    }

    /** Adds a text, or a level by its name, such as {@code offer} is {@code subscription}. */
    default Builder fact(String attribute, String text) {
      return putFacts(attribute, Fact.of(Objects.requireNonNull(text, attribute)));
    }

    /** Adds a date, such as {@code assessed-on}. */
    default Builder fact(String attribute, LocalDate day) {
      return putFacts(attribute, Fact.of(Objects.requireNonNull(day, attribute)));
    }

    /** Adds a number, such as {@code units}. */
    default Builder fact(String attribute, BigDecimal number) {
      return putFacts(attribute, Fact.of(Objects.requireNonNull(number, attribute)));
    }

    /** Adds an amount of money. */
    default Builder fact(String attribute, BigMoney amount) {
      return putFacts(attribute, Fact.of(Objects.requireNonNull(amount, attribute)));
    }

    /** Adds true or false. */
    default Builder fact(String attribute, boolean flag) {
      return putFacts(attribute, Fact.of(flag));
    }

    /** The value of a booking, shipment, invoice, credit note, claim or baseline. */
    default Builder value(BigMoney value) {
      return fact("value", value);
    }

    /** The value of a booking, shipment, invoice, credit note, claim or baseline. */
    default Builder value(Money value) {
      return value(value.toBigMoney());
    }

    /** The value of a renewal that fell due. */
    default Builder due(BigMoney due) {
      return fact("due", due);
    }

    /** The value of a renewal that fell due. */
    default Builder due(Money due) {
      return due(due.toBigMoney());
    }

    /** The value that was renewed; 0, if not stated. */
    default Builder renewed(BigMoney renewed) {
      return fact("renewed", renewed);
    }

    /** The value that was renewed; 0, if not stated. */
    default Builder renewed(Money renewed) {
      return renewed(renewed.toBigMoney());
    }

    /** The date of a renewal. */
    default Builder renewedOn(LocalDate renewedOn) {
      return fact("renewed-on", renewedOn);
    }

    /** The annual contract value of a period of growth. */
    default Builder current(BigMoney current) {
      return fact("current", current);
    }

    /** The annual contract value of a period of growth. */
    default Builder current(Money current) {
      return current(current.toBigMoney());
    }

    /** The annual contract value of the period before. */
    default Builder prior(BigMoney prior) {
      return fact("prior", prior);
    }

    /** The annual contract value of the period before. */
    default Builder prior(Money prior) {
      return prior(prior.toBigMoney());
    }

    /** The stage of a milestone, such as {@code onboard}. */
    default Builder stage(String stage) {
      return fact("stage", stage);
    }

    /** The use case of a milestone. */
    default Builder useCase(String useCase) {
      return fact("use-case", useCase);
    }

    /** The date of a shipment. */
    default Builder shippedOn(LocalDate shippedOn) {
      return fact("shipped-on", shippedOn);
    }

    /** Sets every part to that of another event. */
    Builder like(Event event);

    /**
     * Returns the event.
     *
     * @throws IllegalStateException if id, type, date or portfolio is missing, or an amount that
     *     such an event must state
     * @throws IllegalArgumentException if the id is blank, a fact is not named by an id or
     *     contradicts what the event itself states, amounts are in several currencies or less than
     *     0 where none may be, a value was renewed without a date, or an amount has more digits
     *     than the library computes with
     */
    Event build();
  }
}
