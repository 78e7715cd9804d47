package dev.pvi.cpi;

import dev.pvi.cpi.earning.Earnings;
import dev.pvi.cpi.earning.Event;
import dev.pvi.cpi.earning.Renewal;
import dev.pvi.cpi.incentive.EarningRule;
import dev.pvi.cpi.incentive.Gate;
import dev.pvi.cpi.incentive.IncentiveBook;
import dev.pvi.cpi.incentive.Requirement;
import dev.pvi.cpi.statement.ExcludedLine;
import dev.pvi.cpi.statement.LineTerms;
import dev.pvi.cpi.statement.PaidLine;
import dev.pvi.cpi.statement.RuleStatement;
import dev.pvi.cpi.statement.StatementCode;
import dev.pvi.explain.Code;
import dev.pvi.explain.Figures;
import dev.pvi.explain.Reason;
import dev.pvi.formula.Apportionment;
import dev.pvi.formula.Fact;
import dev.pvi.formula.Facts;
import dev.pvi.formula.Leaf;
import dev.pvi.formula.Rounding;
import dev.pvi.formula.Schedule;
import dev.pvi.formula.Verdict;
import dev.pvi.rulebook.Ladder;
import dev.pvi.score.PartnerScore;
import dev.pvi.score.PortfolioScore;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Collects what one rule of one release makes of the events of a partner. Mutable, one thread. */
final class RuleTally {

  private final IncentiveBook book;
  private final EarningRule rule;
  private final ScoreHistory scores;
  private final Earnings earnings;
  private final List<PaidLine> paid = new ArrayList<>();
  private final List<ExcludedLine> excluded = new ArrayList<>();

  RuleTally(IncentiveBook book, EarningRule rule, ScoreHistory scores, Earnings earnings) {
    this.book = book;
    this.rule = rule;
    this.scores = scores;
    this.earnings = earnings;
  }

  /** Takes an event if the rule looks at it; returns whether it does. */
  boolean offer(Event event) {
    if (!rule.paysOn().looksAt(event) || !rule.paysIn(event.portfolio())) {
      return false;
    }
    Worth worth = Worth.of(event, rule, book, earnings);
    Optional<PortfolioScore> score = score(event, worth);
    if (score.isPresent()) {
      judge(event, worth, score.get());
    }
    return true;
  }

  private Optional<PortfolioScore> score(Event event, Worth worth) {
    Optional<PartnerScore> inForce = scores.on(event.date());
    if (inForce.isEmpty()) {
      exclude(
          event,
          worth,
          StatementCode.NO_SCORE,
          "date",
          event.date(),
          "first",
          scores.first().partner().asOf());
      return Optional.empty();
    }
    Optional<PortfolioScore> score = inForce.get().find(event.portfolio());
    if (score.isEmpty()) {
      exclude(
          event,
          worth,
          StatementCode.NOT_SCORED,
          "portfolio",
          event.portfolio(),
          "date",
          inForce.get().partner().asOf());
    }
    return score;
  }

  private void judge(Event event, Worth worth, PortfolioScore score) {
    Gate gate = book.gate(rule);
    if (!gate.admits(score.index()) && !gate.admits(standing(score).at())) {
      BigDecimal distance = gate.index().subtract(score.index());
      exclude(
          event,
          worth,
          distance.signum() == 0 ? StatementCode.AT_GATE : StatementCode.BELOW_GATE,
          "portfolio",
          score.name(),
          "index",
          score.index(),
          "distance",
          distance,
          "gate",
          gate.index());
      return;
    }
    Facts facts = facts(event, score);
    for (Requirement requirement : rule.requirements()) {
      Verdict verdict = requirement.when().test(facts);
      if (!verdict.holds()) {
        exclude(
            event,
            worth,
            Code.of(requirement.id(), StatementCode.REQUIREMENT.template(), ""),
            "because",
            requirement.because(),
            "why",
            verdict.because().stream().map(Reason::text).collect(Collectors.joining("; ")));
        return;
      }
    }
    if (worth.reason().isPresent()) {
      excluded.add(line(event, worth.offered(), worth.reason().get()));
      return;
    }
    pay(event, worth, score, facts);
  }

