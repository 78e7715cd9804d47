package dev.pvi.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class FiscalPeriodTest {

  private static final WeekCalendar JULY =
      FiscalCalendar.endingOnLast(DayOfWeek.SATURDAY, Month.JULY);

  @Test
  void labelNamesYearAndNumber() {
    assertThat(JULY.year(2026).label()).isEqualTo("FY2026");
    assertThat(JULY.half(2026, 2).label()).isEqualTo("FY2026 H2");
    assertThat(JULY.quarter(2026, 3).label()).isEqualTo("FY2026 Q3");
    assertThat(JULY.month(2026, 9).label()).isEqualTo("FY2026 M09");
    assertThat(JULY.month(2026, 12)).hasToString("FY2026 M12");
  }

  @Test
  void periodSaysWhatItIs() {
    FiscalPeriod quarter = JULY.quarter(2026, 3);

    assertThat(quarter.calendar()).isEqualTo(JULY);
    assertThat(quarter.unit()).isEqualTo(FiscalPeriod.Unit.QUARTER);
    assertThat(quarter.year()).isEqualTo(2026);
    assertThat(quarter.number()).isEqualTo(3);
    assertThat(quarter.days()).isEqualTo(91);
  }

  @Test
  void firstAndLastDayBelongToThePeriod() {
    FiscalPeriod quarter = JULY.quarter(2026, 3);

    assertThat(quarter.contains(LocalDate.of(2026, 1, 24))).isFalse();
    assertThat(quarter.contains(LocalDate.of(2026, 1, 25))).isTrue();
    assertThat(quarter.contains(LocalDate.of(2026, 4, 25))).isTrue();
    assertThat(quarter.contains(LocalDate.of(2026, 4, 26))).isFalse();
  }

  @Test
  void laterAndEarlierPeriodsAreOfTheSameUnit() {
    assertThat(JULY.quarter(2026, 3).plus(3)).isEqualTo(JULY.quarter(2027, 2));
    assertThat(JULY.quarter(2026, 3).plus(-3)).isEqualTo(JULY.quarter(2025, 4));
    assertThat(JULY.quarter(2026, 3).plus(0)).isEqualTo(JULY.quarter(2026, 3));
    assertThat(JULY.month(2026, 12).next()).isEqualTo(JULY.month(2027, 1));
    assertThat(JULY.month(2026, 1).previous()).isEqualTo(JULY.month(2025, 12));
    assertThat(JULY.half(2026, 2).next()).isEqualTo(JULY.half(2027, 1));
    assertThat(JULY.year(2026).plus(-10)).isEqualTo(JULY.year(2016));
    assertThat(JULY.month(2026, 7).plus(-25)).isEqualTo(JULY.month(2024, 6));
  }

  @Test
  void periodBeyondTheYearsThatAreAdmittedIsRefused() {
    assertThatThrownBy(() -> JULY.quarter(9998, 4).next())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("year must be from 1001 through 9998 - but was: 9999");
    assertThatThrownBy(() -> JULY.month(1001, 1).previous())
        .hasMessage("year must be from 1001 through 9998 - but was: 1000");
    assertThatThrownBy(() -> JULY.year(2026).plus(Integer.MAX_VALUE))
        .hasMessage("year must be from 1001 through 9998 - but was: 2147485673");
    assertThatThrownBy(() -> JULY.year(2026).plus(Integer.MIN_VALUE))
        .hasMessage("year must be from 1001 through 9998 - but was: -2147481622");
  }

  @Test
  void periodsAreOrderedByFirstDayTheShorterFirst() {
    List<FiscalPeriod> ordered =
        List.of(
            JULY.quarter(2026, 2),
            JULY.month(2026, 7),
            JULY.quarter(2026, 3),
            JULY.half(2026, 2),
            JULY.month(2027, 1),
            JULY.year(2027));

    assertThat(new TreeSet<>(ordered)).containsExactlyElementsOf(ordered);
    assertThat(new TreeSet<>(ordered.subList(2, 6)).first()).isEqualTo(JULY.quarter(2026, 3));
    assertThat(JULY.year(2027)).isGreaterThan(JULY.month(2027, 1));
    assertThat(JULY.month(2026, 7)).isLessThan(JULY.quarter(2026, 3));
  }

  @Test
  void orderFitsEqualityWhereCalendarsHaveTheSameDays() {
    WeekCalendar late = JULY.withLeapMonth(12);
    WeekCalendar start = JULY.withNamed(FiscalCalendar.Named.START);

    assertThat(JULY.year(2026)).isNotEqualTo(late.year(2026));
    assertThat(JULY.year(2026).compareTo(late.year(2026))).isNotZero();
    assertThat(JULY.year(2026)).isGreaterThan(start.year(2025));
    assertThat(JULY.year(2026)).isEqualByComparingTo(JULY.year(2026));
  }

  @Test
  void periodsAreEqualThatAreTheSameOfEqualCalendars() {
    FiscalPeriod quarter = JULY.quarter(2026, 3);
    FiscalPeriod same =
        FiscalCalendar.endingOnLast(DayOfWeek.SATURDAY, Month.JULY).quarter(2026, 3);

    assertThat(quarter).isEqualTo(quarter).isEqualTo(same).hasSameHashCodeAs(same);
    assertThat(quarter)
        .isNotEqualTo(JULY.quarter(2026, 2))
        .isNotEqualTo(JULY.quarter(2025, 3))
        .isNotEqualTo(JULY.month(2026, 3))
        .isNotEqualTo(FiscalCalendar.months().quarter(2026, 3))
        .isNotEqualTo("FY2026 Q3");
  }
}
