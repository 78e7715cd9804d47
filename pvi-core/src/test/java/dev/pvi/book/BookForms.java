package dev.pvi.book;

import dev.pvi.form.Kind;
import java.util.List;

/** What the library keeps about its books, for the test of all forms. */
public final class BookForms {

  private BookForms() {}

  /** Returns the kinds of the lists of bundled programs and releases. */
  public static List<Kind<?>> indices() {
    return List.of(Bundled.PROGRAMS.kind(), Bundled.RELEASES.kind());
  }
}
