package dev.pvi.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Days from a first through a last, both of which belong to it.
 *
 * @param first the first day
 * @param last the last day
 */
public record Span(LocalDate first, LocalDate last) {

  /**
   * Checks that there is a day in it.
   *
   * @throws IllegalArgumentException if the first day lies after the last
   */
  public Span {
    if (first.isAfter(last)) {
      throw new IllegalArgumentException(
          "first must be a day through " + last + " - but was: " + first);
    }
  }

  /** Returns whether a day belongs to it. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  /** Returns how many days it has. */
  public long days() {
    return ChronoUnit.DAYS.between(first, last) + 1;
  }

  /** Returns both days in words, such as {@code 2024-03-01 through 2024-08-31}. */
  @Override
  public String toString() {
    return first + " through " + last;
  }
}
