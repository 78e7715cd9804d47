package dev.pvi.engine;

import com.google.common.collect.ImmutableList;
import dev.pvi.explain.Figures;
import dev.pvi.explain.Findings;
import dev.pvi.explain.Place;
import dev.pvi.formula.Fact;
import dev.pvi.formula.Facts;
import dev.pvi.partner.MetricId;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.partner.Reading;
import dev.pvi.rulebook.Ladder;
import dev.pvi.rulebook.RuleBook;
import dev.pvi.rulebook.Scorecard;
import dev.pvi.score.CategoryScore;
import dev.pvi.score.IndexRange;
import dev.pvi.score.MetricScore;
import dev.pvi.score.PortfolioScore;
import dev.pvi.score.Protection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A scorecard bound to its rules: computes index and explanation of a portfolio in one pass. */
final class BoundCard {

  private final RuleBook book;
  private final Credits credits;
  private final Scorecard card;
  private final ImmutableList<BoundMetric> metrics;

  BoundCard(RuleBook book, Scorecard card, List<BoundMetric> metrics, Credits credits) {
    this.credits = credits;
    this.book = book;
    this.card = card;
    this.metrics = ImmutableList.copyOf(metrics);
  }

  Scorecard card() {
    return card;
  }

  /** Returns the score; empty if nothing applies. */
  Optional<PortfolioScore> score(PartnerSnapshot partner, Facts facts, Findings findings) {
    List<Evaluation> evaluations = new ArrayList<>(metrics.size());
    for (BoundMetric metric : metrics) {
      Place place =
          Place.of(
              "partner " + partner.id(),
              "/readings/" + card.portfolio() + "/" + metric.terms().metric());
      evaluations.add(
          Evaluation.of(metric, measure(partner, facts, metric), facts, place, findings));
    }
    Weighting weighting = new Weighting(evaluations, card, book.scale());
    if (!weighting.anyCounts()) {
      return Optional.empty();
    }
    List<MetricScore> scores = weighting.scores();
    BigDecimal index = BigDecimal.ZERO;
    for (MetricScore score : scores) {
      index = index.add(score.contribution());
    }
    index = Figures.normal(index);
    IndexRange range = weighting.range(index);
    return Optional.of(
        new PortfolioScore(
            card.portfolio(),
            card.name(),
            index,
            range,
            ladder(),
            protection(partner),
            book.scale().maximum(),
            categories(scores)));
  }

  /** What the snapshot states; else credits of certifications; else an attribute; else absent. */
  private Measurement measure(PartnerSnapshot partner, Facts facts, BoundMetric metric) {
    MetricId id = metric.terms().metric();
    Optional<Reading> stated = partner.reading(card.portfolio(), id);
    if (stated.isPresent()) {
      return Measurement.of(stated.get());
    }
    Optional<Measurement> counted = credits.measure(partner, card.portfolio(), id);
    if (counted.isPresent()) {
      return counted.get();
    }
    Optional<Fact> fact = metric.definition().reads().flatMap(facts::get);
    return Measurement.of(
        fact.isPresent()
            ? new Reading.Known(fact.get(), Optional.empty(), Optional.empty())
            : metric.notStated());
  }

  private Optional<Protection> protection(PartnerSnapshot partner) {
    Ladder ladder = ladder();
    return Optional.ofNullable(partner.standings().get(card.portfolio().id()))
        .filter(stated -> ladder.protectedMonths() > 0)
        .map(
            stated -> {
              LocalDate through = ladder.protectedThrough(stated.since());
              return new Protection(
                  stated.standing(), stated.since(), through, !partner.asOf().isAfter(through));
            });
  }

  private Ladder ladder() {
    return card.ladder().orElse(book.ladder());
  }

  private List<CategoryScore> categories(List<MetricScore> scores) {
    ImmutableList.Builder<CategoryScore> categories = ImmutableList.builder();
    int from = 0;
    for (Scorecard.Category category : card.categories()) {
      int to = from + category.metrics().size();
      categories.add(
          new CategoryScore(
              category.id(), category.name(), category.weight(), scores.subList(from, to)));
      from = to;
    }
    return categories.build();
  }
}
