package dev.pvi.examples.cli;

import dev.pvi.book.BookCode;
import dev.pvi.book.BookText;
import dev.pvi.explain.BookException;
import dev.pvi.explain.Finding;
import dev.pvi.explain.Findings;
import dev.pvi.explain.Place;
import dev.pvi.explain.Severity;
import dev.pvi.explain.Texts;
import dev.pvi.form.Tree;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The texts of layers that a user stacks, of either kind of book. */
final class Layering {

  private Layering() {}

  /**
   * Returns the texts of layers. A program stands for the release that the layer above extends; on
   * top, for the one in force on a day, or for its last one.
   *
   * @param given what the user wrote, lowest layer first
   * @param day the day, if the user stated one
   * @param knownAt what counts as known; empty: everything
   * @param problems receives what is wrong
   * @return fewer than were given, if something is wrong
   */
  static List<BookText> read(
      List<String> given, Optional<LocalDate> day, Optional<LocalDate> knownAt, Problems problems) {
    List<BookText> layers = new ArrayList<>();
    for (int i = given.size() - 1; i >= 0; i--) {
      String one = given.get(i);
      Optional<BookText> above = layers.isEmpty() ? Optional.empty() : Optional.of(layers.get(0));
      problems
          .attempt(() -> layer(one, above, day, knownAt))
          .ifPresent(text -> layers.add(0, text));
    }
    return layers;
  }

  /** Returns whether a text says that it is an incentive book. */
  static boolean isIncentive(BookText text) {
    String format = Shelf.INCENTIVES.format().document().format();
    return field(text, "format").filter(format::equals).isPresent();
  }

  /**
   * Returns the books among which a name is looked for; a file may be of either kind.
   *
   * @throws BookException if it is neither a file nor a bundled book of any kind
   */
  static Shelf<?> shelf(String given) {
    if (isKnown(Shelf.INCENTIVES, given)) {
      return Shelf.INCENTIVES;
    } else if (!isKnown(Shelf.RULES, given) && Shelf.isMissing(given)) {
      List<String> known = new ArrayList<>(Shelf.RULES.format().programs());
      known.addAll(Shelf.INCENTIVES.format().programs());
      Finding finding =
          Finding.of(
              Severity.ERROR,
              Place.of("bundled books", ""),
              BookCode.NO_SUCH_BOOK,
              "known",
              String.join(", ", known),
              "value",
              Texts.brief(given));
      throw new BookException(List.of(finding.didYouMean(Shelf.program(given), known)));
    }
    return Shelf.RULES;
  }

  private static boolean isKnown(Shelf<?> shelf, String given) {
    return shelf.isProgram(given) || shelf.isRelease(given);
  }

  private static BookText layer(
      String given,
      Optional<BookText> above,
      Optional<LocalDate> day,
      Optional<LocalDate> knownAt) {
    Shelf<?> shelf = shelf(given);
    if (!shelf.isProgram(given)) {
      return shelf.find(given);
    }
    Optional<String> base = above.flatMap(text -> field(text, "extends"));
    List<BookText> releases = shelf.findAll(given, knownAt);
    return releases.stream()
        .filter(text -> base.filter(text.name()::equals).isPresent())
        .findFirst()
        .orElseGet(
            () ->
                day.isPresent() || releases.isEmpty()
                    ? shelf.inForce(given, day.or(() -> knownAt).orElseThrow(), knownAt)
                    : releases.get(releases.size() - 1));
  }

  private static Optional<String> field(BookText text, String name) {
    return Tree.parse(text.name(), text.json(), new Findings())
        .flatMap(tree -> tree.get(name))
        .flatMap(Tree::asText);
  }
}
