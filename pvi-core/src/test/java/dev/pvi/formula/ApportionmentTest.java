package dev.pvi.formula;

import static dev.pvi.formula.FormulaText.decimal;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ApportionmentTest {

  private static final Rounding CENTS = new Rounding(2, RoundingMode.HALF_EVEN);

  private static Apportionment of(String denominator, Rounding rounding, String... numerators) {
    List<String> ids = IntStream.range(0, numerators.length).mapToObj(i -> "part-" + i).toList();
    return Apportionment.of(decimals(numerators), ids, decimal(denominator), rounding);
  }

  private static List<BigDecimal> decimals(String... texts) {
    return Stream.of(texts).map(BigDecimal::new).toList();
  }

  @Test
  void unitsLeftGoToTheLargestRemainders() {
    Apportionment thirds = of("3", CENTS, "1", "1", "1");

    assertThat(thirds.total()).isEqualTo(decimal("1"));
    assertThat(thirds.parts()).isEqualTo(decimals("0.34", "0.33", "0.33"));
    assertThat(of("1", CENTS, "0.014", "0.016", "0.01").parts())
        .isEqualTo(decimals("0.01", "0.02", "0.01"));
  }

  @Test
  void tiesAreBrokenByIdAndNotByPosition() {
    Apportionment tied =
        Apportionment.of(decimals("1", "1", "1"), List.of("c", "b", "a"), decimal("3"), CENTS);

    assertThat(tied.parts()).isEqualTo(decimals("0.33", "0.33", "0.34"));
  }

  @Test
  void negativePartsAreRoundedDownToo() {
    Apportionment back = of("3", CENTS, "-1", "-1", "2");

    assertThat(back.total()).isEqualTo(decimal("0"));
    assertThat(back.parts()).isEqualTo(decimals("-0.33", "-0.33", "0.66"));
  }

  @Test
  void totalIsRoundedAsTheModeSays() {
    assertThat(of("1", CENTS, "0.0125", "0.0125").total()).isEqualTo(decimal("0.02"));
    assertThat(of("1", new Rounding(2, RoundingMode.UP), "0.0125", "0.0125").parts())
        .isEqualTo(decimals("0.02", "0.01"));
    assertThat(of("1", new Rounding(2, RoundingMode.CEILING), "0.0199", "0.0199").parts())
        .isEqualTo(decimals("0.02", "0.02"));
  }

  @Test
  void partOfNothingReceivesNothing() {
    assertThat(of("7", new Rounding(0, RoundingMode.UP), "0", "1", "0").parts())
        .isEqualTo(decimals("0", "1", "0"));
  }

  @Property
  void partsSumToTheTotalAndAreOffByLessThanOneUnit(
      @ForAll @Size(min = 1, max = 8) List<@IntRange(min = -5000, max = 5000) Integer> numerators,
      @ForAll @IntRange(min = 1, max = 97) int denominator,
      @ForAll @IntRange(min = 0, max = 4) int digits,
      @ForAll RoundingMode mode) {
    if (mode == RoundingMode.UNNECESSARY) {
      return;
    }
    BigDecimal divisor = BigDecimal.valueOf(denominator);
    List<BigDecimal> parts = numerators.stream().map(BigDecimal::valueOf).toList();
    List<String> ids = IntStream.range(0, parts.size()).mapToObj(i -> "part-" + i).toList();

    Apportionment result = Apportionment.of(parts, ids, divisor, new Rounding(digits, mode));

    BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(result.total()).isEqualByComparingTo(sum.divide(divisor, digits, mode));
    assertThat(result.parts().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(result.total());
    BigDecimal unit = BigDecimal.ONE.movePointLeft(digits);
    for (int i = 0; i < parts.size(); i++) {
      BigDecimal off = result.parts().get(i).multiply(divisor).subtract(parts.get(i)).abs();
      assertThat(off).isLessThanOrEqualTo(unit.multiply(divisor));
    }
  }

  @Property
  void longsAndAnyDigitsGiveTheSame(
      @ForAll @Size(max = 12) List<@From("part") BigDecimal> parts,
      @ForAll @From("divisor") BigDecimal denominator,
      @ForAll @IntRange(max = 18) int digits,
      @ForAll RoundingMode mode,
      @ForAll Random random) {
    if (mode == RoundingMode.UNNECESSARY) {
      return;
    }
    List<String> ids =
        parts.stream().map(part -> Character.toString('a' + random.nextInt(3))).toList();
    Rounding rounding = new Rounding(digits, mode);

    Apportionment any = Apportionment.inAnyDigits(parts, ids, denominator, rounding);

    assertThat(Apportionment.of(parts, ids, denominator, rounding)).isEqualTo(any);
    LongUnits.of(parts, denominator, digits)
        .ifPresent(units -> assertThat(units.apportion(ids, rounding)).isEqualTo(any));
  }

  /** Few and many digits, with scales on both sides of the point, and ties. */
  @Provide
  Arbitrary<BigDecimal> part() {
    Arbitrary<Long> unscaled =
        Arbitraries.oneOf(
            Arbitraries.longs().between(-20, 20),
            Arbitraries.longs().between(-100_000_000_000L, 100_000_000_000L),
            Arbitraries.longs());
    return Combinators.combine(unscaled, Arbitraries.integers().between(-2, 12))
        .as(BigDecimal::valueOf);
  }

  @Provide
  Arbitrary<BigDecimal> divisor() {
    return Combinators.combine(
            Arbitraries.longs().between(1, 1000), Arbitraries.integers().between(-2, 4))
        .as(BigDecimal::valueOf);
  }

  @Test
  void longsHoldTheMostDigitsThatFit() {
    List<BigDecimal> fit = decimals("9999999999999999.99", "-9999999999999999.99", "0.005");
    List<BigDecimal> tooLong = decimals("99999999999999999.99", "0.005");

    assertThat(LongUnits.of(fit.subList(0, 2), BigDecimal.ONE, 2)).isEmpty();
    assertThat(LongUnits.of(decimals("999999999999999.99"), BigDecimal.ONE, 2)).isPresent();
    assertThat(of("1", CENTS, "99999999999999999.99", "0.005").parts())
        .isEqualTo(decimals("99999999999999999.99", "0.01"));
    assertThat(LongUnits.of(tooLong, BigDecimal.ONE, 2)).isEmpty();
  }
}
