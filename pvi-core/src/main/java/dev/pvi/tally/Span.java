package dev.pvi.tally;

import dev.pvi.explain.Dates;
import java.time.LocalDate;
import java.util.Objects;

/**
 * For which days a number is derived, and by which calendar.
 *
 * @param from the first day
 * @param through the last day
 * @param quarters the quarters of the calendar
 */
public record Span(LocalDate from, LocalDate through, Quarters quarters) {

  /**
   * Checks the days.
   *
   * @throws IllegalArgumentException if the last day lies before the first, or one is no date from
   *     1000-01-01 through 9999-12-31
   */
  public Span {
    Dates.checked("from", from);
    Dates.checked("through", through);
    Objects.requireNonNull(quarters, "quarters");
    if (through.isBefore(from)) {
      throw new IllegalArgumentException(
          "through must not be before from, " + from + " - but was: " + through);
    }
  }
}
