package dev.pvi.explain;

import java.io.Serializable;
import java.util.Objects;

/**
 * Where something stands in an input: the document, the JSON pointer, line and column.
 *
 * @param document the name by which the reader of a message knows the document
 * @param pointer the JSON pointer (RFC 6901); empty for the whole document
 * @param line counted from 1; 0 where the value was made by a program and stands in no text
 * @param column counted from 1; 0 likewise
 */
public record Place(String document, String pointer, int line, int column) implements Serializable {

  /** Checks that nothing is null. */
  public Place {
    Objects.requireNonNull(document, "document");
    Objects.requireNonNull(pointer, "pointer");
  }

  /** Returns a place that stands in no text, such as a field of an object built in Java. */
  public static Place of(String document, String pointer) {
    return new Place(document, pointer, 0, 0);
  }

  /** Returns the place of a field or element below this one, on the same line and column. */
  public Place child(String name) {
    return new Place(document, pointer + Texts.step(name), line, column);
  }

  @Override
  public String toString() {
    String position = line > 0 ? ":" + line + ":" + column : "";
    return Texts.shown(document + position + (pointer.isEmpty() ? "" : " " + pointer));
  }
}
