package dev.pvi;

import dev.pvi.explain.Findings;
import dev.pvi.formula.Curve;
import dev.pvi.formula.Levels;
import dev.pvi.formula.Schedule;
import dev.pvi.formula.Steps;
import dev.pvi.formula.Table;
import dev.pvi.rule.ScoringRule;
import dev.pvi.rule.ScoringRules;
import dev.pvi.rulebook.Ladder;
import dev.pvi.rulebook.Modifier;
import dev.pvi.rulebook.RuleBook;
import dev.pvi.score.MetricScore;
import dev.pvi.score.PartnerScore;
import dev.pvi.score.PortfolioScore;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Notes which rows, standings and modifiers examples touch. Mutable, one thread. */
final class ExampleCoverage {

  private final RuleBook book;
  private final Map<String, List<Table>> tables = new LinkedHashMap<>();
  private final Set<String> touched = new LinkedHashSet<>();

  ExampleCoverage(RuleBook book, ScoringRules rules) {
    this.book = book;
    book.tables()
        .forEach(
            (name, node) -> {
              Optional<Schedule> schedule =
                  rules
                      .bind(node, book.reader(new Findings()))
                      .flatMap(ScoringRule.Bound::schedule);
              schedule.ifPresent(found -> tables.put(name, found.tables()));
            });
  }

  void add(PartnerScore score) {
    for (PortfolioScore portfolio : score.portfolios()) {
      touched.add(standing(portfolio.standing()));
      for (MetricScore metric : portfolio.metrics()) {
        metric
            .chosen()
            .ifPresent(
                chosen -> {
                  String name = metric.terms().table();
                  int which = tables.getOrDefault(name, List.of()).indexOf(chosen.table());
                  touched.add(row(name, which, chosen.table(), metric.row()));
                });
        metric.modifiers().forEach(applied -> touched.add("modifier " + applied.reason().code()));
      }
    }
  }

  /** Returns what no example touches, in the order of the book. */
  List<String> untouched() {
    Set<String> all = new LinkedHashSet<>();
    tables.forEach(
        (name, cases) -> {
          for (int i = 0; i < cases.size(); i++) {
            for (int row = 0; row < rows(cases.get(i)); row++) {
              all.add(row(name, i, cases.get(i), row));
            }
          }
        });
    book.ladder().rungs().forEach(rung -> all.add(standing(rung)));
    for (Modifier modifier : book.modifiers()) {
      all.add("modifier " + modifier.id());
    }
    all.removeAll(touched);
    return List.copyOf(all);
  }

  private String row(String name, int which, Table table, int row) {
    String suffix = tables.getOrDefault(name, List.of()).size() > 1 ? ", case " + (which + 1) : "";
    return "table " + name + suffix + ", row " + (row + 1) + " (" + table.says(row) + ")";
  }

  private static String standing(Ladder.Rung rung) {
    return "standing " + rung.standing();
  }

  private static int rows(Table table) {
    if (table instanceof Steps steps) {
      return steps.rows().size();
    } else if (table instanceof Levels levels) {
      return levels.rows().size();
    }
    return table instanceof Curve curve ? curve.knots().size() + 1 : 1;
  }
}
