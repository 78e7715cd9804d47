package dev.pvi.cpi.statement;

import dev.pvi.cpi.incentive.Limit;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import dev.pvi.formula.Ratio;
import java.math.BigDecimal;

/**
 * What a limit did to the sum of some lines.
 *
 * @param limit the id of the limit; of a group, the id of the group first
 * @param bound what it does
 * @param pot which lines
 * @param value the limit, in the currency of the statement
 * @param before what they would have been paid
 * @param after what they are paid
 */
public record LimitStatement(
    String limit, Limit.Bound bound, PotKey pot, BigDecimal value, Ratio before, Ratio after) {

  static final Form<LimitStatement> FORM =
      Form.of(
          "limit-statement",
          "what a limit did",
          fields -> {
            var limit = fields.required("limit", Kind.text(), "The limit.");
            var bound =
                fields.required("bound", Kind.constant(Limit.Bound.class, true), "What it does.");
            var pot = fields.defaulted("pot", PotKey.KIND, PotKey.WHOLE, "Which lines.");
            var value = fields.required("value", ExactKind.INSTANCE, "The limit.");
            var before = fields.required("before", ExactRatio.INSTANCE, "What was reached.");
            var after = fields.required("after", ExactRatio.INSTANCE, "What is left, or made up.");
            fields.writes(
                (it, out) ->
                    out.put(limit, it.limit())
                        .put(bound, it.bound())
                        .put(pot, it.pot())
                        .put(value, it.value())
                        .put(before, it.before())
                        .put(after, it.after()));
            return values ->
                new LimitStatement(
                    values.get(limit),
                    values.get(bound),
                    values.get(pot),
                    values.get(value),
                    values.get(before),
                    values.get(after));
          });

  /** Reduces the sums, so that equal statements are equal. */
  public LimitStatement {
    before = before.reduced();
    after = after.reduced();
  }

  /** Returns what it took, or less than 0: what it added. */
  public Ratio taken() {
    return before.minus(after);
  }
}
