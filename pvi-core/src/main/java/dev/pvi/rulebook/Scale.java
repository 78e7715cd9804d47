package dev.pvi.rulebook;

import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import dev.pvi.formula.Rounding;
import java.math.BigDecimal;

/**
 * From 0 to what an index goes, and how a division ends that cannot be avoided.
 *
 * @param maximum the greatest index
 * @param rounding where metrics were excluded and the rest re-weighted: digits and mode
 */
public record Scale(BigDecimal maximum, Rounding rounding) {

  /** 0 to 10, ten digits, half even. */
  public static final Scale DEFAULT = new Scale(BigDecimal.TEN, Rounding.DEFAULT);

  /** How a scale is written. */
  public static final Form<Scale> FORM =
      Form.of(
          "scale",
          "from 0 to what an index goes",
          fields -> {
            var maximum =
                fields.defaulted(
                    "maximum",
                    Kind.decimal(BigDecimal.ONE, BigDecimal.valueOf(1000)),
                    BigDecimal.TEN,
                    "The greatest index.");
            var rounding =
                fields.defaulted(
                    "rounding", Rounding.FORM, Rounding.DEFAULT, "How a division ends.");
            return values -> new Scale(values.get(maximum), values.get(rounding));
          });
}
