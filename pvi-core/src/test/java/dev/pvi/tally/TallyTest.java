package dev.pvi.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pvi.explain.Reason;
import dev.pvi.formula.Fact;
import dev.pvi.formula.Ratio;
import java.math.BigDecimal;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What rows come to by each of the standard derivations, by hand. */
class TallyTest {

  private static final String OF_KIND_A = "'where': {'attribute': 'kind', 'is': 'a'}";

  private static Derived number(String number) {
    return Derived.of(Ratio.of(new BigDecimal(number)));
  }

  private static String why(Derived derived) {
    return derived.undefined().map(Reason::toString).orElse("defined: " + derived);
  }

  private static Row paid(String amount, String price) {
    return Row.of(amount)
        .with("price", Fact.of(BigMoney.of(CurrencyUnit.USD, new BigDecimal(price))));
  }

  @Test
  void sumAddsWhatWasMeasured() {
    assertThat(Row.value("{'type': 'sum'}", Row.of("100"), Row.of("20.5"), Row.of("-0.25")))
        .isEqualTo(number("120.25"));
    assertThat(Row.value("{'type': 'sum'}")).isEqualTo(number("0"));
  }

  @Test
  void sumOfAnotherFactAddsThat() {
    assertThat(Row.value("{'type': 'sum', 'of': 'price'}", paid("1", "7.5"), paid("1", "2.25")))
        .isEqualTo(number("9.75"));
    assertThat(
            Row.value(
                "{'type': 'sum', 'of': 'units'}",
                Row.of("1").with("units", Fact.of(3)),
                Row.of("1").with("units", Fact.of("three")),
                Row.of("1")))
        .isEqualTo(number("3"));
  }

  @Test
  void rowOfWhichTheConditionCannotBeToldDoesNotCount() {
    Row[] rows = {Row.of("1").kind("a"), Row.of("10").kind("b"), Row.of("100")};

    assertThat(Row.value("{'type': 'sum', " + OF_KIND_A + "}", rows)).isEqualTo(number("1"));
    assertThat(
            Row.value("{'type': 'sum', 'where': {'not': {'attribute': 'kind', 'is': 'a'}}}", rows))
        .isEqualTo(number("10"));
    assertThat(Row.value("{'type': 'count', " + OF_KIND_A + "}", rows)).isEqualTo(number("1"));
  }

  @Test
  void countCountsRowsWithoutAnAmountToo() {
    assertThat(Row.value("{'type': 'count'}", Row.of("0"), Row.without(), Row.of("-5")))
        .isEqualTo(number("3"));
    assertThat(Row.value("{'type': 'count'}")).isEqualTo(number("0"));
  }

  @Test
  void distinctTellsValuesApart() {
    Row a = Row.of("1").with("customer", Fact.of("a"));
    Row b = Row.of("1").with("customer", Fact.of("b"));
    Tally<Row> tally =
        Row.plan("{'type': 'distinct', 'of': 'customer'}")
            .start(Row.ROWS, Row.span("2026-01-01", "2026-03-31"));

    assertThat(tally.value()).isEqualTo(number("0"));
    tally.add(a, 1);
    tally.add(b, 1);
    tally.add(a, 1);
    tally.add(Row.of("1"), 1);
    assertThat(tally.value()).isEqualTo(number("2"));
    tally.add(b, -1);
    assertThat(tally.value()).isEqualTo(number("1"));
    tally.add(a, -1);
    assertThat(tally.value()).isEqualTo(number("1"));
    tally.add(a, -1);
    assertThat(tally.value()).isEqualTo(number("0"));
  }

  @Test
  void distinctTakesOneNumberForOneValueHoweverItIsStated() {
    Ratio half = new Ratio(BigDecimal.ONE, new BigDecimal("2"));
    assertThat(
            Row.value(
                "{'type': 'distinct', 'of': 'units'}",
                Row.of("1").with("units", Fact.of(half)),
                Row.of("1").with("units", Fact.of(new BigDecimal("0.50"))),
                Row.of("1").with("units", Fact.of("0.5"))))
        .isEqualTo(number("2"));
  }

  @Test
  void valueTakenBackInOneTallyAndAddedInAnotherIsNone() {
    Span span = Row.span("2026-01-01", "2026-03-31");
    Plan<Row> plan = Row.plan("{'type': 'distinct', 'of': 'customer'}");
    Tally<Row> one = plan.start(Row.ROWS, span);
    Tally<Row> other = plan.start(Row.ROWS, span);
    one.add(Row.of("1").with("customer", Fact.of("a")), -1);
    other.add(Row.of("1").with("customer", Fact.of("a")), 1);

    assertThat(one.value()).isEqualTo(number("0"));
    one.merge(other);
    assertThat(one.value()).isEqualTo(number("0"));
  }

