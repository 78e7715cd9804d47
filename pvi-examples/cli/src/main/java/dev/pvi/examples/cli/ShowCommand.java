package dev.pvi.examples.cli;

import dev.pvi.book.BookText;
import dev.pvi.cpi.incentive.EarningRule;
import dev.pvi.cpi.incentive.IncentiveBook;
import dev.pvi.cpi.incentive.Rules;
import dev.pvi.explain.Explanation;
import dev.pvi.rulebook.Metric;
import dev.pvi.rulebook.RuleBook;
import dev.pvi.rulebook.Scorecard;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints what a book says. */
@Command(
    name = "show",
    description = {
      "Prints what a book of either kind says, in words: portfolios with weights, metrics, tables,"
          + " certifications, standings, rates, and what each figure rests on.",
      "As JSON, the book itself, all its layers together."
    },
    mixinStandardHelpOptions = true)
final class ShowCommand implements Callable<Integer> {

  @Mixin private AnswerOptions answer = new AnswerOptions();
  @Mixin private RulesOption rules = new RulesOption();

  @Parameters(
      paramLabel = "BOOK",
      arity = "1..*",
      description = {
        "A book: a file, or a bundled program such as cisco-360, or one release of it such as"
            + " cisco-360@2026.1.",
        "Several are layers of one book, lowest first."
      })
  private List<String> books = new ArrayList<>();

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The release in force on this date; the last one, if not given.")
  private Optional<LocalDate> asOf = Optional.empty();

  @Option(
      names = "--known-at",
      paramLabel = "DATE",
      description = "What was known on this date; later releases count for nothing.")
  private Optional<LocalDate> knownAt = Optional.empty();

  @Option(
      names = "--portfolio",
      paramLabel = "ID",
      description = "This portfolio alone, in full. Repeat for more.")
  private List<String> portfolios = new ArrayList<>();

  @Option(
      names = "--metric",
      paramLabel = "ID",
      description = "This metric alone, in full. Repeat for more.")
  private List<String> metrics = new ArrayList<>();

  @Option(
      names = "--table",
      paramLabel = "ID",
      description = "The rows of this table alone. Repeat for more.")
  private List<String> tables = new ArrayList<>();

  @Option(
      names = "--rule",
      paramLabel = "ID",
      description = "This rule of an incentive book alone. Repeat for more.")
  private List<String> earning = new ArrayList<>();

  @Option(names = "--rows", description = "The rows of all tables as well.")
  private boolean rows;

  /** Made by the command line. */
  ShowCommand() {}

  @Override
  public Integer call() {
    Rules known = rules.load();
    Problems problems = new Problems();
    List<BookText> layers = Layering.read(books, asOf, knownAt, problems);
    problems.throwIfAny();
    Opened opened = Opened.of(layers, known);
    Selection selection = new Selection(opened.book(), answer);
    if (opened.book() instanceof RuleBook book) {
      rules(book, new RuleBookWords(book, opened.tables()), selection);
    } else {
      IncentiveBook book = (IncentiveBook) opened.book();
      incentive(book, new IncentiveWords(book, opened.tables()), selection);
    }
    return ExitCode.OK;
  }

  private void rules(RuleBook book, RuleBookWords words, Selection selection) {
    Map<String, Scorecard> cards = new LinkedHashMap<>();
    book.scorecards().forEach(card -> cards.put(card.portfolio().id(), card));
    Map<String, Metric> byId = new LinkedHashMap<>();
    book.metrics().forEach(metric -> byId.put(metric.id().id(), metric));
    selection.pick("--portfolio", portfolios, "portfolios", cards, words::portfolio);
    selection.pick("--metric", metrics, "metrics", byId, words::metricInFull);
    selection.pick("--table", tables, "tables", named(book.tables().keySet()), words::table);
    none("--rule", earning, "rules", selection);
    selection.print(() -> words.all(rows));
  }

  private void incentive(IncentiveBook book, IncentiveWords words, Selection selection) {
    Map<String, EarningRule> byId = new LinkedHashMap<>();
    book.rules().forEach(rule -> byId.put(rule.id(), rule));
    selection.pick("--rule", earning, "rules", byId, words::rule);
    selection.pick("--table", tables, "tables", named(book.tables().keySet()), words::table);
    none("--portfolio", portfolios, "portfolios", selection);
    none("--metric", metrics, "metrics", selection);
    selection.print(words::all);
  }

  /** A book of this kind has no such parts. */
  private static void none(String option, List<String> given, String field, Selection selection) {
    selection.pick(option, given, field, new TreeMap<String, String>(), Explanation::line);
  }

  private static Map<String, String> named(Iterable<String> names) {
    Map<String, String> all = new TreeMap<>();
    names.forEach(name -> all.put(name, name));
    return all;
  }
}
