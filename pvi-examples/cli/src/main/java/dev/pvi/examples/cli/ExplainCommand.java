package dev.pvi.examples.cli;

import dev.pvi.explain.Explanation;
import dev.pvi.form.Document;
import dev.pvi.form.Kind;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints why each index is what it is. */
@Command(
    name = "explain",
    description = "Prints why each index is what it is, point by point, and what would raise it.",
    mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

  /** The file format of an explanation. */
  static final Document<Explanation> DOCUMENT =
      new Document<>("pvi-explanation/1", "An explanation", Kind.explanation());

  @Mixin private BookOptions books = new BookOptions();
  @Mixin private AnswerOptions answer = new AnswerOptions();

  @Option(
      names = "--partner",
      paramLabel = "FILE",
      required = true,
      description = "The snapshot of the partner (pvi-partner/1).")
  private String partner = "";

  /** Made by the command line. */
  ExplainCommand() {}

  @Override
  public Integer call() {
    Explanation explanation = Scoring.score(books, partner, answer).explain();
    answer.print(explanation, () -> DOCUMENT.toPrettyJson(explanation));
    return ExitCode.OK;
  }
}
