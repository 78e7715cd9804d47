package dev.pvi.explain;

import java.io.Serializable;

/**
 * Where something stands in an input: the document, the JSON pointer, line and column.
 *
 * @param document the name by which the reader of a message knows the document
 * @param pointer the JSON pointer (RFC 6901); empty for the whole document
 * @param line counted from 1; 0 where the value was made by a program and stands in no text
 * @param column counted from 1; 0 likewise
 */
public record Place(String document, String pointer, int line, int column) implements Serializable {

  /** What no id or name has; a longer step is a fault itself, and is cut. */
  private static final int LONGEST_STEP = 200;

  /** Returns a place that stands in no text, such as a field of an object built in Java. */
  public static Place of(String document, String pointer) {
    return new Place(document, pointer, 0, 0);
  }

  /** Returns the place of a field or element below this one, on the same line and column. */
  public Place child(String name) {
    return new Place(document, pointer + step(name), line, column);
  }

  /**
   * Returns the step of a pointer to a field or element; of a name too long to be one, its begin.
   */
  public static String step(String name) {
    String shown = Figures.shortened(name, LONGEST_STEP);
    return "/" + shown.replace("~", "~0").replace("/", "~1");
  }

  @Override
  public String toString() {
    String position = line > 0 ? ":" + line + ":" + column : "";
    return document + position + (pointer.isEmpty() ? "" : " " + pointer);
  }
}
