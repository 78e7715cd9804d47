package dev.pvi.cpi;

import com.google.common.collect.ImmutableList;
import dev.pvi.book.BookId;
import dev.pvi.book.BookText;
import dev.pvi.book.Bundled;
import dev.pvi.book.Library;
import dev.pvi.book.Releases;
import dev.pvi.cpi.incentive.IncentiveBook;
import java.util.List;

/**
 * The incentive books that come with the library. Books of your own are read by {@link #parse} and
 * joined by {@link Releases#of} or {@link Releases#with}.
 */
public final class IncentiveBooks {

  private static final Bundled BUNDLED =
      Bundled.in(IncentiveBooks.class::getResource, "/dev/pvi/cpi/books");

  private IncentiveBooks() {}

  /** Returns the ids of the programs whose books come with the library. */
  public static List<String> programs() {
    return BUNDLED.programs();
  }

  /**
   * Returns the bundled releases of a program.
   *
   * @throws dev.pvi.explain.BookException if there is no such program
   */
  public static Releases<IncentiveBook> bundled(String program) {
    return Releases.of(
        BUNDLED.releases(program).stream()
            .map(text -> IncentiveBook.parse(text.name(), text.json()))
            .collect(ImmutableList.toImmutableList()));
  }

  /**
   * Returns the text of a bundled release, for instance to begin a book of your own with.
   *
   * @throws dev.pvi.explain.BookException if there is no such release
   */
  public static BookText text(BookId id) {
    return BUNDLED.release(id);
  }

  /** Returns all bundled books as bases that books of your own may extend. */
  public static Library library() {
    return BUNDLED.library();
  }

  /**
   * Returns the book that a text states; it may extend a bundled one.
   *
   * @param name the name by which messages call the text
   * @throws dev.pvi.explain.BookException with all findings, if anything is wrong
   */
  public static IncentiveBook parse(String name, String json) {
    return IncentiveBook.parse(name, json, library());
  }
}
