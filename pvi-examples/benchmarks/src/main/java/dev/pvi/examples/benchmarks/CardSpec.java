package dev.pvi.examples.benchmarks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/**
 * The card that every contender computes: ten metrics of which each answers an index from 0 to 10,
 * weights of two digits, a ladder of four standings, a rate per standing, and a rebate of rate ×
 * amount. All figures are invented.
 *
 * @param shape how a reading becomes an index
 * @param metrics the metrics by ascending id, which is their order in a snapshot
 */
public record CardSpec(Shape shape, List<MetricSpec> metrics) {

  /** How a reading becomes an index. */
  public enum Shape {
    /** Five bands, each with one index. */
    STEPS,
    /** Straight lines between six knots, divided once and rounded half even to six digits. */
    SLOPE
  }

  /**
   * A metric.
   *
   * @param id its id
   * @param weight its share of the index, in hundredths
   * @param at four limits from which the next band begins, or six knots, in hundredths
   * @param values the index of the five bands or six knots, in tenths
   */
  public record MetricSpec(String id, int weight, List<Integer> at, List<Integer> values) {}

  /** The portfolio that the card is for. */
  public static final String PORTFOLIO = "benchmark";

  /** Digits after the point to which an interpolated index is rounded. */
  public static final int SLOPE_DIGITS = 6;

  /** The standings, lowest first. */
  public static final List<String> STANDINGS =
      List.of("welcome", "registered", "partner", "preferred");

  /** The index from which each standing begins, in hundredths. */
  public static final List<Integer> LADDER = List.of(0, 100, 500, 750);

  /** The rate of each standing, in thousandths. */
  public static final List<Integer> RATES = List.of(0, 10, 25, 40);

  private static final List<Integer> WEIGHTS = List.of(7, 13, 12, 8, 5, 18, 11, 6, 9, 11);

  private static final List<List<Integer>> LIMITS =
      List.of(
          List.of(1000, 3000, 5000, 7500),
          List.of(1250, 3333, 4800, 8000),
          List.of(2000, 4000, 6000, 8000),
          List.of(500, 2550, 5500, 9000),
          List.of(1500, 3000, 4500, 6000),
          List.of(2500, 3750, 6250, 8750),
          List.of(1200, 2800, 5200, 7700),
          List.of(3000, 4500, 7000, 8500),
          List.of(800, 2200, 4400, 6600),
          List.of(1800, 3600, 5400, 7200));

  private static final List<List<Integer>> BANDS =
      List.of(
          List.of(0, 30, 50, 80, 100),
          List.of(0, 20, 50, 70, 100),
          List.of(10, 40, 60, 80, 100),
          List.of(0, 30, 60, 80, 90),
          List.of(0, 20, 40, 70, 100));

  private static final List<List<Integer>> CURVES =
      List.of(
          List.of(0, 15, 35, 60, 85, 100),
          List.of(0, 20, 45, 70, 90, 100),
          List.of(5, 10, 30, 55, 80, 95),
          List.of(0, 25, 50, 65, 75, 100),
          List.of(0, 10, 20, 45, 75, 100));

  /** Copies the metrics. */
  public CardSpec {
    metrics = List.copyOf(metrics);
  }

  /** Returns the card with bands. */
  public static CardSpec steps() {
    return of(Shape.STEPS);
  }

  /** Returns the card with straight lines. */
  public static CardSpec slope() {
    return of(Shape.SLOPE);
  }

  private static CardSpec of(Shape shape) {
    List<MetricSpec> metrics = new ArrayList<>();
    for (int m = 0; m < WEIGHTS.size(); m++) {
      List<Integer> limits = LIMITS.get(m);
      metrics.add(
          shape == Shape.STEPS
              ? new MetricSpec("m" + m, WEIGHTS.get(m), limits, BANDS.get(m % BANDS.size()))
              : new MetricSpec("m" + m, WEIGHTS.get(m), knots(limits), CURVES.get(m % 5)));
    }
    return new CardSpec(shape, metrics);
  }

  private static List<Integer> knots(List<Integer> limits) {
    return List.of(
        200, limits.get(0), limits.get(1), limits.get(2), limits.get(3), limits.get(3) + 950);
  }

  /** Returns the number of metrics. */
  public int size() {
    return metrics.size();
  }

  /** Returns a limit or reading given in hundredths. */
  public static BigDecimal hundredths(long value) {
    return BigDecimal.valueOf(value, 2);
  }

  /** Returns the index of a band or knot given in tenths. */
  public static BigDecimal tenths(long value) {
    return BigDecimal.valueOf(value, 1);
  }

  /** Returns a rate given in thousandths. */
  public static BigDecimal thousandths(long value) {
    return BigDecimal.valueOf(value, 3);
  }

  /** Returns the card as a rule book. */
  public String toJson() {
    StringJoiner definitions = new StringJoiner(",\n    ");
    StringJoiner tables = new StringJoiner(",\n    ");
    StringJoiner weights = new StringJoiner(",\n        ");
    for (MetricSpec metric : metrics) {
      definitions.add(
          "\"%1$s\": {\"name\": \"Metric %1$s\", \"unit\": \"percent\"}".formatted(metric.id()));
      tables.add("\"%s\": %s".formatted(metric.id(), table(metric)));
      weights.add(
          "\"%1$s\": {\"weight\": %2$s, \"table\": \"%1$s\"}"
              .formatted(metric.id(), hundredths(metric.weight())));
    }
    StringJoiner standings = new StringJoiner(",\n    ");
    for (int s = 0; s < STANDINGS.size(); s++) {
      standings.add(
          "\"%1$s\": {\"name\": \"%1$s\", \"at\": %2$s}"
              .formatted(STANDINGS.get(s), hundredths(LADDER.get(s))));
    }
    return """
        {
          "format": "pvi-rule-book/1",
          "id": "benchmark-card",
          "version": "1",
          "effective": {"from": "2026-01-01"},
          "known": "2026-01-01",
          "title": "The card of the benchmarks",
          "metrics": {
            %s
          },
          "tables": {
            %s
          },
          "portfolios": {
            "%s": {"name": "Benchmark", "categories": {
              "all": {"name": "All", "weight": 1, "metrics": {
                %s
              }}
            }}
          },
          "ladder": {"standings": {
            %s
          }}
        }
        """
        .formatted(definitions, tables, PORTFOLIO, weights, standings);
  }

  private String table(MetricSpec metric) {
    StringJoiner rows = new StringJoiner(", ");
    if (shape == Shape.STEPS) {
      for (int band = 0; band < metric.values().size(); band++) {
        String value = "\"value\": " + tenths(metric.values().get(band));
        rows.add(
            band == 0
                ? "{\"below\": %s, %s}".formatted(hundredths(metric.at().get(0)), value)
                : "{\"from\": %s, %s}".formatted(hundredths(metric.at().get(band - 1)), value));
      }
      return "{\"type\": \"bands\", \"rows\": [" + rows + "]}";
    }
    for (int knot = 0; knot < metric.values().size(); knot++) {
      rows.add(
          "{\"at\": %s, \"value\": %s}"
              .formatted(hundredths(metric.at().get(knot)), tenths(metric.values().get(knot))));
    }
    return "{\"type\": \"slope\", \"knots\": [%s], \"rounding\": {\"digits\": %d, \"mode\": \"HALF_EVEN\"}}"
        .formatted(rows, SLOPE_DIGITS);
  }
}
