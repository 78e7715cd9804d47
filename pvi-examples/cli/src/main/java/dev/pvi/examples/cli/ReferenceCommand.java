package dev.pvi.examples.cli;

import dev.pvi.RuleBooks;
import dev.pvi.cpi.IncentiveBooks;
import dev.pvi.cpi.earning.Earnings;
import dev.pvi.cpi.statement.RebateStatement;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.score.PartnerScore;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prints what the files of each format may state. */
@Command(
    name = "reference",
    description = {
      "Prints the reference pages of the file formats, in Markdown: every object with its fields,",
      "what each may be, what holds where it is not stated, and what it means."
    },
    mixinStandardHelpOptions = true)
final class ReferenceCommand implements Callable<Integer> {

  private final SortedMap<String, Supplier<String>> pages = new TreeMap<>();

  @Option(
      names = "--format-name",
      paramLabel = "FORMAT",
      description = "Of one format alone, such as pvi-rule-book/1.")
  private Optional<String> format = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Writes each page to a file in this folder instead, such as pvi-rule-book-1.md.")
  private Optional<Path> folder = Optional.empty();

  @Spec
  @SuppressWarnings("NullAway.Init") // set by the command line
  private CommandSpec command;

  /** Made by the command line. */
  ReferenceCommand() {
    pages.put("pvi-rule-book/1", () -> RuleBooks.format().reference());
    pages.put("pvi-incentive-book/1", () -> IncentiveBooks.format().reference());
    List.of(
            PartnerSnapshot.DOCUMENT,
            PartnerScore.DOCUMENT,
            Earnings.DOCUMENT,
            RebateStatement.DOCUMENT)
        .forEach(document -> pages.put(document.format(), () -> document.reference(false)));
  }

  @Override
  public Integer call() {
    if (format.isPresent() && !pages.containsKey(format.get())) {
      throw new ParameterException(
          command.commandLine(),
          "--format-name must be one of "
              + String.join(", ", pages.keySet())
              + " - but was: "
              + format.get());
    }
    pages.forEach(
        (name, page) -> {
          if (format.isEmpty() || format.get().equals(name)) {
            answer(name, page.get());
          }
        });
    return ExitCode.OK;
  }

  private void answer(String name, String page) {
    if (folder.isPresent()) {
      LostOutput.write(folder.get().resolve(name.replace('/', '-') + ".md"), page);
    } else {
      command.commandLine().getOut().print(page);
    }
  }
}
