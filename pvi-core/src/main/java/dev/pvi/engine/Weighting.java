package dev.pvi.engine;

import com.google.common.collect.ImmutableList;
import dev.pvi.explain.Figures;
import dev.pvi.formula.Apportionment;
import dev.pvi.formula.Rounding;
import dev.pvi.rulebook.Scale;
import dev.pvi.rulebook.Scorecard;
import dev.pvi.score.IndexRange;
import dev.pvi.score.MetricScore;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Weighs the metrics of a scorecard. Where all count, {@code contribution = category weight ×
 * metric weight × index}, exactly. Where some are excluded, the weights of those that count are
 * divided by their sum, within each category and among the categories:
 *
 * <pre>{@code
 * contribution = (category weight ÷ C) × (metric weight ÷ M) × index
 * }</pre>
 *
 * <p>with M the sum of the counting weights of the category and C that of the categories with any.
 * All contributions are brought to one denominator, C × Π M; the index is divided once, rounded as
 * the scale declares, and apportioned to the contributions. An index of more than 18 digits after
 * the point, which no decimal may have, is rounded to 18 and apportioned likewise.
 */
final class Weighting {

  private final List<Evaluation> evaluations;
  private final Scorecard card;
  private final Scale scale;

  Weighting(List<Evaluation> evaluations, Scorecard card, Scale scale) {
    this.evaluations = evaluations;
    this.card = card;
    this.scale = scale;
  }

  boolean anyCounts() {
    return evaluations.stream()
        .anyMatch(e -> e.counts() && e.metric().overallWeight().signum() > 0);
  }

  /** Returns the index alone; empty if nothing counts. */
  Optional<BigDecimal> index() {
    if (!anyCounts()) {
      return Optional.empty();
    }
    BigDecimal index =
        isExact()
            ? evaluations.stream()
                .map(Evaluation::contribution)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
            : new Shares().apportion(Evaluation::applied, rounding()).total();
    return Optional.of(Figures.normal(index));
  }

  private boolean allCount() {
    return evaluations.stream().allMatch(Evaluation::counts);
  }

  private boolean isExact() {
    return allCount() && evaluations.stream().allMatch(e -> e.isExact(scale));
  }

  private Rounding rounding() {
    return allCount()
        ? new Rounding(Figures.FRACTION_DIGITS, scale.rounding().mode())
        : scale.rounding();
  }

  List<MetricScore> scores() {
    if (isExact()) {
      return evaluations.stream().map(e -> e.score(scale)).toList();
    }
    Rounding rounding = rounding();
    ImmutableList.Builder<MetricScore> scores =
        ImmutableList.builderWithExpectedSize(evaluations.size());
    Shares shares = new Shares();
    Apportionment contributions = shares.apportion(Evaluation::applied, rounding);
    Apportionment attainable = shares.apportion(e -> e.attainableIndex(scale.maximum()), rounding);
    for (int i = 0; i < evaluations.size(); i++) {
      scores.add(evaluations.get(i).score(contributions.parts().get(i), attainable.parts().get(i)));
    }
    return scores.build();
  }

  /** Interval arithmetic over everything that is not known; always holds the index itself. */
  IndexRange range(BigDecimal index) {
    if (evaluations.stream().noneMatch(Evaluation::isOpen)) {
      return new IndexRange(index, index);
    }
    Extreme extreme = new Extreme(evaluations, card, scale.rounding().digits());
    BigDecimal low = extreme.greatest(e -> e.low().negate()).negate();
    BigDecimal high = extreme.greatest(Evaluation::high);
    return new IndexRange(Figures.normal(low.min(index)), Figures.normal(high.max(index)));
  }

  /** The weights of those metrics that count, over one denominator. */
  private final class Shares {

    private final List<BigDecimal> weights = new ArrayList<>();
    private final BigDecimal denominator;

    Shares() {
      int categories = card.categories().size();
      List<BigDecimal> counting = new ArrayList<>();
      for (int c = 0; c < categories; c++) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Evaluation e : evaluations) {
          if (e.metric().category() == c && e.counts()) {
            sum = sum.add(e.metric().terms().weight());
          }
        }
        counting.add(sum);
      }
      BigDecimal ofCategories = BigDecimal.ZERO;
      BigDecimal product = BigDecimal.ONE;
      for (int c = 0; c < categories; c++) {
        if (counting.get(c).signum() > 0) {
          ofCategories = ofCategories.add(card.categories().get(c).weight());
          product = product.multiply(counting.get(c));
        }
      }
      for (Evaluation e : evaluations) {
        BigDecimal weight = BigDecimal.ZERO;
        if (e.counts()) {
          weight = e.metric().overallWeight();
          for (int c = 0; c < categories; c++) {
            if (c != e.metric().category() && counting.get(c).signum() > 0) {
              weight = weight.multiply(counting.get(c));
            }
          }
        }
        weights.add(weight);
      }
      denominator = ofCategories.multiply(product);
    }

    Apportionment apportion(Function<Evaluation, BigDecimal> value, Rounding rounding) {
      List<BigDecimal> numerators = new ArrayList<>();
      List<String> ids = new ArrayList<>();
      for (int i = 0; i < evaluations.size(); i++) {
        numerators.add(weights.get(i).multiply(value.apply(evaluations.get(i))));
        ids.add(evaluations.get(i).metric().tieId());
      }
      return Apportionment.of(numerators, ids, denominator, rounding);
    }
  }
}
