package dev.pvi.examples.cli;

import dev.pvi.book.Releases;
import dev.pvi.cpi.RebateCalculator;
import dev.pvi.cpi.earning.Earnings;
import dev.pvi.cpi.incentive.IncentiveBook;
import dev.pvi.cpi.statement.RebateStatement;
import dev.pvi.explain.Finding;
import dev.pvi.explain.InvalidRecordException;
import dev.pvi.explain.Place;
import dev.pvi.explain.Severity;
import dev.pvi.form.FormCode;
import dev.pvi.score.PartnerScore;
import dev.pvi.score.ScoreHistory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints what a partner earned in a period. */
@Command(
    name = "rebate",
    description = "Prints what a partner earned in a period, event by event.",
    mixinStandardHelpOptions = true)
final class RebateCommand implements Callable<Integer> {

  /** The program that counts if the user names none. */
  static final String DEFAULT_INCENTIVE = "cisco-cpi";

  @Mixin private BookOptions books = new BookOptions();
  @Mixin private AnswerOptions answer = new AnswerOptions();

  @Option(
      names = "--incentive",
      paramLabel = "BOOK",
      description = {
        "An incentive book: a file, or a bundled program or release; cisco-cpi if not given.",
        "Repeat for releases: each event is judged by the one in force on its own date."
      })
  private List<String> incentives = new ArrayList<>();

  @Option(
      names = "--partner",
      paramLabel = "FILE",
      required = true,
      description = {
        "The snapshot of the partner (pvi-partner/1).",
        "Repeat for a history: each event is judged by the latest score of its date or before."
      })
  private List<String> partners = new ArrayList<>();

  @Option(
      names = "--earnings",
      paramLabel = "FILE",
      required = true,
      description = "What the partner did in the period (pvi-earnings/1).")
  private String earningsFile = "";

  /** Made by the command line. */
  RebateCommand() {}

  @Override
  public Integer call() {
    if (books.asOf().isPresent() && partners.size() > 1) {
      throw answer.wrong(
          "--as-of must be given with one --partner, as a history has dates of its own - but was: "
              + partners.size());
    }
    Problems problems = new Problems();
    RebateStatement statement = statement(problems);
    answer.warn(problems);
    answer.print(statement.explain(), statement::toPrettyJson);
    return ExitCode.OK;
  }

  /** What was read is let go of once the statement is made: either may fill half the memory. */
  private RebateStatement statement(Problems problems) {
    List<PartnerScore> scores = Scoring.score(books, partners, problems);
    Optional<Earnings> earnings = problems.attempt(this::earnings);
    Optional<Releases<IncentiveBook>> releases = problems.attempt(this::releases);
    problems.throwIfAny();

    ScoreHistory history =
        scores.size() == 1
            ? ScoreHistory.always(scores.get(0))
            : consistent(partners.get(0), () -> ScoreHistory.of(scores));
    return consistent(
        earningsFile,
        () ->
            RebateCalculator.of(releases.orElseThrow()).calculate(history, earnings.orElseThrow()));
  }

  private Earnings earnings() {
    return Inputs.read(earningsFile, Earnings.DOCUMENT::parse);
  }

  private Releases<IncentiveBook> releases() {
    List<String> given = incentives.isEmpty() ? List.of(DEFAULT_INCENTIVE) : incentives;
    Releases<IncentiveBook> releases = IncentiveReleases.read(given, books.rules());
    return books.knownAt().map(releases::knownAt).orElse(releases);
  }

  /** Files that are fine alone may not fit one another: that is a fault of the input as well. */
  private static <T> T consistent(String file, Supplier<T> step) {
    try {
      return step.get();
    } catch (IllegalArgumentException e) {
      throw new InvalidRecordException(
          List.of(
              Finding.of(
                  Severity.ERROR,
                  Place.of(file, ""),
                  FormCode.INCONSISTENT,
                  "problem",
                  String.valueOf(e.getMessage()))));
    }
  }
}
