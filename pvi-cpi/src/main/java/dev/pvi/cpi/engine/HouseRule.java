package dev.pvi.cpi.engine;

import dev.pvi.explain.Figures;
import dev.pvi.explain.InvalidRecordException;
import dev.pvi.formula.Fact;
import dev.pvi.formula.Facts;
import dev.pvi.formula.Leaf;
import dev.pvi.formula.Outcome;
import dev.pvi.formula.Schedule;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Asks a schedule that may be a rule of the house, so that a line for which it has no sound answer
 * is told apart from those for which it has: what cannot be computed, and what lies outside the
 * range that the rule declares, is no answer.
 */
final class HouseRule {

  private HouseRule() {}

  /** Returns the answer and what led to it; empty if there is none that may be used. */
  static Optional<Outcome> answer(Schedule schedule, Fact input, Facts facts) {
    try {
      Outcome outcome = schedule.apply(input, facts);
      return outcome.value().filter(value -> isWithin(schedule, value)).map(value -> outcome);
    } catch (ArithmeticException | InvalidRecordException e) {
      return Optional.empty();
    }
  }

  /** Returns in words why there is no answer. */
  static String why(Schedule schedule, Fact input, Facts facts) {
    Schedule leaf = schedule.select(facts).leaf().map(Leaf::schedule).orElse(schedule);
    try {
      Outcome outcome = leaf.apply(input, facts);
      return outcome
          .value()
          .map(value -> outside(leaf, value))
          .orElseGet(() -> Late.text(outcome.reasons()));
    } catch (ArithmeticException | InvalidRecordException e) {
      return "it cannot be computed, " + e.getMessage();
    }
  }

  private static boolean isWithin(Schedule schedule, BigDecimal value) {
    return value.compareTo(schedule.minimum()) >= 0 && value.compareTo(schedule.maximum()) <= 0;
  }

  private static String outside(Schedule schedule, BigDecimal value) {
    return "it must lie from "
        + Figures.exact(schedule.minimum())
        + " to "
        + Figures.exact(schedule.maximum())
        + ", as its rule declares - but was: "
        + Figures.exact(value);
  }
}
