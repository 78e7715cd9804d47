package dev.pvi.cpi.engine;

import dev.pvi.cpi.earning.Earnings;
import dev.pvi.formula.Fact;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The period of a statement and its currency.
 *
 * @param from the first day
 * @param through the last day
 * @param start the first day as a fact
 * @param end the last day as a fact
 * @param exchange amounts in its currency
 */
record Period(
    LocalDate from,
    LocalDate through,
    Optional<Fact> start,
    Optional<Fact> end,
    Exchange exchange) {

  static Period of(Earnings earnings) {
    return new Period(
        earnings.from(),
        earnings.through(),
        Optional.of(Fact.of(earnings.from())),
        Optional.of(Fact.of(earnings.through())),
        new Exchange(earnings));
  }
}
