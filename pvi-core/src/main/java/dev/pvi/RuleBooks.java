package dev.pvi;

import dev.pvi.book.BookId;
import dev.pvi.book.BookText;
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

  private static final Bundled BUNDLED =
      Bundled.in(name -> RuleBooks.class.getResource(name), "/dev/pvi/books");

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
            .toList());
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
  public static RuleBook parse(String name, String json) {
    return RuleBook.parse(name, json, library());
  }

  /**
   * Returns the book that a stack of layers states, each of which extends the one below it; the
   * lowest may extend a bundled book.
   *
   * <pre>{@code
   * RuleBook ours = RuleBooks.stack(List.of(RuleBooks.text(base), weights, houseMetrics));
   * }</pre>
   *
   * @param layers the texts, lowest first
   * @throws dev.pvi.explain.BookException with all findings, if anything is wrong, also if a layer
   *     was written against another version of what lies below it
   */
  public static RuleBook stack(List<BookText> layers) {
    Library library = library().stack(layers);
    BookText top = layers.get(layers.size() - 1);
    return RuleBook.parse(top.name(), top.json(), library);
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
