package dev.pvi.cpi.incentive;

import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import dev.pvi.formula.Condition;
import dev.pvi.time.Window;
import java.util.Optional;

/**
 * What must hold for an event to earn. Where it cannot be told, the event does not earn. One that
 * tests a quantity is held against the pot in which the event is totalled.
 *
 * @param id its id, which is also the code of the reason
 * @param condition the condition
 * @param at the date of the event at which index, standing, credentials and the facts of the
 *     partner are looked up; that of the event, if not stated
 * @param within the days before that, on one of which it suffices that it held; that day alone, if
 *     not stated
 * @param because why an event that does not meet it earns nothing
 */
public record Requirement(
    String id, Condition condition, Optional<String> at, Optional<Window> within, String because) {

  /** How a requirement is written, in an object keyed by id. */
  public static final Form<Requirement> FORM =
      Form.of(
          "requirement",
          "what must hold for an event to earn",
          fields -> {
            var when = fields.required("when", Condition.KIND, "The condition.");
            var at =
                fields.optional(
                    "at",
                    Kind.id(),
                    "The date at which index, standing, credentials and facts of the partner are"
                        + " looked up; event-date, if not stated.");
            var within =
                fields.optional(
                    "within",
                    Window.KIND,
                    "On one of which days, seen from that date, it must have held; on that day, if"
                        + " not stated.");
            var because =
                fields.required(
                    "because",
                    EarningRule.NOT_BLANK,
                    "Why an event that does not meet it earns nothing.");
            return values ->
                new Requirement(
                    values.key(),
                    values.get(when),
                    values.get(at),
                    values.get(within),
                    values.get(because));
          });
}
