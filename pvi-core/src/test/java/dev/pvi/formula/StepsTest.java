package dev.pvi.formula;

import static dev.pvi.formula.FormulaText.answer;
import static dev.pvi.formula.FormulaText.decimal;
import static dev.pvi.formula.FormulaText.faultTexts;
import static dev.pvi.formula.FormulaText.faults;
import static dev.pvi.formula.FormulaText.number;
import static dev.pvi.formula.FormulaText.percent;
import static dev.pvi.formula.FormulaText.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepsTest {

  private static final String THREE_ROWS =
      "{'rows': [{'below': 0, 'value': 0}, {'through': 6, 'value': 4}, {'value': 9}]}";

  @ParameterizedTest
  @CsvSource({"-0.001, 0", "0, 4", "6, 4", "6.000000000000000001, 9", "1000, 9"})
  void rowAnswersWithinItsBounds(String input, String expected) {
    assertThat(answer(read(Steps.FORM, THREE_ROWS), number(input))).contains(decimal(expected));
  }

  @Test
  void boundThatARowDoesNotStateIsThatOfItsNeighbour() {
    Steps steps = read(Steps.FORM, THREE_ROWS);

    assertThat(steps.rows())
        .extracting(row -> row.inputs().toString())
        .containsExactly("(-∞, 0)", "[0, 6]", "(6, ∞)");
    assertThat(steps.rows())
        .extracting(row -> row.inputs().says())
        .containsExactly("below 0", "0 to 6", "more than 6");
  }

  @Test
  void ratioIsComparedWithoutBeingDivided() {
    Steps steps =
        read(Steps.FORM, "{'rows': [{'value': 1}, {'from': 33.333333333333333333, 'value': 2}]}");

    assertThat(answer(steps, percent("1", "3"))).contains(decimal("2"));
    assertThat(answer(steps, percent("0.99999999999999999", "3"))).contains(decimal("1"));
  }

  @Test
  void levelHasNoRow() {
    assertThat(read(Steps.FORM, THREE_ROWS).at(Fact.of("basic"))).isEmpty();
  }

  @Test
  void gapIsNamedAsAnInterval() {
    assertThat(
            faultTexts(
                Steps.FORM, "{'rows': [{'below': 30, 'value': 0}, {'from': 35, 'value': 1}]}"))
        .containsExactly("rows must cover every value - but no row covers [30, 35)");
  }

  @Test
  void pointThatBothNeighboursLeaveOutIsAGap() {
    assertThat(
            faultTexts(
                Steps.FORM, "{'rows': [{'below': 30, 'value': 0}, {'above': 30, 'value': 1}]}"))
        .containsExactly("rows must cover every value - but no row covers [30, 30]");
  }

  @Test
  void endsMustBeOpen() {
    assertThat(
            faultTexts(
                Steps.FORM,
                "{'rows': [{'from': 0, 'below': 30, 'value': 0}, {'from': 30, 'through': 60,"
                    + " 'value': 1}]}"))
        .containsExactly(
            "rows must cover every value - but no row covers (-∞, 0)",
            "rows must cover every value - but no row covers (60, ∞)");
  }

  @Test
  void overlapNamesBothRowsAndWhatTheyShare() {
    assertThat(
            faultTexts(
                Steps.FORM,
                "{'rows': [{'below': 20, 'value': 0}, {'from': 20, 'through': 31, 'value': 1},"
                    + " {'from': 25, 'value': 2}]}"))
        .containsExactly("rows must not overlap - but rows 2 and 3 both cover [25, 31]");
  }

  @Test
  void sharedEndPointIsAnOverlap() {
    assertThat(
            faultTexts(
                Steps.FORM, "{'rows': [{'through': 20, 'value': 0}, {'from': 20, 'value': 1}]}"))
        .containsExactly("rows must not overlap - but rows 1 and 2 both cover [20, 20]");
  }

  @Test
  void rowsWithoutABoundBetweenThemOverlap() {
    assertThat(faultTexts(Steps.FORM, "{'rows': [{'value': 0}, {'value': 1}]}"))
        .containsExactly("rows must not overlap - but rows 1 and 2 both cover (-∞, ∞)");
  }

  @Test
  void rowThatCoversNothingIsNamed() {
    assertThat(
            faultTexts(
                Steps.FORM,
                "{'rows': [{'below': 5, 'value': 0}, {'from': 5, 'below': 5, 'value': 1}, {'from':"
                    + " 5, 'value': 2}]}"))
        .contains("row 2 must cover some value - but its bounds are [5, 5)");
  }

  @Test
  void noRowsAtAllCoverNothing() {
    assertThat(faultTexts(Steps.FORM, "{'rows': []}"))
        .containsExactly("rows must cover every value - but no row covers (-∞, ∞)");
  }

  @Test
  void rowStatesOneBoundOnEachSide() {
    assertThat(
            faultTexts(
                Steps.FORM,
                "{'rows': [{'from': 1, 'above': 1, 'value': 0}, {'below': 1, 'through': 1, 'value':"
                    + " 0}]}"))
        .containsExactly(
            "a row must state one lower bound - but was: both from and above",
            "a row must state one upper bound - but was: both below and through");
  }

  @Test
  void faultPointsToTheRow() {
    assertThat(
            faults(Steps.FORM, "{'rows': [{'below': 30, 'value': 0}, {'from': 35, 'value': 1}]}")
                .get(0)
                .place()
                .pointer())
        .isEqualTo("/rows/1");
  }

  @Test
  void nextStepIsTheNearestRowThatAnswersMore() {
    Steps steps =
        read(
            Steps.FORM,
            "{'rows': [{'below': 1, 'value': 0}, {'from': 1, 'through': 3, 'value': 0}, {'above': 3,"
                + " 'below': 9, 'value': 7}, {'from': 9, 'value': 5}]}");

    Step step = steps.next(steps.at(number("0")).orElseThrow()).orElseThrow();

    assertThat(step.threshold()).isEqualTo(number("3"));
    assertThat(step.inclusive()).isFalse();
    assertThat(step.value()).isEqualTo(decimal("7"));
    assertThat(steps.next(steps.at(number("4")).orElseThrow())).isEmpty();
  }

  @Test
  void nextStepOfAFallingTableLiesBelow() {
    Steps days = read(Steps.FORM, "{'rows': [{'through': 2, 'value': 10}, {'value': 5}]}");

    Step step = days.next(days.at(number("8")).orElseThrow()).orElseThrow();

    assertThat(step.threshold()).isEqualTo(number("2"));
    assertThat(step.inclusive()).isTrue();
    assertThat(days.trend()).isEqualTo(Trend.FALLING);
  }

  @Test
  void valuesThatRiseAndFallAreMixed() {
    Steps steps =
        read(
            Steps.FORM,
            "{'rows': [{'below': 1, 'value': 3}, {'from': 1, 'below': 2, 'value': 8}, {'from': 2,"
                + " 'value': 5}]}");

    assertThat(steps.trend()).isEqualTo(Trend.MIXED);
    assertThat(steps.minimum()).isEqualTo(decimal("3"));
    assertThat(steps.maximum()).isEqualTo(decimal("8"));
  }

  @Test
  void stepsMadeInJavaAreCheckedAsWell() {
    Interval upToOne =
        new Interval(Optional.empty(), Optional.of(new Interval.Bound(decimal("1"), true)));

    assertThatThrownBy(() -> Steps.of(List.of(new Steps.Row(upToOne, decimal("0")))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("rows must cover every value - but no row covers (1, ∞)");
  }

  @Test
  void scheduleIsWrittenAsItIsRead() {
    Schedule steps = read(Schedule.KIND, THREE_ROWS.replace("{'rows'", "{'type': 'bands', 'rows'"));

    assertThat(read(Schedule.KIND, Schedule.KIND.write(steps).toJson())).isEqualTo(steps);
  }

  private static final String OVERLAPPING =
      "{'overlap': 'HOW', 'rows': [{'from': 20, 'value': 3}, {'from': 10, 'through': 30, 'value':"
          + " 2}, {'below': 20, 'value': 1}]}";

  @ParameterizedTest
  @CsvSource({
    "sum, 9, 1",
    "sum, 10, 3",
    "sum, 20, 5",
    "sum, 30, 5",
    "sum, 30.01, 3",
    "max, 9, 1",
    "max, 10, 2",
    "max, 20, 3",
    "max, 30.01, 3",
    "min, 9, 1",
    "min, 10, 1",
    "min, 20, 2",
    "min, 30.01, 3",
    "count, 9, 1",
    "count, 10, 2",
    "count, 20, 2",
    "count, 30.01, 1"
  })
  void rowsThatOverlapAnswerTogether(String how, String input, String expected) {
    Steps steps = read(Steps.FORM, OVERLAPPING.replace("HOW", how));

    assertThat(answer(steps, number(input))).contains(decimal(expected));
  }

  @Test
  void rowsThatOverlapAreLaidOutSideBySide() {
    Steps steps = read(Steps.FORM, OVERLAPPING.replace("HOW", "sum"));

    assertThat(steps.rows())
        .extracting(row -> row.inputs() + " " + row.value())
        .containsExactly("(-∞, 10) 1", "[10, 20) 3", "[20, 30] 5", "(30, ∞) 3");
    assertThat(steps.next(steps.at(number("9")).orElseThrow()))
        .contains(new Step("10", number("10"), true, decimal("3")));
  }

  @Test
  void nothingIsTheSumAndTheCountOfNone() {
    String one = "{'overlap': 'HOW', 'rows': [{'above': 5, 'through': 7, 'value': 4}]}";

    assertThat(answer(read(Steps.FORM, one.replace("HOW", "sum")), number("5")))
        .contains(decimal("0"));
    assertThat(answer(read(Steps.FORM, one.replace("HOW", "count")), number("8")))
        .contains(decimal("0"));
    assertThat(faultTexts(Steps.FORM, one.replace("HOW", "max")))
        .containsExactly(
            "rows must cover every value - but no row covers (-∞, 5]",
            "rows must cover every value - but no row covers (7, ∞)");
    assertThat(faultTexts(Steps.FORM, one.replace("HOW", "min"))).hasSize(2);
  }

  @Test
  void rowThatHoldsNothingAndNoRowsAreRefusedWhereRowsOverlap() {
    assertThat(
            faultTexts(
                Steps.FORM,
                "{'overlap': 'sum', 'rows': [{'value': 1}, {'from': 3, 'below': 3, 'value': 1}]}"))
        .containsExactly("row 2 must cover some value - but its bounds are [3, 3)");
    assertThat(faultTexts(Steps.FORM, "{'overlap': 'sum', 'rows': []}"))
        .containsExactly("rows must be at least one - but was: none");
    assertThat(faultTexts(Steps.FORM, "{'overlap': 'mean', 'rows': [{'value': 1}]}")).hasSize(1);
  }

  @Test
  void rowsThatOverlapAreWrittenAsTheyWereStated() {
    Steps steps = read(Steps.FORM, OVERLAPPING.replace("HOW", "max"));

    assertThat(read(Steps.FORM, Steps.FORM.write(steps).toJson())).isEqualTo(steps);
    assertThat(Steps.FORM.write(steps).toJson().replaceAll("\\s", "").replace('"', '\''))
        .contains("'overlap':'max'")
        .contains("{'from':20,'value':3}");
  }
}
