package dev.pvi.engine;

import dev.pvi.explain.Finding;
import dev.pvi.explain.Findings;
import dev.pvi.explain.Place;
import dev.pvi.explain.Severity;
import dev.pvi.explain.Texts;
import dev.pvi.formula.Attribute;
import dev.pvi.formula.Fact;
import dev.pvi.formula.Ratio;
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
import java.math.BigDecimal;
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
  private final Set<Portfolio> scored = new TreeSet<>();
  private final Set<Portfolio> known = new TreeSet<>();
  private final Set<String> scoredMetrics = new HashSet<>();

  /** The codes of absence of which a policy may speak: the usual ones and those of the book. */
  private final Set<String> codes =
      new TreeSet<>(
          List.of(
              Reading.Absent.NOT_MEASURED,
              Reading.Absent.NO_PRIOR_PERIOD,
              Reading.Absent.NOT_YET_DUE,
              Reading.NotApplicable.NOT_APPLICABLE));

  SnapshotCheck(RuleBook book, Credits credits) {
    this.book = book;
    this.credits = credits;
    known.addAll(book.portfolios());
    for (Metric metric : book.metrics()) {
      codes.addAll(metric.absent().byCode().keySet());
      codes.addAll(metric.notApplicable().byCode().keySet());
    }
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
    partner
        .attributes()
        .forEach((attribute, fact) -> checkAttribute(attribute, fact, partner, findings));
    if (!partner.portfolios().isEmpty()) {
      partner.portfolios().forEach(portfolio -> checkNamed(portfolio, partner, findings));
    }
    return new Run(partner, findings);
  }

  /** Judges one snapshot. Mutable, for one thread; makes texts only where something is wrong. */
  final class Run {

    private final PartnerSnapshot partner;
    private final Findings findings;
    private int percentages;
    private boolean allAreShares = true;
    private @Nullable Ratio share;

    private Run(PartnerSnapshot partner, Findings findings) {
      this.partner = partner;
      this.findings = findings;
    }

    /** Judges a reading of a metric that a scorecard scores. */
    void scored(BoundMetric metric, MetricReading stated) {
      if (stated.reading() instanceof Reading.Known known) {
        if (isSuspicious(metric.definition(), known)) {
          checkKnown(metric.definition(), known, place(stated), findings);
        }
        if (allAreShares && metric.isPercent()) {
          percentage(known);
        }
      } else if (!codes.contains(code(stated.reading()))) {
        String code = code(stated.reading());
        findings.add(
            Finding.of(
                    Severity.WARNING,
                    place(stated),
                    ScoreCode.UNKNOWN_ABSENCE,
                    "known",
                    String.join(", ", codes),
                    "value",
                    code)
                .didYouMean(code, codes));
      }
    }

    private static String code(Reading reading) {
      return reading instanceof Reading.Absent absent
          ? absent.code()
          : ((Reading.NotApplicable) reading).code();
    }

    private boolean isSuspicious(Metric metric, Reading.Known known) {
      return (known.unit().isPresent() && !known.unit().get().equals(metric.unit()))
          || (known.base().isPresent()
              && !known.base().get().getCurrencyUnit().equals(book.currency()))
          || known.value() instanceof Fact.Amount;
    }

    /** Judges a reading that no scorecard scores. */
    void notScored(MetricReading stated) {
      checkReading(stated, partner, findings);
    }

    private Place place(MetricReading stated) {
      return SnapshotCheck.place(partner, stated.portfolio(), stated.metric());
    }

    private void percentage(Reading.Known known) {
      if (known.value() instanceof Fact.Quantity quantity && quantity.value().signum() != 0) {
        percentages++;
        share = quantity.value();
        allAreShares = isShare(quantity.value());
      }
    }

    private static boolean isShare(Ratio x) {
      return x.unscaled() != Ratio.NOT_COMPACT
          ? x.unscaled() > 0 && x.unscaled() <= Tens.power(x.scale())
          : x.signum() > 0 && x.compareTo(BigDecimal.ONE) <= 0;
    }

    /**
     * Judges what spans several parts of the snapshot.
     *
     * @return the credits of its certifications; null if it says nothing of any
     */
    @Nullable CreditCount end() {
      if (percentages > 1 && allAreShares) {
        findings.warning(
            partner.place("readings"),
            ScoreCode.SUSPICIOUS_PERCENT,
            "value",
            String.valueOf(share));
      }
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

  private void checkAttribute(String id, Fact fact, PartnerSnapshot partner, Findings findings) {
    Optional<Attribute> attribute = book.attributes().find(id);
    if (attribute.isPresent() && attribute.get().admits(fact) && isInCurrency(fact)) {
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
      checkCurrency(amount, place, findings);
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
      checkKnown(metric.get(), reading, place, findings);
    }
  }

  /** Judges a known reading by the definition of its metric. */
  void checkKnown(Metric metric, Reading.Known reading, Place place, Findings findings) {
    reading
        .unit()
        .filter(unit -> !unit.equals(metric.unit()))
        .ifPresent(
            unit ->
                findings.error(
                    place, ScoreCode.WRONG_UNIT, "expected", metric.unit(), "value", unit));
    if (reading.value() instanceof Fact.Amount amount) {
      checkCurrency(amount, place, findings);
    }
    reading.base().ifPresent(base -> checkCurrency((Fact.Amount) Fact.of(base), place, findings));
  }

  private boolean isInCurrency(Fact fact) {
    return !(fact instanceof Fact.Amount amount)
        || amount.value().getCurrencyUnit().equals(book.currency());
  }

  private void checkCurrency(Fact.Amount amount, Place place, Findings findings) {
    if (!amount.value().getCurrencyUnit().equals(book.currency())) {
      findings.error(place, ScoreCode.WRONG_CURRENCY, "expected", book.currency(), "value", amount);
    }
  }

  private static void unknown(
      Place place, String what, Collection<?> known, String value, Findings findings) {
    findings.unknown(
        place, ScoreCode.UNKNOWN_IN_PROGRAM, value, known, "what", what, "value", value);
  }
}
