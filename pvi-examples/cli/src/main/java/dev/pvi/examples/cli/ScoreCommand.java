package dev.pvi.examples.cli;

import dev.pvi.explain.Explanation;
import dev.pvi.score.PartnerScore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the index of each portfolio; with {@code --format json} the whole score. */
@Command(
    name = "score",
    description = "Prints the index and the standing of each portfolio; as JSON, the whole score.",
    mixinStandardHelpOptions = true)
final class ScoreCommand implements Callable<Integer> {

  @Mixin private BookOptions books = new BookOptions();
  @Mixin private AnswerOptions answer = new AnswerOptions();

  @Option(
      names = "--partner",
      paramLabel = "FILE",
      required = true,
      description = "The snapshot of the partner (pvi-partner/1).")
  private String partner = "";

  /** Made by the command line. */
  ScoreCommand() {}

  @Override
  public Integer call() {
    PartnerScore score = Scoring.score(books, partner, answer);
    answer.print(headlines(score), score::toPrettyJson);
    return ExitCode.OK;
  }

  /** Returns the explanation without what stands below the line of each portfolio. */
  private static Explanation headlines(PartnerScore score) {
    Explanation whole = score.explain();
    List<Explanation> lines = new ArrayList<>(whole.lines());
    for (int i = 0; i < score.portfolios().size(); i++) {
      lines.set(i, lines.get(i).with(List.of()));
    }
    return whole.with(lines);
  }
}
