package dev.pvi.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "4.995 | 5.00 | 5 | 4.995",
        "-4.995 | -5.00 | -5 | -4.995",
        "1234567.891 | 1,234,567.89 | 1,234,567.89 | 1234567.891",
        "0.10 | 0.10 | 0.1 | 0.1",
        "-0.001 | 0.00 | 0 | -0.001",
        "1E+3 | 1,000.00 | 1,000 | 1000",
        "0E+9 | 0.00 | 0 | 0"
      })
  void figureIsShownTheSameEverywhere(
      BigDecimal value, String fixed, String rounded, String exact) {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertThat(Figures.fixed(value)).isEqualTo(fixed);
      assertThat(Figures.rounded(value)).isEqualTo(rounded);
      assertThat(Figures.exact(value)).isEqualTo(exact);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void equalNumbersBecomeEqualObjects() {
    assertThat(Figures.normal(new BigDecimal("1.00"))).isEqualTo(BigDecimal.ONE);
    assertThat(Figures.normal(new BigDecimal("1E+2"))).isEqualTo(new BigDecimal("100"));
    assertThat(Figures.normal(new BigDecimal("0.000"))).isEqualTo(BigDecimal.ZERO);
  }

  @ParameterizedTest
  @CsvSource({
    "999999999999999999.999999999999999999, true",
    "1000000000000000000, false",
    "0.0000000000000000001, false",
    "0.1000000000000000000000, true",
    "1e1000000000, false",
    "1e-1000000000, false",
    "0e1000000000, true"
  })
  void sizeOfADecimalIsBoundedOnBothSides(BigDecimal value, boolean admitted) {
    assertThat(Figures.admits(value)).isEqualTo(admitted);
  }

  @Test
  void oversizedDecimalIsNamedInBrief() {
    assertThatThrownBy(() -> Figures.checked("amount", new BigDecimal("1e1000000000")))
        .hasMessage(
            "amount must have at most 18 digits before and 18 after the point - but was:"
                + " 1E+1000000000");
    assertThat(Figures.exact(new BigDecimal("7".repeat(100))))
        .isEqualTo("7".repeat(37) + "... (100 characters)");
    assertThat(Figures.checked("amount", new BigDecimal("2.50"))).isEqualTo(new BigDecimal("2.5"));
  }
}
