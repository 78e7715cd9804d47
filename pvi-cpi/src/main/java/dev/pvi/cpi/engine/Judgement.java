package dev.pvi.cpi.engine;

import dev.pvi.cpi.earning.Counted;
import dev.pvi.cpi.incentive.Factor;
import dev.pvi.cpi.statement.AppliedFactor;
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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Judges the events of one portfolio by one rule under one score. What is the same for all of them
 * is settled once: standing, and every condition and table that no event decides.
 */
final class Judgement implements Ruling {

  private final RuleTally tally;
  private final BoundRule rule;
  private final PartnerScore partner;
  private final PortfolioScore score;
  private final Moments moments;
  private final Ladder.Rung standing;
  private final EventFacts facts;
  private final List<Step> steps = new ArrayList<>();
  private final String standingText;
  private final LocalDate scoredOn;
  private final Pick[] picks;
  private final String[] labels;
  private final Map<List<Answer>, Terms> terms = new HashMap<>();
  private @Nullable Answer[] latest = new Answer[0];
  private @Nullable Terms latestTerms;
  private @Nullable Judgement overruled;

  /** A requirement, and why it is not met where that holds for every event. */
  private record Step(BoundRule.Required required, @Nullable Reason settled) {}

  private Judgement(
      RuleTally tally,
      PartnerScore partner,
      PortfolioScore score,
      Moments moments,
      boolean partnerIsKnown) {
    this.tally = tally;
    this.rule = tally.rule();
    this.partner = partner;
    this.score = score;
    this.moments = moments;
    standing = rule.book().countsProtectedStanding() ? score.standing() : score.computedStanding();
    scoredOn = partner.partner().asOf();
    facts = new EventFacts(rule.bound(), tally.period(), partner, score, standing, partnerIsKnown);
    rule.ofEvent().forEach(this::settle);
    standingText =
        standing.equals(score.computedStanding())
            ? standing.name()
            : standing.name() + ", protected";
    picks = new Pick[rule.factors().size()];
    labels = new String[picks.length];
    for (int i = 0; i < picks.length; i++) {
      picks[i] = pick(i, rule.factors().get(i));
    }
  }

  /** Returns what a rule makes of the events of a portfolio that was scored. */
  static Judgement of(
      RuleTally tally, PartnerScore partner, PortfolioScore score, Moments moments) {
    return new Judgement(tally, partner, score, moments, true);
  }

  private void settle(BoundRule.Required required) {
    if (required.isOfMoment() || !facts.settles(required.when())) {
      steps.add(new Step(required, null));
    } else if (required.when().condition().truth(facts) != Truth.TRUE) {
      steps.add(new Step(required, required.reason(facts)));
    }
  }

  private Pick pick(int at, BoundFactor factor) {
    labels[at] = "";
    if (!factor.isOnIndex()) {
      return Pick.on(factor.options(), factor.factor().on(), factor.title(), facts);
    }
    Optional<Portfolio> other = factor.factor().of();
    if (other.isEmpty()) {
      return Pick.of(factor.options(), Fact.of(score.index()), facts);
    }
    Optional<PortfolioScore> its = partner.find(other.get());
    if (its.isEmpty()) {
      return Pick.NONE;
    }
    labels[at] = its.get().name() + " " + Figures.exact(its.get().index());
    return Pick.of(factor.options(), Fact.of(its.get().index()), facts);
  }

  @Override
  public void take(Counted counted) {
    judged(counted, true);
  }

  @Override
  public void count(Counted counted) {
    judged(counted, false);
  }

  private void judged(Counted counted, boolean isPaid) {
    if (facts.overrules(counted)) {
      if (overruled == null) {
        overruled = new Judgement(tally, partner, score, moments, false);
      }
      overruled.judged(counted, isPaid);
      return;
    }
    facts.look(counted);
    @Nullable Reason reason = whyNot(counted);
    if (!isPaid) {
      if (reason == null) {
        tally.countEligible(counted, facts);
      }
      return;
    }
    Worth worth = tally.worth(counted);
    if (reason == null) {
      reason = worth.reason();
    }
    if (reason == null) {
      tally.open(new Open(counted, this, worth), facts);
    } else {
      tally.exclude(counted, worth, reason, scoredOn);
    }
  }

