package dev.pvi.formula;

import dev.pvi.book.Form;
import dev.pvi.book.Kind;
import dev.pvi.explain.Figures;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How a division ends: digits after the point and the mode, stated by a book.
 *
 * @param digits digits after the point, 0 to 18
 * @param mode the mode
 */
public record Rounding(int digits, RoundingMode mode) {

  /** Ten digits, half even: what holds where a book states nothing. */
  public static final Rounding DEFAULT = new Rounding(10, RoundingMode.HALF_EVEN);

  /** How a rounding is written. */
  public static final Form<Rounding> FORM =
      Form.of(
          "rounding",
          "how a division ends",
          fields -> {
            var digits =
                fields.required(
                    "digits", Kind.integer(0, 18), Rounding::digits, "Digits after the point.");
            var mode =
                fields.required(
                    "mode",
                    Kind.constant(RoundingMode.class, false),
                    Rounding::mode,
                    "The rounding mode.");
            return values -> new Rounding(values.get(digits), values.get(mode));
          });

  /** Returns a value rounded. */
  public BigDecimal round(BigDecimal value) {
    return Figures.normal(value.setScale(digits, mode));
  }

  /** Returns a quotient rounded. */
  public BigDecimal divide(BigDecimal numerator, BigDecimal denominator) {
    return Figures.normal(numerator.divide(denominator, digits, mode));
  }
}
