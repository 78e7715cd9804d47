package dev.pvi.formula;

import dev.pvi.explain.Figures;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
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
            var digits = fields.required("digits", Kind.integer(0, 18), "Digits after the point.");
            var mode =
                fields.required(
                    "mode", Kind.constant(RoundingMode.class, false), "The rounding mode.");
            fields.writes((it, out) -> out.put(digits, it.digits()).put(mode, it.mode()));
            return values -> new Rounding(values.get(digits), values.get(mode));
          });

  /**
   * Checks that the mode rounds, so that no division can fail.
   *
   * @throws IllegalArgumentException if it does not, or the digits are not from 0 to 18
   */
  public Rounding {
    if (mode == RoundingMode.UNNECESSARY) {
      throw new IllegalArgumentException("mode must round - but was: " + mode);
    }
    if (digits < 0 || digits > Figures.FRACTION_DIGITS) {
      throw new IllegalArgumentException("digits must be from 0 to 18 - but was: " + digits);
    }
  }

  /** Returns a value rounded. */
  public BigDecimal round(BigDecimal value) {
    return Figures.normal(value.setScale(digits, mode));
  }

  /** Returns a quotient rounded. */
  public BigDecimal divide(BigDecimal numerator, BigDecimal denominator) {
    return Figures.normal(numerator.divide(denominator, digits, mode));
  }
}
