package dev.pvi.cpi.engine;

import dev.pvi.cpi.incentive.Factor;
import dev.pvi.cpi.statement.StatementCode;
import dev.pvi.explain.Figures;
import dev.pvi.explain.Reason;
import dev.pvi.formula.Fact;
import dev.pvi.formula.Leaf;
import dev.pvi.formula.Point;
import dev.pvi.formula.Slice;
import dev.pvi.formula.Step;
import dev.pvi.formula.Table;
import dev.pvi.formula.Tiers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says of the factors that look up a quantity what the next step of their tables would bring. */
final class NextSteps {

  private final BoundRule rule;
  private final Pot pot;

  NextSteps(BoundRule rule, Pot pot) {
    this.rule = rule;
    this.pot = pot;
  }

  /** Returns of which tiers amounts are made. */
  List<Reason> tiers() {
    List<Reason> all = new ArrayList<>();
    look(
        (factor, table, input) -> {
          if (table instanceof Tiers tiers) {
            String slices =
                tiers.slices(input.value()).stream()
                    .map(Slice::says)
                    .collect(Collectors.joining(" + "));
            all.add(Reason.of(StatementCode.TIERS, "id", factor.factor().id(), "tiers", slices));
          }
        });
    return all;
  }

  /** Returns what the next step of each table would bring. */
  List<Reason> next() {
    List<Reason> all = new ArrayList<>();
    look(
        (factor, table, input) -> {
          Optional<Point> now = table.at(input);
          now.flatMap(table::next)
              .ifPresent(step -> all.add(next(factor, step, now.orElseThrow().value())));
        });
    return all;
  }

  /** Takes what a factor looks up. */
  private interface Looked {
    void take(BoundFactor factor, Table table, Fact.Quantity input);
  }

  private void look(Looked looked) {
    if (pot.lines().isEmpty()) {
      return;
    }
    Open first = pot.lines().get(0);
    EventFacts facts = first.judgement().facts(first.counted(), pot.quantities());
    for (BoundFactor factor : rule.factors()) {
      Optional<Table> table =
          factor
              .factor()
              .schedule()
              .select(facts)
              .leaf()
              .map(Leaf::schedule)
              .filter(Table.class::isInstance)
              .map(Table.class::cast);
      @Nullable Fact input = pot.quantities().get(factor.factor().on());
      if (table.isPresent() && input instanceof Fact.Quantity number) {
        looked.take(factor, table.get(), number);
      }
    }
  }

  private Reason next(BoundFactor factor, Step step, BigDecimal now) {
    boolean isShare =
        switch (factor.factor().effect()) {
          case RATE, PLUS, AT_MOST -> true;
          case TIMES, AMOUNT -> false;
        };
    String more = "";
    if (factor.factor().effect() == Factor.Effect.RATE && isPlain()) {
      BigDecimal base = BigDecimal.ZERO;
      for (Open line : pot.lines()) {
        base = base.add(line.base().multiply(line.terms().shared().multiplier()));
      }
      more =
          ", which on the same base is "
              + Figures.fixed(base.multiply(step.value().subtract(now)))
              + " more";
    }
    return Reason.of(
        StatementCode.NEXT,
        "id",
        factor.factor().id(),
        "value",
        shown(step.value(), isShare),
        "now",
        shown(now, isShare),
        "quantity",
        factor.title(),
        "at",
        (step.inclusive() ? "reaches " : "is ") + step.says(),
        "more",
        more);
  }

  /** A ceiling on the rate, or an adjustment, would say something else. */
  private boolean isPlain() {
    return rule.factors().stream().noneMatch(one -> one.factor().effect() == Factor.Effect.AT_MOST)
        && rule.rule().limits().isEmpty();
  }

  private static String shown(BigDecimal value, boolean isShare) {
    return isShare ? Figures.exact(value.movePointRight(2)) + " %" : Figures.exact(value);
  }
}
