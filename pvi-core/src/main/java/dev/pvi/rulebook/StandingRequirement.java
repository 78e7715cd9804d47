package dev.pvi.rulebook;

import dev.pvi.explain.Figures;
import dev.pvi.form.Kind;
import dev.pvi.formula.Condition;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a standing asks beside its threshold: a least index of a metric or of a category, of one or
 * of every one, or a condition on the partner.
 *
 * <pre>{@code
 * {"every": "metric", "above": 0}      {"category": "performance", "from": 3}
 * {"metric": "adds", "from": 0.5}      {"when": {"attribute": "country", "is": "CH"}}
 * }</pre>
 */
public sealed interface StandingRequirement {

  /** How a requirement is written. */
  Kind<StandingRequirement> KIND = StandingRequirementForm.KIND;

  /** Of what a scorecard is made. */
  enum Part {
    /** A metric, with its index after modifiers, before weights. */
    METRIC,
    /** A category, with what it adds ÷ its weight. */
    CATEGORY
  }

  /**
   * An index that must be reached or exceeded, compared exactly.
   *
   * @param part whose index
   * @param id which one; empty: every one that counts
   * @param at the bound
   * @param reach whether the bound is enough or must be exceeded
   */
  record OfIndex(Part part, Optional<String> id, BigDecimal at, Ladder.Reach reach)
      implements StandingRequirement {

    /** Normalises the bound, so that equal ones are equal. */
    public OfIndex {
      at = Figures.normal(at);
    }

    /**
     * Returns whether an index, stated as a quotient, is enough: 1 ÷ 3 of from 0.3 is.
     *
     * @param above the dividend
     * @param below the divisor, greater than 0
     */
    public boolean admits(BigDecimal above, BigDecimal below) {
      int order = above.compareTo(at.multiply(below));
      return order > 0 || (order == 0 && reach == Ladder.Reach.FROM);
    }
  }

  /**
   * A condition on the attributes of the partner; what cannot be told does not hold.
   *
   * @param condition the condition
   */
  record OfPartner(Condition condition) implements StandingRequirement {}
}
