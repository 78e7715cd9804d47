package dev.pvi.tally;

import java.time.LocalDate;

/** The fiscal quarters of a calendar, each told by its first day. */
@FunctionalInterface
public interface Quarters {

  /** Returns the first day of the quarter in which a day lies. */
  LocalDate first(LocalDate day);

  /** Returns the first day of the quarter before the one in which a day lies. */
  default LocalDate before(LocalDate day) {
    return first(first(day).minusDays(1));
  }

  /** Returns the quarters of the civil year: January, April, July and October begin one. */
  static Quarters civil() {
    return CivilQuarters.INSTANCE;
  }
}
