package dev.pvi.book;

import java.util.Objects;

/**
 * The text of a book or of a layer, with the name by which messages call it.
 *
 * @param name usually the name of its file
 * @param json the text
 */
public record BookText(String name, String json) {

  /** Checks that nothing is null. */
  public BookText {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(json, "json");
  }
}
