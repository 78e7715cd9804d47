package dev.pvi.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pvi.time.FiscalPeriod.Unit;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WindowTest {

  private static final FiscalCalendar JULY =
      FiscalCalendar.endingOnLast(DayOfWeek.SATURDAY, Month.JULY);

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static String at(Window window, String day) {
    return window.at(day(day), JULY).toString();
  }

  @Test
  void calendarMonthsAreTheCurrentOneAndFullOnesBefore() {
    Window window = Window.calendarMonths(6);

    assertThat(at(window, "2024-08-31")).isEqualTo("2024-03-01 through 2024-08-31");
    assertThat(at(window, "2024-08-01")).isEqualTo("2024-03-01 through 2024-08-31");
    assertThat(at(window, "2024-09-01")).isEqualTo("2024-04-01 through 2024-09-30");
    assertThat(at(window, "2024-09-15")).isEqualTo("2024-04-01 through 2024-09-30");
  }

  @Test
  void whatWasHeldInOneOfTheMonthsCounts() {
    Window window = Window.calendarMonths(6);

    assertThat(window.at(day("2024-08-31"), JULY).contains(day("2024-03-31"))).isTrue();
    assertThat(window.at(day("2024-09-01"), JULY).contains(day("2024-03-31"))).isFalse();
    assertThat(window.at(day("2024-09-15"), JULY).contains(day("2024-03-31"))).isFalse();
    assertThat(window.at(day("2024-08-31"), JULY).contains(day("2024-03-01"))).isTrue();
    assertThat(window.at(day("2024-08-31"), JULY).contains(day("2024-02-29"))).isFalse();
  }

  @Test
  void calendarMonthsMayLieBack() {
    Window.CalendarMonths year = Window.calendarMonths(12);

    assertThat(at(year.ago(12), "2026-05-20")).isEqualTo("2024-06-01 through 2025-05-31");
    assertThat(at(year.ends(Window.Ends.DAY), "2026-05-20"))
        .isEqualTo("2025-06-01 through 2026-05-20");
    assertThat(at(year.ago(12).ends(Window.Ends.DAY), "2026-05-20"))
        .isEqualTo("2024-06-01 through 2025-05-20");
    assertThat(at(Window.calendarMonths(1).ago(1).ends(Window.Ends.DAY), "2026-03-31"))
        .isEqualTo("2026-02-01 through 2026-02-28");
  }

  @Test
  void fiscalMonthsBeginWithAFiscalMonth() {
    Window window = Window.fiscalPeriods(18, Unit.MONTH);

    assertThat(at(window, "2026-06-01")).isEqualTo("2024-12-22 through 2026-06-20");
    assertThat(window.at(day("2026-06-01"), JULY).contains(day("2024-12-22"))).isTrue();
    assertThat(window.at(day("2026-06-01"), JULY).contains(day("2024-12-21"))).isFalse();
  }

  @Test
  void fiscalPeriodsAreThoseOfTheGivenCalendar() {
    Window window = Window.fiscalPeriods(2, Unit.QUARTER);

    assertThat(at(window, "2026-02-14")).isEqualTo("2025-10-26 through 2026-04-25");
    assertThat(window.at(day("2026-02-14"), FiscalCalendar.months()))
        .hasToString("2025-10-01 through 2026-03-31");
    assertThat(at(Window.fiscalPeriods(1, Unit.YEAR), "2026-02-14"))
        .isEqualTo("2025-07-27 through 2026-07-25");
    assertThat(at(Window.fiscalPeriods(1, Unit.HALF), "2026-02-14"))
        .isEqualTo("2026-01-25 through 2026-07-25");
  }

  @Test
  void fourQuartersMoveByOne() {
    Window.FiscalPeriods window = Window.fiscalPeriods(4, Unit.QUARTER);

    assertThat(at(window, "2026-02-14")).isEqualTo("2025-04-27 through 2026-04-25");
    assertThat(at(window.ago(1), "2026-02-14")).isEqualTo("2025-01-26 through 2026-01-24");
    assertThat(at(window.ago(4), "2026-02-14")).isEqualTo("2024-04-28 through 2025-04-26");
  }

  /** 2026-06-01 is a Monday of the second week of fiscal month 11. */
  @Test
  void growthIsCutAtTheSameDayOfTheSameWeek() {
    Window.FiscalPeriods year = Window.fiscalPeriods(12, Unit.MONTH).ends(Window.Ends.DAY);

    assertThat(at(year, "2026-06-01")).isEqualTo("2025-06-22 through 2026-06-01");
    assertThat(at(year.ago(12), "2026-06-01")).isEqualTo("2024-06-23 through 2025-06-02");
  }

  @Test
  void sameDayOfAShorterPeriodIsItsLast() {
    Window.FiscalPeriods month = Window.fiscalPeriods(1, Unit.MONTH).ago(12).ends(Window.Ends.DAY);

    assertThat(at(month, "2027-05-01")).isEqualTo("2026-03-22 through 2026-04-25");
    assertThat(at(month, "2027-04-24")).isEqualTo("2026-03-22 through 2026-04-25");
    assertThat(at(month, "2027-04-23")).isEqualTo("2026-03-22 through 2026-04-24");
  }

  @Test
  void daysAreCountedFromTheDayItself() {
    assertThat(at(Window.daysAfter(0, 30), "2026-03-31"))
        .isEqualTo("2026-03-31 through 2026-04-30");
    assertThat(at(Window.daysAfter(31, 60), "2026-03-31"))
        .isEqualTo("2026-05-01 through 2026-05-30");
    assertThat(at(Window.daysAfter(-10, -1), "2026-03-31"))
        .isEqualTo("2026-03-21 through 2026-03-30");
    assertThat(at(Window.days(90), "2026-03-31")).isEqualTo("2026-01-01 through 2026-03-31");
    assertThat(at(Window.days(1), "2026-03-31")).isEqualTo("2026-03-31 through 2026-03-31");
  }

  @Test
  void renewalCountsUpToThirtyDaysAfterItIsDue() {
    Span early = Window.through(30).at(day("2026-03-31"), JULY);
    Span later = Window.daysAfter(31, 60).at(day("2026-03-31"), JULY);

    assertThat(early.contains(day("2026-04-10"))).isTrue();
    assertThat(early.contains(day("2026-04-30"))).isTrue();
    assertThat(early.contains(day("2026-05-01"))).isFalse();
    assertThat(early.contains(day("2025-11-02"))).isTrue();
    assertThat(later.contains(day("2026-04-30"))).isFalse();
    assertThat(later.contains(day("2026-05-01"))).isTrue();
    assertThat(later.contains(day("2026-05-30"))).isTrue();
    assertThat(later.contains(day("2026-05-31"))).isFalse();
  }

  @Test
  void openSideReachesToTheFirstOrLastDate() {
    assertThat(at(Window.through(0), "2026-03-31")).isEqualTo("1000-01-01 through 2026-03-31");
    assertThat(at(Window.from(1), "2026-03-31")).isEqualTo("2026-04-01 through 9999-12-31");
  }

  @Test
  void daysAreCutWhereDatesEnd() {
    assertThat(at(Window.days(90), "1000-01-02")).isEqualTo("1000-01-01 through 1000-01-02");
    assertThat(at(Window.daysAfter(0, 30), "9999-12-31"))
        .isEqualTo("9999-12-31 through 9999-12-31");
    assertThatThrownBy(() -> at(Window.from(1), "9999-12-31"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "window must have a day from 1000-01-01 through 9999-12-31 - but was:"
                + " +10000-01-01 through 9999-12-31");
    assertThatThrownBy(() -> at(Window.through(-1), "1000-01-01"))
        .hasMessageContaining("window must have a day from 1000-01-01 through 9999-12-31");
  }

  @Test
  void dayThatIsNoDateOfADocumentIsRefused() {
    for (Window window : new Window[] {Window.days(3), Window.calendarMonths(1)}) {
      assertThatThrownBy(() -> window.at(LocalDate.MAX, JULY))
          .hasMessageContaining("day must be a date from 1000-01-01 through 9999-12-31");
    }
  }

  @Test
  void windowBeforeTheFirstFiscalYearIsRefused() {
    Window window = Window.fiscalPeriods(4, Unit.QUARTER);

    assertThatThrownBy(() -> window.at(JULY.quarter(1001, 3).first(), JULY))
        .hasMessage("year must be from 1001 through 9998 - but was: 1000");
  }

  @Test
  void numbersOutsideTheirBoundsAreRefused() {
    assertThatThrownBy(() -> Window.calendarMonths(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("count must be from 1 to 1200 - but was: 0");
    assertThatThrownBy(() -> Window.fiscalPeriods(1201, Unit.MONTH))
        .hasMessage("count must be from 1 to 1200 - but was: 1201");
    assertThatThrownBy(() -> Window.calendarMonths(1).ago(-1))
        .hasMessage("ago must be from 0 to 1200 - but was: -1");
    assertThatThrownBy(() -> Window.days(0))
        .hasMessage("count must be from 1 to 36600 - but was: 0");
    assertThatThrownBy(() -> Window.from(36_601))
        .hasMessage("from must be from -36600 to 36600 - but was: 36601");
    assertThatThrownBy(() -> Window.through(-36_601))
        .hasMessage("through must be from -36600 to 36600 - but was: -36601");
  }

  @Test
  void windowWithoutADayIsRefused() {
    assertThatThrownBy(() -> Window.daysAfter(9, 5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("from must be at most through, 5 - but was: 9");
    assertThatThrownBy(() -> new Window.Days(Optional.empty(), Optional.empty()))
        .hasMessage("window must state from, through or both - but was: neither");
    assertThatThrownBy(() -> new Span(day("2026-01-02"), day("2026-01-01")))
        .hasMessage("first must be a day through 2026-01-01 - but was: 2026-01-02");
  }

  @Test
  void spanCountsBothItsDays() {
    assertThat(new Span(day("2026-01-01"), day("2026-01-01")).days()).isEqualTo(1);
    assertThat(new Span(day("2024-03-01"), day("2024-08-31")).days()).isEqualTo(184);
  }
}
