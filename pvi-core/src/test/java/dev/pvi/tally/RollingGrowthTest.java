package dev.pvi.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pvi.explain.Reason;
import dev.pvi.formula.Fact;
import dev.pvi.formula.Ratio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Growth over four quarters, by its two readings. */
class RollingGrowthTest {

  private static final String RESTATED =
      ", 'where': {'not': {'attribute': 'restated', 'is': true}},"
          + " 'restated': {'where': {'attribute': 'restated', 'is': true}}";

  /** 100, 120, 80, 100 and then 130, the last one in two rows. */
  private static List<Row> quarters() {
    return new ArrayList<>(
        List.of(
            actual("2025-01-01", "100"),
            actual("2025-06-30", "120"),
            actual("2025-07-01", "80"),
            actual("2025-12-31", "100"),
            actual("2026-01-01", "30"),
            actual("2026-03-31", "100")));
  }

  private static Row actual(String day, String amount) {
    return Row.of(day, amount).with("restated", Fact.of(false));
  }

  private static Row restated(String day, String amount) {
    return Row.of(day, amount).with("restated", Fact.of(true));
  }

  private static Derived growth(String reading, String more, List<Row> rows) {
    return growth(reading, more, rows, Row.span("2026-01-01", "2026-03-31"));
  }

  private static Derived growth(String reading, String more, List<Row> rows, Span span) {
    Tally<Row> tally =
        Row.plan("{'type': 'rolling-growth', 'reading': '" + reading + "'" + more + "}")
            .start(Row.ROWS, span);
    rows.forEach(row -> tally.add(row, 1));
    return tally.value();
  }

  private static Derived number(String number) {
    return Derived.of(Ratio.of(new BigDecimal(number)));
  }

  /** (120 + 80 + 100 + 130) ÷ (100 + 120 + 80 + 100) = 430 ÷ 400; 130 ÷ (400 ÷ 4). */
  @ParameterizedTest
  @CsvSource({"trailing, 7.5", "quarter, 30"})
  void growthIsOverTheFourQuartersBefore(String reading, String percent) {
    assertThat(growth(reading, "", quarters())).isEqualTo(number(percent));
  }

  @ParameterizedTest
  @CsvSource({"trailing, 7.5", "quarter, 30"})
  void rowsBeforeTheBaselineAndAfterTheSpanDoNotCount(String reading, String percent) {
    List<Row> rows = quarters();
    rows.add(actual("2024-12-31", "1000"));
    rows.add(actual("2026-04-01", "1000"));

    assertThat(growth(reading, "", rows)).isEqualTo(number(percent));
  }

  /** Through February the quarter is 30: 330 ÷ 400, and 30 ÷ 100. */
  @ParameterizedTest
  @CsvSource({"trailing, -17.5", "quarter, -70"})
  void quarterCountsThroughTheLastDayOfTheSpan(String reading, String percent) {
    assertThat(growth(reading, "", quarters(), Row.span("2026-01-01", "2026-02-28")))
        .isEqualTo(number(percent));
  }

  /**
   * The third quarter of 2025 restated to 180 by two rows: baseline 500; trailing (120 + 180 + 100
   * + 130) ÷ 500 = 530 ÷ 500; by quarter 130 ÷ 125.
   */
  @ParameterizedTest
  @CsvSource({"trailing, 6", "quarter, 4"})
  void restatedSumTakesThePlaceOfTheActualOne(String reading, String percent) {
    List<Row> rows = quarters();
    rows.add(restated("2025-08-01", "100"));
    rows.add(restated("2025-09-30", "80"));

    assertThat(growth(reading, RESTATED, rows)).isEqualTo(number(percent));
  }

  /** 0 instead of 80: baseline 320; 130 ÷ 80. */
  @Test
  void quarterMayBeRestatedToNothing() {
    List<Row> rows = quarters();
    rows.add(restated("2025-08-01", "0"));

    assertThat(growth("quarter", RESTATED, rows)).isEqualTo(number("62.5"));
  }

