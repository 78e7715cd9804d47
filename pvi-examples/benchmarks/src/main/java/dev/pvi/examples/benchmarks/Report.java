package dev.pvi.examples.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Checks the agreement, measures, and prints the tables of README. {@code java -jar benchmarks.jar
 * smoke} only sees whether everything runs, {@code users} measures what users have and no more.
 */
public final class Report {

  private static final String BEGIN = "<!-- begin of the last run -->\n";
  private static final String END = "<!-- end of the last run -->";
  private static final int QUICK_STARTS = 5;
  private static final int FULL_STARTS = 25;

  private static final String FAIRNESS =
      """
      What to keep in mind when reading these figures:

      - The hand-written code explains nothing, checks nothing but the order of the readings, and cannot be changed without a release.
        This library checks the snapshot, keeps every part of the index with its reasons, and reads its rules from a file.
      - The other engines start from an application's record and fill the map that they need; that is part of their time.
        `OursRewardFromSnapshot` starts from a snapshot that the host keeps; `OursReward` builds it from the same record.
      - The others answer index, standing, rate and rebate, but no explanation. JPMML could add reason codes; they are off.
      - In the PMML model weight and index are multiplied when the model is written, as a scorecard has it.
        JPMML and CEL compute with binary fractions, the rest with decimals.
      - Rate and rebate of this library are three lines of the host here, not a statement with its lines.
      - By the bundled books, the hand-written code gives numbers and lines alone: no interval, no reason with its figures, no note on what was
        left out, and it is right for one release.
      - Each engine has its defaults. Whoever knows one of them better may well get more out of it.
      """;

  private Report() {}

  /**
   * Prints the report.
   *
   * @param args {@code smoke}, {@code quick} or {@code full}; then perhaps the folder of this
   *     module, whose README and plot are written anew. Or {@code users}, then perhaps an
   *     expression for the names of the classes
   * @throws IOException if a file cannot be written
   * @throws InterruptedException if the thread is interrupted
   * @throws RunnerException if a benchmark fails
   */
  public static void main(String[] args) throws IOException, InterruptedException, RunnerException {
    Measurement.Effort effort = Measurement.Effort.of(args.length > 0 ? args[0] : "full");
    if (effort == Measurement.Effort.USERS) {
      Agreement.checkUsers(System.out::println);
      String include = args.length > 1 ? Measurement.named(args[1]) : Measurement.USERS;
      List<Measurement.Figure> some = Measurement.run(effort, include);
      System.out.println(ratios(some) + (args.length > 1 ? "" : manyEvents()) + times(some));
      return;
    }
    List<Agreement.Line> agreement = Agreement.check(System.out::println);
    List<Measurement.Figure> figures = Measurement.run(effort, Measurement.ALL);
    if (effort == Measurement.Effort.SMOKE) {
      System.out.println(figures.size() + " benchmarks ran");
      return;
    }
    int starts = effort == Measurement.Effort.FULL ? FULL_STARTS : QUICK_STARTS;
    String report =
        head(effort, starts)
            + ratios(figures)
            + manyEvents()
            + starts(ColdStart.run(starts))
            + standings(agreement)
            + FAIRNESS
            + "\n"
            + times(figures);
    System.out.println(report);
    if (args.length > 1) {
      publish(Path.of(args[1]), report, figures);
    }
  }

  private static void publish(Path module, String report, List<Measurement.Figure> figures)
      throws IOException {
    Path readme = module.resolve("README.md");
    String text = Files.readString(readme);
    int begin = text.indexOf(BEGIN) + BEGIN.length();
    Path plot = module.resolve("ratios.png");
    Files.deleteIfExists(plot);
    String link = RatioPlot.write(figures, plot) ? "![Ratios](ratios.png)\n\n" : "";
    Files.writeString(
        readme,
        text.substring(0, begin) + "\n" + report + link + text.substring(text.indexOf(END)));
  }

