package dev.pvi.engine;

import dev.pvi.explain.Findings;
import dev.pvi.explain.Place;
import dev.pvi.partner.MetricId;
import dev.pvi.partner.MetricOverride;
import dev.pvi.partner.MetricReading;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.partner.Portfolio;
import dev.pvi.partner.Reading;
import dev.pvi.partner.StatedStanding;
import dev.pvi.rulebook.Ladder;
import dev.pvi.rulebook.Metric;
import dev.pvi.rulebook.RuleBook;
import dev.pvi.rulebook.Scorecard;
import dev.pvi.score.ScoreCode;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Judges a snapshot by what a book knows, before anything is computed. */
final class SnapshotCheck {

  private final RuleBook book;
  private final Credits credits;
  private final ReadingCheck readings;
  private final FactCheck facts;
  private final Set<Portfolio> scored = new TreeSet<>();
  private final Set<Portfolio> known = new TreeSet<>();
  private final Set<String> scoredMetrics = new HashSet<>();

  SnapshotCheck(RuleBook book, Credits credits) {
    this.book = book;
    this.credits = credits;
    readings = new ReadingCheck(book.currency(), book.metrics());
    facts = new FactCheck(book, readings);
    known.addAll(book.portfolios());
    for (Scorecard card : book.scorecards()) {
      scored.add(card.portfolio());
      known.add(card.portfolio());
      for (Scorecard.Category category : card.categories()) {
        for (Scorecard.WeightedMetric metric : category.metrics()) {
          scoredMetrics.add(card.portfolio() + "/" + metric.metric());
        }
      }
    }
  }

  /** Begins to judge a snapshot; its readings are handed in one by one. */
  Run begin(PartnerSnapshot partner, Findings findings) {
    facts.check(partner, findings);
    if (!partner.portfolios().isEmpty()) {
      partner.portfolios().forEach(portfolio -> checkNamed(portfolio, partner, findings));
    }
    return new Run(partner, findings);
  }

  /** Judges one snapshot. Mutable, for one thread; makes texts only where something is wrong. */
  final class Run {

    private final PartnerSnapshot partner;
    private final Findings findings;
    private final PercentCheck percentages = new PercentCheck();

    private Run(PartnerSnapshot partner, Findings findings) {
      this.partner = partner;
      this.findings = findings;
    }

    /**
     * Judges a reading of a metric that a scorecard scores.
     *
     * @return the reading in the unit of the metric
     */
    MetricReading scored(BoundMetric metric, MetricReading stated) {
      if (!(stated.reading() instanceof Reading.Known asStated)) {
        if (!readings.isUsual(stated.reading())) {
          readings.checkUnknown(stated.reading(), place(stated), findings);
        }
        return stated;
      }
      Expected expected = metric.expected();
      Reading.Known known = expected.inUnit(asStated);
      if (!readings.isSound(expected, known)) {
        readings.check(expected, known, place(stated), findings);
      }
      if (expected.isPercent()) {
        percentages.add(expected, known, stated);
      }
      return known.unit().equals(asStated.unit())
          ? stated
          : new MetricReading(stated.portfolio(), stated.metric(), known);
    }

    /** Judges a reading that no scorecard scores. */
    void notScored(MetricReading stated) {
      checkReading(stated, partner, findings);
    }

    private Place place(MetricReading stated) {
      return SnapshotCheck.place(partner, stated.portfolio(), stated.metric());
    }

    /**
     * Judges what spans several parts of the snapshot.
     *
     * @return the credits of its certifications; null if it says nothing of any
     */
    @Nullable CreditCount end() {
      percentages.report(partner, findings);
      if (!partner.overrides().isEmpty()) {
        partner.overrides().forEach(one -> checkOverride(partner, one, findings));
      }
      CreditCount count = CreditCount.of(credits, partner, findings);
      if (!partner.standings().isEmpty()) {
        partner
            .standings()
            .forEach((portfolio, stated) -> checkStanding(partner, portfolio, stated, findings));
      }
      return count;
    }
  }

