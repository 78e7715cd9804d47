package dev.pvi.examples.cli;

import static dev.pvi.examples.cli.BookWords.joined;
import static dev.pvi.examples.cli.BookWords.named;
import static dev.pvi.examples.cli.BookWords.shortly;

import dev.pvi.cpi.incentive.EarningRule;
import dev.pvi.cpi.incentive.Factor;
import dev.pvi.cpi.incentive.IncentiveBook;
import dev.pvi.cpi.incentive.Limit;
import dev.pvi.cpi.incentive.Measure;
import dev.pvi.cpi.incentive.Quantity;
import dev.pvi.cpi.incentive.StatedSchedule;
import dev.pvi.explain.Explanation;
import dev.pvi.explain.Figures;
import dev.pvi.form.Tree;
import dev.pvi.formula.Constant;
import dev.pvi.formula.Schedule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a rule of an incentive book pays, in words: base, pot, quantities, factors, limits. */
final class EarningWords {

  private final IncentiveBook book;
  private final EarningRule rule;
  private final Tree stated;

  /**
   * Makes the words of a rule.
   *
   * @param stated how the book states it
   */
  EarningWords(IncentiveBook book, EarningRule rule, Tree stated) {
    this.book = book;
    this.rule = rule;
    this.stated = stated;
  }

  /** Returns all parts, in the order in which they are used. */
  List<Explanation> all() {
    List<Explanation> lines = new ArrayList<>();
    lines.add(base(rule.base(), stated.get("base")));
    if (!rule.pot().isEmpty()) {
      lines.add(Explanation.line("totalled by " + joined(rule.pot(), "")));
    }
    rule.quantities().forEach(one -> lines.add(quantity(one)));
    int step = 0;
    for (Factor factor : rule.factors()) {
      step++;
      lines.add(factor(step, factor));
    }
    if (rule.factors().isEmpty()) {
      lines.add(Explanation.line("pays the whole base"));
    }
    for (Limit limit : rule.limits()) {
      StatedSchedule answers = book.stated(rule, limit);
      lines.add(limit(limit, "the rule", answers.node()));
    }
    rule.because()
        .ifPresent(
            why ->
                lines.add(
                    Explanation.line(
                        "rates, multipliers and amounts may be less than 0, because " + why)));
    rule.settlement()
        .ifPresent(
            settlement ->
                lines.add(
                    Explanation.line(
                        IncentiveWords.settles(settlement), shortly(stated, "settlement"))));
    return lines;
  }

  private Explanation base(Measure base, Optional<Tree> node) {
    List<Explanation> lines = new ArrayList<>();
    base.atMost().ifPresent(cut -> lines.add(Explanation.line("because " + cut.because())));
    base.positive()
        .ifPresent(
            why ->
                lines.add(Explanation.line("nothing on what is not more than 0, because " + why)));
    base.free()
        .ifPresent(free -> lines.add(Explanation.line(free(free), "because " + free.because())));
    Optional<Tree> levels = node.flatMap(one -> one.get("levels"));
    base.levels().ifPresent(rows -> lines.addAll(ScheduleWords.rows(rows, levels.orElse(stated))));
    return new Explanation(
        "base: " + measure(base),
        List.of(levels.map(one -> shortly(one.source())).orElse("")),
        lines);
  }

  private static String measure(Measure base) {
    if (base.each().isPresent()) {
      return Figures.exact(base.each().get()) + " for each event";
    }
    String of = base.of().orElseThrow();
    return base.levels().isPresent()
        ? "an amount by " + of
        : of
            + base.minus().map(minus -> " less " + minus).orElse("")
            + base.atMost().map(cut -> ", at most " + cut.of()).orElse("");
  }

  private static String free(Measure.Free free) {
    List<String> parts = new ArrayList<>();
    free.amount().ifPresent(amount -> parts.add("the first " + Figures.exact(amount)));
    free.events().ifPresent(events -> parts.add("the first " + events + " events"));
    return "free: " + String.join(" or, if less, ", parts);
  }