  private static String head(Measurement.Effort effort, int starts) throws InterruptedException {
    return """
        Measured on %s at commit %s: %s.
        JMH: %s; %d cold starts per program. Errors are 99.9 %% confidence intervals; a ratio whose error exceeds 15 %% is not claimed.

        """
        .formatted(
            LocalDate.now(ZoneOffset.UTC), Machine.commit(), Machine.says(), effort.says(), starts);
  }

  private static String ratios(List<Measurement.Figure> figures) {
    StringJoiner rows = new StringJoiner("\n");
    rows.add(
        "| work | time of | over time of | inputs | ratio | of processor time | bytes of the first | goal |");
    rows.add("|---|---|---|---:|---:|---:|---:|---|");
    for (Comparison one : Comparison.all()) {
      Optional<Comparison.Ratio> ratio = one.ratio(figures);
      ratio.ifPresent(
          value ->
              rows.add(
                  row(
                      one.work(),
                      one.above(),
                      one.below(),
                      one.says(),
                      value.toString(),
                      one.ofProcessor(figures),
                      one.bytes(figures),
                      one.goal())));
    }
    return rows + "\n\n";
  }

  private static String manyEvents() throws IOException, InterruptedException {
    StringJoiner rows = new StringJoiner("\n");
    rows.add(
        "| events summed, no line kept | how many | ns of processor time per event | kB used after 20,000 | kB used after all | lines |");
    rows.add("|---|---:|---:|---:|---:|---:|");
    for (String stream : ManyEvents.STREAMS) {
      rows.add(FreshJvm.printed(ManyEvents.class, ManyEvents.JVM, stream).strip());
    }
    return rows + "\n\n";
  }

  private static String starts(List<ColdStart.Start> starts) {
    ColdStart.Start read = find(starts, FirstRead.class);
    ColdStart.Start card = find(starts, FirstScoreCard.class);
    StringJoiner rows = new StringJoiner("\n");
    rows.add("| first score in a fresh JVM | ms | over FirstRead | over FirstScoreCard |");
    rows.add("|---|---:|---:|---:|");
    for (ColdStart.Start start : starts) {
      rows.add(
          row(
              start.program(),
              String.format(Locale.ROOT, "%.0f ± %.0f", start.milliseconds(), start.error()),
              ratio(start, read),
              ratio(start, card)));
    }
    return rows + "\n\n";
  }

  private static ColdStart.Start find(List<ColdStart.Start> starts, Class<?> program) {
    return starts.stream()
        .filter(start -> start.program().equals(program.getSimpleName()))
        .findFirst()
        .orElseThrow();
  }

  private static String ratio(ColdStart.Start above, ColdStart.Start below) {
    return Comparison.Ratio.of(
            above.milliseconds(),
            above.relativeError(),
            below.milliseconds(),
            below.relativeError())
        .toString();
  }

  private static String standings(List<Agreement.Line> agreement) {
    StringJoiner rows = new StringJoiner("\n");
    rows.add("| not exact | answers that differ | wrong standings of " + Agreement.INPUTS + " |");
    rows.add("|---|---:|---:|");
    for (Agreement.Line line : agreement) {
      if (!line.exact()) {
        rows.add(
            row(
                line.contender(),
                String.valueOf(line.different()),
                String.valueOf(line.wrongStandings())));
      }
    }
    long exact = agreement.stream().filter(Agreement.Line::exact).count();
    return rows + "\n\nAll other " + exact + " contenders agree to the last digit.\n\n";
  }

  private static String times(List<Measurement.Figure> figures) {
    StringJoiner rows = new StringJoiner("\n");
    rows.add("| contender | inputs | ns per input | on a processor | bytes per input |");
    rows.add("|---|---:|---:|---:|---:|");
    for (Measurement.Figure figure : figures) {
      rows.add(
          row(
              figure.contender(),
              figure.inputs(),
              String.format(Locale.ROOT, "%.1f ± %.1f", figure.nanoseconds(), figure.error()),
              String.format(Locale.ROOT, "%.1f", figure.processor()),
              String.format(Locale.ROOT, "%.0f", figure.bytes())));
    }
    return rows + "\n\n";
  }

  private static String row(String... cells) {
    return "| " + String.join(" | ", cells) + " |";
  }
}
