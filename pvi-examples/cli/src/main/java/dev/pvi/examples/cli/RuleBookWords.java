package dev.pvi.examples.cli;

import static dev.pvi.examples.cli.BookWords.joined;
import static dev.pvi.examples.cli.BookWords.named;
import static dev.pvi.examples.cli.BookWords.percent;
import static dev.pvi.examples.cli.BookWords.section;
import static dev.pvi.examples.cli.BookWords.shortly;

import dev.pvi.explain.Explanation;
import dev.pvi.explain.Figures;
import dev.pvi.form.Source;
import dev.pvi.form.Tree;
import dev.pvi.formula.Condition;
import dev.pvi.formula.Ratio;
import dev.pvi.formula.Schedule;
import dev.pvi.partner.MetricId;
import dev.pvi.partner.Motion;
import dev.pvi.partner.Portfolio;
import dev.pvi.rulebook.Certification;
import dev.pvi.rulebook.Ladder;
import dev.pvi.rulebook.Metric;
import dev.pvi.rulebook.Modifier;
import dev.pvi.rulebook.RuleBook;
import dev.pvi.rulebook.Scorecard;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What a rule book says, in words. */
final class RuleBookWords {

  private final RuleBook book;
  private final Tree tree;
  private final SortedMap<String, Schedule> tables;

  /** Makes the words of a book whose tables are bound. */
  RuleBookWords(RuleBook book, SortedMap<String, Schedule> tables) {
    this.book = book;
    this.tree = book.tree();
    this.tables = tables;
  }

  /** Returns all parts; of the tables the rows only if they are asked for. */
  List<Explanation> all(boolean rows) {
    List<Explanation> lines = new ArrayList<>();
    lines.add(Explanation.line("index from 0 to " + Figures.exact(book.scale().maximum())));
    lines.add(section("portfolios", book.scorecards().stream().map(this::card).toList()));
    lines.add(section("metrics", book.metrics().stream().map(this::metric).toList()));
    lines.add(BookWords.attributes(book));
    lines.add(certifications(one -> true));
    lines.add(ladder("standings", book.ladder(), "ladder"));
    lines.add(modifiers(one -> true));
    List<Explanation> named = new ArrayList<>();
    tables.keySet().forEach(name -> named.add(rows ? table(name) : tableLine(name)));
    lines.add(section("tables", named));
    Set<String> said = new TreeSet<>(BookWords.HEADER);
    said.addAll(
        List.of(
            "implied", "scale", "metrics", "portfolios", "certifications", "ladder", "modifiers"));
    lines.addAll(BookWords.others(book, said));
    return lines;
  }

  /** Returns a portfolio with everything that its index depends on. */
  Explanation portfolio(Scorecard card) {
    Portfolio portfolio = card.portfolio();
    Set<MetricId> metrics = new LinkedHashSet<>();
    Set<String> names = new LinkedHashSet<>();
    for (Scorecard.Category category : card.categories()) {
      for (Scorecard.WeightedMetric one : category.metrics()) {
        metrics.add(one.metric());
        names.add(one.table());
      }
    }
    List<Explanation> lines = new ArrayList<>(card(card).lines());
    lines.add(
        section(
            "metrics",
            metrics.stream().flatMap(id -> book.metric(id).stream()).map(this::metric).toList()));
    lines.add(
        certifications(
            one -> metrics.stream().anyMatch(id -> one.credits(portfolio, id).isPresent())));
    card.ladder()
        .ifPresentOrElse(
            own -> lines.add(ladder("standings of its own", own, "portfolios", portfolio.id())),
            () -> lines.add(ladder("standings", book.ladder(), "ladder")));
    lines.add(modifiers(one -> metrics.stream().anyMatch(id -> one.actsOn(portfolio, id))));
    lines.add(section("tables", names.stream().map(this::table).toList()));
    return Explanation.of("portfolio " + named(portfolio.id(), card.name()), lines);
  }

  /** Returns a metric with what it counts for, what changes it and what it is looked up in. */
  Explanation metricInFull(Metric metric) {
    List<Explanation> weights = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    for (Scorecard card : book.scorecards()) {
      for (Scorecard.Category category : card.categories()) {
        for (Scorecard.WeightedMetric one : category.metrics()) {
          if (one.metric().equals(metric.id())) {
            weights.add(weight(category, one, card.portfolio() + ", " + category.name()));
            names.add(one.table());
          }
        }
      }
    }
    Explanation definition = metric(metric);
    List<Explanation> lines = new ArrayList<>(definition.lines());
    tree.at("metrics", metric.id().id()).ifPresent(node -> lines.add(BookWords.fully(node)));
    lines.add(
        Explanation.line(
            "not measured: "
                + metric.absent().says()
                + "; not applicable: "
                + metric.notApplicable().says()));
    lines.add(section("counts in", weights));
    lines.add(certifications(one -> one.counts().containsKey(metric.id().id())));
    lines.add(modifiers(one -> one.metrics().contains(metric.id())));
    lines.add(section("tables", names.stream().map(this::table).toList()));
    return new Explanation("metric " + definition.label(), definition.cells(), lines);
  }

  /** Returns a table with its rows, what it rests on and what is looked up in it. */
  Explanation table(String name) {
    Tree stated = tree.at("tables", name).orElseThrow();
    List<Explanation> lines = new ArrayList<>();
    lines.add(BookWords.fully(stated));
    Uses uses = uses(name);
    lines.add(Explanation.line("used by " + joined(List.copyOf(uses.by()), "no scorecard")));
    lines.add(
        Explanation.of(
            uses.units().isEmpty()
                ? "reading and index"
                : "reading in " + String.join(" or ", uses.units()) + ", and index",
            ScheduleWords.rows(bound(name), stated)));
    return new Explanation("table " + name, List.of(), lines);
  }

