package dev.pvi.score;

import com.google.common.collect.ImmutableSortedMap;
import dev.pvi.explain.Figures;
import dev.pvi.form.Evidence;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * On what attainable points rest: for each evidence class, the points whose table, and those whose
 * weight, is of that class. Table and weight of a metric are different figures, so there are two
 * answers.
 *
 * @param tables attainable points by the class of their table
 * @param weights attainable points by the class of their weight
 */
public record EvidenceShares(
    SortedMap<Evidence, BigDecimal> tables, SortedMap<Evidence, BigDecimal> weights) {

  public EvidenceShares {
    tables = ImmutableSortedMap.copyOfSorted(tables);
    weights = ImmutableSortedMap.copyOfSorted(weights);
  }

  static EvidenceShares of(List<MetricScore> metrics) {
    return new EvidenceShares(
        sum(metrics, MetricTerms::tableEvidence), sum(metrics, MetricTerms::weightEvidence));
  }

  private static SortedMap<Evidence, BigDecimal> sum(
      List<MetricScore> metrics, Function<MetricTerms, Evidence> classOf) {
    SortedMap<Evidence, BigDecimal> points = new TreeMap<>();
    for (MetricScore metric : metrics) {
      if (metric.attainable().signum() > 0) {
        points.merge(classOf.apply(metric.terms()), metric.attainable(), BigDecimal::add);
      }
    }
    return points;
  }

  /** Returns the shares in words: {@code tables 55 % COMMUNITY, 45 % ILLUSTRATIVE; weights ...}. */
  @Override
  public String toString() {
    return "tables " + shares(tables) + "; weights " + shares(weights);
  }

  private static String shares(SortedMap<Evidence, BigDecimal> points) {
    BigDecimal total = BigDecimal.ZERO;
    for (BigDecimal part : points.values()) {
      total = total.add(part);
    }
    if (total.signum() == 0) {
      return "none";
    }
    StringJoiner shares = new StringJoiner(", ");
    for (Map.Entry<Evidence, BigDecimal> entry : points.entrySet()) {
      BigDecimal percent =
          entry
              .getValue()
              .multiply(BigDecimal.valueOf(100))
              .divide(total, 0, java.math.RoundingMode.HALF_UP);
      shares.add(Figures.rounded(percent) + " % " + entry.getKey());
    }
    return shares.toString();
  }
}
