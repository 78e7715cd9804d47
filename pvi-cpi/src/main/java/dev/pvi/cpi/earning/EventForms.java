package dev.pvi.cpi.earning;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import dev.pvi.form.Field;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import dev.pvi.formula.Fact;
import dev.pvi.partner.Portfolio;
import java.time.LocalDate;
import java.util.SortedMap;

/** The forms of the events; a class of its own, so that the events do not wait for it. */
final class EventForms {

  /** The fields that all events share. */
  private record Common(
      Field<String> id,
      Field<LocalDate> date,
      Field<Portfolio> portfolio,
      Field<SortedMap<String, Fact>> facts) {

    static Common declare(Form.Declaration<?> fields, String date) {
      return new Common(
          fields.required("id", Names.notBlank("id"), "Unique among the partner's events."),
          fields.required("date", Kind.date(), date),
          fields.required("portfolio", Portfolio.KIND, "The portfolio."),
          fields.defaulted(
              "facts",
              Kind.mapOf(Fact.KIND),
              ImmutableSortedMap.of(),
              "Further facts that rules may test."));
    }

    <B extends Event.Builder<B>> B read(Form.Values values, B builder) {
      return builder
          .id(values.get(id))
          .date(values.get(date))
          .portfolio(values.get(portfolio))
          .facts(values.get(facts));
    }

    /** Returns an event after looking for slips in it, each reported where it stands. */
    static <E extends Event> E checked(Form.Values values, E event) {
      EventCheck.run(
          event,
          path -> values.node().at(path).orElse(values.node()).place(),
          values.reader().findings());
      return event;
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
                Common.checked(
                    values,
                    common
                        .<Booking.Builder>read(values, ImmutableBooking.builder())
                        .value(values.get(value))
                        .build());
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
                Common.checked(
                    values,
                    common
                        .<Milestone.Builder>read(values, ImmutableMilestone.builder())
                        .stage(values.get(stage))
                        .build());
          });

  private static final Form<Growth> GROWTH =
      Form.of(
          "growth",
          "the annual contract value of a period against the one before",
          fields -> {
            Common common = Common.declare(fields, "The last day of the period.");
            var current =
                fields.required("current", Amounts.notNegative("current"), "That of the period.");
            var prior =
                fields.required(
                    "prior", Amounts.notNegative("prior"), "That of the period before.");
            fields.writes(
                (it, out) ->
                    common.write(it, out).put(current, it.current()).put(prior, it.prior()));
            return values ->
                Common.checked(
                    values,
                    common
                        .<Growth.Builder>read(values, ImmutableGrowth.builder())
                        .current(values.get(current))
                        .prior(values.get(prior))
                        .build());
          });

  private static final Form<Renewal> RENEWAL =
      Form.of(
          "renewal",
          "a contract that fell due and was renewed, or not yet",
          fields -> {
            Common common = Common.declare(fields, "The due date.");
            var due =
                fields.required("due", Amounts.notNegative("due"), "The value that fell due.");
            var renewed =
                fields.required("renewed", Amounts.notNegative("renewed"), "The value renewed.");
            var on = fields.optional("renewedOn", Kind.date(), "The date of the renewal.");
            fields.writes(
                (it, out) ->
                    common
                        .write(it, out)
                        .put(due, it.due())
                        .put(renewed, it.renewed())
                        .put(on, it.renewedOn()));
            return values ->
                Common.checked(
                    values,
                    common
                        .<Renewal.Builder>read(values, ImmutableRenewal.builder())
                        .due(values.get(due))
                        .renewed(values.get(renewed))
                        .renewedOn(values.get(on))
                        .build());
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

  private EventForms() {}
}
