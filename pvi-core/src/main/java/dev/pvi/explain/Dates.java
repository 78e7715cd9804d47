package dev.pvi.explain;

import java.time.LocalDate;

/**
 * Which dates are admitted: those of four digits for the year, from 1000-01-01 through 9999-12-31.
 * Every one of them can be written and read; one before is a slip of the keyboard.
 */
public final class Dates {

  /** The first day. */
  public static final LocalDate FIRST = LocalDate.of(1000, 1, 1);

  /** The last day; what is computed from dates ends here at the latest. */
  public static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  private Dates() {}

  /** Returns whether a date is admitted. */
  public static boolean admits(LocalDate date) {
    return date.getYear() >= FIRST.getYear() && date.getYear() <= LAST.getYear();
  }

  /**
   * Returns the date if it is {@linkplain #admits admitted}.
   *
   * @param what how the message calls it
   * @throws IllegalArgumentException if it is not
   */
  public static LocalDate checked(String what, LocalDate date) {
    if (!admits(date)) {
      throw new IllegalArgumentException(
          what + " must be a date from " + FIRST + " through " + LAST + " - but was: " + date);
    }
    return date;
  }
}
