package dev.pvi.cpi;

import dev.pvi.book.Replay;
import dev.pvi.cpi.incentive.EarningRule;
import dev.pvi.cpi.incentive.IncentiveBook;
import dev.pvi.cpi.incentive.IncentiveExample;
import dev.pvi.cpi.statement.RebateStatement;
import dev.pvi.cpi.statement.RuleStatement;
import dev.pvi.explain.Place;
import dev.pvi.form.Tree;
import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;

/**
 * Computes the worked examples of an incentive book, and notes which rules none of them pays by.
 */
final class IncentiveReplay {

  private IncentiveReplay() {}

  static void run(IncentiveBook book, Replay replay) {
    if (book.examples().isEmpty()) {
      return;
    }
    RebateCalculator calculator = RebateCalculator.of(book);
    Set<String> paid = new TreeSet<>();
    for (IncentiveExample example : book.examples()) {
      replay.run(
          example.place(),
          () -> {
            RebateStatement statement = calculator.calculate(example.score(), example.earnings());
            statement.rules().stream()
                .filter(rule -> !rule.lines().isEmpty())
                .forEach(rule -> paid.add(rule.rule()));
            compare(book, example, statement, replay);
          });
    }
    Place examples = book.tree().get("examples").map(Tree::place).orElse(book.tree().place());
    for (EarningRule rule : book.rules()) {
      if (!paid.contains(rule.id())) {
        replay.untouched(examples, "rule " + rule.id());
      }
    }
  }

  private static void compare(
      IncentiveBook book, IncentiveExample example, RebateStatement statement, Replay replay) {
    BigDecimal total = statement.total().getAmount();
    example
        .total()
        .filter(expected -> expected.compareTo(total) != 0)
        .ifPresent(
            expected ->
                replay.differs(
                    example.place(), "total", example.id(), text(expected), text(total)));
    example
        .amounts()
        .forEach(
            (rule, expected) -> {
              String found = amount(book, statement, rule);
              if (!found.equals(text(expected))) {
                replay.differs(example.place(), "amount", "rule " + rule, text(expected), found);
              }
            });
  }

  private static String amount(IncentiveBook book, RebateStatement statement, String rule) {
    if (book.rules().stream().noneMatch(one -> one.id().equals(rule))) {
      return "no rule of the book";
    }
    return text(
        statement.rules().stream()
            .filter(one -> one.rule().equals(rule))
            .map(RuleStatement::amount)
            .reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  private static String text(BigDecimal amount) {
    return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
  }
}