  private record Uses(Set<String> by, Set<String> units) {}

  private Uses uses(String name) {
    Uses uses = new Uses(new LinkedHashSet<>(), new LinkedHashSet<>());
    for (Scorecard card : book.scorecards()) {
      for (Scorecard.Category category : card.categories()) {
        for (Scorecard.WeightedMetric one : category.metrics()) {
          if (one.table().equals(name)) {
            uses.by().add(card.portfolio() + " " + one.metric());
            book.metric(one.metric()).ifPresent(metric -> uses.units().add(metric.unit()));
          }
        }
      }
    }
    return uses;
  }

  private Explanation tableLine(String name) {
    Tree stated = tree.at("tables", name).orElseThrow();
    return Explanation.line(
        name,
        stated.get("type").map(BookWords::plain).orElse(""),
        ScheduleWords.count(bound(name)) + " rows",
        shortly(stated.source()));
  }

  private Explanation card(Scorecard card) {
    List<Explanation> categories = new ArrayList<>();
    for (Scorecard.Category category : card.categories()) {
      List<Explanation> metrics = new ArrayList<>();
      for (Scorecard.WeightedMetric one : category.metrics()) {
        metrics.add(weight(category, one, one.metric().id()));
      }
      categories.add(
          new Explanation(
              named(category.id(), category.name()),
              List.of(percent(category.weight()), shortly(source(card, category))),
              metrics));
    }
    String motion = card.motion().map(Motion::toString).map(one -> ", measures " + one).orElse("");
    return Explanation.of(named(card.portfolio().id(), card.name()) + motion, categories);
  }

  private Optional<Source> source(Scorecard card, Scorecard.Category category) {
    return tree.at("portfolios", card.portfolio().id(), "categories", category.id(), "weight")
        .flatMap(Tree::source);
  }

  private static Explanation weight(
      Scorecard.Category category, Scorecard.WeightedMetric one, String label) {
    Ratio ofIndex = category.weight().times(one.weight());
    return Explanation.line(
        label,
        percent(one.weight()),
        percent(ofIndex),
        "of the index",
        "table " + one.table(),
        shortly(Optional.of(one.weightSource())));
  }

  private Explanation metric(Metric metric) {
    List<Explanation> lines = new ArrayList<>();
    if (!metric.formula().isEmpty()) {
      lines.add(Explanation.line(metric.formula()));
    }
    metric
        .reads()
        .ifPresent(from -> lines.add(Explanation.line("where not stated, attribute " + from)));
    return new Explanation(
        named(metric.id().id(), metric.name()),
        List.of(
            metric.unit(),
            metric.motion().map(Motion::toString).orElse(""),
            shortly(tree, "metrics", metric.id().id())),
        lines);
  }

  private Explanation certifications(Predicate<Certification> which) {
    List<Explanation> lines = new ArrayList<>();
    for (Certification one : book.certifications()) {
      if (which.test(one)) {
        List<String> credits = new ArrayList<>();
        one.counts().forEach((metric, count) -> credits.add(metric + " " + Figures.exact(count)));
        lines.add(
            Explanation.line(
                named(one.id(), one.name()),
                String.join(", ", credits),
                "in " + joined(one.portfolios(), "every portfolio"),
                one.requires().map(before -> "after " + before).orElse(""),
                shortly(tree, "certifications", one.id())));
      }
    }
    return section("certifications", lines);
  }

  private Explanation ladder(String what, Ladder ladder, String... path) {
    List<Explanation> rungs = new ArrayList<>();
    String reach = ladder.reach() == Ladder.Reach.FROM ? "from " : "above ";
    for (Ladder.Rung rung : ladder.rungs()) {
      rungs.add(
          new Explanation(
              named(rung.standing().id(), rung.name()),
              List.of(
                  rung.at().signum() == 0 ? "from 0" : reach + Figures.exact(rung.at()),
                  shortly(tree, path)),
              rung.gives().stream().map(gift -> Explanation.line(gift)).toList()));
    }
    String kept =
        ladder.protectedMonths() == 0 ? "" : ", kept for " + ladder.protectedMonths() + " months";
    return Explanation.of(what + ": " + rungs.size() + kept, rungs);
  }

  private Explanation modifiers(Predicate<Modifier> which) {
    List<Explanation> lines = new ArrayList<>();
    for (Modifier one : book.modifiers()) {
      if (which.test(one)) {
        lines.add(
            new Explanation(
                one.id(),
                List.of(effect(one), shortly(tree, "modifiers", one.id())),
                List.of(
                    Explanation.line(
                        "on "
                            + joined(one.metrics(), "nothing")
                            + ", in "
                            + joined(one.portfolios(), "every portfolio")),
                    Explanation.line(
                        one.condition().equals(Condition.always())
                            ? "always"
                            : "where " + one.condition().says()),
                    Explanation.line("because " + one.because()))));
      }
    }
    return section("modifiers", lines);
  }

  private String effect(Modifier modifier) {
    List<String> words = new ArrayList<>();
    tree.at("modifiers", modifier.id(), "effect")
        .ifPresent(
            effect ->
                effect
                    .fields()
                    .forEach(
                        (name, value) ->
                            words.add(
                                name.equals("type")
                                    ? BookWords.plain(value)
                                    : name + " " + BookWords.plain(value))));
    return String.join(" ", words);
  }

  private Schedule bound(String name) {
    return Optional.ofNullable(tables.get(name)).orElseThrow();
  }
}
