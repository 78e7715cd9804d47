package dev.pvi.examples.cli;

import dev.pvi.book.Book;
import dev.pvi.book.Release;
import dev.pvi.explain.Explanation;
import dev.pvi.explain.Figures;
import dev.pvi.explain.Findings;
import dev.pvi.form.Evidence;
import dev.pvi.form.Source;
import dev.pvi.form.Tree;
import dev.pvi.formula.Attribute;
import dev.pvi.formula.Condition;
import dev.pvi.formula.Ratio;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What can be said of a book of either kind. */
final class BookWords {

  /** The parts that every kind of book has. */
  static final List<String> HEADER =
      List.of(
          "format",
          "id",
          "version",
          "effective",
          "known",
          "extends",
          "corrects",
          "title",
          "notice",
          "sources",
          "currency",
          "attributes",
          "tables",
          "examples");

  private static final List<String> CONDITIONS = List.of("when", "where");

  private static final Tree NOTHING = Tree.object(Collections.emptyMap());

  private BookWords() {}

  /** Returns what identifies a book: id and title. */
  static String title(Book book) {
    return book + ": " + book.title();
  }

  /** Returns the dates of a release. */
  static String dates(Release release) {
    return "in force from "
        + release.from()
        + release.through().map(last -> " through " + last).orElse("")
        + ", known "
        + release.known();
  }

  /** Returns when a book holds, what it extends, its hash, and what must be known of it. */
  static List<Explanation> header(Book book) {
    Release release = book.release();
    List<Explanation> lines = new ArrayList<>();
    lines.add(Explanation.line(dates(release)));
    release.base().ifPresent(base -> lines.add(Explanation.line("extends " + base)));
    release.corrects().ifPresent(other -> lines.add(Explanation.line("corrects " + other)));
    lines.add(Explanation.line("amounts in " + book.currency()));
    lines.add(Explanation.line("SHA-256 " + book.hash()));
    if (!book.notice().isEmpty()) {
      lines.add(Explanation.line(book.notice()));
    }
    return lines;
  }

  /** Returns how many figures of a book rest on which class. */
  static Explanation evidence(Book book) {
    Map<Evidence, Integer> counts = new EnumMap<>(Evidence.class);
    book.tree().fields().forEach((name, part) -> count(name, part, counts));
    List<Explanation> classes = new ArrayList<>();
    counts.forEach(
        (evidence, count) ->
            classes.add(Explanation.line(evidence.toString(), String.valueOf(count))));
    return Explanation.of("figures by what they rest on", classes);
  }

  /** Returns the documents that sources refer to. */
  static Explanation sources(Book book) {
    List<Explanation> documents = new ArrayList<>();
    book.sources().forEach((key, title) -> documents.add(Explanation.line(key, title)));
    return section("sources", documents);
  }

  /** Returns the parts of a book for which there are no words of their own, as it states them. */
  static List<Explanation> others(Book book, Set<String> said) {
    List<Explanation> lines = new ArrayList<>();
    book.tree()
        .fields()
        .forEach(
            (name, part) -> {
              if (!said.contains(name) && !isRemark(name)) {
                lines.add(stated(name, part));
              }
            });
    return lines;
  }

  private static Explanation stated(String name, Tree node) {
    return stated(name, node, tree -> Optional.empty());
  }

  private static Explanation stated(
      String name, Tree node, Function<Tree, Optional<Condition>> conditions) {
    Optional<Condition> condition =
        CONDITIONS.contains(name) ? conditions.apply(node) : Optional.empty();
    if (condition.isPresent()) {
      return Explanation.line(name, condition.get().says());
    }
    boolean isNested =
        node.type() == Tree.Type.OBJECT
            || node.elements().stream().anyMatch(one -> one.type() == Tree.Type.OBJECT);
    if (isNested) {
      return Explanation.of(name, parts(conditions, node));
    }
    return Explanation.line(
        name,
        node.type() == Tree.Type.ARRAY
            ? joined(node.elements().stream().map(BookWords::plain).toList(), "none")
            : plain(node));
  }

  /**
   * Returns what a part of a book states, a line for each field or element.
   *
   * @param conditions reads conditions that stand in it; empty where one is shown as it stands
   */
  static List<Explanation> parts(Function<Tree, Optional<Condition>> conditions, Tree node) {
    List<Explanation> lines = new ArrayList<>();
    node.fields()
        .forEach(
            (field, child) -> {
              if (!isRemark(field)) {
                lines.add(stated(field, child, conditions));
              }
            });
    int count = 0;
    for (Tree one : node.elements()) {
      count++;
      lines.add(stated(String.valueOf(count), one, conditions));
    }
    return lines;
  }

