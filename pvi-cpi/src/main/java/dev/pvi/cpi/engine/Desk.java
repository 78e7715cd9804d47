package dev.pvi.cpi.engine;

import dev.pvi.cpi.earning.Counted;
import dev.pvi.cpi.statement.StatementCode;
import dev.pvi.explain.Reason;
import dev.pvi.partner.Portfolio;
import dev.pvi.score.PartnerScore;
import dev.pvi.score.PortfolioScore;
import dev.pvi.score.ScoreHistory;
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
  private final Moments moments;
  private final Map<Portfolio, Map<String, Hands>> byPortfolio = new HashMap<>();
  private final Map<RuleTally, Map<Portfolio, Ruling>> rulings = new HashMap<>();

  /** Who takes events of one type, and who only counts them. */
  private record Hands(List<Ruling> takes, List<Ruling> counts) {}

  /**
   * Makes a desk.
   *
   * @param tallies those of the rules of the release
   * @param score the score in force; empty if none is
   */
  Desk(
      List<RuleTally> tallies, Optional<PartnerScore> score, ScoreHistory scores, Moments moments) {
    this.tallies = tallies;
    this.score = score;
    this.scores = scores;
    this.moments = moments;
  }

  /** Hands an event to the rules that look at it; returns whether any does. */
  boolean take(Counted counted) {
    Hands hands = hands(counted);
    for (int i = 0; i < hands.takes().size(); i++) {
      hands.takes().get(i).take(counted);
    }
    for (int i = 0; i < hands.counts().size(); i++) {
      hands.counts().get(i).count(counted);
    }
    return !hands.takes().isEmpty() || !hands.counts().isEmpty();
  }

  /** Lets a rule count an event of the past, if it looks back so far. */
  void lookBack(Counted counted, RuleTally tally) {
    Portfolio portfolio = counted.event().portfolio();
    if (tally.rule().rule().paysIn(portfolio)
        && tally.counters().stream().anyMatch(counter -> looksBack(counter, counted))) {
      ruling(tally, portfolio).count(counted);
    }
  }

  private static boolean looksBack(Counter counter, Counted counted) {
    return counter.isOfEligible()
        && counter.counts(counted.event().type())
        && !counted.date().isBefore(counter.since());
  }

  private Hands hands(Counted counted) {
    Portfolio portfolio = counted.event().portfolio();
    @Nullable Map<String, Hands> byType = byPortfolio.get(portfolio);
    if (byType == null) {
      byType = new HashMap<>();
      byPortfolio.put(portfolio, byType);
    }
    @Nullable Hands hands = byType.get(counted.event().type());
    if (hands == null) {
      hands = hands(portfolio, counted.event().type());
      byType.put(counted.event().type(), hands);
    }
    return hands;
  }

  private Hands hands(Portfolio portfolio, String type) {
    Hands hands = new Hands(new ArrayList<>(), new ArrayList<>());
    for (RuleTally tally : tallies) {
      if (!tally.rule().rule().paysIn(portfolio)) {
        continue;
      }
      if (tally.rule().rule().events().contains(type)) {
        hands.takes().add(ruling(tally, portfolio));
      } else if (tally.counters().stream()
          .anyMatch(counter -> counter.isOfEligible() && counter.counts(type))) {
        hands.counts().add(ruling(tally, portfolio));
      }
    }
    return hands;
  }

  private Ruling ruling(RuleTally tally, Portfolio portfolio) {
    return rulings
        .computeIfAbsent(tally, one -> new HashMap<>())
        .computeIfAbsent(portfolio, one -> newRuling(tally, one));
  }

  private Ruling newRuling(RuleTally tally, Portfolio portfolio) {
    if (score.isEmpty()) {
      return new Ruling.Refusal(
          tally,
          null,
          counted ->
              Reason.of(
                  StatementCode.NO_SCORE,
                  "date",
                  counted.judgedOn(),
                  "first",
                  scores.first().partner().asOf()));
    }
    Optional<PortfolioScore> ofPortfolio = score.get().find(portfolio);
    if (ofPortfolio.isPresent()) {
      return Judgement.of(tally, score.get(), ofPortfolio.get(), moments);
    }
    LocalDate asOf = score.get().partner().asOf();
    Reason notScored = Reason.of(StatementCode.NOT_SCORED, "portfolio", portfolio, "date", asOf);
    return new Ruling.Refusal(tally, asOf, counted -> notScored);
  }
}
