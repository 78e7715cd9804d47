package dev.pvi.cpi;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import dev.pvi.cpi.earning.Event;
import dev.pvi.cpi.statement.StatementCode;
import dev.pvi.explain.Reason;
import dev.pvi.partner.Portfolio;
import dev.pvi.score.PartnerScore;
import dev.pvi.score.PortfolioScore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes the events that one release judges under one score and hands them to the rules that look at
 * them. For one calculation, on one thread.
 */
final class Desk {

  private final List<RuleTally> tallies;
  private final Optional<PartnerScore> score;
  private final ScoreHistory scores;
  private final Map<Portfolio, ListMultimap<String, Ruling>> rulings = new HashMap<>();

  /**
   * Makes a desk.
   *
   * @param tallies those of the rules of the release
   * @param score the score in force; empty if none is
   */
  Desk(List<RuleTally> tallies, Optional<PartnerScore> score, ScoreHistory scores) {
    this.tallies = tallies;
    this.score = score;
    this.scores = scores;
  }

  /** Hands an event to the rules that look at it; returns whether any does. */
  boolean take(Event event) {
    List<Ruling> those =
        rulings.computeIfAbsent(event.portfolio(), this::rulings).get(event.type());
    for (int i = 0; i < those.size(); i++) {
      those.get(i).take(event);
    }
    return !those.isEmpty();
  }

  private ListMultimap<String, Ruling> rulings(Portfolio portfolio) {
    ListMultimap<String, Ruling> byType = MultimapBuilder.hashKeys().arrayListValues().build();
    for (RuleTally tally : tallies) {
      if (tally.rule().rule().paysIn(portfolio)) {
        byType.put(tally.rule().rule().paysOn().eventType(), ruling(tally, portfolio));
      }
    }
    return byType;
  }

  private Ruling ruling(RuleTally tally, Portfolio portfolio) {
    if (score.isEmpty()) {
      return new Ruling.Refusal(
          tally,
          event ->
              Reason.of(
                  StatementCode.NO_SCORE,
                  "date",
                  event.date(),
                  "first",
                  scores.first().partner().asOf()));
    }
    Optional<PortfolioScore> ofPortfolio = score.get().find(portfolio);
    if (ofPortfolio.isPresent()) {
      return Judgement.of(tally, score.get(), ofPortfolio.get());
    }
    Reason notScored =
        Reason.of(
            StatementCode.NOT_SCORED, "portfolio", portfolio, "date", score.get().partner().asOf());
    return new Ruling.Refusal(tally, event -> notScored);
  }
}
