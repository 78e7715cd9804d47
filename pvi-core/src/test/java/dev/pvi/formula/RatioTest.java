package dev.pvi.formula;

import static dev.pvi.formula.FormulaText.decimal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

class RatioTest {

  @Test
  void ratioIsComparedAgainstLimitTimesDenominator() {
    Ratio below = Ratio.percent(decimal("219999"), decimal("400000"));

    assertThat(below.compareTo(decimal("55"))).isNegative();
    assertThat(below.toDecimal(new Rounding(2, RoundingMode.HALF_UP))).isEqualTo(decimal("55"));
    assertThat(Ratio.percent(decimal("220000"), decimal("400000")).compareTo(decimal("55")))
        .isZero();
  }

  @Test
  void growthIsTheChangeInPercentOfThePrior() {
    Ratio growth = Ratio.growthPercent(decimal("105500"), decimal("100000"));

    assertThat(growth.compareTo(decimal("5.5"))).isZero();
    assertThat(growth.toString()).isEqualTo("5.5");
    assertThat(Ratio.growthPercent(decimal("50"), decimal("100")).toDecimal(Rounding.DEFAULT))
        .isEqualTo(decimal("-50"));
  }

  @Test
  void equalNumbersAreEqualRatios() {
    assertThat(new Ratio(decimal("1.0"), decimal("2.00")))
        .isEqualTo(new Ratio(decimal("1"), decimal("2")));
    assertThat(Ratio.of(decimal("1.50")).isDecimal()).isTrue();
  }

  @Test
  void denominatorIsGreaterThanZero() {
    assertThatThrownBy(() -> new Ratio(decimal("1"), decimal("0.0")))
        .hasMessage("denominator must be greater than 0 - but was: 0");
    assertThatThrownBy(() -> new Ratio(decimal("1"), decimal("-2")))
        .hasMessage("denominator must be greater than 0 - but was: -2");
  }

  @Test
  void oversizedNumbersAreRefused() {
    assertThatThrownBy(() -> Ratio.of(decimal("1e1000000000")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("numerator must have at most 18 digits before and 18 after");
  }
}
