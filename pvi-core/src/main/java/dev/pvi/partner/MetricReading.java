package dev.pvi.partner;

import java.util.Comparator;

/**
 * The reading of a metric in a portfolio.
 *
 * @param portfolio the portfolio
 * @param metric the metric
 * @param reading what was measured
 */
public record MetricReading(Portfolio portfolio, MetricId metric, Reading reading) {

  /** By portfolio, then metric: the order of readings in a snapshot. */
  static final Comparator<MetricReading> ORDER =
      Comparator.comparing(MetricReading::portfolio).thenComparing(MetricReading::metric);
}
