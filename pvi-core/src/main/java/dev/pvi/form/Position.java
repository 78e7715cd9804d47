package dev.pvi.form;

import dev.pvi.explain.Place;
import dev.pvi.explain.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Where a node stands, as its step from the node around it. Most nodes are never named in a
 * message: the pointer is only spelled out for one that is.
 */
final class Position {

  /** Of a node that stands in no text. */
  static final Position NOWHERE = new Position("", null, null, 0, 0, 0);

  private final String document;
  private final @Nullable Position parent;
  private final @Nullable String name;
  private final int index;
  private final int line;
  private final int column;

  private Position(
      String document,
      @Nullable Position parent,
      @Nullable String name,
      int index,
      int line,
      int column) {
    this.document = document;
    this.parent = parent;
    this.name = name;
    this.index = index;
    this.line = line;
    this.column = column;
  }

  /** Returns the position of the node that a document is. */
  static Position root(String document, int line, int column) {
    return new Position(document, null, null, 0, line, column);
  }

  /** Returns the position of a field of the node here. */
  Position field(String field, int line, int column) {
    return new Position(document, this, field, 0, line, column);
  }

  /** Returns the position of an element of the node here. */
  Position element(int element, int line, int column) {
    return new Position(document, this, null, element, line, column);
  }

  /** Returns the last step: the name of a field, the index of an element, nothing at the root. */
  String key() {
    if (name != null) {
      return name;
    }
    return parent == null ? "" : String.valueOf(index);
  }

  /** Returns whether another node stands in the same document. */
  boolean sharesDocument(Position other) {
    return document.equals(other.document);
  }

  /** Returns the line, from 1; 0 in no text. */
  int line() {
    return line;
  }

  /** Returns the column, from 1; 0 in no text. */
  int column() {
    return column;
  }

  /** Returns the name by which messages call the document. */
  String document() {
    return document;
  }

  /** Returns whether the node is a part of a field, directly. */
  boolean isIn(String field) {
    return parent != null && field.equals(parent.name);
  }

  /** Returns the position as it is shown. */
  Place place() {
    StringBuilder pointer = new StringBuilder();
    spell(pointer);
    return new Place(document, pointer.toString(), line, column);
  }

  private void spell(StringBuilder pointer) {
    if (parent != null) {
      parent.spell(pointer);
      pointer.append('/').append(Texts.step(key()).replace("~", "~0").replace("/", "~1"));
    }
  }
}
