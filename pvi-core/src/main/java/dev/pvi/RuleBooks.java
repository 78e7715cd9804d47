package dev.pvi;

import com.google.common.collect.ImmutableList;
import dev.pvi.book.Bundled;
import dev.pvi.book.Releases;
import dev.pvi.rulebook.RuleBook;
import java.util.List;

/**
 * The rule books that come with the library. Books of your own are read by {@link
 * RuleBook#parse(String, String)} and joined by {@link Releases#of} or {@link Releases#with}.
 */
public final class RuleBooks {

  private static final Bundled BUNDLED = Bundled.in(RuleBooks.class::getResource, "/dev/pvi/books");

  private RuleBooks() {}

  /** Returns the ids of the programs whose books come with the library. */
  public static List<String> programs() {
    return BUNDLED.programs();
  }

  /**
   * Returns the bundled releases of a program.
   *
   * @throws dev.pvi.explain.BookException if there is no such program
   */
  public static Releases<RuleBook> bundled(String program) {
    return Releases.of(
        BUNDLED.releases(program).stream()
            .map(text -> RuleBook.parse(text.name(), text.json()))
            .collect(ImmutableList.toImmutableList()));
  }
}