  private @Nullable Reason whyNot(Counted counted) {
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      if (step.settled() != null) {
        return step.settled();
      }
      BoundRule.Required required = step.required();
      if (required.isOfMoment()) {
        @Nullable Reason reason = moments.whyNot(required, rule, counted, facts);
        if (reason != null) {
          return reason;
        }
      } else if (required.when().condition().truth(facts) != Truth.TRUE) {
        return required.reason(facts);
      }
    }
    return null;
  }

  LocalDate scoredOn() {
    return scoredOn;
  }

  /** Returns what conditions test on an event of a pot. */
  EventFacts facts(Counted counted, Map<String, Fact> ofPot) {
    facts.look(counted, ofPot);
    return facts;
  }

  /**
   * Finds the terms of a line.
   *
   * @param ofPot the quantities of its pot
   * @return why there are none; null if they were found
   */
  @Nullable Reason findTerms(Open line, Map<String, Fact> ofPot) {
    @Nullable Reason noRate = tally.whyNoBookCurrency(line.counted().judgedOn());
    if (noRate != null) {
      return noRate;
    }
    facts.look(line.counted(), ofPot);
    for (BoundRule.Required required : rule.ofPot()) {
      if (required.when().condition().truth(facts) != Truth.TRUE) {
        return required.reason(facts);
      }
    }
    @Nullable Answer[] answers = new Answer[picks.length];
    for (int i = 0; i < picks.length; i++) {
      answers[i] = picks[i].pick(facts);
      if (answers[i] == null) {
        return undecided(rule.factors().get(i));
      }
    }
    line.terms(terms(answers, line.counted()).restingOn(line.worth().evidence()));
    return null;
  }

  /** Returns what a line has in common with those that are paid on the same terms. */
  List<Object> sumKey(Open line) {
    facts.look(line.counted());
    List<Object> key = new ArrayList<>();
    key.add(this);
    for (int i = 0; i < picks.length; i++) {
      @Nullable Answer answer = rule.isOfPot(rule.factors().get(i)) ? null : picks[i].pick(facts);
      key.add(Optional.ofNullable(answer));
    }
    for (String attribute : rule.attributesOfPot()) {
      key.add(facts.get(attribute));
    }
    key.add(Optional.ofNullable(line.worth().evidence()));
    if (!tally.isOfBookCurrency()) {
      key.add(line.counted().judgedOn());
    }
    return key;
  }

  private Reason undecided(BoundFactor factor) {
    Optional<Portfolio> other = factor.factor().of();
    if (factor.isOnIndex() && other.isPresent() && partner.find(other.get()).isEmpty()) {
      return Reason.of(
          StatementCode.NOT_SCORED, "portfolio", other.get(), "date", partner.partner().asOf());
    }
    Optional<Fact> input =
        factor.isOnIndex()
            ? Optional.of(
                Fact.of(
                    other.flatMap(partner::find).map(PortfolioScore::index).orElse(score.index())))
            : facts.input(factor.factor().on());
    return Reason.of(
        StatementCode.UNDECIDED, "what", factor.factor().id(), "why", factor.why(input, facts));
  }

  private Terms terms(@Nullable Answer[] answers, Counted counted) {
    if (counted.takenBack() && rule.paysAmounts()) {
      return newTerms(List.of(answers), tally.worthOfBook(counted.judgedOn()), true);
    }
    if (latestTerms != null && Arrays.equals(answers, latest) && tally.isOfBookCurrency()) {
      return latestTerms;
    }
    latest = answers;
    latestTerms =
        tally.isOfBookCurrency()
            ? terms.computeIfAbsent(List.of(answers), all -> newTerms(all, BigDecimal.ONE, false))
            : newTerms(List.of(answers), tally.worthOfBook(counted.judgedOn()), false);
    return latestTerms;
  }

  /**
   * Makes terms.
   *
   * @param worth what one unit of the book's currency is worth in that of the statement
   * @param takenBack whether an amount for each line is taken back; one for the pot is shared
   */
  private Terms newTerms(List<Answer> answers, BigDecimal worth, boolean takenBack) {
    List<AppliedFactor> applied = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      BoundFactor factor = rule.factors().get(i);
      Answer answer = answers.get(i);
      BigDecimal value = answer.value();
      if (factor.factor().effect() == Factor.Effect.AMOUNT) {
        value = value.multiply(worth);
        value = takenBack && !factor.shared() ? value.negate() : value;
      }
      applied.add(
          new AppliedFactor(
              factor.factor().id(),
              factor.factor().effect(),
              value,
              label(labels[i], answer.label()),
              answer.evidence(),
              factor.shared()));
    }
    return new Terms(
        LineTerms.builder()
            .portfolio(score.portfolio())
            .index(score.index())
            .standing(standingText)
            .scoredOn(scoredOn)
            .factors(applied)
            .ruleEvidence(rule.evidence())
            .build());
  }

  private static String label(String ofIndex, String ofCase) {
    return ofIndex.isEmpty() || ofCase.isEmpty() ? ofIndex + ofCase : ofIndex + ", " + ofCase;
  }
}
