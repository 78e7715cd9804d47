package dev.pvi.rule;

import dev.pvi.form.Kind;
import dev.pvi.formula.Schedule;

/**
 * Turns a reading into an index, or any number into another. The one interface to implement for a
 * scoring rule of the house.
 *
 * <ol>
 *   <li>Write a record for the parameters that a book states; let it implement {@link Schedule}.
 *   <li>Declare a {@link dev.pvi.form.Form} for it.
 *   <li>Answer in {@link Schedule#apply}; declare the least and greatest answer.
 *   <li>Name the type, and pass the rule in: {@code ScoringRules.standard().with(rule)}.
 *   <li>Refer to the type wherever a schedule may stand: {@code "tables": {"speed": {"type":
 *       "acme-turnaround", "bestDays": 1}}}, or in a case of a choice.
 * </ol>
 */
public interface ScoringRule extends Rule<Schedule> {

  /** Returns a rule of a type and the form of its parameters. */
  static ScoringRule of(String type, Kind<? extends Schedule> form) {
    return new PlainRule(type, form);
  }
}
