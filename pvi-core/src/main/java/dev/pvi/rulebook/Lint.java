package dev.pvi.rulebook;

import dev.pvi.explain.Figures;
import dev.pvi.explain.Finding;
import dev.pvi.explain.Findings;
import dev.pvi.explain.Severity;
import dev.pvi.form.Reader;
import dev.pvi.form.Tree;
import dev.pvi.formula.Schedule;
import dev.pvi.rule.NamedTables;
import dev.pvi.rule.ScoringRules;
import java.math.BigDecimal;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * Looks for what is probably not meant, in a book that can be read: tables that nobody uses, that
 * miss a level or what else may be looked up, that hold rows never reached, that fall where they
 * declare to rise, that do not reach the scale, or that have fractions of 1 for percentages;
 * benefits that nobody can have, or that say the same.
 */
final class Lint {

  private final RuleBook book;
  private final SortedMap<String, Schedule> tables;
  private final Set<String> ofPoints;
  private final Findings findings;

  private Lint(RuleBook book, SortedMap<String, Schedule> tables, Findings findings) {
    this.book = book;
    this.tables = tables;
    this.ofPoints = book.tablesOfPoints();
    this.findings = findings;
  }

  /** Adds what is found to the findings; the rules are those that the reader was given. */
  static void check(RuleBook book, Reader reader) {
    ScoringRules rules = reader.given(ScoringRules.class).orElse(ScoringRules.standard());
    SortedMap<String, Schedule> tables = book.bind(rules, new Findings());
    new Lint(book, tables, reader.findings()).checkTables();
    InputCheck.run(book, tables, reader.findings());
    PercentLint.run(book, tables, reader.findings());
    BenefitLint.run(book, reader.findings());
  }

  private void checkTables() {
    Set<String> used =
        NamedTables.used(
            book.tables(),
            book.tree().get("portfolios").stream()
                .flatMap(Lint::children)
                .flatMap(card -> card.get("categories").stream().flatMap(Lint::children))
                .flatMap(category -> category.get("metrics").stream().flatMap(Lint::children))
                .flatMap(metric -> metric.get("table").stream()));
    book.tables()
        .forEach(
            (name, table) -> {
              if (!used.contains(name)) {
                findings.note(table.place(), RuleBookCode.UNUSED_TABLE, "value", name);
              }
              Schedule schedule = tables.get(name);
              if (schedule != null) {
                checkTable(name, table, schedule);
              }
            });
  }

  private static Stream<Tree> children(Tree node) {
    return node.fields().values().stream();
  }

  private void checkTable(String name, Tree table, Schedule bound) {
    if (!ofPoints.contains(name)) {
      checkScale(name, table, bound);
    } else if (!bound.isLimited()) {
      outside(RuleBookCode.UNLIMITED_POINTS, name, table, bound);
    }
    TrendCheck.run(table, bound, findings);
    bound.check(table.place(), findings);
  }

  private void checkScale(String name, Tree table, Schedule bound) {
    BigDecimal scale = book.scale().maximum();
    if (bound.minimum().signum() < 0 || bound.maximum().compareTo(scale) > 0) {
      outside(RuleBookCode.OUTSIDE_SCALE, name, table, bound);
    } else if (bound.maximum().compareTo(scale) < 0) {
      findings.add(
          Finding.of(
                  Severity.WARNING,
                  table.place(),
                  RuleBookCode.BELOW_SCALE,
                  "table",
                  name,
                  "maximum",
                  scale,
                  "value",
                  bound.maximum())
              .suggest("let its best row answer " + Figures.exact(scale)));
    }
  }

  private void outside(RuleBookCode code, String name, Tree table, Schedule bound) {
    findings.error(
        table.place(),
        code,
        "table",
        name,
        "maximum",
        book.scale().maximum(),
        "low",
        Figures.limit(bound.minimum()),
        "high",
        Figures.limit(bound.maximum()));
  }
}
