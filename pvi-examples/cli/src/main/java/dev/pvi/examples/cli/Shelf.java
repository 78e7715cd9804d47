package dev.pvi.examples.cli;

import dev.pvi.RuleBooks;
import dev.pvi.book.Book;
import dev.pvi.book.BookId;
import dev.pvi.book.BookText;
import dev.pvi.book.Library;
import dev.pvi.book.Releases;
import dev.pvi.cpi.IncentiveBooks;
import dev.pvi.cpi.incentive.IncentiveBook;
import dev.pvi.rulebook.RuleBook;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * The bundled books of one kind, and how a user names a book: by program, by release, or by file.
 *
 * @param format the format of the kind
 * @param programs the bundled programs
 * @param releases the bundled releases of a program
 * @param text the text of a bundled release
 * @param library the bundled books as bases
 * @param <B> the kind of book
 */
record Shelf<B extends Book>(
    String format,
    Supplier<List<String>> programs,
    Function<String, Releases<B>> releases,
    Function<BookId, BookText> text,
    Supplier<Library> library) {

  static final Shelf<RuleBook> RULES =
      new Shelf<>(
          "pvi-rule-book/1",
          RuleBooks::programs,
          RuleBooks::bundled,
          RuleBooks::text,
          RuleBooks::library);

  static final Shelf<IncentiveBook> INCENTIVES =
      new Shelf<>(
          "pvi-incentive-book/1",
          IncentiveBooks::programs,
          IncentiveBooks::bundled,
          IncentiveBooks::text,
          IncentiveBooks::library);

  private static final Pattern ID = Pattern.compile("[a-z0-9-]+(?:@[a-z0-9.-]+)?");

  /** Returns whether a user names a bundled program, of which a date picks the release. */
  boolean isProgram(String given) {
    return programs.get().contains(given);
  }

  /** Returns whether a user names a release of a bundled program. */
  boolean isRelease(String given) {
    return ID.matcher(given).matches() && given.contains("@") && isProgram(program(given));
  }

  /**
   * Returns the text of a release or a file.
   *
   * @throws dev.pvi.explain.BookException if it reads like an id, but neither a bundled book nor a
   *     file is called so
   * @throws dev.pvi.explain.InvalidRecordException if the file cannot be read
   */
  BookText find(String given) {
    boolean isId = ID.matcher(given).matches();
    return isRelease(given) || (isId && !exists(given))
        ? text.apply(new BookId(program(given), given.substring(given.indexOf('@') + 1)))
        : Texts.read(given);
  }

  /** Returns the texts of all releases of a program, or of the one release or file. */
  List<BookText> findAll(String given) {
    return isProgram(given)
        ? releases.apply(given).all().stream().map(book -> text.apply(book.release().id())).toList()
        : List.of(find(given));
  }

  /** Returns the text of the release of a program in force on a day. */
  BookText inForce(String program, LocalDate day, Optional<LocalDate> knownAt) {
    Releases<B> all = releases.apply(program);
    return text.apply(knownAt.map(all::knownAt).orElse(all).at(day).release().id());
  }

  private static String program(String given) {
    int at = given.indexOf('@');
    return at < 0 ? given : given.substring(0, at);
  }

  private static boolean exists(String given) {
    try {
      return Files.exists(Path.of(given));
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
