package dev.pvi;

import dev.pvi.explain.Findings;
import dev.pvi.formula.Curve;
import dev.pvi.formula.Leaf;
import dev.pvi.formula.Levels;
import dev.pvi.formula.Scaled;
import dev.pvi.formula.Steps;
import dev.pvi.formula.Table;
import dev.pvi.formula.Tiers;
import dev.pvi.rule.ScoringRules;
import dev.pvi.rulebook.Ladder;
import dev.pvi.rulebook.RuleBook;
import dev.pvi.score.MetricScore;
import dev.pvi.score.PartnerScore;
import dev.pvi.score.PortfolioScore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Notes which rows, standings and modifiers examples touch. Mutable, one thread. */
final class ExampleCoverage {

  private static final int ROWS_SHOWN = 12;

  private final RuleBook book;
  private final Map<String, List<Table>> tables = new LinkedHashMap<>();
  private final Set<String> touched = new LinkedHashSet<>();

  ExampleCoverage(RuleBook book, ScoringRules rules) {
    this.book = book;
    book.bind(rules, new Findings())
        .forEach(
            (name, schedule) ->
                tables.put(
                    name,
                    schedule.leaves().stream()
                        .map(Leaf::schedule)
                        .map(leaf -> leaf instanceof Scaled scaled ? scaled.table() : leaf)
                        .filter(Table.class::isInstance)
                        .map(Table.class::cast)
                        .toList()));
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
                  int which =
                      tables.getOrDefault(name, List.of()).indexOf(chosen.table().asStated());
                  touched.add(row(name, which, metric.row()));
                });
        metric.modifiers().forEach(applied -> touched.add("modifier " + applied.reason().code()));
      }
    }
  }

  /** Returns what no example touches, in the order of the book, the rows of a table in one text. */
  List<String> untouched() {
    List<String> untouched = new ArrayList<>();
    tables.forEach(
        (name, cases) -> {
          for (int i = 0; i < cases.size(); i++) {
            rows(name, i, cases.get(i)).ifPresent(untouched::add);
          }
        });
    Stream.concat(
            Stream.of(book.ladder()),
            book.scorecards().stream().flatMap(card -> card.ladder().stream()))
        .flatMap(ladder -> ladder.rungs().stream())
        .map(ExampleCoverage::standing)
        .filter(standing -> !touched.contains(standing))
        .distinct()
        .forEach(untouched::add);
    book.modifiers().stream()
        .map(modifier -> "modifier " + modifier.id())
        .filter(modifier -> !touched.contains(modifier))
        .forEach(untouched::add);
    return untouched;
  }

  private Optional<String> rows(String name, int which, Table table) {
    List<String> missed = new ArrayList<>();
    int count = rows(table);
    for (int row = 0; row < count; row++) {
      if (!touched.contains(row(name, which, row))) {
        missed.add(row + 1 + " (" + table.says(row) + ")");
      }
    }
    if (missed.isEmpty()) {
      return Optional.empty();
    }
    int more = missed.size() - ROWS_SHOWN;
    List<String> shown = missed.subList(0, Math.min(ROWS_SHOWN, missed.size()));
    return Optional.of(
        missed.size()
            + " of "
            + count
            + " rows of table "
            + name
            + (tables.getOrDefault(name, List.of()).size() > 1 ? ", case " + (which + 1) : "")
            + ": "
            + String.join(", ", shown)
            + (more > 0 ? " and " + more + " more" : ""));
  }

  private static String row(String name, int which, int row) {
    return "row " + name + " " + which + " " + row;
  }

  private static String standing(Ladder.Rung rung) {
    return "standing " + rung.standing();
  }

  private static int rows(Table table) {
    if (table instanceof Steps steps) {
      return steps.rows().size();
    } else if (table instanceof Tiers tiers) {
      return tiers.rows().size();
    } else if (table instanceof Levels levels) {
      return levels.rows().size();
    }
    return table instanceof Curve curve ? curve.knots().size() + 1 : 1;
  }
}
