package dev.pvi.examples.cli;

import dev.pvi.PviScorer;
import dev.pvi.book.BookText;
import dev.pvi.cpi.incentive.Rules;
import dev.pvi.explain.Place;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.rulebook.RuleBook;
import dev.pvi.score.PartnerScore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Scores the snapshots in some files by the books that the user gave. */
final class Scoring {

  /** The program that counts if the user names none. */
  static final String DEFAULT_BOOK = "cisco-360";

  private Scoring() {}

  /**
   * Returns the scores of snapshots, in the order of their files.
   *
   * @param problems receives what is wrong with books and snapshots
   * @return fewer than there are files, if something is wrong
   */
  static List<PartnerScore> score(BookOptions books, List<String> files, Problems problems) {
    Optional<Rules> rules = problems.attempt(books::rules);
    Optional<BookStack> stack =
        rules.flatMap(known -> problems.attempt(() -> books.stack(DEFAULT_BOOK, known)));
    List<PartnerScore> scores = new ArrayList<>();
    boolean dated = false;
    for (String file : files) {
      Optional<PartnerSnapshot> partner =
          problems.attempt(() -> snapshot(file)).map(one -> dated(one, file, books, problems));
      Optional<LocalDate> day = partner.map(PartnerSnapshot::asOf).or(books::asOf);
      Optional<RuleBook> book =
          stack.flatMap(layers -> day.flatMap(date -> problems.attempt(() -> layers.at(date))));
      dated |= day.isPresent();
      if (partner.isPresent() && book.isPresent()) {
        problems
            .attempt(
                () -> PviScorer.of(book.get(), rules.orElseThrow().scoring()).score(partner.get()))
            .ifPresent(scores::add);
      }
    }
    if (!dated) {
      stack.ifPresent(
          layers ->
              problems.attempt(
                  () -> {
                    layers.check();
                    return layers;
                  }));
    }
    return scores;
  }

  /**
   * Returns the score of the snapshot in a file.
   *
   * @throws dev.pvi.explain.InvalidRecordException with all findings, if anything is wrong
   */
  static PartnerScore score(BookOptions books, String file, AnswerOptions answer) {
    Problems problems = new Problems();
    List<PartnerScore> scores = score(books, List.of(file), problems);
    problems.throwIfAny();
    answer.warn(problems);
    return scores.get(0);
  }

  /** One date holds for release and snapshot; that the snapshot states another one is said. */
  private static PartnerSnapshot dated(
      PartnerSnapshot partner, String file, BookOptions books, Problems problems) {
    LocalDate day = books.asOf().orElse(partner.asOf());
    if (day.equals(partner.asOf())) {
      return partner;
    }
    problems.warn(
        Place.of(Inputs.name(file), "/asOf"),
        CliCode.OTHER_DATE,
        "date",
        day,
        "value",
        partner.asOf());
    return partner.on(day);
  }

  private static PartnerSnapshot snapshot(String file) {
    BookText text = Inputs.read(file);
    return PartnerSnapshot.parse(text.name(), text.json());
  }
}
