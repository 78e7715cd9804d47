package dev.pvi.examples.cli;

import dev.pvi.cpi.incentive.Rules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** By which rules a partner is scored. */
final class BookOptions {

  @Option(
      names = "--book",
      paramLabel = "BOOK",
      description = {
        "A rule book: a file, or a bundled program such as cisco-360, or one release of it such as"
            + " cisco-360@2026.1.",
        "Repeat for layers, lowest first: each file must extend the book below it."
      })
  private List<String> books = new ArrayList<>();

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = {
        "The date to answer for: the release in force then is taken, and the partner is scored as"
            + " of then.",
        "The date of the snapshot, if not given; that it states another one is a warning."
      })
  private Optional<LocalDate> asOf = Optional.empty();

  @Option(
      names = "--known-at",
      paramLabel = "DATE",
      description =
          "Answer as would have been answered on this date; later releases count for nothing.")
  private Optional<LocalDate> knownAt = Optional.empty();

  @Mixin private RulesOption rules = new RulesOption();

  /** Made by the command line. */
  BookOptions() {}

  /** Returns what was given, lowest layer first. */
  List<String> books() {
    return books;
  }

  Optional<LocalDate> asOf() {
    return asOf;
  }

  Optional<LocalDate> knownAt() {
    return knownAt;
  }

  /**
   * Returns what tables may name: the standard rules and those of the house.
   *
   * @throws dev.pvi.explain.InvalidRecordException with all findings, if a rule cannot be loaded
   */
  Rules rules() {
    return rules.load();
  }

  /** Returns the layers; if none are given, the releases of a bundled program. */
  BookStack stack(String fallback, Rules known) {
    return BookStack.read(books.isEmpty() ? List.of(fallback) : books, knownAt, known);
  }
}
