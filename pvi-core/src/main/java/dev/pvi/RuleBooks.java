package dev.pvi;

import dev.pvi.book.BookFolder;
import dev.pvi.book.BookFormat;
import dev.pvi.book.BookId;
import dev.pvi.book.BookText;
import dev.pvi.book.Library;
import dev.pvi.book.Releases;
import dev.pvi.book.Verification;
import dev.pvi.rule.ScoringRules;
import dev.pvi.rulebook.RuleBook;
import java.nio.file.Path;
import java.util.List;

/**
 * The rule books that come with the library, and how your own are read. Books of your own are
 * joined by {@link Releases#of} or {@link Releases#with}.
 */
public final class RuleBooks {

  private static final BookFormat<RuleBook> FORMAT =
      BookFormat.<RuleBook>builder()
          .from(RuleBook.FORMAT)
          .resources(name -> RuleBooks.class.getResource(name))
          .folder("/dev/pvi/books")
          .replay(RuleBookReplay::run)
          .build();

  private RuleBooks() {}

  /** Returns how rule books are read, for those who handle both kinds of book alike. */
  public static BookFormat<RuleBook> format() {
    return FORMAT;
  }

  /** Returns the ids of the programs whose books come with the library. */
  public static List<String> programs() {
    return FORMAT.programs();
  }

  /**
   * Returns the bundled releases of a program; each is read when it is first chosen.
   *
   * @throws dev.pvi.explain.BookException if there is no such program
   */
  public static Releases<RuleBook> bundled(String program) {
    return FORMAT.bundled(program);
  }

  /**
   * Returns the text of a bundled release, for instance to begin a book of your own with.
   *
   * @throws dev.pvi.explain.BookException if there is no such release
   */
  public static BookText text(BookId id) {
    return FORMAT.text(id);
  }

  /** Returns all bundled books as bases that books of your own may extend. */
  public static Library library() {
    return FORMAT.library();
  }

  /**
   * Returns the book that a text states; it may extend a bundled one. Its tables are not looked
   * into: that needs the rules which they name.
   *
   * @param name the name by which messages call the text
   * @throws dev.pvi.explain.BookException with all findings, if anything is wrong
   */
  public static RuleBook parse(String name, String json) {
    return FORMAT.parse(name, json);
  }

  /**
   * Returns the book that a text states, with its tables checked against the rules that will bind
   * them.
   *
   * @param name the name by which messages call the text
   * @param rules {@code ScoringRules.standard()}, perhaps with rules of yours
   * @throws dev.pvi.explain.BookException with all findings, if anything is wrong
   */
  public static RuleBook parse(String name, String json, ScoringRules rules) {
    return format(rules).parse(name, json);
  }

  /**
   * Returns the book that a stack of layers states; the lowest may extend a bundled book. Each
   * extends the one below it, or something deeper in the stack: of two layers that were written
   * against one base, the upper lies over the lower.
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
    return FORMAT.stack(layers);
  }

  /**
   * Returns the book that a stack of layers states, with its tables checked against the rules that
   * will bind them.
   *
   * @param layers the texts, lowest first
   * @param rules {@code ScoringRules.standard()}, perhaps with rules of yours
   * @throws dev.pvi.explain.BookException with all findings, if anything is wrong
   */
  public static RuleBook stack(List<BookText> layers, ScoringRules rules) {
    return format(rules).stack(layers);
  }

  /**
   * Returns what a stack of layers states though it may be no whole, such as one of the changes of
   * a reform: its weights need not sum to 1. They are divided by their sum where it is scored, and
   * its {@linkplain dev.pvi.book.BookIdentity identity} says that it is hypothetical.
   *
   * @param layers the texts, lowest first
   * @throws dev.pvi.explain.BookException with all findings, if anything else is wrong
   */
  public static RuleBook hypothetical(List<BookText> layers) {
    return FORMAT.hypothetical(layers);
  }

  /**
   * Returns the rule books of a folder and of the folders in it, as they stand there now, also
   * layers over one another and over bundled books. To read them again, call again: what was
   * returned before stays as it is.
   *
   * <pre>{@code
   * RuleBook book = RuleBooks.folder(Path.of("rules")).releases("acme").at(asOf);
   * }</pre>
   *
   * @throws dev.pvi.explain.BookException with all findings, if a book is wrong, or two files have
   *     one id
   * @throws java.io.UncheckedIOException if a file cannot be read
   */
  public static BookFolder<RuleBook> folder(Path path) {
    return BookFolder.of(path, FORMAT);
  }

  /**
   * Returns the rule books of a folder and of the folders in it, whose tables may name rules of a
   * set.
   *
   * @param rules {@code ScoringRules.standard()}, perhaps with rules of yours
   * @throws dev.pvi.explain.BookException with all findings, if a book is wrong, or two files have
   *     one id
   * @throws java.io.UncheckedIOException if a file cannot be read
   */
  public static BookFolder<RuleBook> folder(Path path, ScoringRules rules) {
    return BookFolder.of(path, format(rules));
  }

  /**
   * Returns everything that can be said of a rule book before it is used; it may extend a bundled
   * one.
   *
   * @param name the name by which messages call the text
   */
  public static Verification<RuleBook> verify(String name, String json) {
    return verify(name, json, ScoringRules.standard());
  }

  /**
   * Returns everything that can be said of a rule book before it is used, with the rules that its
   * tables may name.
   *
   * @param name the name by which messages call the text
   * @param rules {@code ScoringRules.standard()}, perhaps with rules of yours
   */
  public static Verification<RuleBook> verify(String name, String json, ScoringRules rules) {
    return format(rules).verify(name, json);
  }

  private static BookFormat<RuleBook> format(ScoringRules rules) {
    return FORMAT.with(ScoringRules.class, rules);
  }
}
