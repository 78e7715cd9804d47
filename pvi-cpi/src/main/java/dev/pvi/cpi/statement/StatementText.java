package dev.pvi.cpi.statement;

import dev.pvi.explain.Explanation;
import dev.pvi.explain.Figures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Puts statements into words. */
final class StatementText {

  private StatementText() {}

  static Explanation of(RebateStatement statement) {
    List<Explanation> lines = new ArrayList<>();
    for (RuleStatement rule : statement.rules()) {
      lines.add(rule(rule));
    }
    if (!statement.outside().isEmpty()) {
      lines.add(
          Explanation.of(
              "Not considered by any rule",
              statement.outside().stream().map(StatementText::excluded).toList()));
    }
    if (!statement.notice().isEmpty()) {
      lines.add(Explanation.line(statement.notice()));
    }
    return Explanation.of(
        statement.title()
            + ", incentive from "
            + statement.from()
            + " through "
            + statement.through()
            + ": "
            + Figures.fixed(statement.total().getAmount())
            + " "
            + statement.currency(),
        lines);
  }

  private static Explanation rule(RuleStatement rule) {
    List<Explanation> below = new ArrayList<>();
    rule.lines().forEach(line -> below.add(paid(line)));
    rule.excluded().forEach(line -> below.add(excluded(line)));
    return Explanation.line(
            rule.motion().id().toUpperCase(Locale.ROOT) + " " + rule.name(),
            Figures.fixed(rule.amount()),
            "on " + Figures.fixed(rule.paidBase()) + " of " + Figures.fixed(rule.offered()),
            "by " + rule.book())
        .with(below);
  }

  private static Explanation paid(PaidLine line) {
    String factors =
        Figures.fixed(line.base())
            + " × "
            + percent(line.rate())
            + (line.rateLabel().isEmpty() ? "" : " (" + line.rateLabel() + ")")
            + " × "
            + Figures.exact(line.multiplier())
            + " ("
            + (line.multiplierLabel().isEmpty()
                ? "index " + Figures.fixed(line.index())
                : line.multiplierLabel())
            + ")";
    Explanation text =
        Explanation.line(
            line.event(),
            line.date().toString(),
            line.portfolio().id(),
            Figures.fixed(line.amount()),
            "= " + factors);
    return line.remark().isEmpty()
        ? text
        : text.with(List.of(Explanation.line(line.remark().get().text())));
  }

  private static Explanation excluded(ExcludedLine line) {
    return Explanation.line(
        line.event(),
        line.date().toString(),
        line.portfolio().id(),
        "0.00",
        line.base().map(base -> "on " + Figures.fixed(base) + ": ").orElse("")
            + line.reason().text()
            + " ["
            + line.reason().code()
            + "]");
  }

  private static String percent(BigDecimal rate) {
    return Figures.exact(rate.movePointRight(2)) + " %";
  }
}
