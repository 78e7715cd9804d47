package dev.pvi.engine;

import com.google.common.collect.ImmutableList;
import dev.pvi.explain.Figures;
import dev.pvi.explain.Findings;
import dev.pvi.explain.Place;
import dev.pvi.formula.Fact;
import dev.pvi.formula.Facts;
import dev.pvi.partner.MetricId;
import dev.pvi.partner.MetricReading;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.partner.Portfolio;
import dev.pvi.partner.Reading;
import dev.pvi.rulebook.Ladder;
import dev.pvi.rulebook.RuleBook;
import dev.pvi.rulebook.Scale;
import dev.pvi.rulebook.Scorecard;
import dev.pvi.score.CategoryScore;
import dev.pvi.score.IndexRange;
import dev.pvi.score.MetricScore;
import dev.pvi.score.PortfolioScore;
import dev.pvi.score.Protection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** A scorecard bound to its rules: computes index and explanation of a portfolio in one pass. */
final class BoundCard {

  private final Scorecard card;
  private final Units units;
  private final BoundMetric[] metrics;
  private final Scale scale;
  private final BoundLadder ladder;
  private final Combining combining;
  private final boolean isInLongs;
  private final BigDecimal maximum;
  private final Slot[] byId;

  BoundCard(
      RuleBook book, Scorecard card, CardWeights weights, Units units, List<BoundMetric> metrics) {
    this.card = card;
    this.units = units;
    this.metrics = metrics.toArray(BoundMetric[]::new);
    this.scale = book.scale();
    this.ladder = new BoundLadder(card.ladder().orElse(book.ladder()));
    this.combining =
        card.combine() == Scorecard.Combine.POINTS
            ? new Adding(card.initial(), scale)
            : new Weighting(card, weights, scale, metrics);
    this.isInLongs = card.isWhole() && weights.areDecimal();
    this.maximum = maximum(card, scale, metrics);
    this.byId = byId(metrics);
  }

  /** The greatest index, or the initial score with the best of every table. */
  private static BigDecimal maximum(Scorecard card, Scale scale, List<BoundMetric> metrics) {
    if (card.combine() == Scorecard.Combine.WEIGHTED) {
      return scale.maximum();
    }
    BigDecimal best = card.initial();
    for (BoundMetric metric : metrics) {
      best = best.add(metric.attainable());
    }
    return Figures.normal(best);
  }

  private static Slot[] byId(List<BoundMetric> metrics) {
    SortedMap<MetricId, Slot> slots = new TreeMap<>();
    for (int i = 0; i < metrics.size(); i++) {
      MetricId id = metrics.get(i).terms().metric();
      Slot known = slots.get(id);
      slots.put(id, known == null ? new Slot(id, i) : known.and(i));
    }
    return slots.values().toArray(new Slot[0]);
  }

  Scorecard card() {
    return card;
  }

  /** Returns the units in which the index is summed. */
  Units units() {
    return units;
  }

  /** Whether the index is a sum of longs where those of all metrics are known. */
  boolean isInLongs() {
    return isInLongs;
  }

  /** Returns how many metrics there are. */
  int size() {
    return metrics.length;
  }

  /** Returns the metrics in the order of the scorecard. */
  List<BoundMetric> metrics() {
    return ImmutableList.copyOf(metrics);
  }

  /**
   * Puts the readings of this portfolio into the order of the metrics.
   *
   * @param from the first reading of the portfolio in the snapshot
   * @param slots receives the readings; what the snapshot does not state stays null
   * @return the position after the last reading of the portfolio
   */
  int fill(
      List<MetricReading> readings,
      int from,
      @Nullable MetricReading[] slots,
      SnapshotCheck.Run check) {
    Portfolio ours = readings.get(from).portfolio();
    int next = 0;
    int end = end(readings, from, ours);
    for (int at = from; at < end; at++) {
      MetricReading stated = readings.get(at);
      MetricId id = stated.metric();
      boolean found = isAt(next, id);
      if (!found) {
        next = find(id, next);
        found = isAt(next, id);
      }
      if (found) {
        Slot slot = byId[next++];
        slot.put(check.scored(metrics[slot.first()], stated), slots);
      } else {
        check.notScored(stated);
      }
    }
    return end;
  }

