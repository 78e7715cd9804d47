package dev.pvi.examples.cli;

import dev.pvi.explain.Explanation;
import dev.pvi.explain.Figures;
import dev.pvi.form.Tree;
import dev.pvi.formula.Constant;
import dev.pvi.formula.Curve;
import dev.pvi.formula.Leaf;
import dev.pvi.formula.Overlap;
import dev.pvi.formula.Required;
import dev.pvi.formula.Scaled;
import dev.pvi.formula.Schedule;
import dev.pvi.formula.Steps;
import dev.pvi.formula.Table;
import dev.pvi.formula.Tier;
import dev.pvi.formula.Tiers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The rows of a table in words: for which inputs it answers what. */
final class ScheduleWords {

  private static final String LINES = "straight lines between, level outside";

  private static final String LINE_GOES_ON =
      "straight lines between, level before, and after them the last line, which goes on";

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
    if (schedule instanceof Scaled scaled) {
      return scaled(scaled, stated);
    } else if (schedule instanceof Curve curve) {
      List<Explanation> knots =
          new ArrayList<>(curve.knots().stream().map(ScheduleWords::knot).toList());
      knots.add(Explanation.line(curve.goesOn() ? LINE_GOES_ON : LINES));
      return knots;
    } else if (schedule instanceof Tiers tiers) {
      return tiers(tiers);
    } else if (schedule instanceof Steps steps && steps.overlap().isPresent()) {
      return overlapping(steps, steps.overlap().get());
    } else if (schedule instanceof Table table) {
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

  /** Where the curve jumps, also what it comes from and goes on with. */
  private static Explanation knot(Curve.Knot knot) {
    List<String> cells = new ArrayList<>();
    cells.add(Figures.exact(knot.value()));
    knot.before().ifPresent(end -> cells.add("just below it " + Figures.exact(end)));
    knot.after().ifPresent(start -> cells.add("just above it " + Figures.exact(start)));
    return new Explanation("at " + Figures.exact(knot.at()), cells, List.of());
  }

  private static List<Explanation> tiers(Tiers tiers) {
    List<Explanation> lines = new ArrayList<>();
    for (int row = 0; row < tiers.rows().size(); row++) {
      lines.add(Explanation.line(tiers.says(row), price(tiers.rows().get(row))));
    }
    lines.add(
        Explanation.line(
            tiers.mode() == Tiers.Mode.STEPPED
                ? "each slice at the price of its row, with the fee of every row that is reached"
                : "all of it at the price of the row that holds it, with its fee"));
    return lines;
  }

  private static String price(Tier tier) {
    String per =
        tier.blocks()
            .map(blocks -> blocks == Tier.Blocks.BEGUN ? " for each begun " : " for each full ")
            .orElse(" for each ");
    String each = Figures.exact(tier.each()) + per + Figures.exact(tier.per());
    return tier.fee().signum() == 0 ? each : each + ", fee " + Figures.exact(tier.fee());
  }

  private static List<Explanation> overlapping(Steps steps, Overlap overlap) {
    String how =
        switch (overlap) {
          case SUM -> "the sum of all that hold the reading, 0 of none";
          case MAX -> "the greatest of all that hold the reading";
          case MIN -> "the least of all that hold the reading";
          case COUNT -> "how many hold the reading";
        };
    return List.of(
        Explanation.of(
            "rows that overlap, which answer " + how,
            steps.stated().stream().map(ScheduleWords::row).toList()),
        Explanation.of("together", steps.rows().stream().map(ScheduleWords::row).toList()));
  }

  private static Explanation row(Steps.Row row) {
    return Explanation.line(row.inputs().says(), Figures.exact(row.value()));
  }

  private static List<Explanation> scaled(Scaled scaled, Tree stated) {
    Required of = scaled.of();
    String attribute = of.attribute().title();
    List<Explanation> lines = new ArrayList<>();
    List<Explanation> asked = new ArrayList<>();
    of.knots()
        .forEach(
            knot -> asked.add(Explanation.line("at " + knot.at(), Figures.exact(knot.value()))));
    asked.add(Explanation.line(LINES));
    lines.add(Explanation.of("asked for, by " + attribute, asked));
    of.instead()
        .ifPresent(
            instead ->
                lines.add(
                    Explanation.of(
                        "where that is not stated, for each level of "
                            + instead.attribute().title(),
                        instead.attribute().levels().stream()
                            .map(
                                level ->
                                    Explanation.line(
                                        level, String.valueOf(instead.values().get(level))))
                            .toList())));
    lines.add(
        Explanation.of(
            "the share of what is asked for, of which 1 is all, and the answer",
            answers(scaled.table(), stated)));
    return lines;
  }

  /** Returns how many rows there are, in all cases together. */
  static int count(Schedule schedule) {
    int rows = 0;
    for (Leaf leaf : schedule.leaves()) {
      Schedule rowed = leaf.schedule() instanceof Scaled scaled ? scaled.table() : leaf.schedule();
      rows +=
          rowed instanceof Steps steps
              ? steps.stated().size()
              : rowed instanceof Curve curve
                  ? curve.knots().size()
                  : rowed instanceof Table table ? table.values().size() : 1;
    }
    return rows;
  }
}