  /** Returns whether a field of a book is no part of its rules. */
  static boolean isRemark(String name) {
    return name.startsWith("$") || name.equals("source") || name.equals("sourceOf");
  }

  /** Order and examples are no figures of the program. */
  private static void count(String name, Tree node, Map<Evidence, Integer> counts) {
    if (name.equals("examples") || name.equals("order") || isRemark(name)) {
      return;
    }
    if (node.type() == Tree.Type.NUMBER) {
      counts.merge(
          node.source().map(Source::evidence).orElse(Evidence.ILLUSTRATIVE), 1, Integer::sum);
    }
    node.fields().forEach((child, part) -> count(child, part, counts));
    node.elements().forEach(part -> count("", part, counts));
  }

  /** Returns the attributes that a book declares, with their levels and what implies them. */
  static Explanation attributes(Book book) {
    List<Explanation> lines = new ArrayList<>();
    Tree declared = declared(book);
    for (Attribute attribute : book.attributes().all()) {
      if (declared.get(attribute.id()).isPresent()) {
        lines.add(
            new Explanation(
                named(attribute.id(), attribute.name()),
                List.of(kind(attribute), shortly(declared, attribute.id())),
                implied(book, attribute)));
      }
    }
    return section("attributes", lines);
  }

  /** Returns the object in which a book declares its attributes. */
  static Tree declared(Book book) {
    return book.tree().get("attributes").orElse(NOTHING);
  }

  /** Returns of which type an attribute is, or its levels. */
  static String kind(Attribute attribute) {
    return attribute.levels().isEmpty()
        ? attribute.type().name().toLowerCase(Locale.ROOT)
        : String.join(", ", attribute.levels());
  }

  private static List<Explanation> implied(Book book, Attribute attribute) {
    List<Explanation> cases = new ArrayList<>();
    for (Tree one :
        book.tree().at("implied", attribute.id(), "cases").map(Tree::elements).orElse(List.of())) {
      Optional<Condition> when = one.get("when").flatMap(node -> condition(book, node));
      cases.add(
          Explanation.line(
              one.get("value").map(BookWords::plain).orElse("")
                  + " where "
                  + when.map(Condition::says).orElse("")));
    }
    return cases;
  }

  /** Returns a condition by what the book declares. */
  static Optional<Condition> condition(Book book, Tree node) {
    return Condition.KIND.read(node, Opened.reader(book, new Findings()));
  }

  /** Returns a value as a person would write it. */
  static String plain(Tree value) {
    return value.asText().orElseGet(value::toCanonicalJson);
  }

  /** Returns an id with the name that belongs to it, where that says more. */
  static String named(String id, String name) {
    return name.isEmpty() || name.equals(id) ? id : id + ": " + name;
  }

  /** Returns lines below a heading that counts them. */
  static Explanation section(String what, List<Explanation> lines) {
    return Explanation.of(what + ": " + lines.size(), lines);
  }

  /** Returns evidence class and keys of a source; empty where none is stated. */
  static String shortly(Optional<Source> source) {
    return source
        .map(stated -> new Source(stated.evidence(), stated.keys(), "").toString())
        .orElse("");
  }

  /** Returns evidence class and keys of what a part of a book rests on. */
  static String shortly(Tree book, String... path) {
    return shortly(book.at(path).flatMap(Tree::source));
  }

  /** Returns what a node rests on, with the remark. */
  static Explanation fully(Tree node) {
    return Explanation.line(
        "rests on " + node.source().map(Source::toString).orElse("nothing that is stated"));
  }

  /** Returns a share in percent: 0.125 is {@code 12.5 %}; a third is {@code 1/3, 33.3333 %}. */
  static String percent(Ratio share) {
    if (share.isDecimal()) {
      return Figures.exact(share.numerator().movePointRight(2)) + " %";
    }
    Ratio exact = Ratio.reduced(share.numerator(), share.denominator());
    return Figures.exact(exact.numerator())
        + "/"
        + Figures.exact(exact.denominator())
        + ", "
        + share.times(Ratio.of(BigDecimal.valueOf(100)))
        + " %";
  }

  /** Returns names separated by commas; of none, a word for all. */
  static String joined(List<?> names, String none) {
    return names.isEmpty() ? none : String.join(", ", names.stream().map(String::valueOf).toList());
  }
}
