package dev.pvi.examples.cli;

import dev.pvi.book.Book;
import dev.pvi.book.BookText;
import dev.pvi.cpi.incentive.IncentiveBook;
import dev.pvi.cpi.incentive.Rules;
import dev.pvi.explain.Explanation;
import dev.pvi.explain.Place;
import dev.pvi.form.Tree;
import dev.pvi.rulebook.RuleBook;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes files to begin with. */
@Command(
    name = "init",
    description = {
      "Writes files to begin with, with every id that a program knows, commented: a partner, its"
          + " earnings, and a layer of figures of your own over each book.",
      "The layers change nothing until you replace a figure; the partner has no readings until you"
          + " state them."
    },
    mixinStandardHelpOptions = true)
final class InitCommand implements Callable<Integer> {

  @Mixin private BookOptions books = new BookOptions();
  @Mixin private AnswerOptions answer = new AnswerOptions();

  @Parameters(
      paramLabel = "FOLDER",
      arity = "0..1",
      description = "Where to write them; here, if not given.")
  private Path folder = Path.of("");

  @Option(
      names = "--incentive",
      paramLabel = "BOOK",
      description = {
        "An incentive book: a file, a bundled program or a release; the last one of cisco-cpi if not"
            + " given.",
        "Repeat for layers, lowest first."
      })
  private List<String> incentives = new ArrayList<>();

  @Option(names = "--force", description = "Overwrites files that are there already.")
  private boolean force;

  /** Made by the command line. */
  InitCommand() {}

  @Override
  public Integer call() {
    Rules known = books.rules();
    List<String> rules = books.books().isEmpty() ? List.of(Scoring.DEFAULT_BOOK) : books.books();
    List<String> rates =
        incentives.isEmpty() ? List.of(RebateCommand.DEFAULT_INCENTIVE) : incentives;
    Problems problems = new Problems();
    Optional<RuleBook> book = open(rules, RuleBook.class, books.asOf(), known, problems);
    Optional<IncentiveBook> incentive =
        open(rates, IncentiveBook.class, Optional.empty(), known, problems);
    problems.throwIfAny();
    LocalDate day = books.asOf().orElse(book.orElseThrow().release().from());

    Map<String, Tree> files = new LinkedHashMap<>();
    files.put("partner.json", StarterPartner.of(book.orElseThrow(), day));
    files.put("book.json", StarterLayer.over(book.orElseThrow()));
    files.put(
        "earnings.json",
        StarterEarnings.of(
            book.orElseThrow(), incentive.orElseThrow(), later(day, incentive.get())));
    files.put("incentive.json", StarterRates.over(incentive.orElseThrow()));
    refuseToOverwrite(files, problems);
    files.forEach((name, tree) -> LostOutput.write(folder.resolve(name), Layout.of(tree)));
    Explanation written = written(book.get(), incentive.get(), rules, rates);
    answer.print(written, () -> ExplainCommand.DOCUMENT.toPrettyJson(written));
    return ExitCode.OK;
  }

  private <B extends Book> Optional<B> open(
      List<String> given, Class<B> kind, Optional<LocalDate> day, Rules known, Problems problems) {
    List<BookText> layers = Layering.read(given, day, books.knownAt(), problems);
    if (layers.size() < given.size()) {
      return Optional.empty();
    }
    Optional<Opened> opened = problems.attempt(() -> Opened.of(layers, known));
    if (opened.isPresent() && !kind.isInstance(opened.get().book())) {
      throw answer.wrong(
          "--book must be a rule book, and --incentive an incentive book - but was: "
              + String.join(", ", given));
    }
    return opened.map(Opened::book).map(kind::cast);
  }

  /** Earnings before an incentive began would earn nothing. */
  private static LocalDate later(LocalDate day, IncentiveBook incentive) {
    LocalDate from = incentive.release().from();
    return day.isBefore(from) ? from : day;
  }

  private void refuseToOverwrite(Map<String, Tree> files, Problems problems) {
    for (String name : files.keySet()) {
      Path file = folder.resolve(name);
      if (!force && Files.exists(file)) {
        problems.refuse(Place.of(file.toString(), ""), CliCode.EXISTS);
      }
    }
    problems.throwIfAny();
  }

  private Explanation written(
      RuleBook book, IncentiveBook incentive, List<String> rules, List<String> rates) {
    String own = files("--book ", rules) + "--book " + at("book.json");
    String ownRates = files("--incentive ", rates) + "--incentive " + at("incentive.json");
    List<Explanation> next = new ArrayList<>();
    next.add(
        Explanation.line(
            "pvi verify "
                + files("", rules)
                + files("", rates)
                + at("book.json")
                + " "
                + at("incentive.json")));
    next.add(Explanation.line("pvi score " + own + " --partner " + at("partner.json")));
    next.add(
        Explanation.line(
            "pvi rebate "
                + own
                + " "
                + ownRates
                + " --partner "
                + at("partner.json")
                + " --earnings "
                + at("earnings.json")));
    return Explanation.of(
        "Written, with every id of " + book + " and " + incentive,
        List.of(
            Explanation.line(at("partner.json"), "what is known about a partner"),
            Explanation.line(at("earnings.json"), "what it did in three months"),
            Explanation.line(at("book.json"), "weights of your own over " + book),
            Explanation.line(at("incentive.json"), "rates of your own over " + incentive),
            Explanation.of("Next", next)));
  }

  /** Bundled books are found by the id that a layer extends; files must be named. */
  private static String files(String option, List<String> given) {
    StringBuilder named = new StringBuilder();
    for (String one : given) {
      Shelf<?> shelf = Layering.shelf(one);
      if (!shelf.isProgram(one) && !shelf.isRelease(one)) {
        named.append(option).append(quoted(one)).append(' ');
      }
    }
    return named.toString();
  }

  private String at(String name) {
    return quoted(folder.resolve(name).toString());
  }

  private static String quoted(String path) {
    return path.indexOf(' ') < 0 ? path : "\"" + path + "\"";
  }
}
