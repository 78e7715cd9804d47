package dev.pvi.tally;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pvi.explain.Reason;
import dev.pvi.formula.Fact;
import dev.pvi.formula.Ratio;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shares and growth of totals, by hand. */
class QuotientTest {

  private static final String OF_KIND_A = "'where': {'attribute': 'kind', 'is': 'a'}";

  private static Derived number(String number) {
    return Derived.of(Ratio.of(new BigDecimal(number)));
  }

  private static String why(Derived derived) {
    return derived.undefined().map(Reason::toString).orElse("defined: " + derived);
  }

  @ParameterizedTest
  @CsvSource({"percent, 68.75", "fraction, 0.6875"})
  void ratioIsThePartOfTheWhole(String unit, String value) {
    assertThat(
            Row.value(
                "{'type': 'ratio', 'part': {"
                    + OF_KIND_A
                    + "}, 'whole': {}, 'unit': '"
                    + unit
                    + "'}",
                Row.of("220").kind("a"),
                Row.of("60").kind("b"),
                Row.of("40")))
        .isEqualTo(number(value));
  }

  @Test
  void ratioIsNotDivided() {
    assertThat(
            Row.value(
                "{'type': 'ratio', 'part': {" + OF_KIND_A + "}, 'whole': {}}",
                Row.of("1").kind("a"),
                Row.of("2")))
        .isEqualTo(Derived.of(new Ratio(new BigDecimal("100"), new BigDecimal("3"))));
  }

  @Test
  void ratioOfNothingIsNotDefined() {
    String plan = "{'type': 'ratio', 'part': {" + OF_KIND_A + "}, 'whole': {}}";

    assertThat(why(Row.value(plan)))
        .isEqualTo("no-whole: there is nothing of which it could be a share: the whole is 0");
    assertThat(why(Row.value(plan, Row.of("10").kind("a"), Row.of("-12.5"))))
        .isEqualTo("no-whole: there is nothing of which it could be a share: the whole is -2.5");
  }

  private static final String GROWTH =
      "{'type': 'growth', 'current': {"
          + OF_KIND_A
          + "}, 'baseline': {'where': {'attribute': 'kind', 'is': 'b'}}";

  @ParameterizedTest
  @CsvSource({
    "430, 400, 7.5, 0.075",
    "400, 400, 0, 0",
    "0, 400, -100, -1",
    "-4, 400, -101, -1.01",
    "0.03, 0.02, 50, 0.5"
  })
  void growthIsOverTheBaseline(String current, String baseline, String percent, String fraction) {
    Row[] rows = {Row.of(current).kind("a"), Row.of(baseline).kind("b"), Row.of("9")};

    assertThat(Row.value(GROWTH + "}", rows)).isEqualTo(number(percent));
    assertThat(Row.value(GROWTH + ", 'unit': 'fraction'}", rows)).isEqualTo(number(fraction));
  }

  @Test
  void growthWithoutBaselineIsNotDefined() {
    Row current = Row.of("430").kind("a");

    assertThat(why(Row.value(GROWTH + "}", current)))
        .isEqualTo("no-baseline: there is no baseline: no row counts for it");
    assertThat(why(Row.value(GROWTH + "}", current, Row.without().kind("b"))))
        .startsWith("no-baseline:");
    assertThat(why(Row.value(GROWTH + "}", current, Row.of("0").kind("b"))))
        .isEqualTo("baseline-not-positive: the baseline is 0, over which no growth can be told");
    assertThat(why(Row.value(GROWTH + "}", current, Row.of("5").kind("b"), Row.of("-7").kind("b"))))
        .startsWith("baseline-not-positive: the baseline is -2,");
  }

  /** 1e17 ÷ 3e17, × 100: neither lowest terms nor the product have too many digits. */
  @Test
  void quotientOfLargeTotalsIsExact() {
    String plan = "{'type': 'ratio', 'part': {" + OF_KIND_A + "}, 'whole': {}}";

    assertThat(
            Row.value(plan, Row.of("100000000000000000").kind("a"), Row.of("200000000000000000")))
        .isEqualTo(Derived.of(new Ratio(new BigDecimal("100"), new BigDecimal("3"))));
    assertThat(
            Row.value(
                plan, Row.of("0.000000000000000001").kind("a"), Row.of("2.999999999999999999")))
        .isEqualTo(Derived.of(new Ratio(BigDecimal.ONE, new BigDecimal("30000000000000000"))));
  }

  /** 1e14 + 1e-18 of 3e14 in lowest terms are 33 digits over 33; as stated they are 17 and 15. */
  @Test
  void quotientWhoseLowestTermsAreTooLongStandsAsItIsStated() {
    String plan = "{'type': 'ratio', 'part': {" + OF_KIND_A + "}, 'whole': {'of': 'units'}}";
    Row whole = Row.of("0").with("units", Fact.of(new BigDecimal("300000000000000")));

    assertThat(Row.value(plan, whole, Row.of("100000000000000.000000000000000001").kind("a")))
        .isEqualTo(
            Derived.of(
                new Ratio(
                    new BigDecimal("10000000000000000.0000000000000001"),
                    new BigDecimal("300000000000000"))));
  }

  @Test
  void quotientOfTooManyDigitsIsNotDefined() {
    String plan = "{'type': 'ratio', 'part': {" + OF_KIND_A + "}, 'whole': {'of': 'units'}}";
    Row whole = Row.of("0").with("units", Fact.of(new BigDecimal("300000000000000000")));
    Row most = Row.of("999999999999999999");

    assertThat(
            why(Row.value(plan, whole, Row.of("100000000000000000.000000000000000001").kind("a"))))
        .startsWith("too-large: ");
    assertThat(why(Row.value(plan, whole, most.kind("a"), most.kind("a"))))
        .startsWith("too-large: ");
    assertThat(
            why(
                Row.value(
                    "{'type': 'ratio', 'part': {" + OF_KIND_A + "}, 'whole': {}}",
                    Row.of("1").kind("a"),
                    most,
                    most)))
        .startsWith("too-large: ");
    assertThat(
            why(
                Row.value(
                    plan,
                    Row.of("0").with("units", Fact.of(new BigDecimal("0.000000000000000001"))),
                    most.kind("a"))))
        .startsWith("too-large: ");
  }
}
