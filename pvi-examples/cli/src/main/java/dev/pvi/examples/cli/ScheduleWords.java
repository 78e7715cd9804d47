package dev.pvi.examples.cli;

import dev.pvi.explain.Explanation;
import dev.pvi.explain.Figures;
import dev.pvi.form.Tree;
import dev.pvi.formula.Constant;
import dev.pvi.formula.Curve;
import dev.pvi.formula.Leaf;
import dev.pvi.formula.Schedule;
import dev.pvi.formula.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The rows of a table in words: for which inputs it answers what. */
final class ScheduleWords {

  private ScheduleWords() {}

  /**
   * Returns a line for each row, below its case where there are cases.
   *
   * @param schedule what answers
   * @param stated how the book states it, which is all that is known of a rule of the house
   */
  static List<Explanation> rows(Schedule schedule, Tree stated) {
    List<Explanation> lines = new ArrayList<>();
    for (Leaf leaf : schedule.leaves()) {
      if (leaf.label().isEmpty()) {
        lines.addAll(answers(leaf.schedule(), stated));
      } else if (leaf.schedule() instanceof Constant constant) {
        lines.add(
            Explanation.line(
                leaf.label(), Figures.exact(constant.value()), BookWords.shortly(leaf.source())));
      } else {
        lines.add(
            new Explanation(
                leaf.label(),
                List.of(BookWords.shortly(leaf.source())),
                answers(leaf.schedule(), stated)));
      }
    }
    return lines;
  }

  private static List<Explanation> answers(Schedule schedule, Tree stated) {
    if (schedule instanceof Curve curve) {
      List<Explanation> knots = new ArrayList<>();
      for (Curve.Knot knot : curve.knots()) {
        knots.add(Explanation.line("at " + Figures.exact(knot.at()), Figures.exact(knot.value())));
      }
      knots.add(Explanation.line("straight lines between, level outside"));
      return knots;
    }
    if (schedule instanceof Table table) {
      List<BigDecimal> values = table.values();
      List<Explanation> rows = new ArrayList<>();
      for (int row = 0; row < values.size(); row++) {
        rows.add(Explanation.line(table.says(row), Figures.exact(values.get(row))));
      }
      return rows;
    }
    return List.of(
        Explanation.line("as a rule of the house computes it", stated.toCanonicalJson()));
  }

  /** Returns how many rows there are, in all cases together. */
  static int count(Schedule schedule) {
    int rows = 0;
    for (Leaf leaf : schedule.leaves()) {
      rows += leaf.schedule() instanceof Table table ? table.values().size() : 1;
    }
    return rows;
  }
}
