package dev.pvi.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pvi.explain.Figures;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Units are decimals that are not written out. */
class UnitsTest {

  @Property
  void unitsAreTheirDecimalInNormalForm(
      @ForAll long number,
      @ForAll @IntRange(max = 18) int zeros,
      @ForAll @IntRange(max = 18) int digits) {
    long units = number / Tens.power(zeros) * Tens.power(zeros);

    assertThat(new Units(digits, Long.MAX_VALUE, BigDecimal.TEN).decimal(units))
        .isEqualTo(Figures.normal(BigDecimal.valueOf(units, digits)));
  }
}
