package dev.pvi.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * Fiscal years of 52 or 53 whole weeks that end on a given day of the week, the last of a calendar
 * month or the one nearest to its end. A quarter has months of 4, 4 and 5 weeks; the 53rd week is
 * added to a declared fiscal month, which lengthens its quarter to 14 weeks.
 *
 * <p>With years that end on the last Saturday of July, FY2026 is 2025-07-27 through 2026-07-25, 52
 * weeks, and FY2027 is 2026-07-26 through 2027-07-31, 53 weeks. With the extra week in month 9, the
 * quarters of FY2027 begin on 2026-07-26, 2026-10-25, 2027-01-24 (14 weeks) and 2027-05-02; with
 * the extra week in month 12, the fourth begins on 2027-04-25.
 *
 * <p>Source: the vendor's quarterly reports, whose third quarters of 14 weeks ended on 2016-04-30
 * and 2021-05-01; for FY2027 the month is not published, and one community tool has month 12.
 *
 * @param weekday the day of the week on which every year ends
 * @param month the calendar month at whose end it does so
 * @param pick which such day
 * @param leapMonth the fiscal month, from 1 to 12, to which a 53rd week is added
 * @param named after which calendar year a fiscal year is named: the one of the month at whose end
 *     it ends, or the one of the month with which it starts; years through December, which start
 *     with January, have the same name either way
 */
public record WeekCalendar(DayOfWeek weekday, Month month, Pick pick, int leapMonth, Named named)
    implements FiscalCalendar {

  /** The fiscal month of a 53rd week where nothing is declared: the last of the third quarter. */
  public static final int LEAP_MONTH = 9;

  private static final int MONTHS_OF_QUARTER = 3;
  private static final int WEEKS_OF_MONTH = 4;
  private static final int WEEKS_OF_QUARTER = 13;
  private static final int WEEKS_OF_YEAR = 52;
  private static final int DAYS_OF_WEEK = 7;

  /** Which of the days at the end of a month ends the year. */
  public enum Pick {
    /** The last within the month. */
    LAST,
    /** The one nearest to the end of the month, perhaps early in the next. */
    NEAREST
  }

  /**
   * Checks the fiscal month of the 53rd week.
   *
   * @throws IllegalArgumentException if there is no such month
   */
  public WeekCalendar {
    Objects.requireNonNull(weekday, "weekday");
    Objects.requireNonNull(month, "month");
    Objects.requireNonNull(pick, "pick");
    Objects.requireNonNull(named, "named");
    TimeChecks.range("leapMonth", leapMonth, 1, TimeChecks.MONTHS);
  }

  /** Returns these years with the 53rd week in another fiscal month. */
  public WeekCalendar withLeapMonth(int other) {
    return new WeekCalendar(weekday, month, pick, other, named);
  }

  /** Returns these years, named in another way. */
  public WeekCalendar withNamed(Named other) {
    return new WeekCalendar(weekday, month, pick, leapMonth, other);
  }

  @Override
  public int yearOf(LocalDate day) {
    int end = TimeChecks.day(day).getYear();
    while (end(end).isBefore(day)) {
      end++;
    }
    while (!end(end - 1).isBefore(day)) {
      end--;
    }
    return TimeChecks.yearOf(day, end - lead());
  }

  @Override
  public LocalDate firstDay(int year, int month) {
    TimeChecks.month(year, month);
    LocalDate before = end(year + lead() - 1);
    int weeks =
        WEEKS_OF_QUARTER * ((month - 1) / MONTHS_OF_QUARTER)
            + WEEKS_OF_MONTH * ((month - 1) % MONTHS_OF_QUARTER);
    boolean later = month > leapMonth && weeks(before, end(year + lead())) > WEEKS_OF_YEAR;
    return before.plusDays(1).plusWeeks(later ? weeks + 1 : weeks);
  }

  @Override
  public LocalDate lastDay(int year, int month) {
    TimeChecks.month(year, month);
    return month == TimeChecks.MONTHS ? end(year + lead()) : firstDay(year, month + 1).minusDays(1);
  }

  /** Returns how many years after the one that names it a year ends. */
  private int lead() {
    return named == Named.START && month != Month.DECEMBER ? 1 : 0;
  }

  /** Returns the last day of the year that ends with the declared month of a calendar year. */
  private LocalDate end(int year) {
    LocalDate monthEnd = YearMonth.of(year, month).atEndOfMonth();
    int after = monthEnd.getDayOfWeek().getValue() - weekday.getValue();
    int back = Math.floorMod(after, DAYS_OF_WEEK);
    boolean next = pick == Pick.NEAREST && back > DAYS_OF_WEEK / 2;
    return monthEnd.minusDays(next ? back - DAYS_OF_WEEK : back);
  }

  private static long weeks(LocalDate before, LocalDate end) {
    return ChronoUnit.WEEKS.between(before, end);
  }
}
