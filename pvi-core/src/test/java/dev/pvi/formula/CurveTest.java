package dev.pvi.formula;

import static dev.pvi.formula.FormulaText.answer;
import static dev.pvi.formula.FormulaText.decimal;
import static dev.pvi.formula.FormulaText.faultTexts;
import static dev.pvi.formula.FormulaText.number;
import static dev.pvi.formula.FormulaText.percent;
import static dev.pvi.formula.FormulaText.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurveTest {

  private static final Curve TO_SIXTY =
      read(Curve.FORM, "{'knots': [{'at': 0, 'value': 0}, {'at': 60, 'value': 10}]}");

  @ParameterizedTest
  @CsvSource({
    "45, 7.5",
    "0, 0",
    "60, 10",
    "-5, 0",
    "61, 10",
    "1, 0.1666666667",
    "59.9999999999999, 10"
  })
  void valueLiesOnTheLineBetweenKnots(String input, String expected) {
    assertThat(answer(TO_SIXTY, number(input))).contains(decimal(expected));
  }

  @Test
  void ratioIsDividedOnlyOnce() {
    assertThat(answer(TO_SIXTY, percent("9", "20"))).contains(decimal("7.5"));
    assertThat(answer(TO_SIXTY, percent("1", "3"))).contains(decimal("5.5555555556"));
  }

  @Test
  void roundingIsThatOfTheBook() {
    Curve coarse =
        read(
            Curve.FORM,
            "{'knots': [{'at': 0, 'value': 0}, {'at': 3, 'value': 1}], 'rounding': {'digits': 2,"
                + " 'mode': 'UP'}}");

    assertThat(answer(coarse, number("1"))).contains(decimal("0.34"));
  }

  @Test
  void roundingNeverLeavesTheKnots() {
    Curve coarse =
        read(
            Curve.FORM,
            "{'knots': [{'at': 0, 'value': 0.05}, {'at': 1, 'value': 0.95}], 'rounding':"
                + " {'digits': 0, 'mode': 'UP'}}");
    Curve down =
        read(
            Curve.FORM,
            "{'knots': [{'at': 0, 'value': 0.05}, {'at': 1, 'value': 0.95}], 'rounding':"
                + " {'digits': 0, 'mode': 'DOWN'}}");

    assertThat(answer(coarse, number("0.5"))).contains(decimal("0.95"));
    assertThat(answer(down, number("0.5"))).contains(decimal("0.05"));
  }

  @Test
  void slopeMayFall() {
    Curve days = read(Curve.FORM, "{'knots': [{'at': 1, 'value': 10}, {'at': 11, 'value': 0}]}");

    assertThat(answer(days, number("3"))).contains(decimal("8"));
    assertThat(days.trend()).isEqualTo(Trend.FALLING);
    assertThat(days.next(days.at(number("12")).orElseThrow()).orElseThrow().threshold())
        .isEqualTo(number("1"));
  }

  @Test
  void segmentIsPutInWords() {
    assertThat(TO_SIXTY.says(0)).isEqualTo("below 0");
    assertThat(TO_SIXTY.says(1)).isEqualTo("between 0 and 60");
    assertThat(TO_SIXTY.says(2)).isEqualTo("60 or more");
  }

  @Test
  void nextStepIsTheNextKnotThatAnswersMore() {
    Step step = TO_SIXTY.next(TO_SIXTY.at(number("45")).orElseThrow()).orElseThrow();

    assertThat(step).isEqualTo(new Step("60", number("60"), true, decimal("10")));
    assertThat(TO_SIXTY.next(TO_SIXTY.at(number("60")).orElseThrow())).isEmpty();
  }

  @Test
  void levelHasNoPlaceOnASlope() {
    assertThat(TO_SIXTY.at(Fact.of("basic"))).isEmpty();
  }

  @Test
  void knotsAscend() {
    assertThat(
            faultTexts(Curve.FORM, "{'knots': [{'at': 5, 'value': 0}, {'at': 5.0, 'value': 1}]}"))
        .containsExactly("knots must ascend - but was: 5 after 5");
    assertThat(faultTexts(Curve.FORM, "{'knots': []}"))
        .containsExactly("knots must be at least one - but was: none");
  }

  @Test
  void roundingModeMustRound() {
    assertThat(faultTexts(Rounding.FORM, "{'digits': 2, 'mode': 'UNNECESSARY'}"))
        .containsExactly("mode must round - but was: UNNECESSARY");
    assertThat(faultTexts(Rounding.FORM, "{'digits': 19, 'mode': 'UP'}"))
        .containsExactly("must be a whole number from 0 to 18 - but was: 19");
  }

  @Test
  void slopeIsWrittenAsItIsRead() {
    assertThat(read(Curve.FORM, Curve.FORM.write(TO_SIXTY).toJson())).isEqualTo(TO_SIXTY);
  }

  @Test
  void valueOfAKnotIsAnsweredThereAndNeverRounded() {
    Curve curve =
        read(
            Curve.FORM,
            "{'knots': [{'at': 5, 'value': 0.0125}, {'at': 9.5, 'value': 0.1}], 'rounding':"
                + " {'digits': 1, 'mode': 'UP'}}");

    assertThat(curve.at(Fact.of(decimal("5"))).orElseThrow().value()).isEqualTo(decimal("0.0125"));
    assertThat(curve.at(Fact.of(decimal("5.1"))).orElseThrow().value()).isEqualTo(decimal("0.1"));
  }

  /** Rises to 41 at 1,000, is 5 from there to 1,500, begins again at -3 and rises by 1 per 100. */
  private static final String JUMPS =
      "{'knots': [{'at': 0, 'value': 11}, {'at': 1000, 'value': 41, 'after': 5}, {'at': 1500,"
          + " 'value': 5, 'after': -3}, {'at': 20000, 'value': 182}]}";

  @ParameterizedTest
  @CsvSource({
    "-1, 11, 0",
    "0, 11, 1",
    "999, 40.97, 1",
    "1000, 41, 1",
    "1000.000000000000000001, 5, 2",
    "1500, 5, 2",
    "1500.01, -2.9999, 3",
    "3000, 12, 3",
    "20001, 182, 4"
  })
  void curveJumpsWhereAKnotSaysSo(String input, String expected, int row) {
    Point point = read(Curve.FORM, JUMPS).at(number(input)).orElseThrow();

    assertThat(point).isEqualTo(new Point(decimal(expected), row));
  }

  /** A published scorecard: a department that is missing counts -9, an age -1. */
  @ParameterizedTest
  @CsvSource({"1000, 31", "1500, -5", "3000, 2"})
  void partialScoreOfSeveralLinesIsOneTable(String income, String score) {
    assertThat(answer(read(Curve.FORM, JUMPS), number(income)))
        .contains(decimal(score).add(decimal("10")));
  }

  @Test
  void knotMayBelongToTheLineThatBegins() {
    Curve curve =
        read(
            Curve.FORM,
            "{'knots': [{'at': 0, 'value': 0}, {'at': 10, 'before': 5, 'value': 8}, {'at': 20,"
                + " 'value': 9}]}");

    assertThat(curve.at(number("9"))).contains(new Point(decimal("4.5"), 1));
    assertThat(curve.at(number("10"))).contains(new Point(decimal("8"), 2));
    assertThat(curve.next(new Point(decimal("4.5"), 1)))
        .contains(new Step("10", number("10"), true, decimal("8")));
  }

  @Test
  void knotMayHaveAnAnswerOfItsOwn() {
    Curve curve = read(Curve.FORM, "{'knots': [{'at': 1, 'before': 2, 'value': 9, 'after': 4}]}");

    assertThat(answer(curve, number("0.99"))).contains(decimal("2"));
    assertThat(answer(curve, number("1"))).contains(decimal("9"));
    assertThat(answer(curve, number("1.01"))).contains(decimal("4"));
    assertThat(curve.maximum()).isEqualTo(decimal("9"));
    assertThat(curve.trend()).isEqualTo(Trend.MIXED);
  }

  @Test
  void stepMayLieRightBesideAKnot() {
    Curve up =
        read(Curve.FORM, "{'knots': [{'at': 10, 'value': 5, 'after': 8}, {'at': 20, 'value': 9}]}");
    Curve down =
        read(
            Curve.FORM, "{'knots': [{'at': 10, 'before': 8, 'value': 5}, {'at': 20, 'value': 1}]}");

    assertThat(up.next(up.at(number("10")).orElseThrow()))
        .contains(new Step("more than 10", number("10"), false, decimal("8")));
    assertThat(down.next(down.at(number("10")).orElseThrow()))
        .contains(new Step("less than 10", number("10"), false, decimal("8")));
  }

  @Test
  void jumpIsWrittenAsItIsRead() {
    Curve curve = read(Curve.FORM, JUMPS);

    assertThat(read(Curve.FORM, Curve.FORM.write(curve).toJson())).isEqualTo(curve);
    assertThat(Curve.FORM.write(curve).toJson()).doesNotContain("before").contains("after");
  }

  private static final String BONUS =
      "{'knots': [{'at': 100, 'value': 0}, {'at': 112, 'value': 8000}], 'beyond': 'continue'}";

  @ParameterizedTest
  @CsvSource({
    "97, 0",
    "100, 0",
    "103.3, 2200",
    "106, 4000",
    "112, 8000",
    "115, 10000",
    "112.1, 8066.6666666667",
    "1000, 600000"
  })
  void lastLineMayGoOn(String achieved, String bonus) {
    assertThat(answer(read(Curve.FORM, BONUS), number(achieved))).contains(decimal(bonus));
  }

  @Test
  void quotientBeyondTheLastKnotIsDividedOnlyOnce() {
    assertThat(answer(read(Curve.FORM, BONUS), percent("7", "6")))
        .contains(decimal("11111.1111111111"));
  }

  @Test
  void lineThatGoesOnHasNoLimit() {
    Curve rising = read(Curve.FORM, BONUS);
    Curve falling =
        read(
            Curve.FORM,
            "{'knots': [{'at': 0, 'value': 5}, {'at': 5, 'value': 4}], 'beyond': 'continue'}");
    Curve level =
        read(
            Curve.FORM,
            "{'knots': [{'at': 0, 'value': 5}, {'at': 5, 'value': 5}], 'beyond': 'continue'}");

    assertThat(rising.maximum()).isEqualTo(decimal("999999999999999999.999999999999999999"));
    assertThat(rising.minimum()).isEqualTo(decimal("0"));
    assertThat(rising.isLimited()).isFalse();
    assertThat(falling.minimum()).isEqualTo(decimal("-999999999999999999.999999999999999999"));
    assertThat(falling.maximum()).isEqualTo(decimal("5"));
    assertThat(falling.isLimited()).isFalse();
    assertThat(answer(falling, number("35"))).contains(decimal("-2"));
    assertThat(level.isLimited()).isTrue();
    assertThat(answer(level, number("35"))).contains(decimal("5"));
    assertThatThrownBy(() -> rising.at(number("999999999999999999")))
        .isInstanceOf(ArithmeticException.class)
        .hasMessageStartingWith("value of the slope must have at most 18 digits");
  }

  @Test
  void lineGoesOnFromWhereTheLastKnotJumps() {
    Curve curve =
        read(
            Curve.FORM,
            "{'knots': [{'at': 0, 'value': 0}, {'at': 10, 'value': 5, 'after': 7}], 'beyond':"
                + " 'continue'}");

    assertThat(answer(curve, number("10"))).contains(decimal("5"));
    assertThat(answer(curve, number("12"))).contains(decimal("8"));
    assertThat(curve.says(2)).isEqualTo("10 or more, where the line goes on");
    assertThat(curve.next(curve.at(number("12")).orElseThrow())).isEmpty();
  }

  @Test
  void roundingNeverFallsBelowTheLastKnot() {
    Curve coarse =
        read(
            Curve.FORM,
            "{'knots': [{'at': 0, 'value': 0.05}, {'at': 1, 'value': 0.95}], 'rounding':"
                + " {'digits': 0, 'mode': 'DOWN'}, 'beyond': 'continue'}");

    assertThat(answer(coarse, number("1.01"))).contains(decimal("0.95"));
    assertThat(answer(coarse, number("2.5"))).contains(decimal("2"));
  }

  @Test
  void lineThatGoesOnHasTwoKnots() {
    assertThat(faultTexts(Curve.FORM, "{'knots': [{'at': 0, 'value': 1}], 'beyond': 'continue'}"))
        .containsExactly("a slope that continues must have at least two knots - but was: one");
    assertThat(faultTexts(Curve.FORM, "{'knots': [{'at': 0, 'value': 1}], 'beyond': 'onwards'}"))
        .containsExactly("must be one of level, continue - but was: \"onwards\"");
  }
}
