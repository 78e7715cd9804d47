package dev.pvi.score;

import com.google.common.collect.ImmutableSortedMap;
import dev.pvi.explain.Figures;
import dev.pvi.form.Evidence;
import dev.pvi.rulebook.Scorecard;
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
 * @param weights attainable points by the class of their weight; empty where points are added
 */
public record EvidenceShares(
    SortedMap<Evidence, BigDecimal> tables, SortedMap<Evidence, BigDecimal> weights) {

  public EvidenceShares {
    tables = ImmutableSortedMap.copyOfSorted(tables);
    weights = ImmutableSortedMap.copyOfSorted(weights);
  }

  static EvidenceShares of(List<PortfolioScore> scores) {
    SortedMap<Evidence, BigDecimal> tables = new TreeMap<>();
    SortedMap<Evidence, BigDecimal> weights = new TreeMap<>();
    for (PortfolioScore score : scores) {
      sum(score, MetricTerms::tableEvidence, tables);
      if (score.combine() == Scorecard.Combine.WEIGHTED) {
        sum(score, MetricTerms::weightEvidence, weights);
      }
    }
    return new EvidenceShares(tables, weights);
  }

  private static void sum(
      PortfolioScore score,
      Function<MetricTerms, Evidence> classOf,
      SortedMap<Evidence, BigDecimal> points) {
    for (MetricScore metric : score.metrics()) {
      if (metric.attainable().signum() > 0) {
        points.merge(classOf.apply(metric.terms()), metric.attainable(), BigDecimal::add);
      }
    }
  }

  /** Returns the shares in words: {@code tables 55 % COMMUNITY, 45 % ILLUSTRATIVE; weights ...}. */
  @Override
  public String toString() {
    return "tables "
        + shares(tables)
        + (weights.isEmpty() && !tables.isEmpty() ? "" : "; weights " + shares(weights));
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
