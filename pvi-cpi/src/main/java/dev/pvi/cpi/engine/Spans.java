package dev.pvi.cpi.engine;

import dev.pvi.cpi.incentive.IncentiveBook;
import dev.pvi.tally.Span;
import dev.pvi.time.FiscalPeriod;

/** The days of a statement, by the calendar of a book. */
final class Spans {

  private Spans() {}

  static Span of(Period period, IncentiveBook book) {
    return new Span(
        period.from(),
        period.through(),
        day -> book.calendar().period(day, FiscalPeriod.Unit.QUARTER).first());
  }
}
