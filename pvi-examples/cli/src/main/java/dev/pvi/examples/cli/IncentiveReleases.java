package dev.pvi.examples.cli;

import dev.pvi.book.BookText;
import dev.pvi.book.Library;
import dev.pvi.book.Releases;
import dev.pvi.cpi.incentive.IncentiveBook;
import dev.pvi.cpi.incentive.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the releases of an incentive program that a user gives, which may extend one another. */
final class IncentiveReleases {

  private IncentiveReleases() {}

  /**
   * Returns the releases.
   *
   * @param given files, bundled programs and bundled releases
   * @param rules what rates may name
   * @throws dev.pvi.explain.InvalidRecordException with all findings, if one is wrong
   * @throws dev.pvi.explain.BookException with all findings, if they do not fit one another
   */
  static Releases<IncentiveBook> read(List<String> given, Rules rules) {
    Problems problems = new Problems();
    List<BookText> texts = new ArrayList<>();
    for (String one : given) {
      problems.attempt(() -> Shelf.INCENTIVES.findAll(one)).ifPresent(texts::addAll);
    }
    Shelf<IncentiveBook> shelf = Shelf.INCENTIVES.with(rules);
    Library library = library(shelf.format().library(), texts, problems);
    List<IncentiveBook> books = new ArrayList<>();
    for (BookText text : texts) {
      problems
          .attempt(() -> shelf.format().extending(library).parse(text.name(), text.json()))
          .ifPresent(books::add);
    }
    problems.throwIfAny();
    return Releases.of(books.stream().filter(book -> !isBase(book, books)).toList());
  }

  /** A layer that is in force from the same day takes the place of what it extends. */
  private static boolean isBase(IncentiveBook book, List<IncentiveBook> books) {
    return books.stream()
        .map(IncentiveBook::release)
        .anyMatch(
            layer ->
                layer.base().equals(Optional.of(book.release().id()))
                    && layer.from().equals(book.release().from()));
  }

  /** Returns a library and those of some texts that can be a base. */
  static Library library(Library library, List<BookText> texts, Problems problems) {
    Library all = library;
    for (BookText text : texts) {
      Library before = all;
      Optional<Library> more = problems.attempt(() -> before.with(text.name(), text.json()));
      all = more.orElse(before);
    }
    return all;
  }
}
