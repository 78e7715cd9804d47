package dev.pvi.build;

import dev.pvi.explain.Findings;
import dev.pvi.form.Tree;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A document with one thing changed.
 *
 * @param change what was changed, and where
 * @param document the changed document
 */
public record Mutant(String change, Supplier<Tree> document) {

  private static final Tree LIST = Tree.array(List.of());
  private static final Tree NUMBER = Tree.number(new BigDecimal("-7.5"));
  private static final Tree NULL = Tree.parse("null", "null", new Findings()).orElseThrow();
  private static final Tree TEXT = Tree.text("No such value");

  /** Returns some of all changes of all parts of a document, of which a book has thousands. */
  public static List<Mutant> some(String json, int count) {
    Findings findings = new Findings();
    Tree document = Tree.parse("document", json, findings).orElseThrow();
    List<Mutant> mutants = new ArrayList<>();
    collect(document, "", changed -> changed, mutants);
    List<Mutant> some = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      some.add(mutants.get((int) ((long) i * mutants.size() / count)));
    }
    return some;
  }

  /** Returns the text of the changed document. */
  public String json() {
    return document.get().toJson();
  }

  private static void collect(
      Tree node, String path, Function<Tree, Tree> whole, List<Mutant> mutants) {
    if (!path.isEmpty()) {
      add("a list instead", path, () -> whole.apply(LIST), mutants);
      add("a number instead", path, () -> whole.apply(NUMBER), mutants);
      add("a text instead", path, () -> whole.apply(TEXT), mutants);
      add("null instead", path, () -> whole.apply(NULL), mutants);
    }
    if (node.type() == Tree.Type.OBJECT) {
      add("an unknown field", path, () -> whole.apply(with(node, "zzz", LIST)), mutants);
      node.fields()
          .forEach(
              (name, child) -> {
                add("gone", path + "/" + name, () -> whole.apply(node.without(name)), mutants);
                collect(
                    child,
                    path + "/" + name,
                    changed -> whole.apply(with(node, name, changed)),
                    mutants);
              });
    }
    for (int i = 0; i < node.elements().size(); i++) {
      int at = i;
      collect(
          node.elements().get(i),
          path + "/" + i,
          changed -> {
            List<Tree> elements = new ArrayList<>(node.elements());
            elements.set(at, changed);
            return whole.apply(Tree.array(elements));
          },
          mutants);
    }
  }

  private static Tree with(Tree object, String field, Tree value) {
    Map<String, Tree> fields = new LinkedHashMap<>(object.fields());
    fields.put(field, value);
    return Tree.object(fields);
  }

  private static void add(String change, String path, Supplier<Tree> whole, List<Mutant> mutants) {
    mutants.add(new Mutant(change + " at " + path, whole));
  }
}
