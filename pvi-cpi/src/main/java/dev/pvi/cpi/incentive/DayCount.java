package dev.pvi.cpi.incentive;

import dev.pvi.form.Form;
import dev.pvi.form.Kind;

/**
 * The days from one date to another, as a number for conditions: from 2026-03-31 to 2026-04-30 are
 * 30; where the second date lies before the first, the number is less than 0.
 *
 * @param id its id, by which conditions call it
 * @param from the name of the first date
 * @param to the name of the second date
 * @param name how texts call it; empty: by its id
 */
public record DayCount(String id, String from, String to, String name) {

  /** How a count of days is declared, in an object keyed by id. */
  public static final Form<DayCount> FORM =
      Form.of(
          "day-count",
          "the days from one date to another",
          fields -> {
            var from = fields.required("from", Kind.id(), "The first date, by its name.");
            var to = fields.required("to", Kind.id(), "The second date, by its name.");
            var name = fields.defaulted("name", Kind.name(), "", "How texts call it.");
            return values ->
                new DayCount(values.key(), values.get(from), values.get(to), values.get(name));
          });
}
