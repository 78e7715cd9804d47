package dev.pvi.examples.cli;

import dev.pvi.explain.Explanation;
import dev.pvi.explain.Finding;
import dev.pvi.form.Document;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints everything that can be said of books before they are used. */
@Command(
    name = "verify",
    description = {
      "Prints everything that is wrong or suspicious in books of both kinds, whether their"
          + " examples come out, and what none of them touches.",
      "Here the findings are the answer: they are printed to the standard output, and the exit code"
          + " is 1 if one of them is an error."
    },
    mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

  /** The file format of findings. */
  static final Document<List<Finding>> DOCUMENT =
      new Document<>(
          "pvi-findings/1",
          "What was found in documents",
          Form.<List<Finding>>of(
              "findings",
              "what was found in documents",
              fields -> {
                var findings =
                    fields.required(
                        "findings", Kind.listOf(Kind.finding()), "Everything that was found.");
                fields.writes((all, out) -> out.put(findings, all));
                return values -> values.get(findings);
              }));

  @Mixin private AnswerOptions answer = new AnswerOptions();
  @Mixin private RulesOption rules = new RulesOption();

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description =
          "Rule books and incentive books: files, bundled programs or releases. Each may extend"
              + " another one given here.")
  private List<String> files = new ArrayList<>();

  @Option(
      names = "--book",
      paramLabel = "BOOK",
      description = {
        "Layers of one book, lowest first: each file must extend the book below it.",
        "What they say together is verified."
      })
  private List<String> layers = new ArrayList<>();

  @Spec
  @SuppressWarnings("NullAway.Init") // set by the command line
  private CommandSpec command;

  /** Made by the command line. */
  VerifyCommand() {}

  @Override
  public Integer call() {
    if (files.isEmpty() && layers.isEmpty()) {
      throw new ParameterException(command.commandLine(), "Missing what to verify: FILE or --book");
    }
    Verifier verifier = new Verifier(rules.load());
    verifier.books(files);
    if (!layers.isEmpty()) {
      verifier.stack(layers);
    }
    List<BookReport> reports = verifier.reports();
    answer.print(explanation(reports), () -> json(reports));
    return reports.stream().allMatch(BookReport::isSound) ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private static Explanation explanation(List<BookReport> reports) {
    List<Explanation> all = reports.stream().map(BookReport::explain).toList();
    if (all.size() == 1) {
      return all.get(0);
    }
    long wrong = reports.stream().filter(report -> !report.isSound()).count();
    return Explanation.of(wrong == 0 ? "All sound" : wrong + " not sound", all);
  }

  private static String json(List<BookReport> reports) {
    return DOCUMENT.toPrettyJson(
        reports.stream().flatMap(report -> report.findings().stream()).distinct().toList());
  }
}
