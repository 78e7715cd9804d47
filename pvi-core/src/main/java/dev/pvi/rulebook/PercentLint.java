package dev.pvi.rulebook;

import dev.pvi.explain.Figures;
import dev.pvi.explain.Findings;
import dev.pvi.explain.Place;
import dev.pvi.form.Tree;
import dev.pvi.formula.Limits;
import dev.pvi.formula.Schedule;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.stream.Collectors;

/**
 * Looks for tables with limits such as 0.10 and 0.30 that metrics in percent are read by: none of
 * their percentages would lie between two of the limits.
 */
final class PercentLint {

  private final RuleBook book;
  private final SortedMap<String, Schedule> tables;
  private final Findings findings;
  private final Set<String> reported = new HashSet<>();

  private PercentLint(RuleBook book, SortedMap<String, Schedule> tables, Findings findings) {
    this.book = book;
    this.tables = tables;
    this.findings = findings;
  }

  /** Adds what is found to the findings, once for each table. */
  static void run(RuleBook book, SortedMap<String, Schedule> tables, Findings findings) {
    PercentLint lint = new PercentLint(book, tables, findings);
    for (Scorecard card : book.scorecards()) {
      for (Scorecard.Category category : card.categories()) {
        category.metrics().forEach(lint::check);
      }
    }
  }

  private void check(Scorecard.WeightedMetric weighted) {
    Schedule schedule = tables.get(weighted.table());
    Metric metric = book.metric(weighted.metric()).orElse(null);
    if (schedule == null || metric == null || !metric.unit().equals("percent")) {
      return;
    }
    SortedSet<BigDecimal> limits = Limits.of(schedule);
    if (areFractions(limits) && !isSmall(metric) && reported.add(weighted.table())) {
      findings.warning(
          place(weighted.table()),
          RuleBookCode.FRACTIONS_FOR_PERCENT,
          "metric",
          metric.id(),
          "value",
          limits.stream().map(Figures::exact).collect(Collectors.joining(", ")));
    }
  }

  /** Limits at −1, 0 and 1 alone may well be percentages. */
  private static boolean areFractions(SortedSet<BigDecimal> limits) {
    return limits.stream().allMatch(limit -> limit.abs().compareTo(BigDecimal.ONE) <= 0)
        && limits.stream().anyMatch(limit -> limit.signum() != 0 && isWithinOne(limit));
  }

  private static boolean isWithinOne(BigDecimal limit) {
    return limit.abs().compareTo(BigDecimal.ONE) < 0;
  }

  private static boolean isSmall(Metric metric) {
    return metric
        .plausible()
        .flatMap(Plausible::through)
        .filter(through -> through.compareTo(BigDecimal.ONE) <= 0)
        .isPresent();
  }

  private Place place(String name) {
    Tree table = book.tables().get(name);
    if (table == null) {
      return book.tree().place();
    }
    return table.get("rows").or(() -> table.get("knots")).orElse(table).place();
  }
}
