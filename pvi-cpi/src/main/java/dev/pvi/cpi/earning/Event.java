package dev.pvi.cpi.earning;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import dev.pvi.form.Field;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import dev.pvi.formula.Fact;
import dev.pvi.partner.Portfolio;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import org.joda.money.BigMoney;

/** Something that happened on a date and may earn an incentive. */
public sealed interface Event {

  /** How an event is written: an object whose {@code type} says which one it is. */
  Kind<Event> KIND = Kind.lazy("event", () -> Forms.EVENT);

  /** Returns the id, unique among the events of a partner. */
  String id();

  /** Returns the date on which it counts. */
  LocalDate date();

  /** Returns the portfolio that it belongs to. */
  Portfolio portfolio();

  /** Returns further facts, such as {@code offer}, {@code region} or {@code assessed-on}. */
  SortedMap<String, Fact> facts();

  /** Returns the type as a document states it. */
  default String type() {
    if (this instanceof Booking) {
      return "booking";
    } else if (this instanceof Milestone) {
      return "milestone";
    }
    return this instanceof Growth ? "growth" : "renewal";
  }

  /**
   * A deal that was booked.
   *
   * @param id the id
   * @param date the booking date
   * @param portfolio the portfolio
   * @param value the total contract value: recurring charge per month × committed months + one-time
   *     charges
   * @param facts further facts
   */
  record Booking(
      String id, LocalDate date, Portfolio portfolio, BigMoney value, SortedMap<String, Fact> facts)
      implements Event {

    /** Normalises the amount. */
    public Booking {
      value = Forms.normal(value);
      facts = ImmutableSortedMap.copyOfSorted(facts);
    }
  }

  /**
   * A stage of a use case that was completed.
   *
   * @param id the id
   * @param date the date of completion
   * @param portfolio the portfolio
   * @param stage the stage, such as {@code onboard}
   * @param facts further facts
   */
  record Milestone(
      String id, LocalDate date, Portfolio portfolio, String stage, SortedMap<String, Fact> facts)
      implements Event {

    public Milestone {
      facts = ImmutableSortedMap.copyOfSorted(facts);
    }
  }

  /**
   * The annual contract value of a period against the one before.
   *
   * @param id the id
   * @param date the last day of the period
   * @param portfolio the portfolio
   * @param current the annual contract value of the period
   * @param prior that of the period before
   * @param facts further facts
   */
  record Growth(
      String id,
      LocalDate date,
      Portfolio portfolio,
      BigMoney current,
      BigMoney prior,
      SortedMap<String, Fact> facts)
      implements Event {

    /**
     * Normalises the amounts.
     *
     * @throws IllegalArgumentException if their currencies differ
     */
    public Growth {
      current = Forms.normal(current);
      prior = Forms.normal(prior);
      Forms.checkSameCurrency(current, prior);
      facts = ImmutableSortedMap.copyOfSorted(facts);
    }
  }

  /**
   * A contract that fell due and was renewed, or not yet.
   *
   * @param id the id
   * @param date the due date
   * @param portfolio the portfolio
   * @param due the value that fell due
   * @param renewed the value that was renewed
   * @param renewedOn the date of the renewal; empty if there was none
   * @param facts further facts
   */
  record Renewal(
      String id,
      LocalDate date,
      Portfolio portfolio,
      BigMoney due,
      BigMoney renewed,
      Optional<LocalDate> renewedOn,
      SortedMap<String, Fact> facts)
      implements Event {

    /**
     * Normalises the amounts.
     *
     * @throws IllegalArgumentException if their currencies differ, or a value was renewed without a
     *     date
     */
    public Renewal {
      due = Forms.normal(due);
      renewed = Forms.normal(renewed);
      Forms.checkSameCurrency(due, renewed);
      if (renewedOn.isEmpty() && !renewed.isZero()) {
        throw new IllegalArgumentException(
            "renewedOn must be stated where a value was renewed - but was: absent, with "
                + renewed);
      }
      facts = ImmutableSortedMap.copyOfSorted(facts);
    }
  }

  /** The forms of the events; a class of its own, so that the records do not wait for it. */
  final class Forms {

