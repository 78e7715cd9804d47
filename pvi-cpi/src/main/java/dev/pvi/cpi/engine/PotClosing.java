package dev.pvi.cpi.engine;

import dev.pvi.cpi.incentive.Measure;
import dev.pvi.cpi.incentive.Quantity;
import dev.pvi.cpi.statement.StatementCode;
import dev.pvi.explain.Figures;
import dev.pvi.explain.Reason;
import dev.pvi.formula.Fact;
import dev.pvi.formula.Ratio;
import dev.pvi.tally.Derived;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Closes the pots of a rule: derives their quantities, deducts what is free, holds them against the
 * requirements of the pot, finds the terms of each line and shares what a whole pot earns.
 */
final class PotClosing {

  private final RuleTally tally;
  private final BoundRule rule;

  PotClosing(RuleTally tally) {
    this.tally = tally;
    this.rule = tally.rule();
  }

  void close(Pot pot) {
    derive(pot);
    rule.rule().base().free().ifPresent(free -> deduct(pot, free));
    List<Open> kept = new ArrayList<>(pot.lines().size());
    for (Open line : pot.lines()) {
      @Nullable Reason reason = whyUndefined(pot);
      if (reason == null) {
        reason = line.judgement().findTerms(line, pot.quantities());
      }
      if (reason == null) {
        kept.add(line);
      } else {
        tally.exclude(line, reason);
      }
    }
    for (Open line : kept) {
      Worth.@Nullable Rest rest = line.worth().rest();
      if (rest != null) {
        tally.exclude(line.counted(), rest, line.judgement().scoredOn());
      }
    }
    pot.lines().clear();
    pot.lines().addAll(kept);
    if (rule.factors().stream().anyMatch(BoundFactor::shared)) {
      share(kept);
    }
    kept.forEach(Open::reckon);
  }

  private void derive(Pot pot) {
    for (int i = 0; i < tally.counters().size(); i++) {
      Quantity quantity = tally.counters().get(i).quantity();
      Derived derived = pot.derived(i);
      Optional<Ratio> value = derived.value().or(() -> quantity.undefined().map(Ratio::of));
      if (value.isPresent()) {
        Ratio rounded =
            quantity.round().isPresent() ? Ratio.of(rounded(quantity, value.get())) : value.get();
        pot.quantities().put(quantity.id(), Fact.of(rounded));
      } else {
        pot.undefined().put(quantity.id(), derived.undefined().orElseThrow());
      }
    }
  }

  private static BigDecimal rounded(Quantity quantity, Ratio value) {
    return value.isDecimal()
        ? quantity.round().orElseThrow().round(value.numerator())
        : value.toDecimal(quantity.round().orElseThrow());
  }

  private static @Nullable Reason whyUndefined(Pot pot) {
    if (pot.undefined().isEmpty()) {
      return null;
    }
    Map.Entry<String, Reason> first = pot.undefined().entrySet().iterator().next();
    return Reason.of(
        StatementCode.UNDEFINED, "quantity", first.getKey(), "why", first.getValue().text());
  }

  /**
   * Deducts what is free from the first events; the lesser of both holds, if both are stated. Free
   * is what lies below the limit in the running total, so that what is taken back gives back first
   * what was paid last.
   */
  private void deduct(Pot pot, Measure.Free free) {
    List<Open> inOrder = pot.lines().stream().sorted(Open.IN_ORDER).toList();
    BigDecimal most = freeAmount(inOrder, free);
    BigDecimal total = BigDecimal.ZERO;
    List<Open> paid = new ArrayList<>();
    for (Open line : inOrder) {
      BigDecimal after = total.add(line.base());
      BigDecimal taken = below(after, most).subtract(below(total, most));
      total = after;
      if (taken.signum() != 0) {
        tally.exclude(line.counted(), free(taken, free), line.judgement().scoredOn());
        Worth worth = line.worth();
        line.worth(
            new Worth(
                Figures.normal(line.base().subtract(taken)),
                null,
                worth.foreign(),
                worth.rest(),
                worth.evidence()));
      }
      Worth.@Nullable Rest rest = line.worth().rest();
      if (taken.signum() == 0 || line.base().signum() != 0) {
        paid.add(line);
      } else if (rest != null) {
        tally.exclude(line.counted(), rest, line.judgement().scoredOn());
      }
    }
    pot.lines().clear();
    pot.lines().addAll(paid);
    pot.lines().sort(Comparator.comparing(Open::id));
  }

  private static BigDecimal below(BigDecimal total, BigDecimal most) {
    return total.max(BigDecimal.ZERO).min(most);
  }

  private static Worth.Rest free(BigDecimal taken, Measure.Free free) {
    return new Worth.Rest(
        Figures.normal(taken),
        null,
        Reason.of(StatementCode.FREE, "because", free.because(), "free", Figures.exact(taken)));
  }

  /** What is taken back is no event that could be free. */
  private static BigDecimal freeAmount(List<Open> inOrder, Measure.Free free) {
    if (free.events().isEmpty()) {
      return free.amount().orElseThrow();
    }
    BigDecimal ofEvents = BigDecimal.ZERO;
    int left = free.events().get();
    for (Open line : inOrder) {
      if (left > 0 && line.base().signum() > 0) {
        ofEvents = ofEvents.add(line.base());
        left--;
      }
    }
    return free.amount().map(ofEvents::min).orElse(ofEvents);
  }

  /** Each line has the share of its base; where the bases sum to 0, all have the same. */
  private static void share(List<Open> lines) {
    BigDecimal whole = BigDecimal.ZERO;
    for (Open line : lines) {
      whole = whole.add(line.base());
    }
    for (Open line : lines) {
      line.share(
          whole.signum() == 0
              ? Ratio.exact(BigDecimal.ONE, BigDecimal.valueOf(lines.size()))
              : whole.signum() > 0
                  ? Ratio.exact(line.base(), whole)
                  : Ratio.exact(line.base().negate(), whole.negate()));
    }
  }
}
