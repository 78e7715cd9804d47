package dev.pvi.book;

import dev.pvi.form.Kind;

/** What the library keeps about its books, for the test of all forms. */
public final class BookForms {

  private BookForms() {}

  /** Returns the kind of the list of what a folder of books holds. */
  public static Kind<?> index() {
    return Bundled.Index.DOCUMENT.kind();
  }
}
