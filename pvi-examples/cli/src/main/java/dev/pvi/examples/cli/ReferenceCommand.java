package dev.pvi.examples.cli;

import dev.pvi.RuleBooks;
import dev.pvi.book.BookFormat;
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
      "Prints the reference pages of the file formats, in Markdown: every object with its fields,"
          + " what each may be, what holds where it is not stated, and what it means."
    },
    mixinStandardHelpOptions = true)
final class ReferenceCommand implements Callable<Integer> {

  /** What describes a format: for people, and for editors. */
  private record Described(Supplier<String> page, Supplier<String> schema) {}

  private final SortedMap<String, Described> formats = new TreeMap<>();

  @Option(
      names = "--format-name",
      paramLabel = "FORMAT",
      description = "Of one format alone, such as pvi-rule-book/1.")
  private Optional<String> format = Optional.empty();

  @Option(
      names = "--schema",
      description =
          "Prints the JSON Schema instead, by which an editor completes and checks a file; with"
              + " --format-name or --out.")
  private boolean schema;

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
    book(RuleBooks.format());
    book(IncentiveBooks.format());
    List.of(
            PartnerSnapshot.DOCUMENT,
            PartnerScore.DOCUMENT,
            Earnings.DOCUMENT,
            RebateStatement.DOCUMENT)
        .forEach(
            document ->
                formats.put(
                    document.format(),
                    new Described(() -> document.reference(false), () -> document.schema(false))));
  }

  private void book(BookFormat<?> books) {
    formats.put(books.document().format(), new Described(books::reference, books::schema));
  }

  @Override
  public Integer call() {
    if (format.isPresent() && !formats.containsKey(format.get())) {
      throw wrong(
          "--format-name must be one of "
              + String.join(", ", formats.keySet())
              + " - but was: "
              + format.get()
              + Inputs.meant(format.get(), formats.keySet()));
    }
    if (schema && format.isEmpty() && folder.isEmpty()) {
      throw wrong("--schema must be given with --format-name or --out - but was: alone");
    }
    formats.forEach(
        (name, described) -> {
          if (format.isEmpty() || format.get().equals(name)) {
            answer(name, (schema ? described.schema() : described.page()).get());
          }
        });
    return ExitCode.OK;
  }

  private ParameterException wrong(String message) {
    return new ParameterException(command.commandLine(), message);
  }

  private void answer(String name, String text) {
    if (folder.isPresent()) {
      String file = name.replace('/', '-') + (schema ? ".json" : ".md");
      LostOutput.write(folder.get().resolve(file), text);
    } else {
      command.commandLine().getOut().print(text);
    }
  }
}
