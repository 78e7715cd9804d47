package dev.pvi.time;

import dev.pvi.explain.Dates;
import dev.pvi.form.Kind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;

/**
 * Which days count as seen from a day: the date of a score, a due date, a booking.
 *
 * <pre>{@code
 * Window window = Window.calendarMonths(6);
 * window.at(LocalDate.of(2024, 8, 31), calendar); // 2024-03-01 through 2024-08-31
 * window.at(LocalDate.of(2024, 9, 1), calendar); // 2024-04-01 through 2024-09-30
 * }</pre>
 */
public sealed interface Window {

  /**
   * How a window is written: an object whose {@code type} is {@code calendar-months}, {@code
   * fiscal-periods} or {@code days}.
   */
  Kind<Window> KIND = Kind.lazy("window", () -> TimeForms.WINDOW);

  /** The most periods that a window has, or lies back. */
  int MOST_PERIODS = 1_200;

  /** The most days by which a window begins or ends before or after the day it is seen from. */
  int MOST_DAYS = 36_600;

  /** Where a window of whole periods ends. */
  enum Ends {
    /** With the last day of its last period. */
    PERIOD,
    /**
     * With the day that it is seen from. If the window lies back, with the same day of its last
     * period, counted from the first of that; with the last day, where the period is shorter. In a
     * calendar of weeks that is the same day of the same week.
     */
    DAY
  }

  /** Returns the calendar month of the day and the full ones before it, so many in all. */
  static CalendarMonths calendarMonths(int count) {
    return new CalendarMonths(count, 0, Ends.PERIOD);
  }

  /** Returns the fiscal period that contains the day and those before it, so many in all. */
  static FiscalPeriods fiscalPeriods(int count, FiscalPeriod.Unit unit) {
    return new FiscalPeriods(count, unit, 0, Ends.PERIOD);
  }

  /** Returns the day and the days before it, so many in all. */
  static Days days(int count) {
    return daysAfter(1 - TimeChecks.range("count", count, 1, MOST_DAYS), 0);
  }

  /**
   * Returns the days that lie so many after the day, or before it, if negative: with 31 and 60, a
   * due date of 2026-03-31 has 2026-05-01 through 2026-05-30.
   */
  static Days daysAfter(int from, int through) {
    return new Days(Optional.of(from), Optional.of(through));
  }

  /** Returns all days through so many after the day, or before it, if negative. */
  static Days through(int days) {
    return new Days(Optional.empty(), Optional.of(days));
  }

  /** Returns all days from so many after the day on, or before it, if negative. */
  static Days from(int days) {
    return new Days(Optional.of(days), Optional.empty());
  }

  /**
   * Returns the days that count.
   *
   * @param day the day they are seen from
   * @param calendar parts the days into fiscal periods
   * @throws IllegalArgumentException if the window leaves the fiscal years that are admitted, or
   *     has no day from 1000-01-01 through 9999-12-31
   */
  Span at(LocalDate day, FiscalCalendar calendar);

  /**
   * Calendar months through that of the day, whatever the fiscal calendar. Six of them as seen from
   * 2024-08-31 are 2024-03-01 through 2024-08-31; as seen from 2024-09-01, 2024-04-01 through
   * 2024-09-30.
   *
   * @param count how many, the current one among them, from 1
   * @param ago how many months earlier the window lies
   * @param ends where it ends
   */
  record CalendarMonths(int count, int ago, Ends ends) implements Window {

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if a number is outside of them
     */
    public CalendarMonths {
      check(count, ago, ends);
    }

    /** Returns the window that lies so many months earlier than the day. */
    public CalendarMonths ago(int months) {
      return new CalendarMonths(count, months, ends);
    }

    /** Returns the window that ends where another one does. */
    public CalendarMonths ends(Ends other) {
      return new CalendarMonths(count, ago, other);
    }