  @Test
  void growthNeedsRowsOfEveryDayAndOthersThoseOfTheSpan() {
    Span span = Row.span("2026-02-01", "2026-03-31");

    assertThat(Row.plan("{'type': 'growth', 'current': {}, 'baseline': {}}").since(span))
        .isEqualTo("1000-01-01");
    assertThat(Row.plan("{'type': 'sum'}").since(span)).isEqualTo("2026-02-01");
    assertThat(Row.plan("{'type': 'rolling-growth', 'reading': 'quarter'}").since(span))
        .isEqualTo("2025-01-01");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type': 'sum'}",
        "{'type': 'ratio', 'part': {'of': 'units'}, 'whole': {}}",
        "{'type': 'growth', 'current': {'of': 'units'}, 'baseline': {}}",
        "{'type': 'rolling-growth', 'reading': 'quarter', 'of': 'units', 'restated': {}}"
      })
  void rowOfTooManyDigitsIsRefusedAndLeavesTheTallyAsItWas(String json) {
    Tally<Row> tally = Row.plan(json).start(Row.ROWS, Row.span("2026-01-01", "2026-03-31"));
    tally.add(Row.of("2025-11-01", "8").with("units", Fact.of(4)), 1);
    tally.add(Row.of("2").with("units", Fact.of(1)), 1);
    Derived before = tally.value();
    Row huge = Row.of("1e1000000000").with("units", Fact.of(7));

    assertThatThrownBy(() -> tally.add(huge, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "amount must have at most 18 digits before and 18 after the point - but was:"
                + " 1E+1000000000");
    assertThat(tally.value()).isEqualTo(before);
  }

  @Test
  void totalBeyondEighteenDigitsIsNotDefinedUntilItIsTakenBack() {
    Row huge = Row.of("999999999999999999");
    Tally<Row> tally =
        Row.plan("{'type': 'sum'}").start(Row.ROWS, Row.span("2026-01-01", "2026-03-31"));
    tally.add(huge, 1);
    tally.add(Row.of("2"), 1);

    assertThat(why(tally.value()))
        .isEqualTo(
            "too-large: the rows come to more than 18 digits before the point:"
                + " 1000000000000000001");
    tally.add(huge, -1);
    assertThat(tally.value()).isEqualTo(number("2"));
  }

  @Test
  void talliesOfOtherPlansAreNotMerged() {
    Span span = Row.span("2026-01-01", "2026-03-31");
    String[] plans = {
      "{'type': 'sum'}",
      "{'type': 'sum', 'of': 'units'}",
      "{'type': 'count'}",
      "{'type': 'count', 'where': {'attribute': 'kind', 'is': 'a'}}",
      "{'type': 'distinct', 'of': 'kind'}",
      "{'type': 'distinct', 'of': 'customer'}",
      "{'type': 'ratio', 'part': {}, 'whole': {}}",
      "{'type': 'ratio', 'part': {}, 'whole': {}, 'unit': 'fraction'}",
      "{'type': 'rolling-growth', 'reading': 'trailing'}",
      "{'type': 'rolling-growth', 'reading': 'quarter'}"
    };
    for (String one : plans) {
      Tally<Row> tally = Row.plan(one).start(Row.ROWS, span);
      for (String other : plans) {
        if (one.equals(other)) {
          tally.merge(Row.plan(other).start(Row.ROWS, span));
          continue;
        }
        assertThatThrownBy(() -> tally.merge(Row.plan(other).start(Row.ROWS, span)))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageStartingWith("merged tally must be of the same plan and periods, ");
      }
    }
  }

  @Test
  void tallyMergedWithItselfHasEveryRowTwice() {
    for (String plan :
        new String[] {"{'type': 'sum'}", "{'type': 'count'}", "{'type': 'sum', 'of': 'units'}"}) {
      Tally<Row> tally = Row.plan(plan).start(Row.ROWS, Row.span("2026-01-01", "2026-03-31"));
      tally.add(Row.of("1").with("units", Fact.of(1)), 1);
      tally.merge(tally);
      assertThat(tally.value()).isEqualTo(number("2"));
    }
    Tally<Row> distinct =
        Row.plan("{'type': 'distinct', 'of': 'units'}")
            .start(Row.ROWS, Row.span("2026-01-01", "2026-03-31"));
    distinct.add(Row.of("1").with("units", Fact.of(1)), 1);
    distinct.merge(distinct);
    assertThat(distinct.value()).isEqualTo(number("1"));
  }

  @Test
  void spanEndsOnOrAfterItsFirstDay() {
    assertThat(Row.span("2026-02-01", "2026-02-01").through()).isEqualTo("2026-02-01");
    assertThatThrownBy(() -> Row.span("2026-02-01", "2026-01-31"))
        .hasMessage("through must not be before from, 2026-02-01 - but was: 2026-01-31");
    assertThatThrownBy(() -> Row.span("0026-02-01", "2026-01-31"))
        .hasMessageStartingWith("from must be a date from 1000-01-01");
  }

  @Test
  void derivedHasEitherAValueOrAReason() {
    assertThatThrownBy(() -> new Derived(Optional.empty(), Optional.empty()))
        .hasMessageStartingWith("derived must have either a value or a reason");
    assertThat(number("2.5")).hasToString("2.5");
    assertThat(Derived.undefined(Reason.of(TallyCode.NO_BASELINE)))
        .hasToString("there is no baseline: no row counts for it");
  }
}
