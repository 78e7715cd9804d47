package dev.pvi.examples.cli;

import dev.pvi.book.Book;
import dev.pvi.form.Evidence;
import dev.pvi.form.Source;
import dev.pvi.form.Tree;
import dev.pvi.rulebook.Certification;
import dev.pvi.rulebook.RuleBook;
import dev.pvi.rulebook.Scorecard;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A layer to begin one's own figures with: it restates those of the book that it extends, each with
 * the evidence that it has there, so that nothing changes, and nothing is called one's own, until
 * someone replaces it.
 */
final class StarterLayer {

  /** A source may have a thousand characters in all. */
  private static final int LONGEST_NOTE = 800;

  private static final List<String> ABOUT =
      List.of(
          "Your own figures over those of the book that is extended. State only what differs: what"
              + " you delete here holds as it stands below. null removes.",
          "Every source here says what a figure rests on in the book below. Where you replace a"
              + " figure, replace the source beside it or around it by \"OWN: where it is from\".");

  private final Book base;

  /** Makes a layer over a book. */
  StarterLayer(Book base) {
    this.base = base;
  }

  /** Returns a layer over a rule book: its weights, and what else there is to replace. */
  static Tree over(RuleBook book) {
    StarterLayer layer = new StarterLayer(book);
    Map<String, Tree> comment = layer.comment("weights");
    comment.put("tables", Starter.remarks(layer.tables(book)));
    layer.exampleTable(book).ifPresent(table -> comment.put("a table of your own", table));
    Map<String, String> metrics = new LinkedHashMap<>();
    book.metrics().forEach(metric -> metrics.put(metric.id().id(), metric.name()));
    comment.put("metrics", Starter.remarks(metrics));
    comment.put("certifications", Starter.remarks(certifications(book)));
    comment.put("standings", Starter.remarks(Starter.standings(book)));
    Map<String, String> benefits = new LinkedHashMap<>();
    book.benefits().forEach(one -> benefits.put(one.id(), one.name()));
    comment.put("benefits", Starter.remarks(benefits));
    Map<String, String> modifiers = new LinkedHashMap<>();
    book.modifiers().forEach(one -> modifiers.put(one.id(), one.because()));
    comment.put("modifiers", Starter.remarks(modifiers));

    Map<String, Tree> portfolios = new LinkedHashMap<>();
    for (Scorecard card : book.scorecards()) {
      book.tree()
          .at("portfolios", card.portfolio().id())
          .ifPresent(
              stated ->
                  portfolios.put(
                      card.portfolio().id(), layer.copy(weights(stated), Optional.empty())));
    }
    return layer.document(
        Shelf.RULES, comment, Collections.singletonMap("portfolios", Tree.object(portfolios)));
  }

  /** Returns what the layer says of itself. */
  Map<String, Tree> comment(String what) {
    Map<String, Tree> comment = new LinkedHashMap<>();
    comment.put("about", Tree.array(ABOUT.stream().map(Tree::text).toList()));
    comment.put(
        "more",
        Tree.text("pvi show " + base + " says all that is below these " + what + ", in words."));
    return comment;
  }

  /** Returns the layer as a whole. */
  Tree document(Shelf<?> shelf, Map<String, Tree> comment, Map<String, Tree> parts) {
    Map<String, Tree> fields = new LinkedHashMap<>();
    fields.put("format", Tree.text(shelf.format().document().format()));
    fields.put("$comment", Tree.object(comment));
    fields.put("id", Tree.text("own-" + base.release().id().program()));
    fields.put("version", Tree.text("1"));
    fields.put("extends", Tree.text(base.toString()));
    fields.put("title", Tree.text(base.title() + ", with figures of our own"));
    fields.putAll(parts);
    return Tree.object(fields);
  }

  /** Copies the parts of a node that are objects. */
  void copied(Tree stated, List<String> names, Map<String, Tree> to) {
    for (String name : names) {
      stated
          .get(name)
          .filter(part -> part.type() == Tree.Type.OBJECT && !part.fields().isEmpty())
          .ifPresent(part -> to.put(name, copy(part, Optional.empty())));
    }
  }

