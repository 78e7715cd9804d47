package dev.pvi.time;

import dev.pvi.explain.Dates;
import java.time.LocalDate;

/** What all calendars have in common, and what they and windows refuse. */
final class TimeChecks {

  static final int MONTHS = 12;

  /** Days of the shortest month of any calendar. */
  static final int SHORTEST_MONTH = 28;

  private static final String YEARS =
      "from " + FiscalCalendar.FIRST_YEAR + " through " + FiscalCalendar.LAST_YEAR;

  private TimeChecks() {}

  /** Returns a number that lies within its bounds. */
  static int range(String what, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          what + " must be from " + least + " to " + most + " - but was: " + value);
    }
    return value;
  }

  /** Returns a fiscal year that is admitted. */
  static int year(long year) {
    if (!admits(year)) {
      throw new IllegalArgumentException("year must be " + YEARS + " - but was: " + year);
    }
    return (int) year;
  }

  /** Checks a fiscal month of a year. */
  static void month(int year, int month) {
    year(year);
    range("month", month, 1, MONTHS);
  }

  /** Returns a day of which a calendar can be asked at all. */
  static LocalDate day(LocalDate day) {
    return Dates.checked("day", day);
  }

  /** Returns the fiscal year of a day, if it is admitted. */
  static int yearOf(LocalDate day, int year) {
    if (!admits(year)) {
      throw new IllegalArgumentException(
          "day must lie in a fiscal year " + YEARS + " - but was: " + day);
    }
    return year;
  }

  private static boolean admits(long year) {
    return year >= FiscalCalendar.FIRST_YEAR && year <= FiscalCalendar.LAST_YEAR;
  }
}
