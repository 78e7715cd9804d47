package dev.pvi.score;

import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import java.math.BigDecimal;

/**
 * Where an index lies whatever the absent readings turn out to be.
 *
 * @param minimum the least index, rounded down to the digits of the scale
 * @param maximum the greatest index, rounded up
 */
public record IndexRange(BigDecimal minimum, BigDecimal maximum) {

  static final Form<IndexRange> FORM =
      Form.of(
          "range",
          "where an index lies whatever the absent readings turn out to be",
          fields -> {
            var minimum = fields.required("minimum", Kind.decimal(), "The least.");
            var maximum = fields.required("maximum", Kind.decimal(), "The greatest.");
            fields.writes((it, out) -> out.put(minimum, it.minimum()).put(maximum, it.maximum()));
            return values -> new IndexRange(values.get(minimum), values.get(maximum));
          });

  /** Returns whether nothing is open. */
  public boolean isPoint() {
    return minimum.compareTo(maximum) == 0;
  }

  /** Returns whether an index lies within the range. */
  public boolean contains(BigDecimal index) {
    return minimum.compareTo(index) <= 0 && index.compareTo(maximum) <= 0;
  }
}
