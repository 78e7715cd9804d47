package dev.pvi;

import com.google.common.collect.ImmutableList;
import dev.pvi.book.Bundled;
import dev.pvi.book.Library;
import dev.pvi.book.Releases;
import dev.pvi.rule.ScoringRules;
import dev.pvi.rulebook.RuleBook;
import java.util.List;

/**
 * The rule books that come with the library. Books of your own are read by {@link #parse} and
 * joined by {@link Releases#of} or {@link Releases#with}.
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
  public static RuleBook parse(String name, String json) {
    return RuleBook.parse(name, json, library());
  }

  /**
   * Returns everything that can be said of a rule book before it is used; it may extend a bundled
   * one.
   *
   * @param name the name by which messages call the text
   */
  public static Verification verify(String name, String json) {
    return Verification.of(name, json, library(), ScoringRules.standard());
  }
}
