package dev.pvi.cpi.engine;

import com.google.common.collect.ImmutableSortedMap;
import dev.pvi.cpi.earning.Counted;
import dev.pvi.explain.Reason;
import dev.pvi.formula.Fact;
import dev.pvi.formula.Facts;
import dev.pvi.formula.Truth;
import dev.pvi.partner.Credential;
import dev.pvi.partner.Portfolio;
import dev.pvi.rulebook.Ladder;
import dev.pvi.score.PartnerScore;
import dev.pvi.score.PortfolioScore;
import dev.pvi.score.ScoreHistory;
import dev.pvi.time.Span;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Holds requirements against things as they stood on another day than that of the event, or on one
 * of several days. For one calculation, on one thread.
 */
final class Moments {

  private final ScoreHistory scores;
  private final Period period;
  private final Map<Key, EventFacts> known = new HashMap<>();

  /** Whose facts as of which score. */
  private record Key(BoundBook book, int position, Portfolio portfolio) {}

  Moments(ScoreHistory scores, Period period) {
    this.scores = scores;
    this.period = period;
  }

  /**
   * Returns why a requirement is not met; null if it is.
   *
   * @param own what holds on the day of the event, which also knows the dates that it states
   */
  @Nullable Reason whyNot(
      BoundRule.Required required, BoundRule rule, Counted counted, EventFacts own) {
    Optional<Fact> at = own.get(required.stated().at().orElse("event-date"));
    if (at.isEmpty() || !(at.get() instanceof Fact.Day day)) {
      return required.reason(own);
    }
    if (required.stated().within().isEmpty()) {
      return whyNot(required, rule, counted, day.value());
    }
    Span span = required.stated().within().get().at(day.value(), rule.book().calendar());
    @Nullable Reason reason = null;
    for (LocalDate one : daysOfChange(span).descendingSet()) {
      reason = whyNot(required, rule, counted, one);
      if (reason == null) {
        return null;
      }
    }
    return reason == null ? required.reason(own) : reason;
  }

  /**
   * The days on which the answer may turn: the first, those of scores, those on which credentials
   * begin or have ended.
   */
  private NavigableSet<LocalDate> daysOfChange(Span span) {
    TreeSet<LocalDate> days = new TreeSet<>();
    days.add(span.first());
    for (PartnerScore score : scores.all()) {
      add(days, span, score.partner().asOf());
      for (Credential one : score.partner().credentials().orElse(List.of())) {
        one.from().ifPresent(from -> add(days, span, from));
        one.through().ifPresent(through -> add(days, span, through.plusDays(1)));
      }
    }
    return days;
  }

  private static void add(SortedSet<LocalDate> days, Span span, LocalDate day) {
    if (span.contains(day)) {
      days.add(day);
    }
  }

  private @Nullable Reason whyNot(
      BoundRule.Required required, BoundRule rule, Counted counted, LocalDate day) {
    @Nullable EventFacts facts = facts(rule, counted.event().portfolio(), day);
    if (facts == null) {
      return required.reason(Facts.none());
    }
    facts.look(counted, day);
    return required.when().condition().truth(facts) == Truth.TRUE ? null : required.reason(facts);
  }

  /**
   * Returns what tells in which pot an event is totalled, whether its portfolio is scored or not.
   */
  EventFacts ofPot(BoundRule rule, Counted counted) {
    Portfolio portfolio = counted.event().portfolio();
    @Nullable EventFacts facts = facts(rule, portfolio, counted.judgedOn());
    if (facts == null) {
      facts =
          new EventFacts(
              rule.bound(),
              period,
              scores
                  .on(counted.judgedOn())
                  .map(PartnerScore::attributes)
                  .orElse(ImmutableSortedMap.of()));
    }
    facts.look(counted);
    return facts;
  }

  private @Nullable EventFacts facts(BoundRule rule, Portfolio portfolio, LocalDate day) {
    int position = scores.position(day);
    if (position < 0) {
      return null;
    }
    Key key = new Key(rule.bound(), position, portfolio);
    @Nullable EventFacts facts = known.get(key);
    if (facts == null) {
      PartnerScore partner = scores.all().get(position);
      Optional<PortfolioScore> score = partner.find(portfolio);
      if (score.isEmpty()) {
        return null;
      }
      Ladder.Rung standing =
          rule.book().countsProtectedStanding()
              ? score.get().standing()
              : score.get().computedStanding();
      facts = new EventFacts(rule.bound(), period, partner, score.get(), standing, true);
      known.put(key, facts);
    }
    return facts;
  }
}
