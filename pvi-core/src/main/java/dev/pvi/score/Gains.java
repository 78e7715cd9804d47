package dev.pvi.score;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.pvi.explain.Reason;
import dev.pvi.partner.MetricId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds what would add to the index of a portfolio. */
final class Gains {

  private Gains() {}

  /** Returns all gains: those of what holds back the next standing, then those that add most. */
  static List<Gain> of(PortfolioScore score) {
    List<Gain> gains = new ArrayList<>();
    withheld(score, gains);
    for (MetricScore metric : score.metrics()) {
      metric.next().ifPresent(gains::add);
      if (metric.status() == Status.ABSENT
          && metric.modifiers().isEmpty()
          && metric.headroom().signum() > 0) {
        Reason because = Reason.of(ScoreCode.GAIN_BY_MEASURING, "metric", metric.terms().name());
        gains.add(gain(List.of(metric), metric.headroom(), because));
      }
    }
    Set<MetricId> first = Earned.holdingBack(score);
    return ImmutableList.sortedCopyOf(
        Comparator.<Gain, Boolean>comparing(gain -> Collections.disjoint(gain.metrics(), first))
            .thenComparing(Gain::points, Comparator.reverseOrder()),
        gains);
  }

  /** What modifiers withhold, one gain for all metrics of one modifier. */
  private static void withheld(PortfolioScore score, List<Gain> gains) {
    Map<String, List<MetricScore>> byReason = new LinkedHashMap<>();
    for (MetricScore metric : score.metrics()) {
      if (metric.withheld().signum() > 0 && !metric.modifiers().isEmpty()) {
        Applied last = metric.modifiers().get(metric.modifiers().size() - 1);
        String why = last.reason().text();
        byReason.computeIfAbsent(why, text -> new ArrayList<>()).add(metric);
      }
    }
    for (Map.Entry<String, List<MetricScore>> entry : byReason.entrySet()) {
      List<MetricScore> metrics = entry.getValue();
      BigDecimal points = BigDecimal.ZERO;
      for (MetricScore metric : metrics) {
        points = points.add(metric.withheld());
      }
      String names =
          metrics.stream().map(metric -> metric.terms().name()).collect(Collectors.joining(", "));
      Reason because = Reason.of(ScoreCode.GAIN_WITHHELD, "metrics", names, "why", entry.getKey());
      gains.add(gain(metrics, points, because));
    }
  }

  private static Gain gain(List<MetricScore> metrics, BigDecimal points, Reason because) {
    return new Gain(
        Lists.transform(metrics, metric -> metric.terms().metric()),
        Optional.empty(),
        points,
        because);
  }
}