  /** Returns a portfolio with nothing but its weights. */
  private static Tree weights(Tree portfolio) {
    return only(
        portfolio,
        "categories",
        category -> only(category, "metrics", metric -> only(metric, "", one -> one)));
  }

  private static Tree only(Tree node, String below, UnaryOperator<Tree> children) {
    Map<String, Tree> kept = new LinkedHashMap<>();
    node.get("weight").ifPresent(weight -> kept.put("weight", weight));
    node.get(below)
        .ifPresent(
            parts -> {
              Map<String, Tree> all = new LinkedHashMap<>();
              parts
                  .fields()
                  .forEach(
                      (id, part) -> {
                        if (part.type() == Tree.Type.OBJECT && !BookWords.isRemark(id)) {
                          all.put(id, children.apply(part));
                        }
                      });
              kept.put(below, parts.withFields(all));
            });
    return node.withFields(kept);
  }

  /** Returns a part as it stands, with the source of each figure that differs from those around. */
  Tree copy(Tree node, Optional<Source> around) {
    if (node.type() == Tree.Type.ARRAY) {
      return Tree.array(node.elements().stream().map(one -> copy(one, around)).toList());
    } else if (node.type() != Tree.Type.OBJECT) {
      return node;
    }
    Map<String, Tree> fields = new LinkedHashMap<>();
    Map<String, Tree> special = new LinkedHashMap<>();
    Optional<Source> own = node.source();
    if (!own.equals(around)) {
      fields.put("source", marked(own));
    }
    node.fields()
        .forEach(
            (name, child) -> {
              if (!BookWords.isRemark(name)) {
                fields.put(name, copy(child, own));
                if (child.type() != Tree.Type.OBJECT && !child.source().equals(own)) {
                  special.put(name, marked(child.source()));
                }
              }
            });
    if (!special.isEmpty()) {
      fields.put("sourceOf", Tree.object(special));
    }
    return Tree.object(fields);
  }

  private Tree marked(Optional<Source> stated) {
    Source source = stated.orElse(new Source(Evidence.ILLUSTRATIVE, List.of(), ""));
    String note = source.note();
    String start = note.length() > LONGEST_NOTE ? note.substring(0, LONGEST_NOTE) + "..." : note;
    return Tree.text(
        new Source(
                source.evidence(),
                source.keys(),
                (start.isEmpty() ? "" : start + "; ") + "as in " + base)
            .toString());
  }

  private Map<String, String> tables(RuleBook book) {
    Map<String, String> tables = new LinkedHashMap<>();
    book.tables()
        .forEach(
            (name, table) ->
                tables.put(name, table.source().map(Source::toString).orElse("no source")));
    return tables;
  }

  private Optional<Tree> exampleTable(RuleBook book) {
    return book.tables().entrySet().stream()
        .filter(one -> one.getValue().get("rows").isPresent())
        .findFirst()
        .map(
            one -> {
              Map<String, Tree> table = new LinkedHashMap<>(bare(one.getValue()).fields());
              table.put("source", Tree.text("OWN: where it is from"));
              Tree tables = Tree.object(Collections.singletonMap(one.getKey(), Tree.object(table)));
              return Tree.object(Collections.singletonMap("tables", tables));
            });
  }

  private static Tree bare(Tree node) {
    if (node.type() == Tree.Type.ARRAY) {
      return Tree.array(node.elements().stream().map(StarterLayer::bare).toList());
    } else if (node.type() != Tree.Type.OBJECT) {
      return node;
    }
    Map<String, Tree> fields = new LinkedHashMap<>();
    node.fields()
        .forEach(
            (name, child) -> {
              if (!BookWords.isRemark(name)) {
                fields.put(name, bare(child));
              }
            });
    return Tree.object(fields);
  }

  private static Map<String, String> certifications(RuleBook book) {
    Map<String, String> all = new LinkedHashMap<>();
    for (Certification one : book.certifications()) {
      all.put(one.id(), Starter.says(book, one));
    }
    return all;
  }
}
