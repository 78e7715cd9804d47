package dev.pvi.score;

import dev.pvi.explain.Reason;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import dev.pvi.partner.Reading;
import java.time.LocalDate;

/**
 * That a reading was set by hand, and by whom.
 *
 * @param replaced what was stated or measured, or stood in for it
 * @param author who decided so
 * @param date when
 * @param because why
 */
public record Overridden(Reading replaced, String author, LocalDate date, String because) {

  static final Form<Overridden> FORM =
      Form.of(
          "overridden",
          "that a reading was set by hand, and by whom",
          fields -> {
            var replaced =
                fields.required("replaced", Reading.KIND, "What was stated or measured.");
            var author = fields.required("author", Kind.text(), "Who decided so.");
            var date = fields.required("date", Kind.date(), "When.");
            var because = fields.required("because", Kind.text(), "Why.");
            fields.writes(
                (it, out) ->
                    out.put(replaced, it.replaced())
                        .put(author, it.author())
                        .put(date, it.date())
                        .put(because, it.because()));
            return values ->
                new Overridden(
                    values.get(replaced),
                    values.get(author),
                    values.get(date),
                    values.get(because));
          });

  /**
   * Returns it in words, such as <i>set by hand by channel desk on 2026-03-01 instead of 4 %:
   * ...</i>.
   */
  Reason reason(MetricTerms terms) {
    return Reason.of(
        ScoreCode.OVERRIDDEN,
        "author",
        author,
        "date",
        date,
        "replaced",
        ScoreText.reading(terms, replaced),
        "because",
        because);
  }
}
