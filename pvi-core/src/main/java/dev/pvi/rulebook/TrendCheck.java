package dev.pvi.rulebook;

import com.google.common.collect.ImmutableList;
import dev.pvi.explain.Figures;
import dev.pvi.explain.Findings;
import dev.pvi.explain.Place;
import dev.pvi.form.Tree;
import dev.pvi.formula.Choice;
import dev.pvi.formula.Curve;
import dev.pvi.formula.Scaled;
import dev.pvi.formula.Schedule;
import dev.pvi.formula.Table;
import dev.pvi.formula.Tiers;
import dev.pvi.formula.Trend;
import dev.pvi.rule.ScoringRules;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Holds the trend that a table declares against its rows, in every table of a choice by itself.
 * Rows of one value neither rise nor fall, and a table that declares {@code mixed} may do either.
 */
final class TrendCheck {

  private final Trend declared;
  private final Findings findings;

  private TrendCheck(Trend declared, Findings findings) {
    this.declared = declared;
    this.findings = findings;
  }

  /** Adds the rows that move the other way to the findings; rows are counted from 1. */
  static void run(Tree table, Schedule bound, Findings findings) {
    Optional<Trend> declared = ScoringRules.declaredTrend(table);
    if (declared.isEmpty() || declared.get() == Trend.MIXED || declared.get() == bound.trend()) {
      return;
    }
    TrendCheck check = new TrendCheck(declared.get(), findings);
    check.check(table, bound);
  }

  private void check(Tree node, Schedule schedule) {
    if (schedule instanceof Choice choice) {
      List<Tree> cases = node.get("cases").map(Tree::elements).orElse(ImmutableList.of());
      for (int i = 0; i < cases.size(); i++) {
        check(cases.get(i).get("then").orElse(cases.get(i)), choice.cases().get(i).then());
      }
      choice.otherwise().ifPresent(other -> check(node.get("otherwise").orElse(node), other));
    } else if (schedule instanceof Scaled scaled) {
      check(
          node.get("table").filter(inner -> inner.asText().isEmpty()).orElse(node), scaled.table());
    } else if (schedule instanceof Curve curve) {
      checkKnots(node, curve.knots());
    } else if (schedule instanceof Table table && !(table instanceof Tiers)) {
      checkRows(node, table.values());
    } else if (schedule.trend() != declared) {
      report(
          node.get("trend").orElse(node).place(), schedule.trend().name().toLowerCase(Locale.ROOT));
    }
  }

  private void checkRows(Tree node, List<BigDecimal> values) {
    for (int row = 1; row < values.size(); row++) {
      int order = values.get(row).compareTo(values.get(row - 1));
      if (declared == Trend.RISING ? order < 0 : order > 0) {
        report(
            place(node, row),
            says(row, values.get(row)) + " after " + says(row - 1, values.get(row - 1)));
      }
    }
  }

  /** A curve that jumps has up to three values at a knot. */
  private void checkKnots(Tree node, List<Curve.Knot> knots) {
    BigDecimal before = knots.get(0).end();
    for (int row = 0; row < knots.size(); row++) {
      Curve.Knot knot = knots.get(row);
      for (BigDecimal value : List.of(knot.end(), knot.value(), knot.start())) {
        int order = value.compareTo(before);
        if (declared == Trend.RISING ? order < 0 : order > 0) {
          report(place(node, row), says(row, value) + " after " + Figures.exact(before));
        }
        before = value;
      }
    }
  }

  private static String says(int row, BigDecimal value) {
    return "row " + (row + 1) + " with " + Figures.exact(value);
  }

  private static Place place(Tree node, int row) {
    Tree rows = node.get("rows").or(() -> node.get("knots")).orElse(node);
    boolean isAsStated = node.get("overlap").isEmpty() && row < rows.elements().size();
    return (isAsStated ? rows.elements().get(row) : rows).place();
  }

  private void report(Place place, String value) {
    findings.error(
        place,
        RuleBookCode.WRONG_TREND,
        "declared",
        declared.name().toLowerCase(Locale.ROOT),
        "value",
        value);
  }
}
