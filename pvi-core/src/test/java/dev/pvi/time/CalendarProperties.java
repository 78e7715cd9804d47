package dev.pvi.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pvi.time.FiscalPeriod.Unit;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.threeten.extra.chrono.AccountingChronology;
import org.threeten.extra.chrono.AccountingChronologyBuilder;
import org.threeten.extra.chrono.AccountingDate;
import org.threeten.extra.chrono.AccountingYearDivision;

/** Over sixty years, each day lies where a walk day by day, and another library, put it. */
class CalendarProperties {

  private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2049, 12, 31);

  @Property(tries = 25)
  void weeksAreThoseOfAWalk(@ForAll("weeks") WeekCalendar calendar) {
    LocalDate day = FIRST;
    while (!endsYear(day.minusDays(1), calendar)) {
      day = day.plusDays(1);
    }
    while (day.isBefore(LAST)) {
      List<LocalDate> year = new ArrayList<>();
      do {
        year.add(day);
        day = day.plusDays(1);
      } while (!endsYear(day.minusDays(1), calendar));
      assertThat(year.size()).isIn(364, 371);
      checkYear(year, calendar);
    }
  }

  /** Whether a day is the one on which a year ends, by looking at the days around it. */
  private static boolean endsYear(LocalDate day, WeekCalendar calendar) {
    if (day.getDayOfWeek() != calendar.weekday()) {
      return false;
    }
    if (calendar.pick() == WeekCalendar.Pick.LAST) {
      return day.getMonth() == calendar.month() && day.plusDays(7).getMonth() != calendar.month();
    }
    for (int away = -3; away <= 3; away++) {
      LocalDate near = day.plusDays(away);
      if (near.getMonth() == calendar.month() && near.plusDays(1).getMonth() != calendar.month()) {
        return true;
      }
    }
    return false;
  }

  private static void checkYear(List<LocalDate> year, WeekCalendar calendar) {
    int[] weeks = {4, 4, 5, 4, 4, 5, 4, 4, 5, 4, 4, 5};
    if (year.size() == 371) {
      weeks[calendar.leapMonth() - 1]++;
    }
    int at = 0;
    int name = calendar.yearOf(year.get(0));
    for (int month = 1; month <= 12; month++) {
      for (int i = 0; i < weeks[month - 1] * 7; i++) {
        LocalDate day = year.get(at);
        at++;
        check(calendar, day, name, month);
      }
    }
    assertThat(at).isEqualTo(year.size());
  }

  private static void check(FiscalCalendar calendar, LocalDate day, int year, int month) {
    FiscalPeriod fiscalMonth = calendar.period(day, Unit.MONTH);
    FiscalPeriod quarter = calendar.period(day, Unit.QUARTER);
    FiscalPeriod half = calendar.period(day, Unit.HALF);
    FiscalPeriod whole = calendar.period(day, Unit.YEAR);
    boolean fits =
        fiscalMonth.number() == month
            && quarter.number() == (month + 2) / 3
            && half.number() == (month > 6 ? 2 : 1)
            && whole.number() == 1;
    for (FiscalPeriod period : List.of(fiscalMonth, quarter, half, whole)) {
      fits &= period.contains(day) && period.year() == year;
    }
    assertThat(fits).as("%s: %s %s %s %s", day, fiscalMonth, quarter, half, whole).isTrue();
  }

  @Property(tries = 25)
  void periodsAbut(@ForAll("any") FiscalCalendar calendar, @ForAll Unit unit) {
    FiscalPeriod period = calendar.period(FIRST, unit);
    while (period.first().isBefore(LAST)) {
      FiscalPeriod next = period.next();
      assertThat(next.first()).isEqualTo(period.last().plusDays(1));
      assertThat(next.previous()).isEqualTo(period);
      assertThat(next).isGreaterThan(period);
      assertThat(calendar.period(next.first(), unit)).isEqualTo(next);
      assertThat(calendar.period(next.last(), unit)).isEqualTo(next);
      period = next;
    }
  }

  @Property(tries = 25)
  void windowOfPeriodsHasThatMany(
      @ForAll("any") FiscalCalendar calendar, @ForAll("days") LocalDate day) {
    for (Unit unit : Unit.values()) {
      for (int count : new int[] {1, 2, 6, 18}) {
        Span span = Window.fiscalPeriods(count, unit).at(day, calendar);
        int periods = 0;
        for (LocalDate at = span.first();
            !at.isAfter(span.last());
            at = calendar.period(at, unit).last().plusDays(1)) {
          periods++;
        }
        assertThat(span.contains(day)).isTrue();
        assertThat(periods).isEqualTo(count);
        assertThat(Window.fiscalPeriods(count, unit).ago(count).at(day, calendar).last())
            .isEqualTo(span.first().minusDays(1));
      }
    }
  }

  /** Named by their start, years through December have another name there. */
  @Property(tries = 60)
  void anotherLibraryAgrees(@ForAll("weeks") WeekCalendar calendar) {
    Assume.that(calendar.month() != Month.DECEMBER || calendar.named() == FiscalCalendar.Named.END);
    AccountingChronology other = other(calendar);
    for (LocalDate day = FIRST; day.isBefore(LAST); day = day.plusDays(3)) {
      AccountingDate date = other.date(day);
      FiscalPeriod month = calendar.period(day, Unit.MONTH);
      boolean agrees =
          month.year() == date.get(ChronoField.YEAR)
              && month.number() == date.get(ChronoField.MONTH_OF_YEAR)
              && month.days() == date.lengthOfMonth()
              && month.first().plusDays(date.get(ChronoField.DAY_OF_MONTH) - 1L).equals(day);
      assertThat(agrees).as("%s is %s, of the other %s", day, month, date).isTrue();
    }
  }

  private static AccountingChronology other(WeekCalendar calendar) {
    AccountingChronologyBuilder other =
        new AccountingChronologyBuilder()
            .endsOn(calendar.weekday())
            .withDivision(AccountingYearDivision.QUARTERS_OF_PATTERN_4_4_5_WEEKS)
            .leapWeekInMonth(calendar.leapMonth());
    AccountingChronologyBuilder picked =
        calendar.pick() == WeekCalendar.Pick.LAST
            ? other.inLastWeekOf(calendar.month())
            : other.nearestEndOf(calendar.month());
    return (calendar.named() == FiscalCalendar.Named.END
            ? picked.accountingYearEndsInIsoYear()
            : picked.accountingYearStartsInIsoYear())
        .toChronology();
  }

  @Property(tries = 30)
  void calendarMonthsAreThoseOfTheCalendar(
      @ForAll Month first, @ForAll FiscalCalendar.Named named, @ForAll("days") LocalDate day) {
    FiscalPeriod month = FiscalCalendar.months(first).withNamed(named).period(day, Unit.MONTH);

    assertThat(month.first()).isEqualTo(day.withDayOfMonth(1));
    assertThat(month.days()).isEqualTo(day.lengthOfMonth());
    assertThat(first.plus(month.number() - 1L)).isEqualTo(day.getMonth());
    assertThat(Window.calendarMonths(1).at(day, FiscalCalendar.months(first)))
        .isEqualTo(new Span(month.first(), month.last()));
  }

  @Provide
  Arbitrary<WeekCalendar> weeks() {
    return Combinators.combine(
            Arbitraries.of(DayOfWeek.class),
            Arbitraries.of(Month.class),
            Arbitraries.of(WeekCalendar.Pick.class),
            Arbitraries.integers().between(1, 12),
            Arbitraries.of(FiscalCalendar.Named.class))
        .as(WeekCalendar::new);
  }

  @Provide
  Arbitrary<FiscalCalendar> any() {
    Arbitrary<FiscalCalendar> months =
        Combinators.combine(Arbitraries.of(Month.class), Arbitraries.of(FiscalCalendar.Named.class))
            .as(MonthCalendar::new);
    return Arbitraries.oneOf(weeks().map(calendar -> calendar), months);
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.longs()
        .between(FIRST.toEpochDay(), LAST.toEpochDay())
        .map(LocalDate::ofEpochDay);
  }
}
