package dev.pvi.cpi.engine;

import dev.pvi.cpi.incentive.Factor;
import dev.pvi.cpi.statement.AppliedFactor;
import dev.pvi.cpi.statement.LineTerms;
import dev.pvi.form.Evidence;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** On which terms lines are paid. */
final class Terms {

  private final LineTerms shared;
  private final @Nullable BigDecimal factor;
  private final Map<Evidence, Terms> byBase = new EnumMap<>(Evidence.class);

  Terms(LineTerms shared) {
    this.shared = shared;
    this.factor = factor(shared);
  }

  /** Returns rate × multipliers; null if there are amounts as well. */
  private static @Nullable BigDecimal factor(LineTerms terms) {
    for (AppliedFactor one : terms.factors()) {
      if (one.effect() == Factor.Effect.AMOUNT) {
        return null;
      }
    }
    return terms.rate().multiply(terms.multiplier());
  }

  /** Returns what the lines have in common. */
  LineTerms shared() {
    return shared;
  }

  /** Returns by what the base is multiplied; null if that is not all. */
  @Nullable BigDecimal factor() {
    return factor;
  }

  /** Returns these terms for a base that rests on something; null: the event states it. */
  Terms restingOn(@Nullable Evidence base) {
    if (base == null) {
      return this;
    }
    @Nullable Terms known = byBase.get(base);
    if (known == null) {
      known = new Terms(LineTerms.builder().like(shared).baseEvidence(Optional.of(base)).build());
      byBase.put(base, known);
    }
    return known;
  }
}
