package dev.pvi.cpi.incentive;

import dev.pvi.explain.Findings;
import dev.pvi.form.Reader;
import dev.pvi.form.Tree;
import dev.pvi.rule.NamedTables;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Looks for what is probably not meant in a book that can be used: cases never reached, levels
 * without an answer, tables and quantities that nothing uses, figures that are probably too great.
 */
final class BookLint {

  private BookLint() {}

  static void run(IncentiveBook book, Reader reader) {
    Findings findings = reader.findings();
    Set<String> used =
        NamedTables.used(
            book.tables(),
            Stream.concat(
                book.rules().stream().map(book::node), book.tree().get("groups").stream()));
    book.tables()
        .forEach(
            (name, table) -> {
              if (!used.contains(name)) {
                findings.note(table.place(), IncentiveCode.UNUSED_TABLE, "value", name);
              }
            });
    for (EarningRule rule : book.rules()) {
      for (Factor factor : rule.factors()) {
        factor.schedule().check(book.stated(rule, factor).stated().place(), findings);
      }
      for (Limit limit : rule.limits()) {
        limit.schedule().check(book.stated(rule, limit).stated().place(), findings);
      }
      quantities(book, rule, findings);
    }
    FigureCheck.lint(book, findings);
  }

  private static void quantities(IncentiveBook book, EarningRule rule, Findings findings) {
    Set<String> used = new TreeSet<>();
    rule.requirements().forEach(one -> used.addAll(one.condition().attributes()));
    for (Factor factor : rule.factors()) {
      used.add(factor.on());
      used.addAll(factor.schedule().attributes());
    }
    for (Limit limit : rule.limits()) {
      used.add(limit.on());
      used.addAll(limit.schedule().attributes());
    }
    for (Quantity quantity : rule.quantities()) {
      if (!used.contains(quantity.id())) {
        Tree node = book.node(rule).at("quantities", quantity.id()).orElse(book.node(rule));
        findings.note(
            node.place(), IncentiveCode.UNUSED_QUANTITY, "rule", rule.id(), "value", quantity.id());
      }
    }
  }
}
