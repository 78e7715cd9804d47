package dev.pvi.cpi.incentive;

import dev.pvi.explain.Figures;
import dev.pvi.explain.Findings;
import dev.pvi.form.Tree;
import dev.pvi.formula.Choice;
import dev.pvi.formula.Matrix;
import dev.pvi.formula.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Looks at every figure of a rule: none may be negative unless the rule says so, and a rate above
 * 100 % or a multiplier above 10 is probably not meant. A table that is named twice is looked at
 * once.
 */
final class FigureCheck {

  private static final BigDecimal GREATEST_RATE = BigDecimal.ONE;
  private static final BigDecimal GREATEST_MULTIPLIER = BigDecimal.TEN;

  private final IncentiveBook book;
  private final EarningRule rule;
  private final Findings findings;
  private boolean anyNegative;

  private FigureCheck(IncentiveBook book, EarningRule rule, Findings findings) {
    this.book = book;
    this.rule = rule;
    this.findings = findings;
  }

  /** A figure and where it stands. */
  private record Figure(Tree node, BigDecimal value, boolean isStated) {}

  /** Adds an error for each negative figure of a rule that does not say that there are some. */
  static void refuseNegative(IncentiveBook book, Findings findings) {
    for (EarningRule rule : book.rules()) {
      FigureCheck check = new FigureCheck(book, rule, findings);
      for (Factor factor : rule.factors()) {
        check.negative(factor.id(), book.stated(rule, factor));
      }
      book.levels(rule).ifPresent(levels -> check.negative("amount", levels));
      for (Limit limit : rule.limits()) {
        refuseNegative(limit, "rule " + rule.id(), book.stated(rule, limit), findings);
      }
    }
    for (Group group : book.groups()) {
      for (Limit limit : group.limits()) {
        refuseNegative(limit, "group " + group.id(), book.stated(group, limit), findings);
      }
    }
  }

  /** Adds a warning for each figure that is probably too great, and for needless permissions. */
  static void lint(IncentiveBook book, Findings findings) {
    for (EarningRule rule : book.rules()) {
      FigureCheck check = new FigureCheck(book, rule, findings);
      for (Factor factor : rule.factors()) {
        check.great(factor, book.stated(rule, factor));
      }
      book.levels(rule).ifPresent(check::look);
      check.needless();
    }
  }

  private void great(Factor factor, StatedSchedule stated) {
    switch (factor.effect()) {
      case RATE, PLUS, AT_MOST -> {
        if (book.settlement(rule).pay() == Settlement.Pay.POINTS) {
          look(stated);
        } else {
          great(stated, GREATEST_RATE, IncentiveCode.GREAT_RATE);
        }
      }
      case TIMES -> great(stated, GREATEST_MULTIPLIER, IncentiveCode.GREAT_MULTIPLIER);
      case AMOUNT -> look(stated);
    }
  }

  private static void refuseNegative(
      Limit limit, String owner, StatedSchedule stated, Findings findings) {
    List<Figure> figures = new ArrayList<>();
    collect(stated, figures, new TreeSet<>());
    for (Figure figure : figures) {
      if (figure.value().signum() < 0) {
        findings.error(
            figure.node().place(),
            IncentiveCode.NEGATIVE_LIMIT,
            "what",
            limit.id(),
            "rule",
            owner,
            "value",
            Figures.exact(figure.value()));
      }
    }
  }

  private void negative(String what, StatedSchedule stated) {
    if (rule.negative()) {
      return;
    }
    for (Figure figure : look(stated)) {
      if (figure.value().signum() < 0) {
        findings.error(
            figure.node().place(),
            IncentiveCode.NEGATIVE_FIGURE,
            "what",
            what,
            "rule",
            rule.id(),
            "value",
            Figures.exact(figure.value()));
      }
    }
  }

  private void great(StatedSchedule stated, BigDecimal greatest, IncentiveCode code) {
    for (Figure figure : look(stated)) {
      if (figure.isStated() && figure.value().compareTo(greatest) > 0) {
        findings.warning(
            figure.node().place(), code, "rule", rule.id(), "value", Figures.exact(figure.value()));
      }
    }
  }

  private void needless() {
    if (rule.negative() && !anyNegative) {
      Tree node = book.tree().at("rules", rule.id(), "negative").orElse(book.tree());
      findings.note(node.place(), IncentiveCode.NEEDLESS_NEGATIVE, "value", rule.id());
    }
  }

  private List<Figure> look(StatedSchedule stated) {
    List<Figure> figures = new ArrayList<>();
    collect(stated, figures, new TreeSet<>());
    anyNegative |= figures.stream().anyMatch(figure -> figure.value().signum() < 0);
    return figures;
  }

  private static void collect(StatedSchedule stated, List<Figure> to, Set<String> seen) {
    if (!seen.add(stated.node().place().toString())) {
      return;
    }
    if (stated.schedule() instanceof Choice) {
      stated.cases().forEach(inner -> collect(inner, to, seen));
      stated.otherwise().ifPresent(inner -> collect(inner, to, seen));
      return;
    }
    boolean isStated = stated.schedule() instanceof Table || stated.schedule() instanceof Matrix;
    List<Tree> nodes = stated.figures();
    List<BigDecimal> values = stated.values();
    for (int i = 0; i < nodes.size(); i++) {
      to.add(new Figure(nodes.get(i), values.get(i), isStated));
    }
  }
}
