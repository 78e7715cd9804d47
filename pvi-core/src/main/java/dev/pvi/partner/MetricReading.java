package dev.pvi.partner;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The reading of a metric in a portfolio.
 *
 * @param portfolio the portfolio
 * @param metric the metric
 * @param reading what was measured
 */
public record MetricReading(Portfolio portfolio, MetricId metric, Reading reading) {

  /** Checks that nothing is null. */
  public MetricReading {
    Objects.requireNonNull(portfolio, "portfolio");
    Objects.requireNonNull(metric, "metric");
    Objects.requireNonNull(reading, "reading");
  }

  /** By portfolio, then metric: the order of readings in a snapshot. */
  static final Comparator<MetricReading> ORDER = MetricReading::compare;

  static int compare(MetricReading one, MetricReading another) {
    return one.portfolio.equals(another.portfolio)
        ? one.metric.compareTo(another.metric)
        : one.portfolio.compareTo(another.portfolio);
  }

  /** Returns which of readings in order is that of a metric; less than 0 if none is. */
  static int find(List<MetricReading> ordered, Portfolio portfolio, MetricId metric) {
    int low = 0;
    int high = ordered.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      MetricReading found = ordered.get(middle);
      int order = found.portfolio.compareTo(portfolio);
      order = order != 0 ? order : found.metric.compareTo(metric);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  /**
   * Returns readings in their order, the same list if they are; refuses two of one metric in one
   * portfolio.
   */
  static List<MetricReading> sorted(List<MetricReading> readings) {
    if (areOrdered(readings)) {
      return readings;
    }
    List<MetricReading> sorted = ImmutableList.sortedCopyOf(ORDER, readings);
    for (int i = 1; i < sorted.size(); i++) {
      if (compare(sorted.get(i - 1), sorted.get(i)) == 0) {
        throw new IllegalArgumentException(
            "readings must be one per portfolio and metric - but was two of: "
                + sorted.get(i).portfolio
                + " "
                + sorted.get(i).metric);
      }
    }
    return sorted;
  }

  /** Hosts mostly state readings in order; a loop tells it without an iterator. */
  private static boolean areOrdered(List<MetricReading> readings) {
    for (int i = 1; i < readings.size(); i++) {
      if (compare(readings.get(i - 1), readings.get(i)) >= 0) {
        return false;
      }
    }
    return true;
  }

  static SortedMap<String, SortedMap<String, Reading>> byPortfolio(List<MetricReading> readings) {
    SortedMap<String, SortedMap<String, Reading>> byPortfolio = new TreeMap<>();
    for (MetricReading one : readings) {
      byPortfolio
          .computeIfAbsent(one.portfolio.id(), portfolio -> new TreeMap<>())
          .put(one.metric.id(), one.reading);
    }
    return byPortfolio;
  }
}
