package dev.pvi.engine;

import com.google.common.collect.ImmutableList;
import dev.pvi.explain.Figures;
import dev.pvi.formula.Apportionment;
import dev.pvi.formula.Rounding;
import dev.pvi.rulebook.Scale;
import dev.pvi.rulebook.Scorecard;
import dev.pvi.score.IndexRange;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Weighs the metrics of a scorecard where some do not count, or a product has too many digits. The
 * weights of those that count are divided by their sum, within each category and among the
 * categories:
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
final class Weighting implements Combining {

  /** Cards of more metrics have too many patterns of what counts to keep any. */
  private static final int MOST_METRICS = Long.SIZE / 2;

  private static final int MOST_KEPT = 1024;

  private final CardWeights weights;
  private final boolean isWhole;
  private final Scale scale;
  private final List<BoundMetric> metrics;
  private final ImmutableList<String> ids;
  private final ConcurrentMap<Long, Shares> kept = new ConcurrentHashMap<>();

  Weighting(Scorecard card, CardWeights weights, Scale scale, List<BoundMetric> metrics) {
    this.weights = weights;
    this.isWhole = card.isWhole() && weights.areDecimal();
    this.scale = scale;
    this.metrics = metrics;
    this.ids = metrics.stream().map(BoundMetric::tieId).collect(ImmutableList.toImmutableList());
  }

  @Override
  public boolean isSum(Reckoning reckoning) {
    return isWhole && reckoning.isSum();
  }

  @Override
  public Optional<Weighed> weigh(List<Row> rows) {
    boolean any = false;
    boolean all = true;
    for (Row row : rows) {
      any |= row.counts() && row.metric().overallWeight().signum() > 0;
      all &= row.counts();
    }
    if (!any) {
      return Optional.empty();
    }
    Rounding rounding =
        all && isWhole
            ? new Rounding(Figures.FRACTION_DIGITS, scale.rounding().mode())
            : scale.rounding();
    Shares shares = shares(rows, rounding);
    return Optional.of(
        Weighed.of(shares.apportion(rows.stream().map(Row::applied).toList()), shares.attainable));
  }

  @Override
  public IndexRange range(List<Row> rows, BigDecimal index) {
    if (rows.stream().noneMatch(Row::isOpen)) {
      return new IndexRange(index, index);
    }
    Extreme extreme = new Extreme(rows, weights, scale.rounding().digits());
    BigDecimal low = extreme.greatest(row -> row.low().negate()).negate();
    BigDecimal high = extreme.greatest(Row::high);
    return new IndexRange(Figures.normal(low.min(index)), Figures.normal(high.max(index)));
  }

  private Shares shares(List<Row> rows, Rounding rounding) {
    if (rows.size() > MOST_METRICS) {
      return new Shares(rows, rounding);
    }
    long pattern = 0;
    for (Row row : rows) {
      pattern =
          pattern << 2 | (row.counts() ? 1 : 0) | (row.answer().attainable().signum() > 0 ? 2 : 0);
    }
    Shares known = kept.get(pattern);
    if (known == null) {
      known = new Shares(rows, rounding);
      if (kept.size() < MOST_KEPT) {
        kept.put(pattern, known);
      }
    }
    return known;
  }

  /** The weights of those metrics that count, over one denominator. */
  private final class Shares {

    private final List<BigDecimal> shares = new ArrayList<>();
    private final BigDecimal denominator;
    private final Rounding rounding;
    private final Apportionment attainable;

    Shares(List<Row> rows, Rounding rounding) {
      this.rounding = rounding;
      int categories = weights.ofCategories().size();
      List<BigDecimal> counting = new ArrayList<>();
      for (int c = 0; c < categories; c++) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Row row : rows) {
          if (row.metric().category() == c && row.counts()) {
            sum = sum.add(row.metric().weight());
          }
        }
        counting.add(sum);
      }
      BigDecimal ofCategories = BigDecimal.ZERO;
      BigDecimal product = BigDecimal.ONE;
      for (int c = 0; c < categories; c++) {
        if (counting.get(c).signum() > 0) {
          ofCategories = ofCategories.add(weights.ofCategories().get(c));
          product = product.multiply(counting.get(c));
        }
      }
      for (Row row : rows) {
        BigDecimal weight = BigDecimal.ZERO;
        if (row.counts()) {
          weight = row.metric().overallWeight();
          for (int c = 0; c < categories; c++) {
            if (c != row.metric().category() && counting.get(c).signum() > 0) {
              weight = weight.multiply(counting.get(c));
            }
          }
        }
        shares.add(weight);
      }
      denominator = ofCategories.multiply(product);
      List<BigDecimal> most = new ArrayList<>();
      for (Row row : rows) {
        boolean suspended = row.answer().attainable().signum() == 0;
        most.add(suspended ? BigDecimal.ZERO : scale.maximum());
      }
      attainable = apportion(most);
    }

    Apportionment apportion(List<BigDecimal> values) {
      List<BigDecimal> numerators = new ArrayList<>(metrics.size());
      for (int i = 0; i < shares.size(); i++) {
        numerators.add(shares.get(i).multiply(values.get(i)));
      }
      return Apportionment.of(numerators, ids, denominator, rounding);
    }
  }
}
