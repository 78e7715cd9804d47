package dev.pvi.cpi;

import com.google.common.collect.ImmutableList;
import dev.pvi.book.Bundled;
import dev.pvi.book.Releases;
import dev.pvi.cpi.incentive.IncentiveBook;
import java.util.List;

/**
 * The incentive books that come with the library. Books of your own are read by {@link
 * IncentiveBook#parse} and joined by {@link Releases#of} or {@link Releases#with}.
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
}
