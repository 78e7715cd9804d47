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
  static final Position NOWHERE = root("", 0, 0);

  private final @Nullable Position parent;

  /** The field within the parent; where there is no parent, the document. */
  private final @Nullable String name;

  private final int index;
  private final int line;
  private final int column;

  private Position(
      @Nullable Position parent, @Nullable String name, int index, int line, int column) {
    this.parent = parent;
    this.name = name;
    this.index = index;
    this.line = line;
    this.column = column;
  }

  /** Returns the position of the node that a document is. */
  static Position root(String document, int line, int column) {
    return new Position(null, document, 0, line, column);
  }

  /** Returns the position of a field of the node here. */
  Position field(String field, int line, int column) {
    return new Position(this, field, 0, line, column);
  }

  /** Returns the position of an element of the node here. */
  Position element(int element, int line, int column) {
    return new Position(this, null, element, line, column);
  }

  /** Returns the last step: the name of a field, the index of an element, nothing at the root. */
  String key() {
    if (parent == null) {
      return "";
    }
    return name != null ? name : String.valueOf(index);
  }

  /** Returns whether another node stands in the same document. */
  boolean sharesDocument(Position other) {
    return document().equals(other.document());
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
    Position root = this;
    while (root.parent != null) {
      root = root.parent;
    }
    return String.valueOf(root.name);
  }

  /** Returns whether the node is a part of a field, directly. */
  boolean isIn(String field) {
    return parent != null && parent.parent != null && field.equals(parent.name);
  }

  /** Returns the position as it is shown. */
  Place place() {
    StringBuilder pointer = new StringBuilder();
    String document = spell(pointer);
    return new Place(document, pointer.toString(), line, column);
  }

  /** Appends the pointer and returns the document. */
  private String spell(StringBuilder pointer) {
    if (parent == null) {
      return String.valueOf(name);
    }
    String document = parent.spell(pointer);
    pointer.append(Texts.step(key()));
    return document;
  }
}
