package dev.pvi.examples.cli;

import dev.pvi.RuleBooks;
import dev.pvi.book.Book;
import dev.pvi.book.BookFormat;
import dev.pvi.book.BookId;
import dev.pvi.book.BookText;
import dev.pvi.book.Releases;
import dev.pvi.cpi.IncentiveBooks;
import dev.pvi.cpi.incentive.IncentiveBook;
import dev.pvi.cpi.incentive.Rules;
import dev.pvi.rule.ScoringRules;
import dev.pvi.rulebook.RuleBook;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The books of one kind, and how a user names one: by program, by release, or by file.
 *
 * @param format how books of the kind are read
 * @param <B> the kind of book
 */
record Shelf<B extends Book>(BookFormat<B> format) {

  static final Shelf<RuleBook> RULES = new Shelf<>(RuleBooks.format());

  static final Shelf<IncentiveBook> INCENTIVES = new Shelf<>(IncentiveBooks.format());

  private static final Pattern ID = Pattern.compile("[a-z0-9-]+(?:@[a-z0-9.-]+)?");

  /** Returns these books, read with rules of the house. */
  Shelf<B> with(Rules rules) {
    return new Shelf<>(format.with(ScoringRules.class, rules.scoring()).with(Rules.class, rules));
  }

  /** Returns whether a user names a bundled program, of which a date picks the release. */
  boolean isProgram(String given) {
    return format.programs().contains(given);
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
    return isRelease(given) || isMissing(given)
        ? format.text(new BookId(program(given), given.substring(given.indexOf('@') + 1)))
        : Inputs.read(given);
  }

  /** Returns whether a name reads like that of a book, and no file is called so. */
  static boolean isMissing(String given) {
    return ID.matcher(given).matches() && !given.equals(Inputs.STANDARD_INPUT) && !exists(given);
  }

  /** Returns the texts of all releases of a program, or of the one release or file. */
  List<BookText> findAll(String given) {
    return findAll(given, Optional.empty());
  }

  /** Returns the texts of all known releases of a program, or of the one release or file. */
  List<BookText> findAll(String given, Optional<LocalDate> knownAt) {
    return isProgram(given)
        ? releases(given, knownAt).all().stream()
            .map(book -> format.text(book.release().id()))
            .toList()
        : List.of(find(given));
  }

  /** Returns the text of the release of a program in force on a day. */
  BookText inForce(String program, LocalDate day, Optional<LocalDate> knownAt) {
    return format.text(releases(program, knownAt).at(day).release().id());
  }

  private Releases<B> releases(String program, Optional<LocalDate> knownAt) {
    Releases<B> all = format.bundled(program);
    return knownAt.map(all::knownAt).orElse(all);
  }

  /** Returns the program of which a user names a release. */
  static String program(String given) {
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