    /** The fields that all events share. */
    private record Common(
        Field<String> id,
        Field<LocalDate> date,
        Field<Portfolio> portfolio,
        Field<SortedMap<String, Fact>> facts) {

      static Common declare(Form.Declaration<?> fields, String date) {
        return new Common(
            fields.required("id", Kind.text(), "Unique among the partner's events."),
            fields.required("date", Kind.date(), date),
            fields.required("portfolio", Portfolio.KIND, "The portfolio."),
            fields.defaulted(
                "facts",
                Kind.mapOf(Fact.KIND),
                ImmutableSortedMap.of(),
                "Further facts that rules may test."));
      }

      Form.Out write(Event event, Form.Out out) {
        return out.put(id, event.id())
            .put(date, event.date())
            .put(portfolio, event.portfolio())
            .put(facts, event.facts());
      }
    }

    private static final Form<Booking> BOOKING =
        Form.of(
            "booking",
            "a deal that was booked",
            fields -> {
              Common common = Common.declare(fields, "The booking date.");
              var value = fields.required("value", Kind.money(), "The total contract value.");
              fields.writes((it, out) -> common.write(it, out).put(value, it.value()));
              return values ->
                  new Booking(
                      values.get(common.id),
                      values.get(common.date),
                      values.get(common.portfolio),
                      values.get(value),
                      values.get(common.facts));
            });

    private static final Form<Milestone> MILESTONE =
        Form.of(
            "milestone",
            "a stage of a use case that was completed",
            fields -> {
              Common common = Common.declare(fields, "The date of completion.");
              var stage = fields.required("stage", Kind.id(), "The stage.");
              fields.writes((it, out) -> common.write(it, out).put(stage, it.stage()));
              return values ->
                  new Milestone(
                      values.get(common.id),
                      values.get(common.date),
                      values.get(common.portfolio),
                      values.get(stage),
                      values.get(common.facts));
            });

    private static final Form<Growth> GROWTH =
        Form.of(
            "growth",
            "the annual contract value of a period against the one before",
            fields -> {
              Common common = Common.declare(fields, "The last day of the period.");
              var current = fields.required("current", Kind.money(), "That of the period.");
              var prior = fields.required("prior", Kind.money(), "That of the period before.");
              fields.writes(
                  (it, out) ->
                      common.write(it, out).put(current, it.current()).put(prior, it.prior()));
              return values ->
                  new Growth(
                      values.get(common.id),
                      values.get(common.date),
                      values.get(common.portfolio),
                      values.get(current),
                      values.get(prior),
                      values.get(common.facts));
            });

    private static final Form<Renewal> RENEWAL =
        Form.of(
            "renewal",
            "a contract that fell due and was renewed, or not yet",
            fields -> {
              Common common = Common.declare(fields, "The due date.");
              var due = fields.required("due", Kind.money(), "The value that fell due.");
              var renewed = fields.required("renewed", Kind.money(), "The value renewed.");
              var on = fields.optional("renewedOn", Kind.date(), "The date of the renewal.");
              fields.writes(
                  (it, out) ->
                      common
                          .write(it, out)
                          .put(due, it.due())
                          .put(renewed, it.renewed())
                          .put(on, it.renewedOn()));
              return values ->
                  new Renewal(
                      values.get(common.id),
                      values.get(common.date),
                      values.get(common.portfolio),
                      values.get(due),
                      values.get(renewed),
                      values.get(on),
                      values.get(common.facts));
            });

    static final Kind<Event> EVENT =
        Kind.variants(
            "event-type",
            "type",
            ImmutableMap.of(
                "booking", BOOKING,
                "milestone", MILESTONE,
                "growth", GROWTH,
                "renewal", RENEWAL),
            Event::type);

    private Forms() {}

    static BigMoney normal(BigMoney amount) {
      return ((Fact.Amount) Fact.of(amount)).value();
    }

    static void checkSameCurrency(BigMoney first, BigMoney second) {
      if (!first.isSameCurrency(second)) {
        throw new IllegalArgumentException(
            "amounts of one event must be in one currency - but was: " + first + " and " + second);
      }
    }
  }
}
