package dev.pvi.cpi;

import dev.pvi.book.BookFolder;
import dev.pvi.book.BookFormat;
import dev.pvi.book.BookId;
import dev.pvi.book.BookText;
import dev.pvi.book.Library;
import dev.pvi.book.Releases;
import dev.pvi.book.Verification;
import dev.pvi.cpi.incentive.IncentiveBook;
import dev.pvi.cpi.incentive.Rules;
import java.nio.file.Path;
import java.util.List;

/**
 * The incentive books that come with the library, and how your own are read. Books of your own are
 * joined by {@link Releases#of} or {@link Releases#with}.
 */
public final class IncentiveBooks {

  private static final BookFormat<IncentiveBook> FORMAT =
      BookFormat.<IncentiveBook>builder()
          .from(IncentiveBook.FORMAT)
          .resources(name -> IncentiveBooks.class.getResource(name))
          .folder("/dev/pvi/cpi/books")
          .replay(IncentiveReplay::run)
          .build();

  private IncentiveBooks() {}

  /** Returns how incentive books are read, for those who handle both kinds of book alike. */
  public static BookFormat<IncentiveBook> format() {
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
  public static Releases<IncentiveBook> bundled(String program) {
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
   * Returns the book that a text states; it may extend a bundled one.
   *
   * @param name the name by which messages call the text
   * @throws dev.pvi.explain.BookException with all findings, if anything is wrong
   */
  public static IncentiveBook parse(String name, String json) {
    return FORMAT.parse(name, json);
  }

  /**
   * Returns the book that a text states; its rates and multipliers may name rules of a set.
   *
   * @param name the name by which messages call the text
   * @param rules {@code Rules.standard()}, perhaps with rules of yours
   * @throws dev.pvi.explain.BookException with all findings, if anything is wrong
   */
  public static IncentiveBook parse(String name, String json, Rules rules) {
    return format(rules).parse(name, json);
  }

  /**
   * Returns the book that a stack of layers states; the lowest may extend a bundled book. Each
   * extends the one below it, or something deeper in the stack: of two layers that were written
   * against one base, the upper lies over the lower.
   *
   * <pre>{@code
   * IncentiveBook ours = IncentiveBooks.stack(List.of(IncentiveBooks.text(base), ourRates));
   * }</pre>
   *
   * @param layers the texts, lowest first
   * @throws dev.pvi.explain.BookException with all findings, if anything is wrong, also if a layer
   *     was written against another version of what lies below it
   */
  public static IncentiveBook stack(List<BookText> layers) {
    return FORMAT.stack(layers);
  }

  /**
   * Returns the book that a stack of layers states; its rates and multipliers may name rules of a
   * set.
   *
   * @param layers the texts, lowest first
   * @param rules {@code Rules.standard()}, perhaps with rules of yours
   * @throws dev.pvi.explain.BookException with all findings, if anything is wrong
   */
  public static IncentiveBook stack(List<BookText> layers, Rules rules) {
    return format(rules).stack(layers);
  }

  /**
   * Returns the incentive books of a folder and of the folders in it, as they stand there now, also
   * layers over one another and over bundled books. To read them again, call again: what was
   * returned before stays as it is.
   *
   * <pre>{@code
   * IncentiveBook book = IncentiveBooks.folder(Path.of("rules")).releases("acme").at(asOf);
   * }</pre>
   *
   * @throws dev.pvi.explain.BookException with all findings, if a book is wrong, or two files have
   *     one id
   * @throws java.io.UncheckedIOException if a file cannot be read
   */
  public static BookFolder<IncentiveBook> folder(Path path) {
    return BookFolder.of(path, FORMAT);
  }

  /**
   * Returns the incentive books of a folder and of the folders in it, whose tables may name rules
   * of a set.
   *
   * @param rules {@code Rules.standard()}, perhaps with rules of yours
   * @throws dev.pvi.explain.BookException with all findings, if a book is wrong, or two files have
   *     one id
   * @throws java.io.UncheckedIOException if a file cannot be read
   */
  public static BookFolder<IncentiveBook> folder(Path path, Rules rules) {
    return BookFolder.of(path, format(rules));
  }

  /**
   * Returns everything that can be said of an incentive book before it is used; it may extend a
   * bundled one.
   *
   * @param name the name by which messages call the text
   */
  public static Verification<IncentiveBook> verify(String name, String json) {
    return verify(name, json, Rules.standard());
  }

  /**
   * Returns everything that can be said of an incentive book before it is used, with the rules that
   * its rates and multipliers may name.
   *
   * @param name the name by which messages call the text
   * @param rules {@code Rules.standard()}, perhaps with rules of yours
   */
  public static Verification<IncentiveBook> verify(String name, String json, Rules rules) {
    return format(rules).verify(name, json);
  }

  private static BookFormat<IncentiveBook> format(Rules rules) {
    return FORMAT.with(Rules.class, rules);
  }
}
