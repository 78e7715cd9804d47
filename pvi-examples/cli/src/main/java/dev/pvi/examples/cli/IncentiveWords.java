package dev.pvi.examples.cli;

import static dev.pvi.examples.cli.BookWords.joined;
import static dev.pvi.examples.cli.BookWords.named;
import static dev.pvi.examples.cli.BookWords.section;
import static dev.pvi.examples.cli.BookWords.shortly;

import dev.pvi.cpi.incentive.DayCount;
import dev.pvi.cpi.incentive.EarningRule;
import dev.pvi.cpi.incentive.EventKind;
import dev.pvi.cpi.incentive.IncentiveBook;
import dev.pvi.cpi.incentive.Requirement;
import dev.pvi.cpi.incentive.Settlement;
import dev.pvi.explain.Explanation;
import dev.pvi.form.Tree;
import dev.pvi.formula.Attribute;
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
        Explanation.line(settles(book), shortly(tree, "settlement"))
            .with(
                List.of(
                    Explanation.line(
                        "a protected standing "
                            + (book.countsProtectedStanding() ? "counts" : "does not count")))));
    Set<String> said = new TreeSet<>(BookWords.HEADER);
    said.addAll(List.of("protectedStanding", "settlement", "rules"));
    tree.get("calendar").ifPresent(calendar -> lines.add(calendar(calendar)));
    said.add("calendar");
    tree.get("standings")
        .filter(standings -> !standings.elements().isEmpty())
        .ifPresent(
            standings ->
                lines.add(
                    Explanation.line(
                        "standings, lowest first: "
                            + String.join(
                                ", ", standings.elements().stream().map(BookWords::plain).toList()),
                        shortly(tree, "standings"))));
    said.add("standings");
    List<Explanation> own = new ArrayList<>();
    for (Requirement one : book.requirements()) {
      own.add(requirement("", one, tree));
    }
    said(said, lines, "requirements", "requirements of every rule", own);
    said(said, lines, "events", "kinds of event", kinds());
    lines.add(section("rules", book.rules().stream().map(rule -> rule(rule, true)).toList()));
    said(
        said,
        lines,
        "groups",
        "groups of rules",
        book.groups().stream().map(group -> new GroupWords(group, tree).all()).toList());
    lines.add(BookWords.attributes(book));
    said(said, lines, "credentials", "flags by certifications", credentials());
    said(said, lines, "days", "numbers of days", days());
    List<Explanation> named = new ArrayList<>();
    tables.keySet().forEach(name -> named.add(table(name)));
    lines.add(section("tables", named));
    lines.addAll(BookWords.others(book, said));
    return lines;
  }

  private Explanation calendar(Tree calendar) {
    return Explanation.line("fiscal calendar: " + fields(calendar), shortly(tree, "calendar"));
  }

  private static String fields(Tree node) {
    List<String> fields = new ArrayList<>();
    node.fields()
        .forEach(
            (field, value) -> {
              if (!BookWords.isRemark(field)) {
                fields.add(field + " " + BookWords.plain(value));
              }
            });
    return String.join(", ", fields);
  }

  /** Adds a part that a book may do without. */
  private static void said(
      Set<String> said,
      List<Explanation> lines,
      String field,
      String heading,
      List<Explanation> part) {
    said.add(field);
    if (!part.isEmpty()) {
      lines.add(section(heading, part));
    }
  }

  /** Returns how rules are settled that do not say so themselves. */
  private static String settles(IncentiveBook book) {
    Optional<EarningRule> plain =
        book.rules().stream().filter(rule -> rule.settlement().isEmpty()).findFirst();
    return plain.map(rule -> settles(book.settlement(rule))).orElse("each rule settled by itself");
  }

  /** Returns in which form something is paid, and how it is rounded. */
  static String settles(Settlement settlement) {
    String pay =
        switch (settlement.pay()) {
          case CASH -> "paid as money";
          case CREDIT -> "paid as a credit on a future order";
          case POINTS -> "paid in points";
          case DISCOUNT -> "taken off the price, up front";
        };
    String place =
        switch (settlement.place()) {
          case LINE -> "each line";
          case RULE -> "once per rule";
          case STATEMENT -> "once for all rules of a statement";
        };
    return pay
        + ", rounded "
        + settlement.rounding().name().toLowerCase(Locale.ROOT).replace('_', ' ')
        + settlement.digits().map(digits -> " to " + digits(digits)).orElse("")
        + ", "
        + place;
  }

  /** Returns how many digits stand after the point. */
  static String digits(int digits) {
    return digits == 0 ? "whole numbers" : digits == 1 ? "1 digit" : digits + " digits";
  }

  /** Returns what a requirement asks, and where it is looked up. */
  static Explanation requirement(String before, Requirement one, Tree around) {
    Optional<Tree> within = around.at("requirements", one.id(), "within");
    List<Explanation> lines = new ArrayList<>();
    lines.add(Explanation.line("because " + one.because()));
    one.at().ifPresent(at -> lines.add(Explanation.line("as things stand on " + at)));
    within.ifPresent(
        window ->
            lines.add(
                Explanation.line("it suffices that it held on one day within " + fields(window))));
    return new Explanation(
        before + one.id() + ": " + one.condition().says(),
        List.of(shortly(around, "requirements", one.id())),
        lines);
  }

  private List<Explanation> kinds() {
    List<Explanation> lines = new ArrayList<>();
    for (EventKind kind : book.kinds()) {
      Optional<Tree> stated = tree.at("events", kind.id());
      if (stated.isPresent()) {
        List<Explanation> facts = new ArrayList<>();
        for (Attribute fact : kind.facts()) {
          facts.add(
              Explanation.line(
                  named(fact.id(), fact.name()),
                  BookWords.kind(fact),
                  shortly(stated.get(), "facts", fact.id())));
        }
        kind.defaults()
            .forEach(
                (fact, value) ->
                    facts.add(Explanation.line(fact + " is " + value + " where nobody states it")));
        if (!kind.equalBy().isEmpty()) {
          facts.add(
              Explanation.line(
                  "of those equal in " + joined(kind.equalBy(), "") + " only the first is paid"));
        }
        lines.add(
            new Explanation(
                named(kind.id(), kind.name()),
                List.of(kind.takesBack() ? "taken back" : "", shortly(stated.get().source())),
                facts));
      }
    }
    return lines;
  }

  private List<Explanation> credentials() {
    List<Explanation> lines = new ArrayList<>();
    book.credentials()
        .forEach(
            (flag, held) ->
                lines.add(
                    Explanation.line(
                        flag,
                        "someone holds " + String.join(" or ", held),
                        shortly(tree, "credentials", flag))));
    return lines;
  }

  private List<Explanation> days() {
    List<Explanation> lines = new ArrayList<>();
    for (DayCount one : book.days()) {
      lines.add(
          Explanation.line(
              named(one.id(), one.name()),
              "days from " + one.from() + " to " + one.to(),
              shortly(tree, "days", one.id())));
    }
    return lines;
  }

  /** Returns a rule with its conditions and factors, and those that the book asks of every rule. */
  Explanation rule(EarningRule rule) {
    return rule(rule, false);
  }

  private Explanation rule(EarningRule rule, boolean isOneOfAll) {
    Tree stated = tree.at("rules", rule.id()).orElseThrow();
    List<Explanation> lines = new ArrayList<>();
    lines.add(Explanation.line("in " + joined(rule.portfolios(), "every portfolio")));
    for (Requirement one : book.requirements(rule)) {
      boolean isOwn = rule.requirements().contains(one);
      if (isOwn) {
        boolean replaces = tree.at("requirements", one.id()).isPresent();
        lines.add(
            requirement(replaces ? "requires, instead of the book, " : "requires ", one, stated));
      } else if (!isOneOfAll) {
        lines.add(requirement("requires, as every rule, ", one, tree));
      }
    }
    lines.addAll(new EarningWords(book, rule, stated).all());
    return new Explanation(
        named(rule.id(), rule.name()),
        List.of("motion " + rule.motion(), paysOn(rule), shortly(stated.source())),
        lines);
  }

  /** Returns in words what a rule pays on. */
  static String paysOn(EarningRule rule) {
    return "pays on " + joined(rule.events(), "nothing");
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
