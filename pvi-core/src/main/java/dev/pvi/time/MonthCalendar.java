package dev.pvi.time;

import java.time.LocalDate;
import java.time.Month;
import java.util.Objects;

/**
 * Fiscal years of twelve calendar months. With January as the first, fiscal quarters are those of
 * the calendar; with April, FY2026 is 2025-04-01 through 2026-03-31, and its third quarter begins
 * on 2025-10-01.
 *
 * @param first the calendar month with which every year begins
 * @param named after which calendar year a fiscal year is named
 */
public record MonthCalendar(Month first, Named named) implements FiscalCalendar {

  /** Checks that both are stated. */
  public MonthCalendar {
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(named, "named");
  }

  /** Returns these years, named in another way. */
  public MonthCalendar withNamed(Named other) {
    return new MonthCalendar(first, other);
  }

  @Override
  public int yearOf(LocalDate day) {
    boolean begun = TimeChecks.day(day).getMonthValue() >= first.getValue();
    int start = begun ? day.getYear() : day.getYear() - 1;
    return TimeChecks.yearOf(day, start + lag());
  }

  @Override
  public LocalDate firstDay(int year, int month) {
    TimeChecks.month(year, month);
    return LocalDate.of(year - lag(), first, 1).plusMonths(month - 1L);
  }

  @Override
  public LocalDate lastDay(int year, int month) {
    return firstDay(year, month).plusMonths(1).minusDays(1);
  }

  /** Returns how many years before the one that names it a year begins. */
  private int lag() {
    return named == Named.START || first == Month.JANUARY ? 0 : 1;
  }
}