    @Override
    public Span at(LocalDate day, FiscalCalendar calendar) {
      return new FiscalPeriods(count, FiscalPeriod.Unit.MONTH, ago, ends)
          .at(day, FiscalCalendar.months());
    }
  }

  /**
   * Fiscal periods through the one that contains the day. With years that end on the last Saturday
   * of July, 18 months as seen from 2026-06-01 begin on 2024-12-22. Growth compares 12 months with
   * the 12 before them, {@code ago(12)}, both with {@link Ends#DAY}.
   *
   * @param count how many, the current one among them, from 1
   * @param unit how long each is
   * @param ago how many periods earlier the window lies
   * @param ends where it ends
   */
  record FiscalPeriods(int count, FiscalPeriod.Unit unit, int ago, Ends ends) implements Window {

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if a number is outside of them
     */
    public FiscalPeriods {
      check(count, ago, ends);
      Objects.requireNonNull(unit, "unit");
    }

    /** Returns the window that lies so many periods earlier than the day. */
    public FiscalPeriods ago(int periods) {
      return new FiscalPeriods(count, unit, periods, ends);
    }

    /** Returns the window that ends where another one does. */
    public FiscalPeriods ends(Ends other) {
      return new FiscalPeriods(count, unit, ago, other);
    }

    @Override
    public Span at(LocalDate day, FiscalCalendar calendar) {
      FiscalPeriod current = calendar.period(day, unit);
      FiscalPeriod last = current.plus(-ago);
      LocalDate end = last.last();
      if (ends == Ends.DAY) {
        LocalDate same = last.first().plusDays(ChronoUnit.DAYS.between(current.first(), day));
        end = same.isBefore(end) ? same : end;
      }
      return new Span(last.plus(1 - count).first(), end);
    }
  }

  /**
   * Days counted from the day itself, which is 0: with 0 and 30, a due date of 2026-03-31 has
   * 2026-03-31 through 2026-04-30. Where a side is open, every earlier or later day counts.
   *
   * @param from how many days after the day the window begins, before it if negative; empty for any
   *     earlier day
   * @param through how many days after the day it ends, before it if negative; empty for any later
   *     day
   */
  record Days(Optional<Integer> from, Optional<Integer> through) implements Window {

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if a number is outside of them, neither is stated, or the
     *     window ends before it begins
     */
    public Days {
      from.ifPresent(days -> TimeChecks.range("from", days, -MOST_DAYS, MOST_DAYS));
      through.ifPresent(days -> TimeChecks.range("through", days, -MOST_DAYS, MOST_DAYS));
      if (from.isEmpty() && through.isEmpty()) {
        throw new IllegalArgumentException(
            "window must state from, through or both - but was: neither");
      }
      if (from.isPresent() && through.isPresent() && from.get() > through.get()) {
        throw new IllegalArgumentException(
            "from must be at most through, " + through.get() + " - but was: " + from.get());
      }
    }

    /** The window is cut where the dates that can be written end. */
    @Override
    public Span at(LocalDate day, FiscalCalendar calendar) {
      TimeChecks.day(day);
      LocalDate first = from.isPresent() ? day.plusDays(from.get()) : Dates.FIRST;
      LocalDate last = through.isPresent() ? day.plusDays(through.get()) : Dates.LAST;
      if (first.isAfter(Dates.LAST) || last.isBefore(Dates.FIRST)) {
        throw new IllegalArgumentException(
            "window must have a day from "
                + Dates.FIRST
                + " through "
                + Dates.LAST
                + " - but was: "
                + first
                + " through "
                + last);
      }
      return new Span(
          first.isBefore(Dates.FIRST) ? Dates.FIRST : first,
          last.isAfter(Dates.LAST) ? Dates.LAST : last);
    }
  }

  private static void check(int count, int ago, Ends ends) {
    TimeChecks.range("count", count, 1, MOST_PERIODS);
    TimeChecks.range("ago", ago, 0, MOST_PERIODS);
    Objects.requireNonNull(ends, "ends");
  }
}
