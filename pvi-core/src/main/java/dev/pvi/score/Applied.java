package dev.pvi.score;

import dev.pvi.book.ExplainForms;
import dev.pvi.book.Form;
import dev.pvi.book.Kind;
import dev.pvi.explain.Reason;
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
            var reason = fields.required("reason", ExplainForms.REASON, Applied::reason, "Why.");
            var before =
                fields.required("before", Kind.decimal(), Applied::before, "The index before.");
            var after =
                fields.required("after", Kind.decimal(), Applied::after, "The index after.");
            return values -> new Applied(values.get(reason), values.get(before), values.get(after));
          });
}
