package dev.pvi.cpi.incentive;

import dev.pvi.form.Form;
import dev.pvi.formula.Condition;

/**
 * What must hold for an event to earn. Where it cannot be told, the event does not earn.
 *
 * @param id its id, which is also the code of the reason
 * @param condition the condition
 * @param because why an event that does not meet it earns nothing
 */
public record Requirement(String id, Condition condition, String because) {

  /** How a requirement is written, in an object keyed by id. */
  public static final Form<Requirement> FORM =
      Form.of(
          "requirement",
          "what must hold for an event to earn",
          fields -> {
            var when = fields.required("when", Condition.KIND, "The condition.");
            var because =
                fields.required(
                    "because",
                    EarningRule.NOT_BLANK,
                    "Why an event that does not meet it earns nothing.");
            return values -> new Requirement(values.key(), values.get(when), values.get(because));
          });
}
