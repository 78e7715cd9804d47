package dev.pvi.formula;

import static dev.pvi.formula.FormulaText.decimal;
import static dev.pvi.formula.FormulaText.faultTexts;
import static dev.pvi.formula.FormulaText.number;
import static dev.pvi.formula.FormulaText.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pvi.explain.Reason;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 20 credits up to a revenue of 6,000,000 USD, 40 from 17,500,000 USD on. */
class ScaledTest {

  private static final String OF =
      "{'attribute': 'revenue', 'knots': [{'at': {'amount': 6000000, 'currency': 'USD'}, 'value':"
          + " 20}, {'at': {'amount': 17500000, 'currency': 'USD'}, 'value': 40}]";

  private static final String INSTEAD =
      ", 'instead': {'attribute': 'size', 'values': {'S': {'amount': 1000000, 'currency': 'USD'},"
          + " 'M': {'amount': 11750000, 'currency': 'USD'}, 'L': {'amount': 62500000, 'currency':"
          + " 'USD'}}}";

  private static final String SLOPE =
      "{'type': 'slope', 'knots': [{'at': 0, 'value': 0}, {'at': 0.5, 'value': 6}, {'at': 1,"
          + " 'value': 10}]}";

  private static final String BANDS =
      "{'type': 'bands', 'rows': [{'below': 0.5, 'value': 0}, {'from': 0.5, 'through': 1, 'value':"
          + " 6}, {'above': 1, 'value': 10}]}";

  private static final Scaled CREDITS = scaled(OF + "}", SLOPE);
  private static final Scaled IN_BANDS = scaled(OF + "}", BANDS);
  private static final Scaled BY_SIZE = scaled(OF + INSTEAD + "}", SLOPE);

  private static Scaled scaled(String of, String table) {
    return read(Scaled.FORM, "{'of': " + of + ", 'table': " + table + "}");
  }

  private static Facts revenue(String amount) {
    return Facts.of(Map.of("revenue", dollars(amount)));
  }

  private static Fact dollars(String amount) {
    return Fact.of(BigMoney.of(CurrencyUnit.USD, decimal(amount)));
  }

  private static Optional<BigDecimal> answer(Scaled scaled, Fact input, Facts facts) {
    return scaled.apply(input, facts).value();
  }

