package dev.pvi.cpi.earning;

import com.google.common.collect.Ordering;
import dev.pvi.explain.Finding;
import dev.pvi.form.Document;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import dev.pvi.tally.FxRates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.immutables.value.Value;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/**
 * What a partner did in a period: the input of a rebate.
 *
 * <pre>{@code
 * Earnings earnings =
 *     Earnings.builder("partner-1", firstDay, lastDay, CurrencyUnit.USD)
 *         .event(Event.booking("deal-1").on(day).portfolio("networking").value(value).build())
 *         .build();
 * }</pre>
 */
@Value.Immutable
public abstract class Earnings {

  Earnings() {}

  private static final Form<Earnings> FORM =
      Form.of(
          "earnings",
          "what a partner did in a period",
          fields -> {
            var partner =
                fields.required("partner", Names.notBlank("partner"), "The id of the partner.");
            var from = fields.required("from", Kind.date(), "The first day.");
            var through = fields.required("through", Kind.date(), "The last day.");
            var currency =
                fields.required("currency", Kind.currency(), "The currency of the statement.");
            var rates =
                fields.defaulted(
                    "rates",
                    FxRates.KIND,
                    FxRates.none(),
                    "What one unit of another currency is worth, perhaps from which day on.");
            var events = fields.required("events", Kind.manyOf(Event.KIND), "The events.");
            fields.writes(
                (it, out) ->
                    out.put(partner, it.partner())
                        .put(from, it.from())
                        .put(through, it.through())
                        .put(currency, it.currency())
                        .put(rates, it.rates())
                        .put(events, it.events()));
            return values ->
                builder()
                    .partner(values.get(partner))
                    .from(values.get(from))
                    .through(values.get(through))
                    .currency(values.get(currency))
                    .rates(values.get(rates))
                    .events(values.get(events))
                    .build();
          });

  private static final Comparator<Event> BY_ID = Comparator.comparing(Event::id);

  /** The file format of earnings. */
  public static final Document<Earnings> DOCUMENT =
      new Document<>("pvi-earnings/1", "What a partner did in a period", FORM);

  /**
   * Returns the earnings that a JSON text states.
   *
   * @param name the name by which messages call the text
   * @throws dev.pvi.explain.InvalidRecordException with all findings, if anything is wrong
   */
  public static Earnings parse(String name, String json) {
    return DOCUMENT.parse(name, json);
  }

  /** Returns a builder. */
  public static Builder builder() {
    return ImmutableEarnings.builder();
  }

  /**
   * Returns a builder for a partner, a period and the currency of the statement.
   *
   * @throws IllegalArgumentException if the partner is blank
   */
  public static Builder builder(
      String partner, LocalDate from, LocalDate through, CurrencyUnit currency) {
    return builder()
        .partner(Names.notBlank("partner", partner))
        .from(from)
        .through(through)
        .currency(currency);
  }

  /** Returns how the host calls the partner, as in its snapshots. */
  public abstract String partner();

  /** Returns the first day of the period. */
  public abstract LocalDate from();

  /** Returns the last day of the period. */
  public abstract LocalDate through();

  /** Returns the currency of the statement. */
  public abstract CurrencyUnit currency();

  /** Returns what one unit of another currency is worth in it, perhaps from which day on. */
  @Value.Default
  public FxRates rates() {
    return FxRates.none();
  }

  /** Returns the events, by id. */
  public abstract List<Event> events();

  /**
   * Returns an amount in the currency of the statement by the exchange rate of a day, exactly and
   * unrounded, however many digits it has; empty if no rate holds on that day.
   */
  public Optional<BigDecimal> convert(BigMoney amount, LocalDate day) {
    if (amount.getCurrencyUnit().equals(currency())) {
      return Optional.of(amount.getAmount());
    }
    return rates()
        .at(amount.getCurrencyUnit(), day)
        .map(rate -> amount.getAmount().multiply(rate.worth()));
  }

  /**
   * Returns the earnings as JSON without white space, from which {@link #parse} reads equal
   * earnings.
   */
  public String toJson() {
    return DOCUMENT.toJson(this);
  }

  /** Returns the earnings as JSON with line breaks and indents, for people and files. */
  public String toPrettyJson() {
    return DOCUMENT.toPrettyJson(this);
  }

  /**
   * Returns what can only be a slip in the events, though nothing is wrong with their form: a value
   * renewed where nothing was due, two events that say the same, a reversal of nothing.
   */
  @Value.Lazy
  public List<Finding> findings() {
    return EventCheck.run(events()).all();
  }

  /** Orders the events by id. */
  @Value.Check
  Earnings normalised() {
    Names.notBlank("partner", partner());
    if (through().isBefore(from())) {
      throw new IllegalArgumentException(
          "through must not lie before from, " + from() + " - but was: " + through());
    }
    rates().checkInto(currency());
    if (Ordering.from(BY_ID).isStrictlyOrdered(events())) {
      return this;
    }
    return ImmutableEarnings.builder()
        .partner(partner())
        .from(from())
        .through(through())
        .currency(currency())
        .rates(rates())
        .events(sortedEvents())
        .build();
  }

  private Collection<Event> sortedEvents() {
    SortedMap<String, Event> byId = new TreeMap<>();
    SortedSet<String> twice = new TreeSet<>();
    for (Event event : events()) {
      if (byId.put(event.id(), event) != null) {
        twice.add(event.id());
      }
    }
    if (!twice.isEmpty()) {
      throw new IllegalArgumentException(
          "events must have different ids - but was twice: " + String.join(", ", twice));
    }
    return byId.values();
  }

  /** Collects what a partner did. */
  public interface Builder {

    /** How the host calls the partner, as in its snapshots. Required. */
    Builder partner(String partner);

    /** The first day of the period. Required. */
    Builder from(LocalDate from);

    /** The last day of the period. Required. */
    Builder through(LocalDate through);

    /** The currency of the statement. Required. */
    Builder currency(CurrencyUnit currency);

    /** What one unit of each other currency is worth in that of the statement. */
    Builder rates(FxRates rates);

    /** Sets all events. */
    Builder events(Iterable<? extends Event> events);

    /** Adds an event. */
    Builder addEvents(Event event);

    /** Adds an event. */
    default Builder event(Event event) {
      return addEvents(event);
    }

    /** Adds a booking without further facts; with them, see {@link Event#booking}. */
    default Builder booking(String id, LocalDate date, String portfolio, BigMoney value) {
      return addEvents(Event.booking(id).on(date).portfolio(portfolio).value(value).build());
    }

    /**
     * Returns the earnings.
     *
     * @throws IllegalStateException if partner, first day, last day or currency is missing
     * @throws IllegalArgumentException if the partner is blank, the period ends before it begins,
     *     two events have one id, or a rate is not greater than 0, of no currency, or of that of
     *     the statement itself
     */
    Earnings build();
  }
}
