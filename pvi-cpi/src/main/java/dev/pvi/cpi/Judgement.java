package dev.pvi.cpi;

import dev.pvi.cpi.earning.Event;
import dev.pvi.cpi.statement.LineTerms;
import dev.pvi.cpi.statement.StatementCode;
import dev.pvi.explain.Figures;
import dev.pvi.explain.Reason;
import dev.pvi.formula.Fact;
import dev.pvi.formula.Truth;
import dev.pvi.partner.Portfolio;
import dev.pvi.rulebook.Ladder;
import dev.pvi.score.PartnerScore;
import dev.pvi.score.PortfolioScore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Judges the events of one portfolio by one rule under one score. What is the same for all of them
 * is settled once: gate, standing, multiplier, and every condition that no event decides.
 */
final class Judgement implements Ruling {

  private final RuleTally tally;
  private final BoundRule rule;
  private final PartnerScore partner;
  private final PortfolioScore score;
  private final Ladder.Rung standing;
  private final CaseFacts facts;
  private final List<Step> steps = new ArrayList<>();
  private final Optional<PortfolioScore> multiplierScore;
  private final String standingText;
  private final String multiplierLabel;
  private final LocalDate scoredOn;
  private final Pick rates;
  private final Pick multipliers;
  private @Nullable Judgement overruled;

  /** A requirement, and why it is not met where that holds for every event. */
  private record Step(BoundRule.Required required, @Nullable Reason settled) {}

  private Judgement(
      RuleTally tally, PartnerScore partner, PortfolioScore score, boolean partnerIsKnown) {
    this.tally = tally;
    this.rule = tally.rule();
    this.partner = partner;
    this.score = score;
    standing = standing(rule, score);
    scoredOn = partner.partner().asOf();
    facts = new CaseFacts(partner, score, standing.standing(), partnerIsKnown);
    rule.requirements().forEach(this::settle);
    Optional<Portfolio> other = rule.rule().multiplierOn();
    multiplierScore = other.isEmpty() ? Optional.of(score) : partner.find(other.get());
    standingText =
        standing.equals(score.computedStanding())
            ? standing.name()
            : standing.name() + ", protected";
    multiplierLabel =
        other.isEmpty()
            ? ""
            : multiplierScore.map(one -> one.name() + " " + Figures.exact(one.index())).orElse("");
    rates = Pick.of(rule.rates().options(), Fact.of(score.index()), facts);
    multipliers =
        multiplierScore
            .map(one -> Pick.of(rule.multipliers().options(), Fact.of(one.index()), facts))
            .orElse(Pick.NONE);
  }

  /** Returns what a rule makes of the events of a portfolio that was scored. */
  static Ruling of(RuleTally tally, PartnerScore partner, PortfolioScore score) {
    BoundRule rule = tally.rule();
    if (rule.gate().admits(score.index())
        || rule.gate().admits(score.ladder(), standing(rule, score))) {
      return new Judgement(tally, partner, score, true);
    }
    Reason below = tally.belowGate(score);
    return new Ruling.Refusal(tally, partner.partner().asOf(), event -> below);
  }

  private static Ladder.Rung standing(BoundRule rule, PortfolioScore score) {
    return rule.book().countsProtectedStanding() ? score.standing() : score.computedStanding();
  }

  private void settle(BoundRule.Required required) {
    if (!facts.settles(required.when())) {
      steps.add(new Step(required, null));
    } else if (required.when().condition().truth(facts) != Truth.TRUE) {
      steps.add(new Step(required, required.reason(facts)));
    }
  }

  @Override
  public void take(Event event) {
    if (facts.overrules(event)) {
      if (overruled == null) {
        overruled = new Judgement(tally, partner, score, false);
      }
      overruled.take(event);
      return;
    }
    facts.look(event);
    Worth worth = tally.worth(event);
    @Nullable Reason reason = whyNot();
    if (reason == null) {
      reason = worth.reason();
    }
    if (reason == null) {
      pay(event, worth);
    } else {
      tally.exclude(event, worth, reason, scoredOn);
    }
  }

  private @Nullable Reason whyNot() {
    for (Step step : steps) {
      if (step.settled() != null) {
        return step.settled();
      }
      if (step.required().when().condition().truth(facts) != Truth.TRUE) {
        return step.required().reason(facts);
      }
    }
    return null;
  }

  private void pay(Event event, Worth worth) {
    if (multiplierScore.isEmpty()) {
      tally.exclude(
          event,
          worth,
          Reason.of(
              StatementCode.NOT_SCORED,
              "portfolio",
              rule.rule().multiplierOn().orElseThrow(),
              "date",
              event.date()),
          scoredOn);
      return;
    }
    @Nullable Answer rate = rates.pick(facts);
    @Nullable Answer multiplier = multipliers.pick(facts);
    if (rate == null) {
      tally.exclude(event, worth, undecided("rate", rule.rates(), score), scoredOn);
    } else if (multiplier == null) {
      tally.exclude(
          event,
          worth,
          undecided("multiplier", rule.multipliers(), multiplierScore.get()),
          scoredOn);
    } else {
      tally.pay(event, worth, terms(rate, multiplier).restingOn(worth.evidence()));
      Worth.@Nullable Rest rest = worth.rest();
      if (rest != null) {
        tally.exclude(event, rest, scoredOn);
      }
    }
  }

  private Reason undecided(String what, BoundSchedule schedule, PortfolioScore on) {
    return Reason.of(
        StatementCode.UNDECIDED, "what", what, "why", schedule.why(Fact.of(on.index()), facts));
  }

  private Terms terms(Answer rate, Answer multiplier) {
    @Nullable Terms known = rate.terms().get(multiplier);
    if (known == null) {
      known =
          Terms.of(
              LineTerms.builder()
                  .portfolio(score.portfolio())
                  .index(score.index())
                  .standing(standingText)
                  .scoredOn(scoredOn)
                  .rate(rate.value())
                  .rateLabel(rate.label())
                  .multiplier(multiplier.value())
                  .multiplierLabel(multiplierLabel)
                  .rateEvidence(rate.evidence().or(rule::evidence))
                  .multiplierEvidence(multiplier.evidence())
                  .build());
      rate.terms().put(multiplier, known);
    }
    return known;
  }
}
