package dev.pvi.cpi.engine;

import dev.pvi.cpi.incentive.Factor;
import dev.pvi.cpi.statement.AppliedFactor;
import dev.pvi.cpi.statement.Line;
import dev.pvi.cpi.statement.LineTerms;
import dev.pvi.cpi.statement.PotStatement;
import dev.pvi.cpi.statement.RuleStatement;
import dev.pvi.cpi.statement.StatementCode;
import dev.pvi.cpi.statement.Trace;
import dev.pvi.explain.Figures;
import dev.pvi.explain.Reason;
import dev.pvi.formula.Fact;
import dev.pvi.formula.Ratio;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes down what a rule pays, once all is rounded. */
final class RuleWriter {

  private static final Reason ZERO_BASE = Reason.of(StatementCode.ZERO_BASE);

  private final RuleTally tally;
  private final LimitRun limits;

  RuleWriter(RuleTally tally, LimitRun limits) {
    this.tally = tally;
    this.limits = limits;
  }

  RuleStatement statement() {
    List<Line> lines = new ArrayList<>();
    List<PotStatement> pots = new ArrayList<>();
    for (Pot pot : tally.pots()) {
      pot.lines().forEach(line -> lines.add(line(line)));
      if (!tally.counters().isEmpty()) {
        pots.add(pot(pot));
      }
    }
    if (tally.pots().size() > 1) {
      lines.sort(Comparator.comparing(line -> line.event().orElse("")));
    }
    limits.madeUp().forEach(one -> lines.add(madeUp(one)));
    List<Line> excluded = tally.excluded();
    excluded.sort(Comparator.comparing(line -> line.event().orElse("")));
    return RuleStatement.builder()
        .book(tally.rule().book().release().id())
        .rule(tally.rule().rule().id())
        .name(tally.rule().rule().name())
        .motion(tally.rule().rule().motion())
        .pay(tally.rule().settlement().pay())
        .lines(lines)
        .excluded(excluded)
        .pots(pots)
        .limits(limits.statements())
        .build();
  }

  private static Line line(Open open) {
    LineTerms terms = open.terms().shared();
    Line.Builder line =
        Line.builder()
            .count(open.count())
            .date(open.date())
            .portfolio(terms.portfolio())
            .pot(open.pot().key())
            .base(open.base())
            .scoredOn(terms.scoredOn())
            .terms(terms)
            .amount(open.amount());
    if (!open.isSum()) {
      line.event(open.id());
    }
    if (open.worth().foreign() != null) {
      line.foreign(open.worth().foreign());
    }
    if (open.share().isPresent()) {
      line.share(open.share().map(Ratio::reduced));
    }
    if (!open.adjustments().isEmpty()) {
      line.adjustments(open.adjustments());
    }
    if (open.amount().signum() == 0) {
      line.reason(whyZero(open, terms));
    }
    return line.build();
  }

  private static Reason whyZero(Open open, LineTerms terms) {
    if (open.exact().signum() != 0) {
      return Reason.of(
          StatementCode.ROUNDED_AWAY,
          "exact",
          open.decimal() == null ? open.exact().toString() : Figures.normal(open.decimal()));
    }
    for (Trace step : open.adjustments()) {
      if (step.after().signum() == 0) {
        return step.reason();
      }
    }
    if (open.base().signum() == 0 && terms.factors().stream().noneMatch(one -> isAmount(one))) {
      return ZERO_BASE;
    }
    return Reason.of(
        StatementCode.ZERO_RATE,
        "what",
        terms.factors().stream()
            .filter(one -> one.value().signum() == 0)
            .map(one -> one.id())
            .findFirst()
            .orElse("amount"));
  }

  private static boolean isAmount(AppliedFactor factor) {
    return factor.effect() == Factor.Effect.AMOUNT;
  }

  private Line madeUp(MadeUp one) {
    return Line.builder()
        .date(tally.period().through())
        .pot(one.pot())
        .adjustments(one.steps())
        .amount(one.amount())
        .build();
  }

  private PotStatement pot(Pot pot) {
    BigDecimal base = BigDecimal.ZERO;
    for (Open line : pot.lines()) {
      base = base.add(line.base());
    }
    SortedMap<String, Ratio> quantities = new TreeMap<>();
    pot.quantities()
        .forEach((id, value) -> quantities.put(id, ((Fact.Quantity) value).value().reduced()));
    NextSteps steps = new NextSteps(tally.rule(), pot);
    List<Reason> notes = new ArrayList<>();
    pot.undefined()
        .forEach(
            (id, why) ->
                notes.add(Reason.of(StatementCode.UNDEFINED, "quantity", id, "why", why.text())));
    notes.addAll(steps.tiers());
    return new PotStatement(
        pot.key(), Figures.normal(base), quantities, names(), notes, steps.next());
  }

  /** Names that say no more than the id are left out. */
  private SortedMap<String, String> names() {
    SortedMap<String, String> names = new TreeMap<>();
    for (Counter counter : tally.counters()) {
      if (!counter.quantity().name().isEmpty()) {
        names.put(counter.quantity().id(), counter.quantity().name());
      }
    }
    return names;
  }
}
