package dev.pvi.partner;

import dev.pvi.explain.Dates;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A standing that the partner reached, as the partner states it: it may be protected for some time.
 *
 * @param standing the standing
 * @param since the day on which it was reached
 */
public record StatedStanding(Standing standing, LocalDate since) {

  /**
   * Checks the day.
   *
   * @throws IllegalArgumentException if it is none from 1000-01-01 through 9999-12-31
   */
  public StatedStanding {
    Objects.requireNonNull(standing, "standing");
    Dates.checked("since", since);
  }

  static final Form<StatedStanding> FORM =
      Form.of(
          "stated-standing",
          "a standing that the partner reached",
          fields -> {
            var standing = fields.required("standing", Standing.KIND, "The standing.");
            var since = fields.required("since", Kind.date(), "When it was reached.");
            fields.writes((it, out) -> out.put(standing, it.standing()).put(since, it.since()));
            return values -> new StatedStanding(values.get(standing), values.get(since));
          });
}