  private void pay(Event event, Worth worth, PortfolioScore score, Facts facts) {
    Schedule.Selection rate = rule.rate().select(facts);
    Optional<BigDecimal> rateValue = value(rate, Fact.of(score.index()), facts);
    Schedule.Selection multiplier = rule.multiplier().select(facts);
    Optional<PortfolioScore> multiplierScore =
        rule.multiplierOn().isEmpty()
            ? Optional.of(score)
            : scores.on(event.date()).flatMap(all -> all.find(rule.multiplierOn().get()));
    if (multiplierScore.isEmpty()) {
      exclude(
          event,
          worth,
          StatementCode.NOT_SCORED,
          "portfolio",
          rule.multiplierOn().orElseThrow(),
          "date",
          event.date());
      return;
    }
    Optional<BigDecimal> multiplierValue =
        value(multiplier, Fact.of(multiplierScore.get().index()), facts);
    if (rateValue.isEmpty() || multiplierValue.isEmpty()) {
      Schedule.Selection open = rateValue.isEmpty() ? rate : multiplier;
      Reason reason =
          Reason.of(
              StatementCode.UNDECIDED,
              "what",
              rateValue.isEmpty() ? "rate" : "multiplier",
              "why",
              open.because().stream().map(Reason::text).collect(Collectors.joining("; ")));
      excluded.add(line(event, worth.offered(), reason));
      return;
    }
    paid.add(
        PaidLine.builder()
            .event(event.id())
            .date(event.date())
            .base(worth.base().orElseThrow())
            .amount(BigDecimal.ZERO)
            .terms(
                LineTerms.builder()
                    .portfolio(event.portfolio())
                    .index(score.index())
                    .standing(standingText(score))
                    .rate(rateValue.get())
                    .rateLabel(rate.leaf().map(Leaf::label).orElse(""))
                    .multiplier(multiplierValue.get())
                    .multiplierLabel(
                        rule.multiplierOn().isEmpty() ? "" : labelled(multiplierScore.get()))
                    .build())
            .build());
    worth
        .rest()
        .ifPresent(rest -> excluded.add(line(event, Optional.of(rest.base()), rest.reason())));
  }

  private Ladder.Rung standing(PortfolioScore score) {
    return book.countsProtectedStanding() ? score.standing() : score.computedStanding();
  }

  private String standingText(PortfolioScore score) {
    Ladder.Rung counts = standing(score);
    return counts.equals(score.computedStanding()) ? counts.name() : counts.name() + ", protected";
  }

  private static String labelled(PortfolioScore score) {
    return score.name() + " " + Figures.exact(score.index());
  }

  private static Optional<BigDecimal> value(Schedule.Selection selection, Fact index, Facts facts) {
    return selection.leaf().flatMap(leaf -> leaf.schedule().apply(index, facts).value());
  }

  /** What conditions may test: of the event first, then of the score, then of the partner. */
  private Facts facts(Event event, PortfolioScore score) {
    PartnerScore whole = scores.on(event.date()).orElseThrow();
    Facts ofScore =
        id ->
            switch (id) {
              case "index" -> Optional.of(Fact.of(score.index()));
              case "standing" -> Optional.of(Fact.of(standing(score).standing().id()));
              case "portfolio" -> Optional.of(Fact.of(event.portfolio().id()));
              case "event-date" -> Optional.of(Fact.of(event.date()));
              case "renewed-on" ->
                  event instanceof Renewal renewal
                      ? renewal.renewedOn().map(Fact::of)
                      : Optional.empty();
              default -> Optional.empty();
            };
    return ofScore.or(Facts.of(event.facts())).or(Facts.of(whole.attributes()));
  }

  private void exclude(Event event, Worth worth, Code code, Object... arguments) {
    excluded.add(line(event, worth.offered(), Reason.of(code, arguments)));
  }

  private static ExcludedLine line(Event event, Optional<BigDecimal> base, Reason reason) {
    return ExcludedLine.builder()
        .event(event.id())
        .date(event.date())
        .portfolio(event.portfolio())
        .base(base)
        .reason(reason)
        .build();
  }

  boolean isNotEmpty() {
    return !paid.isEmpty() || !excluded.isEmpty();
  }

  /** Rounds the total of the rule once and gives the coins to the lines by largest remainder. */
  RuleStatement statement() {
    Rounding coins = new Rounding(earnings.currency().getDecimalPlaces(), book.rounding());
    Apportionment amounts =
        Apportionment.of(
            paid.stream().map(PaidLine::exact).toList(),
            paid.stream().map(PaidLine::event).toList(),
            BigDecimal.ONE,
            coins);
    List<PaidLine> lines = new ArrayList<>();
    for (int i = 0; i < paid.size(); i++) {
      lines.add(withAmount(paid.get(i), amounts.parts().get(i)));
    }
    return RuleStatement.builder()
        .book(book.release().id())
        .rule(rule.id())
        .name(rule.name())
        .motion(rule.motion())
        .lines(lines)
        .excluded(excluded)
        .build();
  }

  private static PaidLine withAmount(PaidLine line, BigDecimal part) {
    PaidLine.Builder paid =
        PaidLine.builder()
            .event(line.event())
            .date(line.date())
            .base(line.base())
            .amount(part)
            .terms(line.terms());
    return part.signum() == 0 ? paid.remark(whyZero(line)).build() : paid.build();
  }

  private static Reason whyZero(PaidLine line) {
    if (line.base().signum() == 0) {
      return Reason.of(StatementCode.ZERO_BASE);
    } else if (line.exact().signum() == 0) {
      return Reason.of(
          StatementCode.ZERO_RATE, "what", line.rate().signum() == 0 ? "rate" : "multiplier");
    }
    return Reason.of(StatementCode.ROUNDED_AWAY, "exact", line.exact());
  }
}
