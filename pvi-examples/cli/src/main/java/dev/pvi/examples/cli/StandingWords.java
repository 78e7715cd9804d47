package dev.pvi.examples.cli;

import static dev.pvi.examples.cli.BookWords.named;
import static dev.pvi.examples.cli.BookWords.shortly;

import dev.pvi.explain.Explanation;
import dev.pvi.explain.Figures;
import dev.pvi.form.Source;
import dev.pvi.form.Tree;
import dev.pvi.rulebook.Benefit;
import dev.pvi.rulebook.Ladder;
import dev.pvi.rulebook.Need;
import dev.pvi.rulebook.RuleBook;
import dev.pvi.rulebook.StandingRequirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a partner reaches by a rule book, in words: standings, and what there is beside them. */
final class StandingWords {

  private final RuleBook book;

  /** Makes the words of a book. */
  StandingWords(RuleBook book) {
    this.book = book;
  }

  /**
   * Returns the standings of a ladder, with what each asks and gives.
   *
   * @param stated where the book states the ladder
   */
  Explanation ladder(String what, Ladder ladder, Optional<Tree> stated) {
    List<Explanation> rungs = new ArrayList<>();
    for (Ladder.Rung rung : ladder.rungs()) {
      List<Explanation> lines = new ArrayList<>();
      rung.requires().forEach(one -> lines.add(Explanation.line("asks " + asks(one))));
      rung.gives().forEach(gift -> lines.add(Explanation.line(gift)));
      Optional<Source> source =
          stated
              .flatMap(all -> all.at("standings", rung.standing().id()).or(() -> stated))
              .flatMap(Tree::source);
      rungs.add(
          new Explanation(
              named(rung.standing().id(), rung.name()),
              List.of(
                  rung.at().signum() == 0 && rung.equals(ladder.rungs().get(0))
                      ? "from 0"
                      : bound(ladder.reach(rung)) + Figures.exact(rung.at()),
                  shortly(source)),
              lines));
    }
    String kept =
        ladder.protectedMonths() == 0 ? "" : ", kept for " + ladder.protectedMonths() + " months";
    return Explanation.of(what + ": " + rungs.size() + kept, rungs);
  }

  /** Returns how an index is compared with a bound. */
  static String bound(Ladder.Reach reach) {
    return reach == Ladder.Reach.FROM ? "from " : "above ";
  }

  private static String asks(StandingRequirement requirement) {
    if (requirement instanceof StandingRequirement.OfPartner of) {
      return "that " + of.condition().says();
    }
    StandingRequirement.OfIndex of = (StandingRequirement.OfIndex) requirement;
    String part = of.part().name().toLowerCase(Locale.ROOT);
    String whose = of.id().map(id -> part + " " + id).orElse("every " + part + " that counts");
    return "an index " + bound(of.reach()) + Figures.exact(of.at()) + " of " + whose;
  }

  /** Returns what the program gives beside the standings. */
  Explanation benefits() {
    List<Explanation> lines = new ArrayList<>();
    for (Benefit benefit : book.benefits()) {
      List<Explanation> below = new ArrayList<>();
      benefit.requires().forEach(need -> below.add(Explanation.line("needs " + says(need))));
      benefit.gives().forEach(gift -> below.add(Explanation.line("gives " + gift)));
      lines.add(
          new Explanation(
              named(benefit.id(), benefit.name()),
              List.of(shortly(Optional.of(benefit.source()))),
              below));
    }
    return BookWords.section("benefits", lines);
  }

  private static String says(Need need) {
    if (need instanceof Need.OfFacts of) {
      return need.text() + ": " + of.when().says();
    } else if (need instanceof Need.OfStanding of) {
      return need.text() + ": " + of.standing() + " or a higher standing in " + of.portfolio();
    }
    Need.OfPersons of = (Need.OfPersons) need;
    return need.text()
        + ": persons who hold any of "
        + String.join(", ", of.certifications())
        + ", at least "
        + of.persons();
  }
}