  private static Table forRevenue(Scaled scaled, String amount) {
    return scaled.at(dollars(amount));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 20, 10",
    "6000000, 20, 10",
    "6000000, 10, 6",
    "6000000, 5, 3",
    // half way between the knots 30 are asked for
    "11750000, 30, 10",
    "11750000, 15, 6",
    "11750000, 22.5, 8",
    "17500000, 40, 10",
    "900000000, 40, 10",
    "900000000, 10, 3",
    "6000000, -1, 0",
    "6000000, 21, 10"
  })
  void limitsAreSharesOfWhatIsAskedFor(String revenue, String credits, String expected) {
    assertThat(answer(CREDITS, number(credits), revenue(revenue))).contains(decimal(expected));
  }

  /**
   * 10,000,000 asks for 20 + 80 / 11.5 = 310 / 11.5; 15 of them are 172.5 / 310, so 6 + 140/310.
   */
  @Test
  void onlyTheEndIsRounded() {
    assertThat(answer(CREDITS, number("15"), revenue("10000000")))
        .contains(decimal("6.4516129032"));
  }

  @Test
  void bandsAreComparedExactly() {
    assertThat(answer(IN_BANDS, number("15"), revenue("11750000"))).contains(decimal("6"));
    assertThat(answer(IN_BANDS, number("15"), revenue("11750000.01"))).contains(decimal("0"));
    assertThat(answer(IN_BANDS, number("30"), revenue("11750000"))).contains(decimal("6"));
    assertThat(answer(IN_BANDS, number("30"), revenue("11749999.99"))).contains(decimal("10"));
  }

  @Test
  void inputMayBeAQuotient() {
    Fact third = Fact.of(new Ratio(decimal("10"), decimal("3")));

    assertThat(answer(CREDITS, third, revenue("6000000"))).contains(decimal("2"));
  }

  @Test
  void reasonSaysWhatOfHowMuchIsAskedFor() {
    List<Reason> reasons = CREDITS.apply(number("15"), revenue("10000000")).reasons();

    assertThat(reasons)
        .extracting(Reason::text)
        .containsExactly("15 of 26.96 that revenue of 10,000,000 USD asks for");
    assertThat(CREDITS.reasons(number("15"), "credits", revenue("10000000")))
        .extracting(Reason::text)
        .containsExactly("15 of 26.96 credits that revenue of 10,000,000 USD asks for");
  }

  @Test
  void middleOfASizeStandsForARevenueThatIsNotStated() {
    Facts medium = Facts.of(Map.of("size", Fact.of("M")));

    assertThat(answer(BY_SIZE, number("15"), medium)).contains(decimal("6"));
    assertThat(BY_SIZE.apply(number("15"), medium).reasons())
        .extracting(Reason::text)
        .containsExactly(
            "15 of 30 that revenue of 11,750,000 USD asks for",
            "revenue is not stated; 11,750,000 USD stand for size M");
    assertThat(
            answer(
                BY_SIZE,
                number("15"),
                Facts.of(Map.of("size", Fact.of("M"), "revenue", dollars("6000000")))))
        .contains(decimal("8"));
  }

  @Test
  void whatIsNotStatedLeavesItUndecided() {
    assertThat(CREDITS.apply(number("15"), Facts.none()).value()).isEmpty();
    assertThat(CREDITS.apply(number("15"), Facts.none()).reasons())
        .extracting(Reason::text)
        .containsExactly("revenue is not stated, so that \"how much is asked for\" cannot be told");
    assertThat(BY_SIZE.apply(number("15"), Facts.none()).reasons())
        .extracting(Reason::text)
        .containsExactly(
            "revenue, for which size may stand, is not stated, so that \"how much is asked for\""
                + " cannot be told");
    Facts euros =
        Facts.of(Map.of("revenue", Fact.of(BigMoney.of(CurrencyUnit.EUR, decimal("6000000")))));
    assertThat(CREDITS.apply(number("15"), euros).reasons())
        .extracting(Reason::text)
        .containsExactly("revenue is 6,000,000 EUR, which cannot be compared with 6,000,000 USD");
  }

  @Test
  void rowsAreSaidInWhatIsAskedFor() {
    Table table = forRevenue(CREDITS, "10000000");

    assertThat(table.says(1)).isEqualTo("between 0 and 13.48");
    assertThat(table.says(3)).isEqualTo("26.96 or more");
    assertThat(forRevenue(IN_BANDS, "11750000").says(1)).isEqualTo("15 to 30");
  }

  /** 15 ÷ 26.956… is beyond the first knot; the next asks for 26.956…, rounded up to be reached. */
  @Test
  void nextStepIsRoundedUpToWhatIsShown() {
    Table table = forRevenue(CREDITS, "10000000");

    Step step = table.next(table.at(number("15")).orElseThrow()).orElseThrow();

    assertThat(step).isEqualTo(new Step("26.96", number("26.96"), true, decimal("10")));
    assertThat(table.next(table.at(number("27")).orElseThrow())).isEmpty();
  }

  /** 13.478… rounded up is 13.48, which is a little more than half: 6 + 8 × 0.0000645… ÷ 1. */
  @Test
  void stepAnswersForWhatIsShown() {
    Table table = forRevenue(CREDITS, "10000000");

    Step step = table.next(table.at(number("1")).orElseThrow()).orElseThrow();

    assertThat(step.threshold()).isEqualTo(number("13.48"));
    assertThat(step.value()).isEqualTo(decimal("6.000516129"));
  }

  @Test
  void stepDownwardsIsRoundedDown() {
    Scaled days =
        scaled(
            OF + "}",
            "{'type': 'slope', 'knots': [{'at': 0.5, 'value': 10}, {'at': 1, 'value': 0}]}");
    Table table = forRevenue(days, "10000000");

    Step step = table.next(table.at(number("20")).orElseThrow()).orElseThrow();

    assertThat(step).isEqualTo(new Step("13.47", number("13.47"), true, decimal("10")));
  }

  @Test
  void boundThatIsShownExactlyStaysAsItIs() {
    Table table = forRevenue(IN_BANDS, "11750000");

    assertThat(table.next(table.at(number("1")).orElseThrow()))
        .contains(new Step("15", number("15"), true, decimal("6")));
    assertThat(table.next(table.at(number("15")).orElseThrow()))
        .contains(new Step("more than 30", number("30"), false, decimal("10")));
  }

  @Test
  void tableOfACaseReadsAsItWasWritten() {
    Table table = forRevenue(CREDITS, "10000000.01");

    assertThat(read(Table.KIND, Table.KIND.write(table).toJson())).isEqualTo(table);
    assertThat(Table.KIND.write(forRevenue(CREDITS, "10000000")).get("of").orElseThrow().asText())
        .contains("620/23");
    assertThat(Table.KIND.write(forRevenue(CREDITS, "11750000")).get("of").orElseThrow().asText())
        .contains("30");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'attribute': 'size', 'knots': [{'at': 1, 'value': 1}]}"
            + "|attribute must be a number or an amount of money - but was: size, one of the levels"
            + " S, M, L",
        "{'attribute': 'seats', 'knots': [{'at': 1, 'value': 0}]}"
            + "|value of a knot must be more than 0 - but was: 0",
        "{'attribute': 'seats', 'knots': [{'at': 2, 'value': 1}, {'at': 2, 'value': 3}]}"
            + "|knots must ascend - but was: 2 after 2",
        "{'attribute': 'seats', 'knots': [{'at': 'M', 'value': 1}]}"
            + "|values of seats must be a number, all in one currency - but was: M",
        "{'attribute': 'seats', 'knots': [{'at': 1, 'value': 1}], 'instead': {'attribute': 'size',"
            + " 'values': {'S': 1, 'XL': 2}}}"
            + "|values must be stated for each level of size, [S, M, L] - but was: for [S, XL]"
      })
  void requirementThatMakesNoSenseIsRefused(String of, String problem) {
    assertThat(faultTexts(Scaled.FORM, "{'of': " + of + ", 'table': " + SLOPE + "}"))
        .containsExactly(problem);
  }

  @Test
  void onlyWhatHasLimitsCanBeScaled() {
    assertThat(
            faultTexts(
                Scaled.FORM, "{'of': " + OF + "}, 'table': {'type': 'constant', 'value': 3}}"))
        .containsExactly(
            "table must be bands or a slope, so that its limits can be scaled - but was:"
                + " constant");
  }
}
