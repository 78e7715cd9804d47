package dev.pvi.cpi.earning;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.pvi.explain.Figures;
import dev.pvi.form.Document;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import dev.pvi.formula.Fact;
import dev.pvi.partner.Portfolio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/**
 * What a partner did in a period: the input of a rebate.
 *
 * @param partner how the host calls the partner, as in its snapshots
 * @param from the first day of the period
 * @param through the last day of the period
 * @param currency the currency of the statement
 * @param rates what one unit of another currency is worth in it
 * @param events the events, by id
 */
public record Earnings(
    String partner,
    LocalDate from,
    LocalDate through,
    CurrencyUnit currency,
    SortedMap<String, BigDecimal> rates,
    List<Event> events) {

  private static final Form<Earnings> FORM =
      Form.of(
          "earnings",
          "what a partner did in a period",
          fields -> {
            var partner = fields.required("partner", Kind.text(), "The id of the partner.");
            var from = fields.required("from", Kind.date(), "The first day.");
            var through = fields.required("through", Kind.date(), "The last day.");
            var currency =
                fields.required("currency", Kind.currency(), "The currency of the statement.");
            var rates =
                fields.defaulted(
                    "rates",
                    Kind.mapOf(
                        Kind.text("a currency of three capital letters", "[A-Z]{3}"),
                        Kind.decimalFrom(BigDecimal.ZERO)),
                    ImmutableSortedMap.of(),
                    "What one unit of another currency is worth.");
            var events = fields.required("events", Kind.listOf(Event.KIND), "The events.");
            fields.writes(
                (it, out) ->
                    out.put(partner, it.partner())
                        .put(from, it.from())
                        .put(through, it.through())
                        .put(currency, it.currency())
                        .put(rates, it.rates())
                        .put(events, it.events()));
            return values ->
                new Earnings(
                    values.get(partner),
                    values.get(from),
                    values.get(through),
                    values.get(currency),
                    values.get(rates),
                    values.get(events));
          });

  /** The file format of earnings. */
  public static final Document<Earnings> DOCUMENT =
      new Document<>("pvi-earnings/1", "What a partner did in a period", FORM);

  /**
   * Orders the events by id and normalises the rates.
   *
   * @throws IllegalArgumentException if the period ends before it begins, two events have one id,
   *     or a rate is not greater than 0 or of the currency of the statement itself
   */
  public Earnings {
    if (through.isBefore(from)) {
      throw new IllegalArgumentException(
          "through must not lie before from, " + from + " - but was: " + through);
    }
    rates = checked(rates, currency);
    SortedMap<String, Event> byId = new TreeMap<>();
    Set<String> twice = new TreeSet<>();
    for (Event event : events) {
      if (byId.put(event.id(), event) != null) {
        twice.add(event.id());
      }
    }
    if (!twice.isEmpty()) {
      throw new IllegalArgumentException(
          "events must have different ids - but was twice: " + String.join(", ", twice));
    }
    events = ImmutableList.copyOf(byId.values());
  }

  private static SortedMap<String, BigDecimal> checked(
      SortedMap<String, BigDecimal> stated, CurrencyUnit own) {
    if (stated.containsKey(own.getCode())) {
      throw new IllegalArgumentException(
          "rates must be of currencies other than the statement's - but was: " + own);
    }
    ImmutableSortedMap.Builder<String, BigDecimal> rates = ImmutableSortedMap.naturalOrder();
    stated.forEach(
        (other, worth) -> {
          if (worth.signum() <= 0) {
            throw new IllegalArgumentException(
                "rate of " + other + " must be greater than 0 - but was: " + worth);
          }
          rates.put(other, Figures.checked("rate of " + other, worth));
        });
    return rates.buildOrThrow();
  }

  /**
   * Returns the earnings that a JSON text states.
   *
   * @param name the name by which messages call the text
   * @throws dev.pvi.explain.InvalidRecordException with all findings, if anything is wrong
   */
  public static Earnings parse(String name, String json) {
    return DOCUMENT.parse(name, json);
  }

  /** Returns a builder for a partner, a period and the currency of the statement. */
  public static Builder builder(
      String partner, LocalDate from, LocalDate through, CurrencyUnit currency) {
    return new Builder(partner, from, through, currency);
  }

  /**
   * Returns an amount in the currency of the statement, unrounded; empty if no rate is declared.
   *
   * @throws IllegalArgumentException if it has more digits than the library computes with
   */
  public Optional<BigDecimal> convert(BigMoney amount) {
    if (amount.getCurrencyUnit().equals(currency)) {
      return Optional.of(amount.getAmount());
    }
    return Optional.ofNullable(rates.get(amount.getCurrencyUnit().getCode()))
        .map(rate -> Figures.checked("amount", amount.getAmount().multiply(rate)));
  }

  /** Returns the earnings as JSON, from which {@link #parse} reads equal earnings. */
  public String toJson() {
    return DOCUMENT.toJson(this);
  }

  /** Collects events. */
  public static final class Builder {
    private final String partner;
    private final LocalDate from;
    private final LocalDate through;
    private final CurrencyUnit currency;
    private final SortedMap<String, BigDecimal> rates = new TreeMap<>();
    private final List<Event> events = new ArrayList<>();

    private Builder(String partner, LocalDate from, LocalDate through, CurrencyUnit currency) {
      this.partner = partner;
      this.from = from;
      this.through = through;
      this.currency = currency;
    }

    /** Declares what one unit of another currency is worth in that of the statement. */
    public Builder rate(CurrencyUnit other, BigDecimal worth) {
      rates.put(other.getCode(), worth);
      return this;
    }

    /** Adds an event. */
    public Builder event(Event event) {
      events.add(event);
      return this;
    }

    /** Adds a booking without further facts. */
    public Builder booking(String id, LocalDate date, String portfolio, BigMoney value) {
      return booking(id, date, portfolio, value, ImmutableSortedMap.of());
    }

    /** Adds a booking with further facts, such as {@code offer} or {@code assessed-on}. */
    public Builder booking(
        String id,
        LocalDate date,
        String portfolio,
        BigMoney value,
        SortedMap<String, Fact> facts) {
      return event(new Event.Booking(id, date, Portfolio.of(portfolio), value, facts));
    }

    /** Returns the earnings. */
    public Earnings build() {
      return new Earnings(partner, from, through, currency, rates, events);
    }
  }
}
