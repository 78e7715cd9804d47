package dev.pvi.tally;

import dev.pvi.form.Kind;
import java.math.BigDecimal;

/** In what a quotient is stated. */
enum Unit {
  /** 68.75 for 220 of 320. */
  PERCENT(100),
  /** 0.6875 for 220 of 320. */
  FRACTION(1);

  static final Kind<Unit> KIND = Kind.constant(Unit.class, true);
  static final String MEANING = "Whether 220 of 320 are 68.75 or 0.6875.";

  private final BigDecimal factor;

  Unit(long factor) {
    this.factor = BigDecimal.valueOf(factor);
  }

  /** Returns what a fraction is multiplied by. */
  BigDecimal factor() {
    return factor;
  }
}
