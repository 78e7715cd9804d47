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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A scorecard bound to its rules: computes index and explanation of a portfolio in one pass. */
final class BoundCard {

  private final RuleBook book;
  private final Credits credits;
  private final Scorecard card;
  private final Units units;
  private final BoundMetric[] metrics;
  private final Scale scale;
  private final Ladder ladder;
  private final Slot[] byId;

  BoundCard(
      RuleBook book, Scorecard card, Units units, List<BoundMetric> metrics, Credits credits) {
    this.credits = credits;
    this.book = book;
    this.card = card;
    this.units = units;
    this.metrics = metrics.toArray(BoundMetric[]::new);
    this.scale = book.scale();
    this.ladder = card.ladder().orElse(book.ladder());
    this.byId = byId(metrics);
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
        check.scored(metrics[slot.first()], stated);
        slot.put(stated, slots);
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
   * Returns the score; empty if nothing applies.
   *
   * <p>Each metric is looked up where that is all there is to do. Only where one is not, it is
   * evaluated with policies and modifiers; only where one then does not count, or where something
   * is open, all are evaluated and weighed against one another.
   */
  Optional<PortfolioScore> score(
      PartnerSnapshot partner, @Nullable MetricReading[] slots, Facts facts, Findings findings) {
    MetricScore[] scores = new MetricScore[metrics.length];
    long sum = 0;
    BigDecimal others = BigDecimal.ZERO;
    @Nullable Findings found = null;
    for (int i = 0; i < scores.length; i++) {
      BoundMetric metric = metrics[i];
      Reading stated = reading(slots[i]);
      RowTable table = stated == null ? null : metric.decisive(stated, facts);
      RowTable.Answer answer = table == null ? null : table.answer(value(stated));
      if (stated != null && answer != null) {
        scores[i] = MetricScore.of(answer.shared(), stated);
        if (answer.units() != Tens.NONE) {
          sum += answer.units();
          continue;
        }
      } else {
        found = found == null ? new Findings() : found;
        Evaluation evaluation = evaluate(metric, stated, partner, facts, found);
        if (!evaluation.isPlain(scale)) {
          return weighed(partner, slots, facts, findings);
        }
        scores[i] = evaluation.score(scale);
      }
      others = others.add(scores[i].contribution());
    }
    if (found != null) {
      found.all().forEach(findings::add);
    }
    BigDecimal index = index(sum, others);
    return Optional.of(score(partner, scores, index, new IndexRange(index, index)));
  }

  private static @Nullable Reading reading(@Nullable MetricReading stated) {
    return stated == null ? null : stated.reading();
  }

  /** Returns the value of a reading that a table decides about, which is known. */
  private static Fact value(@Nullable Reading known) {
    return ((Reading.Known) Objects.requireNonNull(known)).value();
  }

  private BigDecimal index(long sum, BigDecimal others) {
    BigDecimal index = units.decimal(sum);
    return others.signum() == 0 ? index : Figures.normal(index.add(others));
  }

  /**
   * Returns the index alone, the same as that of {@link #score}: a sum of longs over all metrics
   * that are simply looked up, and of decimals over the others.
   */
  Optional<BigDecimal> index(
      PartnerSnapshot partner, @Nullable MetricReading[] slots, Facts facts, Findings findings) {
    long sum = 0;
    BigDecimal others = BigDecimal.ZERO;
    @Nullable Findings found = null;
    for (int i = 0; i < slots.length; i++) {
      BoundMetric metric = metrics[i];
      Reading stated = reading(slots[i]);
      RowTable table = stated == null ? null : metric.decisive(stated, facts);
      long one = table == null ? Tens.NONE : table.units(value(stated));
      if (one != Tens.NONE) {
        sum += one;
        continue;
      }
      found = found == null ? new Findings() : found;
      Evaluation evaluation = evaluate(metric, stated, partner, facts, found);
      if (!evaluation.isPlain(scale)) {
        List<Evaluation> all = evaluations(partner, slots, facts, findings);
        return new Weighting(all, card, scale).index();
      }
      others = others.add(evaluation.contribution());
    }
    if (found != null) {
      found.all().forEach(findings::add);
    }
    return Optional.of(index(sum, others));
  }

  private static BigDecimal sum(MetricScore[] scores) {
    BigDecimal index = BigDecimal.ZERO;
    for (MetricScore score : scores) {
      index = index.add(score.contribution());
    }
    return Figures.normal(index);
  }

  private Optional<PortfolioScore> weighed(
      PartnerSnapshot partner, @Nullable MetricReading[] slots, Facts facts, Findings findings) {
    Weighting weighting =
        new Weighting(evaluations(partner, slots, facts, findings), card, book.scale());
    if (!weighting.anyCounts()) {
      return Optional.empty();
    }
    MetricScore[] scores = weighting.scores().toArray(new MetricScore[0]);
    BigDecimal index = sum(scores);
    return Optional.of(score(partner, scores, index, weighting.range(index)));
  }

  private List<Evaluation> evaluations(
      PartnerSnapshot partner, @Nullable MetricReading[] slots, Facts facts, Findings findings) {
    List<Evaluation> evaluations = new ArrayList<>(metrics.length);
    for (int i = 0; i < metrics.length; i++) {
      evaluations.add(evaluate(metrics[i], reading(slots[i]), partner, facts, findings));
    }
    return evaluations;
  }

  private Evaluation evaluate(
      BoundMetric metric,
      @Nullable Reading stated,
      PartnerSnapshot partner,
      Facts facts,
      Findings findings) {
    Measurement measured =
        stated == null ? measure(partner, facts, metric) : Measurement.of(stated);
    return Evaluation.of(
        metric,
        measured,
        facts,
        () ->
            Place.of(
                "partner " + partner.id(),
                "/readings/" + card.portfolio() + "/" + metric.terms().metric()),
        findings);
  }

  private PortfolioScore score(
      PartnerSnapshot partner, MetricScore[] scores, BigDecimal index, IndexRange range) {
    return PortfolioScore.builder()
        .portfolio(card.portfolio())
        .name(card.name())
        .motion(card.motion())
        .index(index)
        .range(range)
        .ladder(ladder)
        .protection(protection(partner))
        .scaleMaximum(scale.maximum())
        .categories(categories(scores))
        .build();
  }

  /** What stands in for a reading: credits of certifications; else an attribute; else nothing. */
  Measurement measure(PartnerSnapshot partner, Facts facts, BoundMetric metric) {
    Optional<Measurement> counted =
        credits.measure(partner, card.portfolio(), metric.terms().metric());
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
    if (partner.standings().isEmpty()) {
      return Optional.empty();
    }
    return Optional.ofNullable(partner.standings().get(card.portfolio().id()))
        .filter(stated -> ladder.protectedMonths() > 0)
        .map(
            stated -> {
              LocalDate through = ladder.protectedThrough(stated.since());
              return new Protection(
                  stated.standing(), stated.since(), through, !partner.asOf().isAfter(through));
            });
  }

  private List<CategoryScore> categories(MetricScore[] scores) {
    ImmutableList.Builder<CategoryScore> categories =
        ImmutableList.builderWithExpectedSize(card.categories().size());
    int next = 0;
    for (Scorecard.Category category : card.categories()) {
      int size = category.metrics().size();
      ImmutableList.Builder<MetricScore> own = ImmutableList.builderWithExpectedSize(size);
      for (int end = next + size; next < end; next++) {
        own.add(scores[next]);
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
