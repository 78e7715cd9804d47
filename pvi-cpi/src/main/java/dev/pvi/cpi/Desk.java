package dev.pvi.cpi;

import dev.pvi.cpi.earning.Event;
import dev.pvi.cpi.statement.StatementCode;
import dev.pvi.explain.Reason;
import dev.pvi.partner.Portfolio;
import dev.pvi.score.PartnerScore;
import dev.pvi.score.PortfolioScore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes the events that one release judges under one score and hands them to the rules that look at
 * them. For one calculation, on one thread.
 */
final class Desk {

  private final List<RuleTally> tallies;
  private final Optional<PartnerScore> score;
  private final ScoreHistory scores;
  private final Map<Portfolio, Map<String, List<Ruling>>> rulings = new HashMap<>();

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
    @Nullable Map<String, List<Ruling>> byType = rulings.get(event.portfolio());
    if (byType == null) {
      byType = rulings(event.portfolio());
      rulings.put(event.portfolio(), byType);
    }
    List<Ruling> those = byType.getOrDefault(event.type(), List.of());
    for (int i = 0; i < those.size(); i++) {
      those.get(i).take(event);
    }
    return !those.isEmpty();
  }

  private Map<String, List<Ruling>> rulings(Portfolio portfolio) {
    Map<String, List<Ruling>> byType = new HashMap<>();
    for (RuleTally tally : tallies) {
      if (tally.rule().rule().paysIn(portfolio)) {
        byType
            .computeIfAbsent(tally.rule().rule().paysOn().eventType(), type -> new ArrayList<>())
            .add(ruling(tally, portfolio));
      }
    }
    return byType;
  }

  private Ruling ruling(RuleTally tally, Portfolio portfolio) {
    if (score.isEmpty()) {
      return new Ruling.Refusal(
          tally,
          null,
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
    LocalDate asOf = score.get().partner().asOf();
    Reason notScored = Reason.of(StatementCode.NOT_SCORED, "portfolio", portfolio, "date", asOf);
    return new Ruling.Refusal(tally, asOf, event -> notScored);
  }
}
