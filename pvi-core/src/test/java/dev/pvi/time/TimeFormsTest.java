package dev.pvi.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pvi.explain.Finding;
import dev.pvi.explain.Findings;
import dev.pvi.form.Kind;
import dev.pvi.form.Reader;
import dev.pvi.form.Tree;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeFormsTest {

  private static <T> T read(Kind<T> kind, String json) {
    Findings findings = new Findings();
    Tree tree = Tree.parse("t", json.replace('\'', '"'), findings).orElseThrow();
    T value = kind.read(tree, Reader.of(findings)).orElse(null);
    assertThat(findings.all()).isEmpty();
    return value;
  }

  private static List<String> faults(Kind<?> kind, String json) {
    Findings findings = new Findings();
    Tree tree = Tree.parse("t", json.replace('\'', '"'), findings).orElseThrow();
    kind.read(tree, Reader.of(findings));
    assertThat(findings.all()).isNotEmpty();
    return findings.all().stream().map(TimeFormsTest::text).toList();
  }

  private static String text(Finding finding) {
    return (finding.place().pointer() + " " + finding.reason().text()).strip();
  }

  private static void written(Kind<?> kind, String json) {
    String expected = json.replace('\'', '"').replace(" ", "");
    assertThat(rewritten(kind, json).replaceAll("\\s", "")).isEqualTo(expected);
  }

  private static <T> String rewritten(Kind<T> kind, String json) {
    return kind.write(read(kind, json)).toJson();
  }

  @Test
  void calendarOfWeeksSaysHowItsYearsEnd() {
    FiscalCalendar calendar =
        read(FiscalCalendar.KIND, "{'type': 'weeks', 'weekday': 'saturday', 'month': 7}");

    assertThat(calendar).isEqualTo(FiscalCalendar.endingOnLast(DayOfWeek.SATURDAY, Month.JULY));
    assertThat(calendar.quarter(2027, 4).first()).isEqualTo("2027-05-02");
  }

  @Test
  void calendarOfWeeksMaySayMore() {
    FiscalCalendar calendar =
        read(
            FiscalCalendar.KIND,
            "{'type': 'weeks', 'weekday': 'saturday', 'month': 1, 'pick': 'nearest', 'leapMonth':"
                + " 12, 'named': 'start'}");

    assertThat(calendar.year(2023).last()).isEqualTo("2024-02-03");
    assertThat(calendar.quarter(2023, 4).weeks()).isEqualTo(14);
  }

  @Test
  void calendarOfMonthsBeginsWithJanuaryUnlessStated() {
    assertThat(read(FiscalCalendar.KIND, "{'type': 'months'}")).isEqualTo(FiscalCalendar.months());
    assertThat(read(FiscalCalendar.KIND, "{'type': 'months', 'first': 1}"))
        .isEqualTo(FiscalCalendar.months());
    assertThat(read(FiscalCalendar.KIND, "{'type': 'months', 'first': 4}"))
        .isEqualTo(FiscalCalendar.months(Month.APRIL));
  }

  @Test
  void windowsAreTold() {
    assertThat(read(Window.KIND, "{'type': 'calendar-months', 'count': 6}"))
        .isEqualTo(Window.calendarMonths(6));
    assertThat(
            read(
                Window.KIND,
                "{'type': 'fiscal-periods', 'count': 12, 'unit': 'month', 'ago': 12, 'ends':"
                    + " 'day'}"))
        .isEqualTo(Window.fiscalPeriods(12, FiscalPeriod.Unit.MONTH).ago(12).ends(Window.Ends.DAY));
    assertThat(read(Window.KIND, "{'type': 'days', 'from': 31, 'through': 60}"))
        .isEqualTo(Window.daysAfter(31, 60));
    assertThat(read(Window.KIND, "{'type': 'days', 'through': 30}")).isEqualTo(Window.through(30));
    assertThat(read(Window.KIND, "{'type': 'days', 'from': -89}")).isEqualTo(Window.from(-89));
  }

  @Test
  void windowThatWasReadSaysWhichDaysCount() {
    Window window = read(Window.KIND, "{'type': 'fiscal-periods', 'count': 18, 'unit': 'month'}");
    FiscalCalendar calendar =
        read(FiscalCalendar.KIND, "{'type': 'weeks', 'weekday': 'saturday', 'month': 7}");

    assertThat(window.at(LocalDate.of(2026, 6, 1), calendar))
        .hasToString("2024-12-22 through 2026-06-20");
  }

  @Test
  void whatIsWrittenStatesWhatDiffersFromTheDefault() {
    written(FiscalCalendar.KIND, "{'type': 'weeks', 'weekday': 'saturday', 'month': 7}");
    written(
        FiscalCalendar.KIND,
        "{'type': 'weeks', 'weekday': 'sunday', 'month': 1, 'pick': 'nearest', 'leapMonth': 12,"
            + " 'named': 'start'}");
    written(FiscalCalendar.KIND, "{'type': 'months'}");
    written(FiscalCalendar.KIND, "{'type': 'months', 'first': 4, 'named': 'start'}");
    written(Window.KIND, "{'type': 'calendar-months', 'count': 6}");
    written(Window.KIND, "{'type': 'fiscal-periods', 'count': 4, 'unit': 'quarter', 'ago': 1}");
    written(Window.KIND, "{'type': 'days', 'through': 30}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'type': 'week'}|/type must be one of weeks, months - but was: \"week\"",
        "{'weekday': 'monday'}|must be an object whose type is one of weeks, months - but was: an"
            + " object with the fields [weekday]",
        "{'type': 'weeks', 'weekday': 'saturday'}|must state month: a whole number from 1 to"
            + " 12 - but was: absent",
        "{'type': 'weeks', 'weekday': 'Saturday', 'month': 7}|/weekday must be one of monday,"
            + " tuesday, wednesday, thursday, friday, saturday, sunday - but was: \"Saturday\"",
        "{'type': 'weeks', 'weekday': 'saturday', 'month': 13}|/month must be a whole number from"
            + " 1 to 12 - but was: 13",
        "{'type': 'weeks', 'weekday': 'saturday', 'month': 'july'}|/month must be a whole number"
            + " from 1 to 12 - but was: \"july\"",
        "{'type': 'weeks', 'weekday': 'saturday', 'month': 7, 'pick': 'first'}|/pick must be one"
            + " of last, nearest - but was: \"first\"",
        "{'type': 'weeks', 'weekday': 'saturday', 'month': 7, 'leapMonth': 0}|/leapMonth must be a"
            + " whole number from 1 to 12 - but was: 0",
        "{'type': 'weeks', 'weekday': 'saturday', 'month': 7, 'named': 'middle'}|/named must be"
            + " one of end, start - but was: \"middle\"",
        "{'type': 'months', 'first': 0}|/first must be a whole number from 1 to 12 - but was: 0"
      })
  void wrongCalendarSaysWhatIsWrong(String json, String fault) {
    assertThat(faults(FiscalCalendar.KIND, json).toString()).isEqualTo("[" + fault + "]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'type': 'weeks'}|/type must be one of calendar-months, fiscal-periods, days - but was:"
            + " \"weeks\"",
        "{'type': 'calendar-months', 'count': 0}|/count must be a whole number from 1 to 1200 -"
            + " but was: 0",
        "{'type': 'calendar-months', 'count': 6, 'ago': -1}|/ago must be a whole number from 0 to"
            + " 1200 - but was: -1",
        "{'type': 'fiscal-periods', 'count': 6, 'unit': 'week'}|/unit must be one of month,"
            + " quarter, half, year - but was: \"week\"",
        "{'type': 'fiscal-periods', 'count': 6, 'unit': 'month', 'ends': 'week'}|/ends must be one"
            + " of period, day - but was: \"week\"",
        "{'type': 'days'}|window must state from, through or both - but was: neither",
        "{'type': 'days', 'from': 9, 'through': 5}|from must be at most through, 5 - but was: 9",
        "{'type': 'days', 'from': 36601}|/from must be a whole number from -36600 to 36600 - but"
            + " was: 36601"
      })
  void wrongWindowSaysWhatIsWrong(String json, String fault) {
    assertThat(faults(Window.KIND, json).toString()).isEqualTo("[" + fault + "]");
  }

  @Test
  void misspeltFieldIsRefused() {
    List<String> faults =
        faults(
            FiscalCalendar.KIND,
            "{'type': 'weeks', 'weekday': 'saturday', 'month': 7, 'leapmonth': 12}");

    assertThat(faults)
        .singleElement()
        .asString()
        .startsWith("/leapmonth must be one of the fields ")
        .endsWith(" - but was: leapmonth, with value 12");
  }
}
