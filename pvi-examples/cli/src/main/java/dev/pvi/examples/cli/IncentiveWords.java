package dev.pvi.examples.cli;

import static dev.pvi.examples.cli.BookWords.joined;
import static dev.pvi.examples.cli.BookWords.named;
import static dev.pvi.examples.cli.BookWords.section;
import static dev.pvi.examples.cli.BookWords.shortly;

import dev.pvi.cpi.incentive.EarningRule;
import dev.pvi.cpi.incentive.Gate;
import dev.pvi.cpi.incentive.IncentiveBook;
import dev.pvi.cpi.incentive.Requirement;
import dev.pvi.explain.Explanation;
import dev.pvi.explain.Figures;
import dev.pvi.form.Tree;
import dev.pvi.formula.Schedule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/** What an incentive book says, in words. */
final class IncentiveWords {

  private final IncentiveBook book;
  private final Tree tree;
  private final SortedMap<String, Schedule> tables;

  /** Makes the words of a book whose tables are bound. */
  IncentiveWords(IncentiveBook book, SortedMap<String, Schedule> tables) {
    this.book = book;
    this.tree = book.tree();
    this.tables = tables;
  }

  /** Returns all parts. */
  List<Explanation> all() {
    List<Explanation> lines = new ArrayList<>();
    lines.add(
        Explanation.line(
            "totals rounded "
                + book.rounding().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                + "; a protected standing "
                + (book.countsProtectedStanding() ? "counts" : "does not count")));
    lines.add(section("rules", book.rules().stream().map(this::rule).toList()));
    lines.add(BookWords.attributes(book));
    List<Explanation> named = new ArrayList<>();
    tables.keySet().forEach(name -> named.add(table(name)));
    lines.add(section("tables", named));
    Set<String> said = new TreeSet<>(BookWords.HEADER);
    said.addAll(List.of("gate", "protectedStanding", "rounding", "rules"));
    lines.addAll(BookWords.others(book, said));
    return lines;
  }

  /** Returns a rule with its conditions and rates. */
  Explanation rule(EarningRule rule) {
    Tree stated = tree.at("rules", rule.id()).orElseThrow();
    List<Explanation> lines = new ArrayList<>();
    lines.add(Explanation.line("in " + joined(rule.portfolios(), "every portfolio")));
    lines.add(gate(book.gate(rule), rule.gate().isPresent() ? stated : tree));
    rule.because()
        .ifPresent(
            why ->
                lines.add(
                    Explanation.line(
                        "rates, multipliers and amounts may be less than 0, because " + why)));
    for (Requirement one : rule.requirements()) {
      lines.add(
          new Explanation(
              "requires " + one.id() + ": " + one.condition().says(),
              List.of(shortly(stated, "requirements", one.id())),
              List.of(Explanation.line("because " + one.because()))));
    }
    rule.amounts().ifPresent(amounts -> lines.add(part("amounts", amounts, stated)));
    lines.add(part("rate", rule.rate(), stated));
    Explanation multiplier = part("multiplier", rule.multiplier(), stated);
    lines.add(
        rule.multiplierOn()
            .map(on -> Explanation.of("multiplier by the index of " + on, multiplier.lines()))
            .orElse(multiplier));
    return new Explanation(
        named(rule.id(), rule.name()),
        List.of("motion " + rule.motion(), paysOn(rule), shortly(stated.source())),
        lines);
  }

  /** Returns in words what a rule pays on. */
  static String paysOn(EarningRule rule) {
    return "pays on " + rule.paysOn().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Explanation gate(Gate gate, Tree around) {
    return Explanation.line(
        "index " + StandingWords.bound(gate.reach()) + Figures.exact(gate.index()),
        shortly(around, "gate"));
  }

  private static Explanation part(String what, Schedule schedule, Tree rule) {
    return rule.get(what)
        .map(
            stated ->
                new Explanation(
                    what, List.of(shortly(rule, what)), ScheduleWords.rows(schedule, stated)))
        .orElseGet(() -> Explanation.line(what + " 1"));
  }

  /** Returns a table with its rows. */
  Explanation table(String name) {
    Tree stated = tree.at("tables", name).orElseThrow();
    List<Explanation> lines = new ArrayList<>();
    lines.add(BookWords.fully(stated));
    lines.addAll(ScheduleWords.rows(bound(name), stated));
    return Explanation.of("table " + name, lines);
  }

  private Schedule bound(String name) {
    return Optional.ofNullable(tables.get(name)).orElseThrow();
  }
}
