package dev.pvi.time;

import dev.pvi.form.Kind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;

/**
 * How days are parted into fiscal years, halves, quarters and months: every day lies in exactly one
 * of each, and each begins on the day after the one before it.
 *
 * <pre>{@code
 * FiscalCalendar calendar = FiscalCalendar.endingOnLast(DayOfWeek.SATURDAY, Month.JULY);
 * FiscalPeriod quarter = calendar.period(LocalDate.of(2026, 2, 14), FiscalPeriod.Unit.QUARTER);
 * quarter.label(); // FY2026 Q3
 * quarter.first(); // 2026-01-25
 * quarter.last(); // 2026-04-25
 * }</pre>
 *
 * <p>Fiscal years are admitted from {@value #FIRST_YEAR} through {@value #LAST_YEAR}, so that all
 * their days are dates that can be written.
 */
public sealed interface FiscalCalendar permits WeekCalendar, MonthCalendar {

  /** How a calendar is written: an object whose {@code type} is {@code weeks} or {@code months}. */
  Kind<FiscalCalendar> KIND = Kind.lazy("fiscal-calendar", () -> TimeForms.CALENDAR);

  /** The first fiscal year of every calendar. */
  int FIRST_YEAR = 1001;

  /** The last fiscal year of every calendar. */
  int LAST_YEAR = 9998;

  /** After which calendar year a fiscal year is named. */
  enum Named {
    /** The one in which it ends: the year through July 2026 is FY2026. */
    END,
    /** The one in which it starts: the year through January 2024 is FY2023. */
    START
  }

  /**
   * Returns years of weeks that end on the last such day of a month; a 53rd week lies in fiscal
   * month 9. Those through the last Saturday of July end on 2025-07-26, 2026-07-25 and, with 53
   * weeks, 2027-07-31.
   */
  static WeekCalendar endingOnLast(DayOfWeek weekday, Month month) {
    return new WeekCalendar(
        weekday, month, WeekCalendar.Pick.LAST, WeekCalendar.LEAP_MONTH, Named.END);
  }

  /**
   * Returns years of weeks that end on such a day nearest to the end of a month, at most three days
   * before or after it; a 53rd week lies in fiscal month 9. Those through the Saturday nearest to
   * 31 January end on 2023-01-28 and, with 53 weeks, 2024-02-03.
   */
  static WeekCalendar endingNearest(DayOfWeek weekday, Month month) {
    return new WeekCalendar(
        weekday, month, WeekCalendar.Pick.NEAREST, WeekCalendar.LEAP_MONTH, Named.END);
  }

  /** Returns years of twelve calendar months of which the first is given. */
  static MonthCalendar months(Month first) {
    return new MonthCalendar(first, Named.END);
  }

  /** Returns calendar years: fiscal quarters are those of January, April, July and October. */
  static MonthCalendar months() {
    return months(Month.JANUARY);
  }

  /**
   * Returns the fiscal year in which a day lies.
   *
   * @throws IllegalArgumentException if that year is not admitted
   */
  int yearOf(LocalDate day);

  /**
   * Returns the first day of a fiscal month.
   *
   * @param year the fiscal year
   * @param month the fiscal month, from 1 to 12
   * @throws IllegalArgumentException if there is no such month
   */
  LocalDate firstDay(int year, int month);

  /**
   * Returns the last day of a fiscal month.
   *
   * @param year the fiscal year
   * @param month the fiscal month, from 1 to 12
   * @throws IllegalArgumentException if there is no such month
   */
  LocalDate lastDay(int year, int month);

  /**
   * Returns the period in which a day lies.
   *
   * @throws IllegalArgumentException if its fiscal year is not admitted
   */
  default FiscalPeriod period(LocalDate day, FiscalPeriod.Unit unit) {
    int year = yearOf(day);
    long days = ChronoUnit.DAYS.between(firstDay(year, 1), day);
    int month = (int) Math.min(TimeChecks.MONTHS, days / TimeChecks.SHORTEST_MONTH + 1);
    while (day.isBefore(firstDay(year, month))) {
      month--;
    }
    int number = (month - 1) / unit.months() + 1;
    return new FiscalPeriod(this, unit, year, number);
  }

  /**
   * Returns a period by its number.
   *
   * @param year the fiscal year
   * @param number which of those of the year, from 1
   * @throws IllegalArgumentException if there is no such period
   */
  default FiscalPeriod period(int year, FiscalPeriod.Unit unit, int number) {
    return new FiscalPeriod(this, unit, year, number);
  }

  /** Returns a fiscal year, such as 2026. */
  default FiscalPeriod year(int year) {
    return period(year, FiscalPeriod.Unit.YEAR, 1);
  }

  /** Returns a half of a fiscal year, the first or the second. */
  default FiscalPeriod half(int year, int number) {
    return period(year, FiscalPeriod.Unit.HALF, number);
  }

  /** Returns a quarter of a fiscal year, from 1 to 4. */
  default FiscalPeriod quarter(int year, int number) {
    return period(year, FiscalPeriod.Unit.QUARTER, number);
  }

  /** Returns a month of a fiscal year, from 1 to 12. */
  default FiscalPeriod month(int year, int number) {
    return period(year, FiscalPeriod.Unit.MONTH, number);
  }
}
