package dev.pvi.examples.cli;

import static dev.pvi.examples.cli.BookWords.joined;
import static dev.pvi.examples.cli.BookWords.named;
import static dev.pvi.examples.cli.BookWords.section;
import static dev.pvi.examples.cli.BookWords.shortly;

import dev.pvi.explain.Explanation;
import dev.pvi.explain.Figures;
import dev.pvi.form.Tree;
import dev.pvi.formula.Schedule;
import dev.pvi.partner.MetricId;
import dev.pvi.partner.Portfolio;
import dev.pvi.rulebook.Metric;
import dev.pvi.rulebook.RuleBook;
import dev.pvi.rulebook.Scorecard;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/** What a rule book says, in words. */
final class RuleBookWords {

  private final RuleBook book;
  private final Tree tree;
  private final SortedMap<String, Schedule> tables;
  private final CardWords cards;
  private final MetricWords metrics;
  private final StandingWords standings;

  /** Makes the words of a book whose tables are bound. */
  RuleBookWords(RuleBook book, SortedMap<String, Schedule> tables) {
    this.book = book;
    this.tree = book.tree();
    this.tables = tables;
    this.cards = new CardWords(book);
    this.metrics = new MetricWords(book);
    this.standings = new StandingWords(book);
  }

  /** Returns all parts; of the tables the rows only if they are asked for. */
  List<Explanation> all(boolean rows) {
    List<Explanation> lines = new ArrayList<>();
    lines.add(Explanation.line("index from 0 to " + Figures.exact(book.scale().maximum())));
    lines.add(section("portfolios", book.scorecards().stream().map(this::cardInFull).toList()));
    lines.add(section("metrics", book.metrics().stream().map(metrics::metric).toList()));
    lines.add(BookWords.attributes(book));
    lines.add(metrics.certifications(one -> true));
    lines.add(ladder());
    lines.add(standings.benefits());
    lines.add(metrics.modifiers(one -> true));
    List<Explanation> named = new ArrayList<>();
    tables.keySet().forEach(name -> named.add(rows ? table(name) : tableLine(name)));
    lines.add(section("tables", named));
    Set<String> said = new TreeSet<>(BookWords.HEADER);
    said.addAll(
        List.of(
            "implied",
            "scale",
            "metrics",
            "portfolios",
            "certifications",
            "ladder",
            "benefits",
            "modifiers"));
    lines.addAll(BookWords.others(book, said));
    return lines;
  }

  /** Returns a portfolio with everything that its index depends on. */
  Explanation portfolio(Scorecard card) {
    Portfolio portfolio = card.portfolio();
    List<MetricId> measured = CardWords.metrics(card);
    List<Explanation> lines = new ArrayList<>(cards.card(card).lines());
    lines.add(
        section(
            "metrics",
            measured.stream()
                .flatMap(id -> book.metric(id).stream())
                .map(metrics::metric)
                .toList()));
    lines.add(
        metrics.certifications(
            one -> measured.stream().anyMatch(id -> one.credits(portfolio, id).isPresent())));
    lines.add(own(card).orElseGet(this::ladder));
    lines.add(
        metrics.modifiers(one -> measured.stream().anyMatch(id -> one.actsOn(portfolio, id))));
    lines.add(section("tables", CardWords.tables(card).stream().map(this::table).toList()));
    return Explanation.of("portfolio " + named(portfolio.id(), card.name()), lines);
  }

  private Explanation cardInFull(Scorecard card) {
    Explanation words = cards.card(card);
    List<Explanation> lines = new ArrayList<>(words.lines());
    own(card).ifPresent(lines::add);
    return words.with(lines);
  }

  private Optional<Explanation> own(Scorecard card) {
    return card.ladder()
        .map(
            own ->
                standings.ladder(
                    "standings of its own",
                    own,
                    tree.at("portfolios", card.portfolio().id(), "ladder")));
  }

  private Explanation ladder() {
    return standings.ladder("standings", book.ladder(), tree.get("ladder"));
  }

  /** Returns a metric with what it counts for, what changes it and what it is looked up in. */
  Explanation metricInFull(Metric metric) {
    MetricId id = metric.id();
    List<CardWords.Use> uses = cards.uses(one -> one.metric().equals(id));
    Explanation words = metrics.inFull(metric);
    List<Explanation> lines = new ArrayList<>(words.lines());
    lines.add(
        section("counts in", uses.stream().map(use -> cards.weight(use, use.where())).toList()));
    lines.add(metrics.certifications(one -> one.counts().containsKey(id.id())));
    lines.add(metrics.modifiers(one -> one.metrics().contains(id)));
    lines.add(
        section(
            "tables",
            uses.stream().map(use -> use.metric().table()).distinct().map(this::table).toList()));
    return words.with(lines);
  }

  /** Returns a table with its rows, what it rests on and what is looked up in it. */
  Explanation table(String name) {
    Tree stated = tree.at("tables", name).orElseThrow();
    Set<String> by = new LinkedHashSet<>();
    Set<String> units = new LinkedHashSet<>();
    for (CardWords.Use use : cards.uses(one -> one.table().equals(name))) {
      by.add(use.card().portfolio() + " " + use.metric().metric());
      book.metric(use.metric().metric()).ifPresent(metric -> units.add(metric.unit()));
    }
    List<Explanation> lines = new ArrayList<>();
    lines.add(BookWords.fully(stated));
    lines.add(Explanation.line("used by " + joined(List.copyOf(by), "no scorecard")));
    String answer = book.tablesOfPoints().contains(name) ? "points" : "index";
    lines.add(
        Explanation.of(
            units.isEmpty()
                ? "reading and " + answer
                : "reading in " + String.join(" or ", units) + ", and " + answer,
            ScheduleWords.rows(bound(name), stated)));
    return new Explanation("table " + name, List.of(), lines);
  }

  private Explanation tableLine(String name) {
    Tree stated = tree.at("tables", name).orElseThrow();
    return Explanation.line(
        name,
        stated.get("type").map(BookWords::plain).orElse(""),
        ScheduleWords.count(bound(name)) + " rows",
        shortly(stated.source()));
  }

  private Schedule bound(String name) {
    return Optional.ofNullable(tables.get(name)).orElseThrow();
  }
}
