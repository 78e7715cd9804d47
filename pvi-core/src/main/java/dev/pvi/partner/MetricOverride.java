package dev.pvi.partner;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The override of a metric in a portfolio, whether or not a reading of it is stated.
 *
 * @param portfolio the portfolio
 * @param metric the metric
 * @param override what holds instead, and who answers for it
 */
public record MetricOverride(Portfolio portfolio, MetricId metric, ReadingOverride override) {

  /** Checks that nothing is null. */
  public MetricOverride {
    Objects.requireNonNull(portfolio, "portfolio");
    Objects.requireNonNull(metric, "metric");
    Objects.requireNonNull(override, "override");
  }

  private static final Comparator<MetricOverride> ORDER =
      Comparator.comparing(MetricOverride::portfolio).thenComparing(MetricOverride::metric);

  /** Returns overrides by portfolio, then metric; refuses two of one metric in one portfolio. */
  static List<MetricOverride> sorted(List<MetricOverride> overrides) {
    List<MetricOverride> sorted = ImmutableList.sortedCopyOf(ORDER, overrides);
    for (int i = 1; i < sorted.size(); i++) {
      if (ORDER.compare(sorted.get(i - 1), sorted.get(i)) == 0) {
        throw new IllegalArgumentException(
            "overrides must be one per portfolio and metric - but was two of: "
                + sorted.get(i).portfolio()
                + " "
                + sorted.get(i).metric());
      }
    }
    return sorted;
  }

  static Optional<ReadingOverride> find(
      List<MetricOverride> overrides, Portfolio portfolio, MetricId metric) {
    int at = index(overrides, portfolio, metric);
    return at < 0 ? Optional.empty() : Optional.of(overrides.get(at).override);
  }

  /** Returns which of some overrides is that of a metric; less than 0 if none is. */
  static int index(List<MetricOverride> overrides, Portfolio portfolio, MetricId metric) {
    for (int i = 0; i < overrides.size(); i++) {
      MetricOverride one = overrides.get(i);
      if (one.portfolio.equals(portfolio) && one.metric.equals(metric)) {
        return i;
      }
    }
    return -1;
  }

  static SortedMap<String, SortedMap<String, ReadingOverride>> byPortfolio(
      List<MetricOverride> overrides) {
    SortedMap<String, SortedMap<String, ReadingOverride>> byPortfolio = new TreeMap<>();
    for (MetricOverride one : overrides) {
      byPortfolio
          .computeIfAbsent(one.portfolio.id(), portfolio -> new TreeMap<>())
          .put(one.metric.id(), one.override);
    }
    return byPortfolio;
  }

  /** Returns readings with the overridden ones in the place of the stated ones, in their order. */
  static List<MetricReading> over(List<MetricReading> stated, List<MetricOverride> overrides) {
    List<MetricReading> merged = new ArrayList<>();
    for (MetricReading one : stated) {
      if (find(overrides, one.portfolio(), one.metric()).isEmpty()) {
        merged.add(one);
      }
    }
    for (MetricOverride one : overrides) {
      merged.add(new MetricReading(one.portfolio, one.metric, one.override.reading()));
    }
    return ImmutableList.sortedCopyOf(MetricReading.ORDER, merged);
  }
}
