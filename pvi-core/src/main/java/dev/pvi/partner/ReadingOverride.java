package dev.pvi.partner;

import dev.pvi.explain.Dates;
import dev.pvi.explain.Texts;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A reading that someone sets by hand in the place of the one that was measured. Whoever sees the
 * result sees who did it, when and why.
 *
 * @param reading what holds instead
 * @param author who decided so
 * @param date when
 * @param because why
 */
public record ReadingOverride(Reading reading, String author, LocalDate date, String because) {

  static final Form<ReadingOverride> FORM =
      Form.of(
          "reading-override",
          "a reading that is set by hand in the place of the one that was measured",
          fields -> {
            var reading = fields.required("reading", Reading.KIND, "What holds instead.");
            var author = fields.required("author", Kind.name(), "Who decided so.");
            var date = fields.required("date", Kind.date(), "When.");
            var because = fields.required("because", Kind.name(), "Why.");
            fields.writes(
                (it, out) ->
                    out.put(reading, it.reading())
                        .put(author, it.author())
                        .put(date, it.date())
                        .put(because, it.because()));
            return values ->
                new ReadingOverride(
                    values.get(reading), values.get(author), values.get(date), values.get(because));
          });

  /**
   * Checks that somebody answers for it.
   *
   * @throws IllegalArgumentException if author or reason is blank
   */
  public ReadingOverride {
    Objects.requireNonNull(reading, "reading");
    Dates.checked("date of an override", date);
    Texts.checked("author of an override", author);
    Texts.checked("because of an override", because);
  }
}