  private void checkNamed(Portfolio portfolio, PartnerSnapshot partner, Findings findings) {
    Place place = partner.place("portfolios");
    if (!known.contains(portfolio)) {
      unknown(place, "portfolio", known, portfolio.id(), findings);
    } else if (!scored.contains(portfolio)) {
      findings.note(place, ScoreCode.NOT_SCORED, "what", "portfolio", "value", portfolio);
    }
  }

  /** Returns where a reading stands that is scored: among the overrides, if it is one. */
  static Place place(PartnerSnapshot partner, Portfolio portfolio, MetricId metric) {
    return partner.override(portfolio, metric).isPresent()
        ? partner.place("overrides", portfolio.id(), metric.id(), "reading")
        : partner.place("readings", portfolio.id(), metric.id());
  }

  private static void checkOverride(
      PartnerSnapshot partner, MetricOverride stated, Findings findings) {
    if (stated.override().date().isAfter(partner.asOf())) {
      findings.error(
          partner.place("overrides", stated.portfolio().id(), stated.metric().id(), "date"),
          ScoreCode.OVERRIDE_LATER,
          "date",
          partner.asOf(),
          "value",
          stated.override().date());
    }
  }

  private void checkStanding(
      PartnerSnapshot partner, String portfolio, StatedStanding stated, Findings findings) {
    Place place = partner.place("standings", portfolio);
    Portfolio id = Portfolio.of(portfolio);
    if (!known.contains(id)) {
      unknown(place, "portfolio", known, portfolio, findings);
      return;
    }
    Ladder ladder = book.scorecard(id).flatMap(Scorecard::ladder).orElse(book.ladder());
    if (ladder.find(stated.standing()).isEmpty()) {
      List<String> standings = ladder.rungs().stream().map(rung -> rung.standing().id()).toList();
      unknown(place.child("standing"), "standing", standings, stated.standing().id(), findings);
    }
    if (stated.since().isAfter(partner.asOf())) {
      findings.error(
          place.child("since"),
          ScoreCode.STANDING_LATER,
          "date",
          partner.asOf(),
          "value",
          stated.since());
    }
  }

  private void checkReading(MetricReading one, PartnerSnapshot partner, Findings findings) {
    boolean isByHand = partner.override(one.portfolio(), one.metric()).isPresent();
    String part = isByHand ? "overrides" : "readings";
    Place place = partner.place(part, one.portfolio().id(), one.metric().id());
    Place portfolio = partner.place(part, one.portfolio().id());
    Optional<Metric> metric = book.metric(one.metric());
    if (!known.contains(one.portfolio())) {
      unknown(portfolio, "portfolio", known, one.portfolio().id(), findings);
      return;
    }
    if (metric.isEmpty()) {
      List<String> metrics = book.metrics().stream().map(m -> m.id().id()).toList();
      unknown(place, "metric", metrics, one.metric().id(), findings);
      return;
    }
    if (!scored.contains(one.portfolio())) {
      findings.note(portfolio, ScoreCode.NOT_SCORED, "what", "portfolio", "value", one.portfolio());
    } else if (!scoredMetrics.contains(one.portfolio() + "/" + one.metric())) {
      findings.note(place, ScoreCode.NOT_SCORED, "what", "metric", "value", one.metric());
    }
    if (one.reading() instanceof Reading.Known reading) {
      Expected expected = Expected.of(metric.get());
      checkKnown(expected, expected.inUnit(reading), place, findings);
    }
  }

  /** Judges a known reading by what its metric expects. */
  void checkKnown(Expected expected, Reading.Known reading, Place place, Findings findings) {
    readings.check(expected, reading, place, findings);
  }

  private static void unknown(
      Place place, String what, Collection<?> known, String value, Findings findings) {
    findings.unknown(
        place, ScoreCode.UNKNOWN_IN_PROGRAM, value, known, "what", what, "value", value);
  }
}
