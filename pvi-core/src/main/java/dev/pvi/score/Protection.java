package dev.pvi.score;

import dev.pvi.form.Form;
import dev.pvi.form.Kind;
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
            var standing = fields.required("standing", Standing.KIND, "The standing.");
            var since = fields.required("since", Kind.date(), "When it was reached.");
            var through = fields.required("through", Kind.date(), "The last day.");
            var active = fields.required("active", Kind.flag(), "Whether it is kept now.");
            fields.writes(
                (it, out) ->
                    out.put(standing, it.standing())
                        .put(since, it.since())
                        .put(through, it.through())
                        .put(active, it.active()));
            return values ->
                new Protection(
                    values.get(standing),
                    values.get(since),
                    values.get(through),
                    values.get(active));
          });
}
