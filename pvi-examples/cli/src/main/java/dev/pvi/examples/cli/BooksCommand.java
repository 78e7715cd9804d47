package dev.pvi.examples.cli;

import dev.pvi.book.Book;
import dev.pvi.book.BookFolder;
import dev.pvi.book.BookFormat;
import dev.pvi.cpi.incentive.Rules;
import dev.pvi.explain.BookException;
import dev.pvi.explain.Finding;
import dev.pvi.explain.Place;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints which books there are. */
@Command(
    name = "books",
    description = "Prints which books there are, when each holds, and since when it is known.",
    mixinStandardHelpOptions = true)
final class BooksCommand implements Callable<Integer> {

  @Mixin private AnswerOptions answer = new AnswerOptions();
  @Mixin private RulesOption rules = new RulesOption();

  @Option(
      names = "--folder",
      paramLabel = "DIR",
      description =
          "The books in the .json files of this folder and of those in it as well; they may extend"
              + " one another. Repeat for more.")
  private List<Path> folders = new ArrayList<>();

  /** Made by the command line. */
  BooksCommand() {}

  @Override
  public Integer call() {
    Rules known = rules.load();
    List<Listed> books = new ArrayList<>();
    bundled(Shelf.RULES, "rule books, bundled", books);
    bundled(Shelf.INCENTIVES, "incentive books, bundled", books);
    Problems problems = new Problems();
    for (Path folder : folders) {
      if (!Files.isDirectory(folder)) {
        throw answer.wrong("--folder must be a folder that can be read - but was: " + folder);
      }
      in(folder, "rule books in ", Shelf.RULES.with(known), problems, books);
      in(folder, "incentive books in ", Shelf.INCENTIVES.with(known), problems, books);
    }
    problems.throwIfAny();
    answer.print(Listed.explain(books), () -> Listed.DOCUMENT.toPrettyJson(books));
    answer.warn(problems);
    return ExitCode.OK;
  }

  private static <B extends Book> void bundled(Shelf<B> shelf, String name, List<Listed> books) {
    for (String program : shelf.format().programs()) {
      shelf.format().bundled(program).all().forEach(book -> books.add(new Listed(name, book)));
    }
  }

  private static <B extends Book> void in(
      Path folder, String name, Shelf<B> shelf, Problems problems, List<Listed> books) {
    Optional<BookFolder<B>> read = problems.attempt(() -> read(folder, shelf.format()));
    read.ifPresent(
        all -> {
          all.books().forEach(book -> books.add(new Listed(name + folder, book)));
          all.findings().forEach(finding -> problems.noteOnce(in(folder, finding)));
        });
  }

  private static <B extends Book> BookFolder<B> read(Path folder, BookFormat<B> format) {
    try {
      return BookFolder.of(folder, format);
    } catch (BookException e) {
      throw new BookException(e.findings().stream().map(one -> in(folder, one)).toList());
    } catch (UncheckedIOException e) {
      throw Inputs.unreadable(folder.toString(), e);
    }
  }

  /** A folder calls its files by their names in it. */
  private static Finding in(Path folder, Finding finding) {
    Place place = finding.place();
    Path file = folder.resolve(place.document());
    return Files.exists(file)
        ? new Finding(
            finding.severity(),
            new Place(file.toString(), place.pointer(), place.line(), place.column()),
            finding.reason(),
            finding.suggestion())
        : finding;
  }
}
