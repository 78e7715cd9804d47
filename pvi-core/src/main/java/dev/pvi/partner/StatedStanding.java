package dev.pvi.partner;

import dev.pvi.book.Form;
import dev.pvi.book.Kind;
import java.time.LocalDate;

/**
 * A standing that the partner reached, as the partner states it: it may be protected for some time.
 *
 * @param standing the standing
 * @param since the day on which it was reached
 */
public record StatedStanding(Standing standing, LocalDate since) {

  static final Form<StatedStanding> FORM =
      Form.of(
          "stated-standing",
          "a standing that the partner reached",
          fields -> {
            var standing =
                fields.required(
                    "standing", Standing.KIND, StatedStanding::standing, "The standing.");
            var since =
                fields.required(
                    "since", Kind.date(), StatedStanding::since, "When it was reached.");
            return values -> new StatedStanding(values.get(standing), values.get(since));
          });
}
