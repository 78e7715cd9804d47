package dev.pvi.engine;

import dev.pvi.explain.Finding;
import dev.pvi.explain.Findings;
import dev.pvi.explain.Place;
import dev.pvi.explain.Severity;
import dev.pvi.explain.Texts;
import dev.pvi.formula.Attribute;
import dev.pvi.formula.Fact;
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
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Judges a snapshot by what a book knows, before anything is computed. */
final class SnapshotCheck {

  private final RuleBook book;
  private final Credits credits;
  private final ReadingCheck readings;
  private final LocalDate from;
  private final @Nullable LocalDate through;
  private final Set<Portfolio> scored = new TreeSet<>();
  private final Set<Portfolio> known = new TreeSet<>();
  private final Set<String> scoredMetrics = new HashSet<>();

  SnapshotCheck(RuleBook book, Credits credits) {
    this.book = book;
    this.credits = credits;
    from = book.release().from();
    through = book.release().through().orElse(null);
    readings = new ReadingCheck(book.currency(), book.metrics());
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
    checkDate(partner, findings);
    partner
        .attributes()
        .forEach((attribute, fact) -> checkAttribute(attribute, fact, partner, findings));
    if (!partner.portfolios().isEmpty()) {
      partner.portfolios().forEach(portfolio -> checkNamed(portfolio, partner, findings));
    }
    if (findings.errors() == 0) {
      checkContradictions(partner, findings);
    }
    return new Run(partner, findings);
  }

  /** Another release may be meant, as in a what-if; but never without a word. */
  private void checkDate(PartnerSnapshot partner, Findings findings) {
    LocalDate asOf = partner.asOf();
    if (asOf.isBefore(from)) {
      findings.warning(
          partner.place("asOf"),
          ScoreCode.BEFORE_RELEASE,
          "date",
          asOf,
          "from",
          from,
          "book",
          book);
    } else if (through != null && asOf.isAfter(through)) {
      findings.warning(
          partner.place("asOf"),
          ScoreCode.AFTER_RELEASE,
          "date",
          asOf,
          "through",
          through,
          "book",
          book);
    }
  }

  private void checkContradictions(PartnerSnapshot partner, Findings findings) {
    for (Map.Entry<String, Fact> implied : book.contradicted(partner).entrySet()) {
      findings.warning(
          partner.place("attributes", implied.getKey()),
          ScoreCode.CONTRADICTED,
          "implied",
          implied.getValue(),
          "value",
          Objects.requireNonNull(partner.attributes().get(implied.getKey())));
    }
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
      return known == asStated
          ? stated
          : new MetricReading(stated.portfolio(), stated.metric(), known);
    }

    /** Judges a reading that no scorecard scores. */
    void notScored(MetricReading stated) {
      checkReading(stated, partner, findings);
    }

    private Place place(MetricReading stated) {
      return partner.place("readings", stated.portfolio().id(), stated.metric().id());
    }

    /**
     * Judges what spans several parts of the snapshot.
     *
     * @return the credits of its certifications; null if it says nothing of any
     */
    @Nullable CreditCount end() {
      percentages.report(partner, findings);
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

  private void checkAttribute(String id, Fact fact, PartnerSnapshot partner, Findings findings) {
    Optional<Attribute> attribute = book.attributes().find(id);
    if (attribute.isPresent() && attribute.get().admits(fact) && readings.isInCurrency(fact)) {
      return;
    }
    Place place = partner.place("attributes", id);
    if (attribute.isEmpty()) {
      findings.add(
          Finding.of(Severity.NOTE, place, ScoreCode.UNDECLARED_ATTRIBUTE, "value", id)
              .didYouMean(id, book.attributes().ids()));
    } else if (!attribute.get().admits(fact)) {
      findings.add(
          Finding.of(
                  Severity.ERROR,
                  place,
                  ScoreCode.WRONG_ATTRIBUTE,
                  "expected",
                  attribute.get().says(),
                  "value",
                  Texts.brief(fact.toString()))
              .didYouMean(fact.toString(), attribute.get().levels()));
    } else if (fact instanceof Fact.Amount amount) {
      readings.checkCurrency(amount, place, findings);
    }
  }

  private void checkReading(MetricReading one, PartnerSnapshot partner, Findings findings) {
    Place place = partner.place("readings", one.portfolio().id(), one.metric().id());
    Place portfolio = partner.place("readings", one.portfolio().id());
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
