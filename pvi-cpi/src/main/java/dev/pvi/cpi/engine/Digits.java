package dev.pvi.cpi.engine;

import dev.pvi.explain.Figures;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Brings what was computed to the digits that an input may have. */
final class Digits {

  private Digits() {}

  /** Returns a value with at most 18 digits after the point, half even. */
  static BigDecimal admitted(BigDecimal value) {
    return Figures.admits(value)
        ? value
        : Figures.normal(value.setScale(Figures.FRACTION_DIGITS, RoundingMode.HALF_EVEN));
  }
}