  /** The position after the last reading of a portfolio; readings are ordered by portfolio. */
  private static int end(List<MetricReading> readings, int from, Portfolio ours) {
    int low = from + 1;
    int high = readings.size();
    if (readings.get(high - 1).portfolio().equals(ours)) {
      return high;
    }
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (readings.get(middle).portfolio().equals(ours)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private boolean isAt(int next, MetricId id) {
    return next < byId.length && byId[next].is(id);
  }

  /** Returns the first slot from a position on whose id is not below an id. */
  private int find(MetricId id, int from) {
    int next = from;
    while (next < byId.length && byId[next].id().compareTo(id) < 0) {
      next++;
    }
    return next;
  }

  /**
   * Finds the row of every metric of a partner.
   *
   * @param stated the readings in the order of the metrics; null where none is stated
   * @param plans the plans of the metrics for partners like this one
   * @param credits the credits of certifications; null if nothing is said of any
   * @param findings receives a reading that is refused, or that no row covers
   */
  Reckoning reckon(
      PartnerSnapshot partner,
      @Nullable MetricReading[] stated,
      Facts facts,
      MetricPlan[] plans,
      @Nullable CreditCount credits,
      Findings findings) {
    Reckoning reckoning = reckoning(stated);
    Function<BoundMetric, Place> where = metric -> place(partner, metric);
    for (int i = 0; i < metrics.length; i++) {
      BoundMetric metric = metrics[i];
      MetricReading one = stated[i];
      if (one != null) {
        reckoning.add(plans[i].row(one.reading(), facts, where, findings));
      } else if (credits != null && metric.credits() >= 0) {
        int target = metric.credits();
        Reading reading = credits.reading(target);
        reckoning.add(plans[i].row(reading, facts, where, findings), reading, credits, target);
      } else {
        Reading reading = unstated(metric, facts, null);
        reckoning.add(plans[i].row(reading, facts, where, findings), reading);
      }
    }
    if (!partner.overrides().isEmpty()) {
      reckoning.override(Overrides.replaced(this, partner, facts, credits));
    }
    return reckoning;
  }

  /** Returns room for the rows of a partner. */
  Reckoning reckoning(@Nullable MetricReading[] stated) {
    return new Reckoning(stated, units, card.initial());
  }

  private Place place(PartnerSnapshot partner, BoundMetric metric) {
    return SnapshotCheck.place(partner, card.portfolio(), metric.terms().metric());
  }

  /** What stands in for a reading: credits of certifications; else an attribute; else nothing. */
  static Reading unstated(BoundMetric metric, Facts facts, @Nullable CreditCount credits) {
    if (credits != null && metric.credits() >= 0) {
      return credits.reading(metric.credits());
    }
    String reads = metric.reads();
    if (reads == null) {
      return metric.notStated();
    }
    Optional<Fact> fact = facts.get(reads);
    return fact.isPresent()
        ? new Reading.Known(fact.get(), Optional.empty(), Optional.empty())
        : metric.notStated();
  }

  /** Returns the index alone; empty if nothing applies. */
  Optional<BigDecimal> index(Reckoning reckoning) {
    return combining.isSum(reckoning)
        ? Optional.of(reckoning.index())
        : combining.weigh(reckoning.rows()).map(Combining.Weighed::index);
  }

  /** Returns the score; empty if nothing applies. */
  Optional<PortfolioScore> score(PartnerSnapshot partner, Facts facts, Reckoning reckoning) {
    if (combining.isSum(reckoning)) {
      BigDecimal index = reckoning.index();
      IndexRange range = reckoning.range(index, scale);
      return Optional.of(
          score(
              partner,
              facts,
              reckoning::score,
              index,
              range == null ? combining.range(reckoning.rows(), index) : range));
    }
    return combining
        .weigh(reckoning.rows())
        .map(
            weighed ->
                score(
                    partner,
                    facts,
                    i ->
                        reckoning.score(
                            i, weighed.contributions().get(i), weighed.attainable().get(i)),
                    weighed.index(),
                    combining.range(reckoning.rows(), weighed.index())));
  }

  private PortfolioScore score(
      PartnerSnapshot partner,
      Facts facts,
      IntFunction<MetricScore> scores,
      BigDecimal index,
      IndexRange range) {
    return PortfolioScore.builder()
        .portfolio(card.portfolio())
        .name(card.name())
        .motion(card.motion())
        .index(index)
        .range(range)
        .ladder(ladder.ofScores())
        .unmet(ladder.unmet(facts))
        .reasonSide(card.reasons())
        .protection(protection(partner))
        .combine(card.combine())
        .initial(card.initial())
        .scaleMaximum(maximum)
        .categories(categories(scores))
        .build();
  }

  private Optional<Protection> protection(PartnerSnapshot partner) {
    if (partner.standings().isEmpty()) {
      return Optional.empty();
    }
    Ladder kept = ladder.ofScores();
    return Optional.ofNullable(partner.standings().get(card.portfolio().id()))
        .filter(stated -> kept.protectedMonths() > 0)
        .map(
            stated -> {
              LocalDate through = kept.protectedThrough(stated.since());
              return new Protection(
                  stated.standing(), stated.since(), through, !partner.asOf().isAfter(through));
            });
  }

  private List<CategoryScore> categories(IntFunction<MetricScore> scores) {
    ImmutableList.Builder<CategoryScore> categories =
        ImmutableList.builderWithExpectedSize(card.categories().size());
    int next = 0;
    for (Scorecard.Category category : card.categories()) {
      int size = category.metrics().size();
      ImmutableList.Builder<MetricScore> own = ImmutableList.builderWithExpectedSize(size);
      for (int end = next + size; next < end; next++) {
        own.add(scores.apply(next));
      }
      categories.add(
          CategoryScore.builder()
              .id(category.id())
              .name(category.name())
              .weight(category.weight())
              .metrics(own.build())
              .build());
    }
    return categories.build();
  }

  /** Returns in words how each metric is computed, and why. */
  String describe() {
    return units.describe(card.name(), metrics(), i -> metrics[i].says());
  }
}
