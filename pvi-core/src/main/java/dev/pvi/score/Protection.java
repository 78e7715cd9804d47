package dev.pvi.score;

import dev.pvi.book.Form;
import dev.pvi.book.Kind;
import dev.pvi.partner.Standing;
import java.time.LocalDate;

/**
 * A standing that the partner reached and keeps for some time, whatever the index does.
 *
 * @param standing the standing
 * @param since when it was reached
 * @param through the last day on which it is kept
 * @param active whether it is kept on the day of the score
 */
public record Protection(Standing standing, LocalDate since, LocalDate through, boolean active) {

  static final Form<Protection> FORM =
      Form.of(
          "protection",
          "a standing that is kept for some time",
          fields -> {
            var standing =
                fields.required("standing", Standing.KIND, Protection::standing, "The standing.");
            var since =
                fields.required("since", Kind.date(), Protection::since, "When it was reached.");
            var through =
                fields.required("through", Kind.date(), Protection::through, "The last day.");
            var active =
                fields.required(
                    "active", Kind.flag(), Protection::active, "Whether it is kept now.");
            return values ->
                new Protection(
                    values.get(standing),
                    values.get(since),
                    values.get(through),
                    values.get(active));
          });
}
