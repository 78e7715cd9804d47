package dev.pvi.partner;

import java.util.Comparator;
import java.util.Objects;

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
}
