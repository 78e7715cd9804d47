package dev.pvi.cpi.statement;

import dev.pvi.book.BookIdentity;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import java.time.LocalDate;

/**
 * A score that judged events.
 *
 * @param asOf its date, by which the lines name it
 * @param rules the rule book by which it was computed
 */
public record UsedScore(LocalDate asOf, BookIdentity rules) {

  static final Form<UsedScore> FORM =
      Form.of(
          "used-score",
          "a score that judged events",
          fields -> {
            var asOf = fields.required("asOf", Kind.date(), "Its date.");
            var rules = fields.required("rules", UsedBook.KIND, "The rule book.");
            fields.writes((it, out) -> out.put(asOf, it.asOf()).put(rules, it.rules()));
            return values -> new UsedScore(values.get(asOf), values.get(rules));
          });
}
