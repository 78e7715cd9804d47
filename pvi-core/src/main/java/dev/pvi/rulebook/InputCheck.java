package dev.pvi.rulebook;

import dev.pvi.explain.Findings;
import dev.pvi.formula.Attribute;
import dev.pvi.formula.Constant;
import dev.pvi.formula.Fact;
import dev.pvi.formula.Leaf;
import dev.pvi.formula.Levels;
import dev.pvi.formula.Scaled;
import dev.pvi.formula.Schedule;
import dev.pvi.formula.Table;
import dev.pvi.partner.Portfolio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.joda.money.BigMoney;

/**
 * Checks that every table of a metric has a row for whatever the metric may read: what the other
 * tables of a choice have rows for, every value of the attribute that it reads, and credits, where
 * certifications count towards it. A reading without a row would refuse the partner.
 */
final class InputCheck {

  private static final Fact NUMBER = Fact.of(BigDecimal.ZERO);

  private final RuleBook book;
  private final SortedMap<String, Schedule> bound;
  private final Findings findings;

  private InputCheck(RuleBook book, SortedMap<String, Schedule> bound, Findings findings) {
    this.book = book;
    this.bound = bound;
    this.findings = findings;
  }

  /** Adds what has no row to the findings. A rule of the house is not looked into. */
  static void run(RuleBook book, SortedMap<String, Schedule> bound, Findings findings) {
    InputCheck check = new InputCheck(book, bound, findings);
    for (Scorecard card : book.scorecards()) {
      for (Scorecard.Category category : card.categories()) {
        category.metrics().forEach(metric -> check.check(card.portfolio(), category.id(), metric));
      }
    }
  }

  private void check(Portfolio portfolio, String category, Scorecard.WeightedMetric metric) {
    Schedule schedule = bound.get(metric.table());
    List<Table> tables = new ArrayList<>();
    if (schedule != null) {
      for (Leaf leaf : schedule.leaves()) {
        if (leaf.schedule() instanceof Table table) {
          tables.add(table);
        } else if (leaf.schedule() instanceof Scaled scaled) {
          tables.add(scaled.table());
        }
      }
    }
    inputs(portfolio, metric, tables)
        .forEach(
            (input, says) -> {
              if (!tables.stream().allMatch(table -> answers(table, input))) {
                report(portfolio, category, metric, says);
              }
            });
  }

  /** What may be looked up, each with what a message calls it. */
  private Map<Fact, String> inputs(
      Portfolio portfolio, Scorecard.WeightedMetric metric, List<Table> tables) {
    Map<Fact, String> inputs = new LinkedHashMap<>();
    tables.forEach(table -> addRows(table, inputs));
    book.metric(metric.metric())
        .flatMap(Metric::reads)
        .flatMap(book.attributes()::find)
        .ifPresent(attribute -> addValues(attribute, inputs));
    if (book.certifications().stream()
        .anyMatch(one -> one.credits(portfolio, metric.metric()).isPresent())) {
      inputs.putIfAbsent(NUMBER, "a number, as credits of certifications are");
    }
    return inputs;
  }

  private static void addRows(Table table, Map<Fact, String> inputs) {
    if (table instanceof Levels levels) {
      for (Levels.Row row : levels.rows()) {
        inputs.put(Fact.of(row.level()), row.level() + ", for which another of it has a row");
      }
    } else if (!(table instanceof Constant)) {
      inputs.put(NUMBER, "a number, for which another of it has rows");
    }
  }

  private void addValues(Attribute attribute, Map<Fact, String> inputs) {
    List<Fact> values =
        switch (attribute.type()) {
          case LEVEL -> attribute.levels().stream().map(Fact::of).toList();
          case FLAG -> List.of(Fact.of(true), Fact.of(false));
          case NUMBER -> List.of(NUMBER);
          case TEXT -> List.of(Fact.of("any text"));
          case MONEY -> List.of(Fact.of(BigMoney.zero(book.currency())));
          case DATE -> List.of(Fact.of(LocalDate.EPOCH));
        };
    for (Fact value : values) {
      boolean named = attribute.type() == Attribute.Type.LEVEL;
      String says = named ? value.toString() : attribute.says();
      inputs.put(value, says + ", which " + attribute.id() + " may be");
    }
  }

  /** Bands and slopes answer for every number; whether bands have a gap is looked at elsewhere. */
  private static boolean answers(Table table, Fact input) {
    return (table instanceof Levels || table instanceof Constant)
        ? table.at(input).isPresent()
        : input instanceof Fact.Quantity;
  }

  private void report(
      Portfolio portfolio, String category, Scorecard.WeightedMetric metric, String value) {
    findings.error(
        book.tree()
            .at("portfolios", portfolio.id(), "categories", category, "metrics")
            .flatMap(metrics -> metrics.at(metric.metric().id(), "table"))
            .orElse(book.tree())
            .place(),
        RuleBookCode.INPUT_MISSED,
        "table",
        metric.table(),
        "value",
        value);
  }
}
