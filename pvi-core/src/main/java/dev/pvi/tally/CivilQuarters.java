package dev.pvi.tally;

import java.time.LocalDate;

/** The quarters of the civil year. */
enum CivilQuarters implements Quarters {
  INSTANCE;

  @Override
  public LocalDate first(LocalDate day) {
    return LocalDate.of(day.getYear(), day.getMonth().firstMonthOfQuarter(), 1);
  }

  @Override
  public String toString() {
    return "quarters of the civil year";
  }
}
