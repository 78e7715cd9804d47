package dev.pvi.formula;

import com.google.common.collect.ImmutableList;
import dev.pvi.explain.Reason;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a schedule answers.
 *
 * @param value the value; empty if it cannot answer, for the reasons given: never a silent zero
 * @param reasons what led to the answer
 */
public record Outcome(Optional<BigDecimal> value, List<Reason> reasons) {

  public Outcome {
    reasons = ImmutableList.copyOf(reasons);
  }

  /** Returns an answer with the reasons that led to it. */
  public static Outcome of(BigDecimal value, Reason... reasons) {
    return new Outcome(Optional.of(value), ImmutableList.copyOf(reasons));
  }

  /** Returns that there is no answer. */
  public static Outcome unanswered(List<Reason> reasons) {
    return new Outcome(Optional.empty(), reasons);
  }
}