  private Explanation quantity(Quantity one) {
    Optional<Tree> node = stated.at("quantities", one.id());
    List<Explanation> lines = new ArrayList<>();
    node.flatMap(tree -> tree.get("derive"))
        .ifPresent(
            derive ->
                lines.addAll(BookWords.parts(tree -> BookWords.condition(book, tree), derive)));
    lines.add(
        Explanation.line(
            "over "
                + (one.over() == Quantity.Over.ALL ? "all " : "eligible ")
                + "events of "
                + joined(one.events().isEmpty() ? rule.events() : one.events(), "")));
    one.base().ifPresent(base -> lines.add(base(base, node.flatMap(tree -> tree.get("base")))));
    one.round()
        .ifPresent(
            round ->
                lines.add(
                    Explanation.line(
                        "rounded "
                            + round.mode().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                            + " to "
                            + IncentiveWords.digits(round.digits()))));
    lines.add(
        Explanation.line(
            one.undefined()
                .map(value -> Figures.exact(value) + " where it is not defined")
                .orElse("nothing is paid where it is not defined")));
    return new Explanation(
        "quantity " + named(one.id(), one.name()),
        List.of(node.map(tree -> shortly(tree.source())).orElse("")),
        lines);
  }

  private Explanation factor(int step, Factor factor) {
    StatedSchedule answers = book.stated(rule, factor);
    String effect =
        switch (factor.effect()) {
          case RATE -> "pays this share of the base";
          case PLUS -> "adds this to the rate";
          case AT_MOST -> "keeps the rate at this or below";
          case TIMES -> "multiplies what was reached";
          case AMOUNT -> "adds this amount";
        };
    return new Explanation(
        step + ". " + factor.id() + ": " + effect + by(factor),
        List.of(constant(factor.schedule()), shortly(answers.node().source())),
        rows(factor.schedule(), answers.node()));
  }

  private static String by(Factor factor) {
    return by(factor.schedule(), factor.on())
        + factor.of().map(portfolio -> " of " + portfolio).orElse("");
  }

  /** What is looked up, unless the answer does not depend on it. */
  private static String by(Schedule schedule, String on) {
    boolean isFlat =
        schedule.leaves().stream().allMatch(leaf -> leaf.schedule() instanceof Constant);
    return isFlat ? "" : ", by " + (on.equals(Factor.INDEX) ? "the index" : on);
  }

  /**
   * Returns a limit with its rows.
   *
   * @param whole what a limit of a whole rule holds for
   * @param answers how the book states its rows
   */
  static Explanation limit(Limit limit, String whole, Tree answers) {
    String bound =
        switch (limit.bound()) {
          case CAP -> "pays no more than this for ";
          case FLOOR -> "pays no less than this for ";
          case MINIMUM -> "pays nothing of what is less than this for ";
        };
    String per =
        switch (limit.per()) {
          case LINE -> "each event";
          case POT -> "each pot";
          case RULE -> whole;
        };
    String shared =
        limit.bound() != Limit.Bound.CAP || limit.per() == Limit.Per.LINE
            ? ""
            : switch (limit.sharing()) {
              case PRO_RATA -> ", all lines cut alike";
              case IN_ORDER -> ", the earlier line first";
            };
    return new Explanation(
        "limit " + limit.id() + ": " + bound + per + shared + by(limit.schedule(), limit.on()),
        List.of(constant(limit.schedule()), shortly(answers.source())),
        rows(limit.schedule(), answers));
  }

  /** What is one figure stands on the line itself. */
  private static String constant(Schedule schedule) {
    return schedule instanceof Constant constant ? Figures.exact(constant.value()) : "";
  }

  private static List<Explanation> rows(Schedule schedule, Tree stated) {
    return schedule instanceof Constant ? List.of() : ScheduleWords.rows(schedule, stated);
  }
}
