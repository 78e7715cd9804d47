package dev.pvi.examples.cli;

import dev.pvi.book.BookCode;
import dev.pvi.book.BookText;
import dev.pvi.book.Release;
import dev.pvi.cpi.incentive.Rules;
import dev.pvi.explain.BookException;
import dev.pvi.explain.Finding;
import dev.pvi.explain.Place;
import dev.pvi.explain.Severity;
import dev.pvi.rulebook.RuleBook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The layers that a user stacks. A layer that names a program stands for the release in force on a
 * date; all others are what they are, but must be in force as well.
 */
final class BookStack {

  /**
   * A layer as it was given.
   *
   * @param given what the user wrote
   * @param text its text; empty for a program, where the date decides
   */
  private record Layer(String given, Optional<BookText> text) {}

  private final Shelf<RuleBook> shelf;
  private final List<Layer> layers;
  private final Optional<LocalDate> knownAt;

  private BookStack(Shelf<RuleBook> shelf, List<Layer> layers, Optional<LocalDate> knownAt) {
    this.shelf = shelf;
    this.layers = layers;
    this.knownAt = knownAt;
  }

  /**
   * Reads the files of a stack.
   *
   * @param books what the user wrote, lowest layer first
   * @param knownAt what counts as known; empty: everything
   * @param rules what tables may name
   * @throws dev.pvi.explain.InvalidRecordException with all findings, if one cannot be read
   */
  static BookStack read(List<String> books, Optional<LocalDate> knownAt, Rules rules) {
    Shelf<RuleBook> shelf = Shelf.RULES.with(rules);
    Problems problems = new Problems();
    List<Layer> layers = new ArrayList<>();
    for (String given : books) {
      if (shelf.isProgram(given)) {
        layers.add(new Layer(given, Optional.empty()));
      } else {
        problems
            .attempt(() -> shelf.find(given))
            .ifPresent(text -> layers.add(new Layer(given, Optional.of(text))));
      }
    }
    problems.throwIfAny();
    return new BookStack(shelf, layers, knownAt);
  }

  /**
   * Returns what the layers say together on a day.
   *
   * @throws BookException with all findings, if a layer is wrong or the book is not in force
   */
  RuleBook at(LocalDate day) {
    RuleBook book =
        shelf
            .format()
            .stack(
                layers.stream()
                    .map(
                        layer ->
                            layer
                                .text()
                                .orElseGet(() -> shelf.inForce(layer.given(), day, knownAt)))
                    .toList());
    Release release = book.release();
    if (!release.holdsOn(day) || knownAt.filter(release.known()::isAfter).isPresent()) {
      throw notInForce(book, day);
    }
    return book;
  }

  /**
   * Looks for faults in layers for which no date is known, because the snapshot is wrong as well.
   *
   * @throws BookException with all findings, if a layer is wrong
   */
  void check() {
    List<BookText> texts = layers.stream().flatMap(layer -> layer.text().stream()).toList();
    if (texts.size() == layers.size()) {
      shelf.format().stack(texts);
    }
  }

  private BookException notInForce(RuleBook book, LocalDate day) {
    return new BookException(
        List.of(
            Finding.of(
                    Severity.ERROR,
                    Place.of(book.tree().place().document(), "/effective"),
                    BookCode.NO_RELEASE,
                    "day",
                    day,
                    "knowledge",
                    knownAt.map(known -> " as known on " + known).orElse(""),
                    "nearest",
                    book.release() + ", known " + book.release().known())
                .suggest("--as-of takes the release of another date")));
  }
}
