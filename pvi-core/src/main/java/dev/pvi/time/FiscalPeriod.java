package dev.pvi.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A fiscal month, quarter, half or year of a {@link FiscalCalendar}, such as FY2026 Q3, which with
 * years that end on the last Saturday of July is 2026-01-25 through 2026-04-25, 13 weeks.
 *
 * <p>Periods are equal that are the same one of equal calendars. They are ordered by their first
 * day, the shorter first where several begin on it.
 */
public final class FiscalPeriod implements Comparable<FiscalPeriod> {

  /** How long a period is. */
  public enum Unit {
    /** A fiscal month, {@code M01} to {@code M12}. */
    MONTH(1, "M%02d"),
    /** A fiscal quarter of three months, {@code Q1} to {@code Q4}. */
    QUARTER(3, "Q%d"),
    /** Half a fiscal year, {@code H1} or {@code H2}. */
    HALF(6, "H%d"),
    /** A fiscal year. */
    YEAR(12, "");

    private final int months;
    private final String label;

    Unit(int months, String label) {
      this.months = months;
      this.label = label;
    }

    /** Returns how many fiscal months such a period has: 1, 3, 6 or 12. */
    public int months() {
      return months;
    }

    /** Returns how many of them a fiscal year has: 12, 4, 2 or 1. */
    public int perYear() {
      return TimeChecks.MONTHS / months;
    }

    /** Returns the fiscal month with which one of them begins. */
    int firstMonth(int number) {
      return (number - 1) * months + 1;
    }
  }

  private static final int DAYS_OF_WEEK = 7;

  private final FiscalCalendar calendar;
  private final Unit unit;
  private final int year;
  private final int number;
  private final LocalDate first;
  private final LocalDate last;

  FiscalPeriod(FiscalCalendar calendar, Unit unit, int year, int number) {
    this.calendar = calendar;
    this.unit = unit;
    this.year = TimeChecks.year(year);
    this.number =
        TimeChecks.range(
            "number of the " + unit.name().toLowerCase(Locale.ROOT), number, 1, unit.perYear());
    this.first = calendar.firstDay(year, unit.firstMonth(number));
    this.last = calendar.lastDay(year, unit.firstMonth(number) + unit.months - 1);
  }

  /** Returns the calendar of which it is a period. */
  public FiscalCalendar calendar() {
    return calendar;
  }

  /** Returns how long it is. */
  public Unit unit() {
    return unit;
  }

  /** Returns the fiscal year in which it lies, such as 2026. */
  public int year() {
    return year;
  }

  /** Returns which of the periods of its unit within the year it is, from 1. */
  public int number() {
    return number;
  }

  /** Returns its first day. */
  public LocalDate first() {
    return first;
  }

  /** Returns its last day. */
  public LocalDate last() {
    return last;
  }

  /** Returns its name: {@code FY2026}, {@code FY2026 H2}, {@code FY2026 Q3}, {@code FY2026 M09}. */
  public String label() {
    String fiscalYear = "FY" + year;
    return unit == Unit.YEAR
        ? fiscalYear
        : fiscalYear + " " + String.format(Locale.ROOT, unit.label, number);
  }

  /** Returns whether a day lies in it; its first and its last do. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  /** Returns how many days it has, the first and the last among them. */
  public int days() {
    return (int) ChronoUnit.DAYS.between(first, last) + 1;
  }

  /**
   * Returns how many whole weeks it has: 13 or 14 of a quarter and 52 or 53 of a year of a {@link
   * WeekCalendar}. In a calendar of months the days beyond them are left over.
   */
  public int weeks() {
    return days() / DAYS_OF_WEEK;
  }

  /**
   * Returns the period of the same unit that lies so many later: three quarters after FY2026 Q3 is
   * FY2027 Q2.
   *
   * @param periods how many; earlier, if negative
   * @throws IllegalArgumentException if its fiscal year is not admitted
   */
  public FiscalPeriod plus(int periods) {
    long index = (long) year * unit.perYear() + number - 1 + periods;
    int other = TimeChecks.year(Math.floorDiv(index, unit.perYear()));
    return new FiscalPeriod(calendar, unit, other, Math.floorMod(index, unit.perYear()) + 1);
  }

  /**
   * Returns the period of the same unit that begins on the day after this one.
   *
   * @throws IllegalArgumentException if its fiscal year is not admitted
   */
  public FiscalPeriod next() {
    return plus(1);
  }

  /**
   * Returns the period of the same unit that ends on the day before this one.
   *
   * @throws IllegalArgumentException if its fiscal year is not admitted
   */
  public FiscalPeriod previous() {
    return plus(-1);
  }

  @Override
  public int compareTo(FiscalPeriod other) {
    int order = first.compareTo(other.first);
    if (order == 0) {
      order = last.compareTo(other.last);
    }
    if (order == 0) {
      order = label().compareTo(other.label());
    }
    return order == 0 ? calendar.toString().compareTo(other.calendar.toString()) : order;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof FiscalPeriod that
            && unit == that.unit
            && year == that.year
            && number == that.number
            && calendar.equals(that.calendar));
  }

  @Override
  public int hashCode() {
    return Objects.hash(calendar, unit, year, number);
  }

  /** Returns the label. */
  @Override
  public String toString() {
    return label();
  }
}
