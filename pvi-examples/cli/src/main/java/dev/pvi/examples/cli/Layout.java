package dev.pvi.examples.cli;

import dev.pvi.form.Tree;
import java.util.ArrayList;
import java.util.List;

/** Lays JSON out for people who will edit it: what fits on a line stands on one. */
final class Layout {

  private static final int WIDTH = 100;
  private static final String INDENT = "  ";

  private Layout() {}

  /** Returns a document that ends with a line feed. */
  static String of(Tree document) {
    StringBuilder text = new StringBuilder();
    append(text, document, "", 0);
    return text.append('\n').toString();
  }

  /**
   * Appends a node.
   *
   * @param indent what stands before each further line
   * @param used how many characters stand before the node on its first line
   */
  private static void append(StringBuilder text, Tree node, String indent, int used) {
    List<Part> parts = parts(node);
    String line = line(node);
    // A document is never one line, however short.
    if (parts.isEmpty() || (used > 0 && used + line.length() < WIDTH)) {
      text.append(line);
      return;
    }
    boolean isObject = node.type() == Tree.Type.OBJECT;
    text.append(isObject ? '{' : '[');
    String before = "\n";
    for (Part part : parts) {
      String start = indent + INDENT + part.label();
      text.append(before).append(start);
      append(text, part.value(), indent + INDENT, start.length());
      before = ",\n";
    }
    text.append('\n').append(indent).append(isObject ? '}' : ']');
  }

  private static String line(Tree node) {
    List<Part> parts = parts(node);
    if (parts.isEmpty()) {
      return node.toCanonicalJson();
    }
    List<String> texts = parts.stream().map(part -> part.label() + line(part.value())).toList();
    String all = String.join(", ", texts);
    return node.type() == Tree.Type.OBJECT ? "{" + all + "}" : "[" + all + "]";
  }

  private record Part(String label, Tree value) {}

  private static List<Part> parts(Tree node) {
    List<Part> parts = new ArrayList<>();
    node.fields()
        .forEach(
            (name, child) -> parts.add(new Part(Tree.text(name).toCanonicalJson() + ": ", child)));
    node.elements().forEach(child -> parts.add(new Part("", child)));
    return parts;
  }
}
