package dev.pvi.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pvi.time.FiscalPeriod.Unit;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiscalCalendarTest {

  private static final WeekCalendar JULY =
      FiscalCalendar.endingOnLast(DayOfWeek.SATURDAY, Month.JULY);
  private static final WeekCalendar NEAR_JANUARY =
      FiscalCalendar.endingNearest(DayOfWeek.SATURDAY, Month.JANUARY);

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static List<String> firstDays(FiscalCalendar calendar, int year, Unit unit) {
    return IntStream.rangeClosed(1, unit.perYear())
        .mapToObj(number -> calendar.period(year, unit, number).first().toString())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "2014, 2013-07-28, 2014-07-26, 52",
    "2015, 2014-07-27, 2015-07-25, 52",
    "2016, 2015-07-26, 2016-07-30, 53",
    "2017, 2016-07-31, 2017-07-29, 52",
    "2018, 2017-07-30, 2018-07-28, 52",
    "2019, 2018-07-29, 2019-07-27, 52",
    "2020, 2019-07-28, 2020-07-25, 52",
    "2021, 2020-07-26, 2021-07-31, 53",
    "2022, 2021-08-01, 2022-07-30, 52",
    "2023, 2022-07-31, 2023-07-29, 52",
    "2024, 2023-07-30, 2024-07-27, 52",
    "2025, 2024-07-28, 2025-07-26, 52",
    "2026, 2025-07-27, 2026-07-25, 52",
    "2027, 2026-07-26, 2027-07-31, 53",
    "2028, 2027-08-01, 2028-07-29, 52"
  })
  void yearEndsOnTheLastSuchDayOfTheMonth(int year, String first, String last, int weeks) {
    FiscalPeriod period = JULY.year(year);

    assertThat(period.first()).isEqualTo(first);
    assertThat(period.last()).isEqualTo(last);
    assertThat(period.weeks()).isEqualTo(weeks);
    assertThat(period.days()).isEqualTo(weeks * 7);
    assertThat(JULY.yearOf(day(first))).isEqualTo(year);
    assertThat(JULY.yearOf(day(last))).isEqualTo(year);
    assertThat(JULY.yearOf(day(last).plusDays(1))).isEqualTo(year + 1);
  }

  @Test
  void yearEndsOnTheNearestSuchDayPerhapsInTheNextMonth() {
    FiscalPeriod long2024 = NEAR_JANUARY.period(day("2024-02-03"), Unit.YEAR);
    FiscalPeriod short2023 = NEAR_JANUARY.period(day("2023-01-28"), Unit.YEAR);

    assertThat(long2024.last()).isEqualTo("2024-02-03");
    assertThat(long2024.weeks()).isEqualTo(53);
    assertThat(short2023.last()).isEqualTo("2023-01-28");
    assertThat(short2023.weeks()).isEqualTo(52);
    assertThat(long2024).isEqualTo(short2023.next());
  }

  @Test
  void lastIsNotNearest() {
    WeekCalendar last = FiscalCalendar.endingOnLast(DayOfWeek.SATURDAY, Month.JANUARY);

    assertThat(last.period(day("2024-01-15"), Unit.YEAR).last()).isEqualTo("2024-01-27");
    assertThat(NEAR_JANUARY.period(day("2024-01-15"), Unit.YEAR).last()).isEqualTo("2024-02-03");
  }

  @Test
  void nearestIsAtMostThreeDaysBeforeOrAfterTheEnd() {
    assertThat(nearJuly(DayOfWeek.TUESDAY).last()).isEqualTo("2026-07-28");
    assertThat(nearJuly(DayOfWeek.MONDAY).last()).isEqualTo("2026-08-03");
    assertThat(nearJuly(DayOfWeek.FRIDAY).last()).isEqualTo("2026-07-31");
  }

  /** The end of July 2026 is a Friday. */
  private static FiscalPeriod nearJuly(DayOfWeek weekday) {
    return FiscalCalendar.endingNearest(weekday, Month.JULY).year(2026);
  }

  @Test
  void monthsHaveFourFourAndFiveWeeks() {
    assertThat(firstDays(JULY, 2026, Unit.MONTH))
        .containsExactly(
            "2025-07-27",
            "2025-08-24",
            "2025-09-21",
            "2025-10-26",
            "2025-11-23",
            "2025-12-21",
            "2026-01-25",
            "2026-02-22",
            "2026-03-22",
            "2026-04-26",
            "2026-05-24",
            "2026-06-21");
    assertThat(JULY.month(2026, 9).weeks()).isEqualTo(5);
    assertThat(JULY.month(2026, 12).last()).isEqualTo("2026-07-25");
  }

  @Test
  void quartersAndHalvesHaveThirteenAndTwentySixWeeks() {
    assertThat(firstDays(JULY, 2026, Unit.QUARTER))
        .containsExactly("2025-07-27", "2025-10-26", "2026-01-25", "2026-04-26");
    assertThat(firstDays(JULY, 2026, Unit.HALF)).containsExactly("2025-07-27", "2026-01-25");
    assertThat(JULY.half(2026, 2).weeks()).isEqualTo(26);
  }

  @Test
  void leapWeekLiesInTheThirdQuarterUnlessDeclared() {
    assertThat(firstDays(JULY, 2027, Unit.QUARTER))
        .containsExactly("2026-07-26", "2026-10-25", "2027-01-24", "2027-05-02");
    assertThat(JULY.quarter(2027, 3).weeks()).isEqualTo(14);
    assertThat(JULY.quarter(2027, 4).weeks()).isEqualTo(13);
    assertThat(JULY.month(2027, 9).first()).isEqualTo("2027-03-21");
    assertThat(JULY.month(2027, 9).weeks()).isEqualTo(6);
  }

  @Test
  void leapWeekLiesInTheLastMonthIfDeclared() {
    WeekCalendar late = JULY.withLeapMonth(12);

    assertThat(firstDays(late, 2027, Unit.QUARTER))
        .containsExactly("2026-07-26", "2026-10-25", "2027-01-24", "2027-04-25");
    assertThat(late.quarter(2027, 4).weeks()).isEqualTo(14);
    assertThat(late.month(2027, 12).first()).isEqualTo("2027-06-20");
    assertThat(late.month(2027, 12).weeks()).isEqualTo(6);
    assertThat(late.year(2027).last()).isEqualTo("2027-07-31");
  }

  @Test
  void leapWeekOfTheFirstMonthMovesAllLaterOnes() {
    WeekCalendar early = JULY.withLeapMonth(1);

    assertThat(early.month(2027, 1).weeks()).isEqualTo(5);
    assertThat(firstDays(early, 2027, Unit.QUARTER))
        .containsExactly("2026-07-26", "2026-11-01", "2027-01-31", "2027-05-02");
  }

  @Test
  void leapMonthIsAsLongAsEverInAYearOfFiftyTwoWeeks() {
    assertThat(JULY.withLeapMonth(1).month(2026, 1).weeks()).isEqualTo(4);
    assertThat(JULY.withLeapMonth(12).month(2026, 12).weeks()).isEqualTo(5);
  }

  @ParameterizedTest
  @CsvSource({"2016, 2016-01-24, 2016-04-30", "2021, 2021-01-24, 2021-05-01"})
  void thirdQuartersOfFourteenWeeksEndAsReported(int year, String first, String last) {
    FiscalPeriod quarter = JULY.quarter(year, 3);

    assertThat(quarter.first()).isEqualTo(first);
    assertThat(quarter.last()).isEqualTo(last);
    assertThat(quarter.weeks()).isEqualTo(14);
  }

  @Test
  void periodOfADayIsTheOneThatContainsIt() {
    assertThat(JULY.period(day("2026-01-24"), Unit.QUARTER)).isEqualTo(JULY.quarter(2026, 2));
    assertThat(JULY.period(day("2026-01-25"), Unit.QUARTER)).isEqualTo(JULY.quarter(2026, 3));
    assertThat(JULY.period(day("2026-01-25"), Unit.MONTH)).isEqualTo(JULY.month(2026, 7));
    assertThat(JULY.period(day("2026-01-24"), Unit.HALF)).isEqualTo(JULY.half(2026, 1));
    assertThat(JULY.period(day("2027-05-01"), Unit.MONTH)).isEqualTo(JULY.month(2027, 9));
    assertThat(JULY.period(day("2026-07-26"), Unit.YEAR)).isEqualTo(JULY.year(2027));
  }

  @Test
  void yearIsNamedAfterTheOneInWhichItEndsOrStarts() {
    assertThat(JULY.yearOf(day("2025-12-31"))).isEqualTo(2026);
    assertThat(JULY.withNamed(FiscalCalendar.Named.START).yearOf(day("2025-12-31")))
        .isEqualTo(2025);
    assertThat(NEAR_JANUARY.yearOf(day("2024-02-03"))).isEqualTo(2024);
    WeekCalendar retail = NEAR_JANUARY.withNamed(FiscalCalendar.Named.START);
    assertThat(retail.yearOf(day("2024-02-03"))).isEqualTo(2023);
    assertThat(retail.year(2023).last()).isEqualTo("2024-02-03");
    assertThat(retail.year(2023).first()).isEqualTo("2023-01-29");
  }

  @Test
  void yearThroughDecemberHasOneNameWhicheverWay() {
    WeekCalendar december = FiscalCalendar.endingNearest(DayOfWeek.SATURDAY, Month.DECEMBER);

    assertThat(december.year(2025).first()).isEqualTo("2024-12-29");
    assertThat(december.year(2025).last()).isEqualTo("2026-01-03");
    assertThat(december.withNamed(FiscalCalendar.Named.START).year(2025).last())
        .isEqualTo("2026-01-03");
  }

  @Test
  void calendarYearsHaveTheQuartersOfTheCalendar() {
    FiscalCalendar calendar = FiscalCalendar.months();

    assertThat(firstDays(calendar, 2026, Unit.QUARTER))
        .containsExactly("2026-01-01", "2026-04-01", "2026-07-01", "2026-10-01");
    assertThat(calendar.month(2024, 2).last()).isEqualTo("2024-02-29");
    assertThat(calendar.month(2024, 2).days()).isEqualTo(29);
    assertThat(calendar.month(2024, 2).weeks()).isEqualTo(4);
    assertThat(calendar.year(2026).last()).isEqualTo("2026-12-31");
    assertThat(calendar.period(day("2026-12-31"), Unit.QUARTER))
        .isEqualTo(calendar.quarter(2026, 4));
  }

  @Test
  void yearsOfCalendarMonthsBeginWithAnyMonth() {
    FiscalCalendar april = FiscalCalendar.months(Month.APRIL);

    assertThat(april.year(2026).first()).isEqualTo("2025-04-01");
    assertThat(april.year(2026).last()).isEqualTo("2026-03-31");
    assertThat(april.quarter(2026, 3).first()).isEqualTo("2025-10-01");
    assertThat(april.yearOf(day("2026-03-31"))).isEqualTo(2026);
    assertThat(april.yearOf(day("2026-04-01"))).isEqualTo(2027);
    assertThat(
            FiscalCalendar.months(Month.APRIL)
                .withNamed(FiscalCalendar.Named.START)
                .yearOf(day("2026-04-01")))
        .isEqualTo(2026);
  }

  @Test
  void centuriesFarAwayAreLikeAnyOther() {
    assertThat(JULY.year(1900).last()).isEqualTo("1900-07-28");
    assertThat(JULY.year(2999).last()).isEqualTo("2999-07-27");
    assertThat(FiscalCalendar.months().month(1900, 2).days()).isEqualTo(28);
  }

  @Test
  void firstAndLastYearsAreWholeWhateverTheCalendar() {
    for (Month month : Month.values()) {
      for (FiscalCalendar.Named named : FiscalCalendar.Named.values()) {
        for (FiscalCalendar calendar :
            List.of(
                FiscalCalendar.endingOnLast(DayOfWeek.SATURDAY, month).withNamed(named),
                FiscalCalendar.endingNearest(DayOfWeek.SUNDAY, month).withNamed(named),
                FiscalCalendar.months(month).withNamed(named))) {
          assertThat(calendar.year(1001).first()).isAfterOrEqualTo("1000-01-01");
          assertThat(calendar.year(9998).last()).isBeforeOrEqualTo("9999-12-31");
          assertThat(calendar.yearOf(calendar.year(1001).first())).isEqualTo(1001);
          assertThat(calendar.yearOf(calendar.year(9998).last())).isEqualTo(9998);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1000, 9999, -1, Integer.MAX_VALUE, Integer.MIN_VALUE})
  void yearThatIsNotAdmittedIsRefused(int year) {
    for (FiscalCalendar calendar : List.of(JULY, FiscalCalendar.months())) {
      String message = "year must be from 1001 through 9998 - but was: " + year;
      assertThatThrownBy(() -> calendar.year(year)).hasMessage(message);
      assertThatThrownBy(() -> calendar.firstDay(year, 1)).hasMessage(message);
      assertThatThrownBy(() -> calendar.lastDay(year, 1)).hasMessage(message);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1000-01-01", "1000-07-26", "9999-12-31", "9998-12-31"})
  void dayOfAYearThatIsNotAdmittedIsRefused(String text) {
    assertThatThrownBy(() -> JULY.period(day(text), Unit.YEAR))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("day must lie in a fiscal year from 1001 through 9998 - but was: " + text);
  }

  @Test
  void dayThatIsNoDateOfADocumentIsRefused() {
    for (FiscalCalendar calendar : List.of(JULY, FiscalCalendar.months())) {
      for (LocalDate day : List.of(LocalDate.MIN, LocalDate.MAX, LocalDate.of(999, 12, 31))) {
        assertThatThrownBy(() -> calendar.yearOf(day))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessage("day must be a date from 1000-01-01 through 9999-12-31 - but was: " + day);
      }
    }
  }

  @Test
  void periodThatAYearDoesNotHaveIsRefused() {
    assertThatThrownBy(() -> JULY.quarter(2026, 5))
        .hasMessage("number of the quarter must be from 1 to 4 - but was: 5");
    assertThatThrownBy(() -> JULY.half(2026, 0))
        .hasMessage("number of the half must be from 1 to 2 - but was: 0");
    assertThatThrownBy(() -> JULY.month(2026, 13))
        .hasMessage("number of the month must be from 1 to 12 - but was: 13");
    assertThatThrownBy(() -> JULY.period(2026, Unit.YEAR, 2))
        .hasMessage("number of the year must be from 1 to 1 - but was: 2");
    assertThatThrownBy(() -> JULY.firstDay(2026, 13))
        .hasMessage("month must be from 1 to 12 - but was: 13");
    assertThatThrownBy(() -> FiscalCalendar.months().lastDay(2026, 0))
        .hasMessage("month must be from 1 to 12 - but was: 0");
  }

  @Test
  void leapMonthThatAYearDoesNotHaveIsRefused() {
    assertThatThrownBy(() -> JULY.withLeapMonth(13))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("leapMonth must be from 1 to 12 - but was: 13");
  }
}
