package dev.pvi.formula;

import static dev.pvi.formula.FormulaText.answer;
import static dev.pvi.formula.FormulaText.decimal;
import static dev.pvi.formula.FormulaText.faults;
import static dev.pvi.formula.FormulaText.number;
import static dev.pvi.formula.FormulaText.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TiersTest {

  private static Tiers stepped(String rows) {
    return read(Tiers.FORM, "{'mode': 'stepped', 'rows': [" + rows + "]}");
  }

  private static Tiers whole(String rows) {
    return read(Tiers.FORM, "{'mode': 'whole', 'rows': [" + rows + "]}");
  }

  private static final Tiers REBATE =
      stepped("{'through': 500}, {'above': 500, 'each': 2}, {'above': 1000, 'each': 3}");

  private static String steps(Tiers tiers, String input) {
    return tiers.slices(Ratio.of(decimal(input))).stream()
        .map(Slice::says)
        .collect(Collectors.joining(" + "));
  }

  @Test
  void eachSliceIsPaidAtThePriceOfItsRow() {
    Tiers falling =
        stepped(
            "{'through': 50, 'each': 1}, {'through': 100, 'each': 0.5}, {'above': 100, 'each':"
                + " 0.25}");

    assertThat(answer(REBATE, number("1200"))).contains(decimal("1600"));
    assertThat(steps(REBATE, "1200")).isEqualTo("500 × 0 + 500 × 2 + 200 × 3");
    assertThat(answer(falling, number("111"))).contains(decimal("77.75"));
    assertThat(steps(falling, "111")).isEqualTo("50 × 1 + 50 × 0.5 + 11 × 0.25");
  }

  @Test
  void rowThatHoldsTheInputPricesTheWhole() {
    Tiers whole = whole("{'through': 500}, {'above': 500, 'each': 2}, {'above': 1000, 'each': 3}");

    assertThat(answer(whole, number("500"))).contains(decimal("0"));
    assertThat(answer(whole, number("501"))).contains(decimal("1002"));
    assertThat(answer(whole, number("1200"))).contains(decimal("3600"));
    assertThat(steps(whole, "1200")).isEqualTo("1200 × 3");
  }

  @ParameterizedTest
  @CsvSource({"400, 0", "401, 0.03", "400.5, 0.015", "1400, 30", "0, 0", "-7, 0"})
  void sliceAboveALimitBeginsRightAfterIt(String input, String amount) {
    Tiers above = stepped("{'through': 400}, {'above': 400, 'each': 0.03}");

    assertThat(answer(above, number(input))).contains(decimal(amount));
  }

  @ParameterizedTest
  @CsvSource({"400.5, 0", "401, 0", "402, 0.03"})
  void sliceFromALimitIsMeasuredFromThere(String input, String amount) {
    Tiers from = stepped("{'below': 401}, {'from': 401, 'each': 0.03}");

    assertThat(answer(from, number(input))).contains(decimal(amount));
  }

  @Test
  void rowSaysOnWhichSideOfALimitItsSliceBegins() {
    assertThat(REBATE.says(0)).isEqualTo("up to 500");
    assertThat(REBATE.says(1)).isEqualTo("more than 500 to 1000, counted from 500");
    assertThat(stepped("{'below': 401}, {'from': 401}").says(1))
        .isEqualTo("401 or more, counted from 401");
    assertThat(whole("{'below': 401}, {'from': 401}").says(1)).isEqualTo("401 or more");
  }

  @ParameterizedTest
  @CsvSource({
    "99999.99, 900",
    "100000, 1200",
    "24999.99, 0",
    "25000, 300",
    "120000, 1200",
    "-24999.99, 0",
    "-25000, -300"
  })
  void onlyFullBlocksCount(String bookings, String amount) {
    Tiers tiers = stepped("{'each': 300, 'per': 25000, 'blocks': 'full'}");

    assertThat(answer(tiers, number(bookings))).contains(decimal(amount));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "0.01, 100",
    "10, 100",
    "10.01, 200",
    "-0.01, -100",
    "-10, -100",
    "-11, -200"
  })
  void begunBlockCountsWhole(String units, String amount) {
    Tiers tiers = stepped("{'each': 100, 'per': 10, 'blocks': 'begun'}");

    assertThat(answer(tiers, number(units))).contains(decimal(amount));
  }

  @Test
  void partOfABlockCountsInPartWhereNothingIsSaid() {
    Tiers tiers = stepped("{'each': 100, 'per': 8}");

    assertThat(answer(tiers, number("9"))).contains(decimal("112.5"));
    assertThat(steps(tiers, "9")).isEqualTo("1.125 × 100");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 5, 0 × 1 + 5",
    "10, 15, 10 × 1 + 5",
    "10.5, 23, 10 × 1 + 5 + 0.5 × 2 + 7",
    "-10, -5, -10 × 1 + 5"
  })
  void feeOfEveryRowThatIsReachedIsAdded(String input, String amount, String steps) {
    Tiers tiers =
        stepped("{'through': 10, 'each': 1, 'fee': 5}, {'above': 10, 'each': 2, 'fee': 7}");

    assertThat(answer(tiers, number(input))).contains(decimal(amount));
    assertThat(steps(tiers, input)).isEqualTo(steps);
  }

  @Test
  void feeIsDueAtALimitThatBelongsToItsRow() {
    Tiers tiers = stepped("{'below': 10, 'each': 1}, {'from': 10, 'each': 2, 'fee': 7}");

    assertThat(answer(tiers, number("10"))).contains(decimal("17"));
    assertThat(steps(tiers, "10")).isEqualTo("10 × 1 + 0 × 2 + 7");
  }

  @ParameterizedTest
  @CsvSource({"-10, -20, -20", "-0.5, -1, -1", "0, 0, 0", "10, 20, 20", "12, 26, 36"})
  void inputBelowZeroTakesBackWhatOneAboveGives(String input, String stepped, String whole) {
    String rows = "{'through': 10, 'each': 2}, {'above': 10, 'each': 3}";

    assertThat(answer(stepped(rows), number(input))).contains(decimal(stepped));
    assertThat(answer(whole(rows), number(input))).contains(decimal(whole));
  }

  @ParameterizedTest
  @CsvSource({"-8, -19", "-5, -10", "-1, -2", "0, 0", "3, 3"})
  void unitsAreCountedFromZeroBothWays(String input, String amount) {
    Tiers tiers =
        stepped("{'through': -5, 'each': 3}, {'through': 0, 'each': 2}, {'above': 0, 'each': 1}");

    assertThat(answer(tiers, number(input))).contains(decimal(amount));
  }

  @Test
  void amountThatIsNoDecimalIsRoundedOnceAndSharedAmongItsSlices() {
    Tiers thirds =
        read(
            Tiers.FORM,
            "{'mode': 'stepped', 'rows': [{'through': 1, 'each': 1, 'per': 3}, {'above': 1, 'each':"
                + " 1, 'per': 3}], 'rounding': {'digits': 2, 'mode': 'HALF_UP'}}");

    assertThat(answer(thirds, number("2"))).contains(decimal("0.67"));
    assertThat(thirds.slices(Ratio.of(decimal("2"))))
        .extracting(Slice::amount)
        .containsExactly(decimal("0.34"), decimal("0.33"));
    assertThat(answer(thirds, number("3"))).contains(decimal("1"));
    assertThat(thirds.slices(Ratio.of(decimal("3"))))
        .extracting(Slice::amount)
        .containsExactly(decimal("0.33"), decimal("0.67"));
    assertThat(answer(thirds, number("1.2345"))).contains(decimal("0.4115"));
  }

  @Test
  void quotientIsPricedWithoutBeingDivided() {
    Tiers tiers = stepped("{'through': 1, 'each': 3}, {'above': 1, 'each': 6}");

    assertThat(answer(tiers, Fact.of(Ratio.reduced(decimal("1"), decimal("3")))))
        .contains(decimal("1"));
    assertThat(answer(tiers, Fact.of(Ratio.reduced(decimal("4"), decimal("3")))))
        .contains(decimal("5"));
    assertThat(answer(tiers, Fact.of(Ratio.reduced(decimal("1"), decimal("7")))))
        .contains(decimal("0.4285714286"));
  }

  @Test
  void answerSaysItsSlices() {
    Outcome outcome = REBATE.apply(number("1200"), Facts.none());

    assertThat(outcome.reasons())
        .extracting(reason -> reason.code() + ": " + reason.text())
        .containsExactly("priced: 1200 is priced as 500 × 0 + 500 × 2 + 200 × 3");
    assertThat(REBATE.apply(Fact.of("many"), Facts.none()).value()).isEmpty();
  }

  @Test
  void nextStepIsTheLimitAboveAtWhichMoreIsPaid() {
    assertThat(REBATE.next(REBATE.at(number("20")).orElseThrow()))
        .contains(new Step("1000", number("1000"), true, decimal("1000")));
    assertThat(REBATE.next(REBATE.at(number("1200")).orElseThrow())).isEmpty();

    Tiers fees = stepped("{'through': 10, 'fee': 1}, {'above': 10, 'fee': 2}");
    assertThat(fees.next(fees.at(number("4")).orElseThrow()))
        .contains(new Step("more than 10", number("10"), false, decimal("3")));

    Tiers cheaper = whole("{'below': 10, 'each': 5}, {'below': 20, 'each': 1}, {'from': 20}");
    assertThat(cheaper.next(cheaper.at(number("4")).orElseThrow())).isEmpty();
    assertThat(cheaper.next(cheaper.at(number("1")).orElseThrow()))
        .contains(new Step("10", number("10"), true, decimal("10")));
  }

  @Test
  void rangeIsOfAllAmountsThatCanBeAnswered() {
    Tiers capped = stepped("{'through': 400}, {'through': 600, 'each': 0.03}, {'fee': -1}");
    assertThat(capped.minimum()).isEqualByComparingTo("0");
    assertThat(capped.maximum()).isEqualByComparingTo("6");
    assertThat(capped.trend()).isEqualTo(Trend.MIXED);

    assertThat(REBATE.minimum()).isEqualByComparingTo("0");
    assertThat(REBATE.maximum()).isEqualByComparingTo("999999999999999999.999999999999999999");
    assertThat(REBATE.trend()).isEqualTo(Trend.RISING);

    Tiers back = stepped("{'each': -2}");
    assertThat(back.minimum()).isEqualByComparingTo("-999999999999999999.999999999999999999");
    assertThat(back.maximum()).isEqualByComparingTo("999999999999999999.999999999999999999");
    assertThat(back.trend()).isEqualTo(Trend.FALLING);

    Tiers rounded =
        read(
            Tiers.FORM,
            "{'mode': 'stepped', 'rows': [{'through': 0}, {'through': 1, 'each': 1, 'per': 3},"
                + " {'above': 1}], 'rounding': {'digits': 0, 'mode': 'UP'}}");
    assertThat(answer(rounded, number("7"))).contains(decimal("1"));
    assertThat(rounded.maximum()).isEqualByComparingTo("1");
    assertThat(stepped("{'fee': 3}").trend()).isEqualTo(Trend.FLAT);
  }

  @Test
  void amountBeyondWhatIsComputedWithIsRefused() {
    Tiers tiers = stepped("{'each': 10}");

    assertThatThrownBy(() -> tiers.at(number("123456789012345678")))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage(
            "amount must have at most 18 digits before and 18 after the point - but was:"
                + " 1234567890123456780");
  }

  @Test
  void tiersAreMadeInCodeAsWell() {
    Interval any = new Interval(Optional.empty(), Optional.empty());
    Tier tier = new Tier(any, decimal("2"), BigDecimal.ZERO, BigDecimal.ONE, Optional.empty());

    assertThat(Tiers.of(Tiers.Mode.STEPPED, List.of(tier), Rounding.DEFAULT))
        .isEqualTo(stepped("{'each': 2}"))
        .hasSameHashCodeAs(stepped("{'each': 2}"))
        .isNotEqualTo(whole("{'each': 2}"))
        .hasToString("Tiers STEPPED " + List.of(tier));
    assertThatThrownBy(() -> Tiers.of(Tiers.Mode.WHOLE, List.of(), Rounding.DEFAULT))
        .hasMessage("rows must cover every value - but no row covers (-∞, ∞)");
    assertThatThrownBy(
            () -> new Tier(any, BigDecimal.ONE, BigDecimal.ZERO, BigDecimal.ZERO, Optional.empty()))
        .hasMessage("per must be greater than 0 - but was: 0");
    assertThat(REBATE.rounding()).isEqualTo(new Rounding(10, RoundingMode.HALF_EVEN));
  }

  private static List<String> faultsAt(String rows) {
    return faults(Tiers.FORM, "{'mode': 'stepped', 'rows': [" + rows + "]}").stream()
        .map(fault -> fault.place().pointer() + " " + fault.reason().text())
        .toList();
  }

  @Test
  void rowsCoverEveryNumberOnce() {
    assertThat(faultsAt("{'through': 400}, {'from': 300}"))
        .containsExactly("/rows/1 rows must not overlap - but rows 1 and 2 both cover [300, 400]");
    assertThat(faultsAt("{'below': 400}, {'above': 400}"))
        .containsExactly("/rows/1 rows must cover every value - but no row covers [400, 400]");
    assertThat(faultsAt("{'from': 0, 'each': 1}"))
        .containsExactly("/rows rows must cover every value - but no row covers (-∞, 0)");
    assertThat(faultsAt("{'through': 0}, {'through': 9}"))
        .containsExactly("/rows rows must cover every value - but no row covers (9, ∞)");
    assertThat(faultsAt(""))
        .containsExactly("/rows rows must cover every value - but no row covers (-∞, ∞)");
    assertThat(faultsAt("{'below': 5}, {'from': 5, 'through': 3}, {'above': 3}"))
        .contains("/rows/1 row 2 must cover some value - but its bounds are [5, 3]");
  }

  @Test
  void blockHasAtLeastSomeUnits() {
    assertThat(faultsAt("{'each': 1, 'per': 0}"))
        .containsExactly("/rows/0 per must be greater than 0 - but was: 0");
    assertThat(faultsAt("{'through': 4}, {'each': 1, 'per': -10, 'blocks': 'full'}"))
        .containsExactly("/rows/1 per must be greater than 0 - but was: -10");
    assertThat(faultsAt("{'each': 1, 'blocks': 'begun'}"))
        .containsExactly(
            "/rows/0 a row with blocks must state per, how many units a block has - but was: none");
    assertThat(faultsAt("{'from': 1, 'above': 2}"))
        .containsExactly("/rows/0 a row must state one lower bound - but was: both from and above");
  }

  @Test
  void modeAndBlocksAreKnown() {
    assertThat(faults(Tiers.FORM, "{'mode': 'sliced', 'rows': [{'each': 1}]}"))
        .extracting(fault -> fault.place().pointer() + " " + fault.reason().text())
        .containsExactly("/mode must be one of stepped, whole - but was: \"sliced\"");
    assertThat(faultsAt("{'each': 1, 'per': 10, 'blocks': 'half'}"))
        .containsExactly("/rows/0/blocks must be one of begun, full - but was: \"half\"");
  }
}
