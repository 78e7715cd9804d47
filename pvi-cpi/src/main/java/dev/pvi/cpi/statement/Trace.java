package dev.pvi.cpi.statement;

import dev.pvi.explain.Reason;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import dev.pvi.formula.Ratio;

/**
 * A step on the way from the base of a line to its amount: 1,000 before, 40 after, because of a
 * rate of 4 %. Each step begins where the one before it ended.
 *
 * @param reason why; its code says what sort of step it is
 * @param before what was reached before, exactly
 * @param after what is reached after it, exactly
 */
public record Trace(Reason reason, Ratio before, Ratio after) {

  static final Form<Trace> FORM =
      Form.of(
          "step",
          "a step on the way to an amount",
          fields -> {
            var reason = fields.required("reason", Kind.reason(), "Why.");
            var before = fields.required("before", ExactRatio.INSTANCE, "What was reached before.");
            var after = fields.required("after", ExactRatio.INSTANCE, "What is reached after.");
            fields.writes(
                (it, out) ->
                    out.put(reason, it.reason()).put(before, it.before()).put(after, it.after()));
            return values -> new Trace(values.get(reason), values.get(before), values.get(after));
          });

  /** Reduces both amounts, so that equal steps are equal. */
  public Trace {
    before = before.reduced();
    after = after.reduced();
  }
}
