package dev.pvi.time;

import com.google.common.collect.ImmutableMap;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import java.time.DayOfWeek;
import java.time.Month;

/**
 * How calendars and windows are written. Apart from them, because a class and the interface that it
 * implements must not make constants of one another.
 */
final class TimeForms {

  private static final Kind<Integer> MONTHS = Kind.integer(1, TimeChecks.MONTHS);
  private static final Kind<Month> MONTH = MONTHS.as(Month::of, Month::getValue);
  private static final Kind<FiscalCalendar.Named> NAMED =
      Kind.constant(FiscalCalendar.Named.class, true);
  private static final String NAMED_MEANS =
      "After which calendar year a fiscal year is named: the one in which it ends or starts.";
  private static final Kind<Integer> COUNT = Kind.integer(1, Window.MOST_PERIODS);
  private static final Kind<Integer> AGO = Kind.integer(0, Window.MOST_PERIODS);
  private static final Kind<Integer> OFFSET = Kind.integer(-Window.MOST_DAYS, Window.MOST_DAYS);
  private static final Kind<Window.Ends> ENDS = Kind.constant(Window.Ends.class, true);
  private static final String ENDS_MEANS =
      "Whether it ends with its last period or with the day that it is seen from.";

  static final Form<WeekCalendar> WEEKS =
      Form.of(
          "week-calendar",
          "fiscal years of 52 or 53 weeks, with months of 4, 4 and 5",
          fields -> {
            var weekday =
                fields.required(
                    "weekday",
                    Kind.constant(DayOfWeek.class, true),
                    "The day of the week on which every year ends.");
            var month =
                fields.required(
                    "month", MONTH, "The calendar month at whose end it does so: 7 for July.");
            var pick =
                fields.defaulted(
                    "pick",
                    Kind.constant(WeekCalendar.Pick.class, true),
                    WeekCalendar.Pick.LAST,
                    "Whether it is the last such day of the month, or the one nearest to its end.");
            var leapMonth =
                fields.defaulted(
                    "leapMonth",
                    MONTHS,
                    WeekCalendar.LEAP_MONTH,
                    "The fiscal month to which a 53rd week is added.");
            var named = fields.defaulted("named", NAMED, FiscalCalendar.Named.END, NAMED_MEANS);
            fields.writes(
                (it, out) ->
                    out.put(weekday, it.weekday())
                        .put(month, it.month())
                        .put(pick, it.pick())
                        .put(leapMonth, it.leapMonth())
                        .put(named, it.named()));
            return values ->
                new WeekCalendar(
                    values.get(weekday),
                    values.get(month),
                    values.get(pick),
                    values.get(leapMonth),
                    values.get(named));
          });

  static final Form<MonthCalendar> CALENDAR_MONTHS =
      Form.of(
          "month-calendar",
          "fiscal years of twelve calendar months",
          fields -> {
            var first =
                fields.defaulted(
                    "first",
                    MONTH,
                    Month.JANUARY,
                    "The calendar month with which every year begins: 4 for April.");
            var named = fields.defaulted("named", NAMED, FiscalCalendar.Named.END, NAMED_MEANS);
            fields.writes((it, out) -> out.put(first, it.first()).put(named, it.named()));
            return values -> new MonthCalendar(values.get(first), values.get(named));
          });

  static final Kind<FiscalCalendar> CALENDAR =
      Kind.variants(
          "calendar-type",
          "type",
          ImmutableMap.<String, Kind<? extends FiscalCalendar>>of(
              "weeks", WEEKS, "months", CALENDAR_MONTHS),
          calendar -> calendar instanceof WeekCalendar ? "weeks" : "months");

  static final Form<Window.CalendarMonths> MONTHS_WINDOW =
      Form.of(
          "calendar-months",
          "the calendar month of the day and full ones before it",
          fields -> {
            var count =
                fields.required("count", COUNT, "How many months, the current one among them.");
            var ago = fields.defaulted("ago", AGO, 0, "How many months earlier the window lies.");
            var ends = fields.defaulted("ends", ENDS, Window.Ends.PERIOD, ENDS_MEANS);
            fields.writes(
                (it, out) -> out.put(count, it.count()).put(ago, it.ago()).put(ends, it.ends()));
            return values ->
                new Window.CalendarMonths(values.get(count), values.get(ago), values.get(ends));
          });

  static final Form<Window.FiscalPeriods> PERIODS_WINDOW =
      Form.of(
          "fiscal-periods",
          "the fiscal period that contains the day and those before it",
          fields -> {
            var count =
                fields.required("count", COUNT, "How many periods, the current one among them.");
            var unit =
                fields.required(
                    "unit", Kind.constant(FiscalPeriod.Unit.class, true), "How long each is.");
            var ago = fields.defaulted("ago", AGO, 0, "How many periods earlier the window lies.");
            var ends = fields.defaulted("ends", ENDS, Window.Ends.PERIOD, ENDS_MEANS);
            fields.writes(
                (it, out) ->
                    out.put(count, it.count())
                        .put(unit, it.unit())
                        .put(ago, it.ago())
                        .put(ends, it.ends()));
            return values ->
                new Window.FiscalPeriods(
                    values.get(count), values.get(unit), values.get(ago), values.get(ends));
          });

  static final Form<Window.Days> DAYS_WINDOW =
      Form.of(
          "days-window",
          "days counted from the day itself, which is 0; earlier ones are negative",
          fields -> {
            var from =
                fields.optional(
                    "from", OFFSET, "The first that counts; every earlier one, if not stated.");
            var through =
                fields.optional(
                    "through", OFFSET, "The last that counts; every later one, if not stated.");
            fields.writes((it, out) -> out.put(from, it.from()).put(through, it.through()));
            return values -> new Window.Days(values.get(from), values.get(through));
          });

  static final Kind<Window> WINDOW =
      Kind.variants(
          "window-type",
          "type",
          ImmutableMap.<String, Kind<? extends Window>>of(
              "calendar-months",
              MONTHS_WINDOW,
              "fiscal-periods",
              PERIODS_WINDOW,
              "days",
              DAYS_WINDOW),
          TimeForms::type);

  private TimeForms() {}

  private static String type(Window window) {
    if (window instanceof Window.Days) {
      return "days";
    }
    return window instanceof Window.CalendarMonths ? "calendar-months" : "fiscal-periods";
  }
}
