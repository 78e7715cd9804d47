package dev.pvi.examples.cli;

import dev.pvi.book.Book;
import dev.pvi.book.BookText;
import dev.pvi.book.Library;
import dev.pvi.rule.ScoringRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
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
          "The books in the .json files of this folder as well; they may extend one another."
              + " Repeat for more.")
  private List<Path> folders = new ArrayList<>();

  /** Made by the command line. */
  BooksCommand() {}

  @Override
  public Integer call() {
    ScoringRules known = rules.load();
    List<Listed> books = new ArrayList<>();
    bundled(Shelf.RULES, "rule books, bundled", books);
    bundled(Shelf.INCENTIVES, "incentive books, bundled", books);
    Problems problems = new Problems();
    for (Path folder : folders) {
      List<BookText> texts = texts(folder, problems);
      in(folder, "rule books in ", Shelf.RULES.with(known), texts, problems, books);
      in(folder, "incentive books in ", Shelf.INCENTIVES.with(known), texts, problems, books);
    }
    problems.throwIfAny();
    answer.print(Listed.explain(books), () -> Listed.DOCUMENT.toPrettyJson(books));
    return ExitCode.OK;
  }

  private static <B extends Book> void bundled(Shelf<B> shelf, String name, List<Listed> books) {
    for (String program : shelf.format().programs()) {
      shelf.format().bundled(program).all().forEach(book -> books.add(new Listed(name, book)));
    }
  }

  private static <B extends Book> void in(
      Path folder,
      String name,
      Shelf<B> shelf,
      List<BookText> texts,
      Problems problems,
      List<Listed> books) {
    List<BookText> own = texts.stream().filter(text -> Layering.isOf(shelf, text)).toList();
    Library library = IncentiveReleases.library(shelf.format().library(), own, problems);
    for (BookText text : own) {
      problems
          .attempt(() -> shelf.format().extending(library).parse(text.name(), text.json()))
          .ifPresent(book -> books.add(new Listed(name + folder, book)));
    }
  }

  private List<BookText> texts(Path folder, Problems problems) {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (IOException e) {
      throw answer.wrong("--folder must be a folder that can be read - but was: " + folder);
    }
    List<BookText> texts = new ArrayList<>();
    for (Path file : files) {
      problems.attempt(() -> Inputs.read(file.toString())).ifPresent(texts::add);
    }
    return texts;
  }
}
