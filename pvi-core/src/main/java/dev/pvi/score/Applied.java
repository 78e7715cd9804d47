package dev.pvi.score;

import dev.pvi.explain.Reason;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import java.math.BigDecimal;

/**
 * What a modifier did to an index.
 *
 * @param reason why; its code is the id of the modifier
 * @param before the index before
 * @param after the index after
 */
public record Applied(Reason reason, BigDecimal before, BigDecimal after) {

  static final Form<Applied> FORM =
      Form.of(
          "applied",
          "what a modifier did to an index",
          fields -> {
            var reason = fields.required("reason", Kind.reason(), "Why.");
            var before = fields.required("before", Kind.decimal(), "The index before.");
            var after = fields.required("after", Kind.decimal(), "The index after.");
            fields.writes(
                (it, out) ->
                    out.put(reason, it.reason()).put(before, it.before()).put(after, it.after()));
            return values -> new Applied(values.get(reason), values.get(before), values.get(after));
          });
}
