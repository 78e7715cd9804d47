package dev.pvi.engine;

import com.google.common.collect.ImmutableList;
import dev.pvi.explain.Figures;
import dev.pvi.formula.Ratio;
import dev.pvi.rulebook.Scorecard;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/**
 * The weights of a card as decimals: those of a level with quotients are multiplied by the least
 * common denominator of the level, so that three thirds become 1, 1 and 1, and are divided by their
 * sum when an index is made. Where points are added, every weight is 1.
 *
 * @param ofCategories the weights of the categories, in the order of the card
 * @param ofMetrics the weights of the metrics of each category
 * @param areDecimal whether all weights are as stated, so that nothing must be divided
 */
record CardWeights(
    List<BigDecimal> ofCategories, List<List<BigDecimal>> ofMetrics, boolean areDecimal) {

  static CardWeights of(Scorecard card) {
    List<Ratio> categories = card.categories().stream().map(Scorecard.Category::weight).toList();
    ImmutableList.Builder<List<BigDecimal>> ofMetrics = ImmutableList.builder();
    boolean areDecimal = areDecimal(categories);
    for (Scorecard.Category category : card.categories()) {
      List<Ratio> metrics =
          category.metrics().stream().map(Scorecard.WeightedMetric::weight).toList();
      areDecimal &= areDecimal(metrics);
      ofMetrics.add(scaled(metrics));
    }
    return new CardWeights(scaled(categories), ofMetrics.build(), areDecimal);
  }

  private static boolean areDecimal(List<Ratio> weights) {
    return weights.stream().allMatch(Ratio::isDecimal);
  }

  private static List<BigDecimal> scaled(List<Ratio> weights) {
    BigInteger common = BigInteger.ONE;
    for (Ratio weight : weights) {
      BigInteger below = weight.denominator().toBigIntegerExact();
      common = common.divide(common.gcd(below)).multiply(below);
    }
    BigDecimal denominator = new BigDecimal(common);
    return weights.stream()
        .map(one -> one.numerator().multiply(denominator.divide(one.denominator())))
        .map(Figures::normal)
        .toList();
  }

  /** Returns what one index point of a metric adds, before any division. */
  BigDecimal overall(int category, int metric) {
    return Figures.normal(ofCategories.get(category).multiply(ofMetrics.get(category).get(metric)));
  }
}
