package dev.pvi.engine;

import com.google.common.collect.ImmutableList;
import dev.pvi.explain.Findings;
import dev.pvi.explain.Reason;
import dev.pvi.formula.Facts;
import dev.pvi.formula.Truth;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.partner.Portfolio;
import dev.pvi.rulebook.Benefit;
import dev.pvi.rulebook.Ladder;
import dev.pvi.rulebook.Need;
import dev.pvi.rulebook.RuleBook;
import dev.pvi.rulebook.Scorecard;
import dev.pvi.score.Entitlement;
import dev.pvi.score.Entitlement.State;
import dev.pvi.score.PortfolioScore;
import dev.pvi.score.ScoreCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The benefits of a book, judged for a partner once someone asks: what is counted of persons is
 * counted again then, so that a score keeps nothing for it.
 */
final class Entitlements {

  private final RuleBook book;
  private final Credits credits;

  Entitlements(RuleBook book, Credits credits) {
    this.book = book;
    this.credits = credits;
  }

  /** Whether there is any benefit. */
  boolean isEmpty() {
    return book.benefits().isEmpty();
  }

  /** Returns each benefit with what holds for a partner. */
  List<Entitlement> judge(PartnerSnapshot partner, Facts facts, List<PortfolioScore> scores) {
    CreditCount count = CreditCount.of(credits, partner, new Findings());
    List<Entitlement> all = new ArrayList<>();
    for (Benefit benefit : book.benefits()) {
      List<Entitlement.Part> needs = new ArrayList<>();
      for (Need need : benefit.requires()) {
        if (need instanceof Need.OfFacts ofFacts) {
          needs.add(judge(ofFacts, facts));
        } else if (need instanceof Need.OfStanding ofStanding) {
          needs.add(judge(ofStanding, scores));
        } else if (need instanceof Need.OfPersons ofPersons) {
          needs.add(judge(ofPersons, count));
        }
      }
      all.add(
          Entitlement.of(benefit.id(), benefit.name(), benefit.gives(), benefit.source(), needs));
    }
    return all;
  }

  private static Entitlement.Part judge(Need.OfFacts need, Facts facts) {
    Truth truth = need.when().truth(facts);
    State state =
        switch (truth) {
          case TRUE -> State.HELD;
          case FALSE -> State.MISSING;
          case UNKNOWN -> State.UNKNOWN;
        };
    return new Entitlement.Part(need.text(), state, need.when().reasons(facts));
  }

  private Entitlement.Part judge(Need.OfStanding need, List<PortfolioScore> scores) {
    for (PortfolioScore score : scores) {
      if (score.portfolio().equals(need.portfolio())) {
        Ladder.Rung least = score.ladder().find(need.standing()).orElseThrow();
        boolean reached = !score.ladder().isAbove(least, score.standing());
        return new Entitlement.Part(
            need.text(),
            reached ? State.HELD : State.MISSING,
            reached ? ImmutableList.of(holds(score, least)) : lacks(score, least));
      }
    }
    return new Entitlement.Part(
        need.text(),
        State.UNKNOWN,
        ImmutableList.of(
            Reason.of(ScoreCode.STANDING_UNKNOWN, "portfolio", name(need.portfolio()))));
  }

  private static Reason holds(PortfolioScore score, Ladder.Rung least) {
    return Reason.of(
        ScoreCode.STANDING_REACHED,
        "portfolio",
        score.name(),
        "standing",
        score.standing().name(),
        "index",
        score.index(),
        "least",
        least.name(),
        "at",
        least.at());
  }

  /** Where the index reaches the threshold, what else the standing asks is all that lacks. */
  private static List<Reason> lacks(PortfolioScore score, Ladder.Rung least) {
    List<Reason> reasons = new ArrayList<>();
    if (!score.ladder().reaches(score.index(), least)) {
      reasons.add(
          Reason.of(
              ScoreCode.STANDING_NOT_REACHED,
              "portfolio",
              score.name(),
              "standing",
              score.standing().name(),
              "index",
              score.index(),
              "least",
              least.name(),
              "reach",
              score.ladder().reach(least) == Ladder.Reach.ABOVE ? "above" : "at",
              "at",
              least.at()));
    }
    for (Reason reason : score.standingReasons()) {
      boolean isOfLeast = least.name().equals(reason.arguments().get("standing"));
      if (isOfLeast && !reason.code().equals(ScoreCode.STANDING_PASSES_OVER.id())) {
        reasons.add(reason);
      }
    }
    return reasons;
  }

  private String name(Portfolio portfolio) {
    Optional<Scorecard> card = book.scorecard(portfolio);
    return card.map(Scorecard::name).orElse(portfolio.id());
  }

  private Entitlement.Part judge(Need.OfPersons need, @Nullable CreditCount count) {
    return count == null
        ? new Entitlement.Part(
            need.text(),
            State.UNKNOWN,
            ImmutableList.of(Reason.of(ScoreCode.NO_CERTIFICATIONS_STATED)))
        : judge(need, count.holders());
  }

  private Entitlement.Part judge(Need.OfPersons need, Holders holders) {
    long[] any = credits.bits(need.certifications());
    int persons = 0;
    for (int person = 0; person < holders.size(); person++) {
      persons += holders.held(person, any, true).isEmpty() ? 0 : 1;
    }
    ImmutableList.Builder<Reason> reasons = ImmutableList.builder();
    reasons.add(
        Reason.of(
            ScoreCode.HOLDERS,
            "persons",
            persons,
            "least",
            need.persons(),
            "certifications",
            credits.names(credits.positions(need.certifications()))));
    for (int person : holders.unlinkedByName()) {
      List<Integer> forNothing = holders.held(person, any, false);
      if (!forNothing.isEmpty() && holders.held(person, any, true).isEmpty()) {
        reasons.add(
            Reason.of(
                ScoreCode.UNLINKED,
                "credits",
                1,
                "holder",
                holders.name(person),
                "certification",
                credits.names(forNothing)));
      }
    }
    return new Entitlement.Part(
        need.text(), persons >= need.persons() ? State.HELD : State.MISSING, reasons.build());
  }
}
