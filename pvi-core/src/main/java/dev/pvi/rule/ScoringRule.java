package dev.pvi.rule;

import dev.pvi.explain.Reason;
import dev.pvi.form.Kind;
import dev.pvi.formula.Fact;
import dev.pvi.formula.Facts;
import dev.pvi.formula.Rounding;
import dev.pvi.formula.Schedule;
import dev.pvi.formula.Trend;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Turns a reading into an index. The one interface to implement for a scoring rule of the house.
 *
 * <ol>
 *   <li>Write a record for the parameters that a book states; let it implement {@link Bound}.
 *   <li>Declare a {@link dev.pvi.form.Form} for it.
 *   <li>Answer in {@link Bound#apply}; declare the least and greatest answer.
 *   <li>Name the type, and pass the rule in: {@code ScoringRules.standard().with(rule)}.
 *   <li>Refer to the type in a table of a book: {@code "tables": {"speed": {"type":
 *       "acme-turnaround", "bestDays": 1}}}.
 * </ol>
 */
public interface ScoringRule {

  /** Returns the name by which a book refers to the rule, such as {@code acme-turnaround}. */
  String type();

  /** Returns how the parameters are read; what they make is the bound rule. */
  Kind<? extends Bound> form();

  /** Returns a rule of a type and the form of its parameters. */
  static ScoringRule of(String type, Kind<? extends Bound> form) {
    return new PlainRule(type, form);
  }

  /** A rule with its parameters: immutable, safe for many threads. */
  interface Bound {

    /** Returns the least index that is ever answered; 0, unless overridden. */
    default BigDecimal minimum() {
      return BigDecimal.ZERO;
    }

    /**
     * Returns the greatest index that is ever answered; 10, unless overridden. An answer outside
     * the declared range is refused when it is given.
     */
    default BigDecimal maximum() {
      return BigDecimal.TEN;
    }

    /** Returns how the index moves when the reading grows. */
    default Trend trend() {
      return Trend.RISING;
    }

    /** Returns the index for a reading. */
    Outcome apply(Input input);

    /**
     * Returns the schedule that this rule is, if it is one. Then the rule is computed as fast as
     * the standard rules, and next steps can be told.
     */
    default Optional<Schedule> schedule() {
      return Optional.empty();
    }
  }

  /**
   * What a rule is applied to.
   *
   * @param value what was measured
   * @param facts what else is known about the partner
   */
  record Input(Fact value, Facts facts) {

    /**
     * Returns the number that was measured; a ratio is divided, ten digits, half even.
     *
     * @throws IllegalStateException if it was no number, but a level or a flag
     */
    public BigDecimal number() {
      if (value instanceof Fact.Quantity quantity) {
        return quantity.value().toDecimal(Rounding.DEFAULT);
      }
      throw new IllegalStateException("reading must be a number - but was: " + value);
    }
  }

  /**
   * What a rule answers.
   *
   * @param value the index; empty if the rule cannot answer, for the reasons given
   * @param reasons what led to the answer
   */
  record Outcome(Optional<BigDecimal> value, List<Reason> reasons) {

    public Outcome {
      reasons = List.copyOf(reasons);
    }

    /** Returns an answer with the reasons that led to it. */
    public static Outcome of(BigDecimal value, Reason... reasons) {
      return new Outcome(Optional.of(value), List.of(reasons));
    }

    /** Returns that the rule cannot answer. */
    public static Outcome unanswered(List<Reason> reasons) {
      return new Outcome(Optional.empty(), reasons);
    }
  }
}