  /** The same number may stand on the row itself: units instead of the amount, 180 for 80. */
  @Test
  void restatedAmountMayBeAnotherFactOfTheRow() {
    List<Row> rows = quarters();
    rows.set(2, rows.get(2).with("units", Fact.of(180)));

    assertThat(growth("trailing", ", 'restated': {'of': 'units'}", rows)).isEqualTo(number("6"));
  }

  @Test
  void restatementThatIsTakenBackLeavesTheActualSum() {
    Tally<Row> tally =
        Row.plan("{'type': 'rolling-growth', 'reading': 'trailing'" + RESTATED + "}")
            .start(Row.ROWS, Row.span("2026-01-01", "2026-03-31"));
    quarters().forEach(row -> tally.add(row, 1));
    tally.add(restated("2025-08-01", "180"), 1);
    assertThat(tally.value()).isEqualTo(number("6"));
    tally.add(restated("2025-08-01", "180"), -1);
    assertThat(tally.value()).isEqualTo(number("7.5"));
  }

  @Test
  void quarterWithoutRowsCountsAsNothing() {
    List<Row> rows = List.of(actual("2025-05-01", "200"), actual("2026-01-01", "80"));

    assertThat(growth("trailing", "", rows)).isEqualTo(number("40"));
    assertThat(growth("quarter", "", rows)).isEqualTo(number("60"));
  }

  @ParameterizedTest
  @CsvSource({"trailing", "quarter"})
  void growthOverNothingIsNotDefined(String reading) {
    Row current = actual("2026-01-01", "80");

    assertThat(growth(reading, "", List.of()).undefined().map(Reason::code))
        .contains("no-baseline");
    assertThat(growth(reading, "", List.of(current)).undefined().map(Reason::code))
        .contains("no-baseline");
    assertThat(
            growth(
                    reading,
                    "",
                    List.of(current, actual("2025-01-01", "5"), actual("2025-05-01", "-5")))
                .undefined()
                .map(Reason::toString))
        .contains("baseline-not-positive: the baseline is 0, over which no growth can be told");
  }

  /** Quarters that begin on 26 July 2025, 26 October 2025 and so on, as a fiscal calendar may. */
  @Test
  void quartersAreThoseOfTheCalendar() {
    List<LocalDate> days =
        List.of(
            LocalDate.of(2024, 10, 27),
            LocalDate.of(2025, 1, 26),
            LocalDate.of(2025, 4, 27),
            LocalDate.of(2025, 7, 27),
            LocalDate.of(2025, 10, 26),
            LocalDate.of(2026, 1, 25));
    Quarters fiscal =
        day -> days.stream().filter(first -> !first.isAfter(day)).reduce((a, b) -> b).orElseThrow();
    Span span = new Span(LocalDate.of(2025, 10, 26), LocalDate.of(2026, 1, 24), fiscal);
    List<Row> rows =
        List.of(
            actual("2024-10-27", "100"),
            actual("2025-04-26", "120"),
            actual("2025-07-26", "80"),
            actual("2025-10-25", "100"),
            actual("2025-10-26", "130"));

    assertThat(growth("trailing", "", rows, span)).isEqualTo(number("7.5"));
    assertThat(growth("quarter", "", rows, span)).isEqualTo(number("30"));
  }

  @Test
  void talliesOfOtherQuartersAreNotMerged() {
    Plan<Row> plan = Row.plan("{'type': 'rolling-growth', 'reading': 'quarter'}");
    Tally<Row> tally = plan.start(Row.ROWS, Row.span("2026-01-01", "2026-03-31"));

    tally.merge(plan.start(Row.ROWS, Row.span("2026-02-01", "2026-03-31")));
    assertThatThrownBy(
            () -> tally.merge(plan.start(Row.ROWS, Row.span("2026-01-01", "2026-03-30"))))
        .hasMessageStartingWith("merged tally must be of the same plan and periods");
    Quarters months = day -> day.withDayOfMonth(1);
    Span byMonth = new Span(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31), months);
    assertThatThrownBy(() -> tally.merge(plan.start(Row.ROWS, byMonth)))
        .hasMessageStartingWith("merged tally must be of the same plan and periods");
  }
}
