package dev.pvi.examples.benchmarks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.NoBenchmarksException;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Times contenders. All settings of a run are here. */
public final class Measurement {

  /** Every benchmark of this package. */
  public static final String ALL = named(".*");

  /** The benchmarks on what users have, without the batches, which take minutes. */
  public static final String USERS =
      named(
          ".*(BundledPartner|BundledIndices|Statement|GeneratedBook|(Ours|Jexl|Decimal)(Reward|LandRate))");

  /** A batch takes seconds: it is measured less often. */
  private static final String BATCHES = named(".*Batch\\w+");

  private static final int BATCH_WARMUPS = 2;
  private static final int BATCH_ROUNDS = 5;
  private static final String SMALL_BATCH = "2048";

  /** How much time a run takes. */
  public enum Effort {
    /** Each benchmark once, in this process: whether it runs, not how fast. */
    SMOKE(0, 0, 1, 1),
    /** A first impression. */
    QUICK(1, 3, 3, 400),
    /** Enough for a before and after on what users have. */
    USERS(1, 8, 6, 800),
    /** What is published. */
    FULL(5, 10, 10, 400);

    private final int forks;
    private final int warmups;
    private final int rounds;
    private final int milliseconds;

    Effort(int forks, int warmups, int rounds, int milliseconds) {
      this.forks = forks;
      this.warmups = warmups;
      this.rounds = rounds;
      this.milliseconds = milliseconds;
    }

    /** Returns the effort of a name in lower case. */
    public static Effort of(String name) {
      return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** Returns the settings in words. */
    public String says() {
      return "%d forks, %d warm-ups and %d measurements of %d ms each"
          .formatted(forks, warmups, rounds, milliseconds);
    }
  }

  /**
   * What was measured for a contender.
   *
   * @param contender its name
   * @param inputs how many inputs it cycled through, or which
   * @param nanoseconds the time per input
   * @param error half the 99.9 % confidence interval of the time
   * @param processor the time on a processor per input, in nanoseconds
   * @param bytes allocated per input
   */
  public record Figure(
      String contender,
      String inputs,
      double nanoseconds,
      double error,
      double processor,
      double bytes) {

    /** Returns the error as a share of the time. */
    public double relativeError() {
      return Double.isNaN(error) ? 1 : error / nanoseconds;
    }
  }

  /** One collector thread: on a machine of few cores the others belong to the benchmark. */
  private static final String[] JVM = {"-Xms1g", "-Xmx1g", "-Xmn600m", "-XX:+UseSerialGC"};

  /** On a machine that does other work the compiler would lag behind all warm-ups. */
  private static final String COMPILE_FIRST = "-Xbatch";

  /** The method of benchmarks that compute all of their inputs in one call. */
  private static final String TOGETHER = "together";

  private static final Comparator<Figure> ORDER =
      Comparator.comparing(Figure::contender).thenComparing(Figure::inputs);

  private Measurement() {}

  /** Returns the expression for the benchmarks of all classes whose name fits one. */
  public static String named(String classes) {
    return "^dev\\.pvi\\.examples\\.benchmarks\\.(?:" + classes + ")\\.\\w+$";
  }

  /**
   * Runs the benchmarks whose name fits an expression.
   *
   * @throws RunnerException if one fails
   */
  public static List<Figure> run(Effort effort, String include) throws RunnerException {
    ChainedOptionsBuilder batches =
        options(effort, "(?=" + BATCHES + ")" + include)
            .warmupIterations(Math.min(effort.warmups, BATCH_WARMUPS))
            .measurementIterations(Math.min(effort.rounds, BATCH_ROUNDS));
    if (effort == Effort.SMOKE) {
      batches.param("inputs", SMALL_BATCH);
    }
    List<Figure> figures = new ArrayList<>(run(options(effort, include).exclude(BATCHES)));
    figures.addAll(run(batches));
    if (figures.isEmpty()) {
      throw new IllegalArgumentException("there must be benchmarks that fit " + include);
    }
    figures.sort(ORDER);
    return figures;
  }

  private static List<Figure> run(ChainedOptionsBuilder options) throws RunnerException {
    try {
      return new Runner(options.build()).run().stream().map(Measurement::figure).toList();
    } catch (NoBenchmarksException e) {
      return List.of();
    }
  }

  private static ChainedOptionsBuilder options(Effort effort, String include) {
    TimeValue time = TimeValue.milliseconds(effort.milliseconds);
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(include)
            .forks(effort.forks)
            .warmupIterations(effort.warmups)
            .warmupTime(time)
            .measurementIterations(effort.rounds)
            .measurementTime(time)
            .shouldFailOnError(true);
    if (effort == Effort.SMOKE) {
      System.setProperty("jmh.ignoreLock", "true"); // times nothing, so it disturbs nothing
      options.mode(Mode.SingleShotTime).verbosity(VerboseMode.SILENT);
    } else {
      options.addProfiler(GCProfiler.class).addProfiler(ProcessorTime.class).jvmArgs(JVM);
    }
    if (effort == Effort.USERS) {
      options.jvmArgsPrepend(COMPILE_FIRST);
    }
    return options;
  }

  private static Figure figure(RunResult result) {
    String[] names = result.getParams().getBenchmark().split("\\.", -1);
    String inputs = result.getParams().getParam("inputs");
    int each = names[names.length - 1].equals(TOGETHER) ? Integer.parseInt(inputs) : 1;
    Result<?> time = result.getPrimaryResult();
    return new Figure(
        names[names.length - 2],
        inputs == null ? String.valueOf(result.getParams().getOpsPerInvocation()) : inputs,
        time.getScore() / each,
        time.getScoreError() / each,
        secondary(result, ProcessorTime.LABEL) / each,
        secondary(result, "gc.alloc.rate.norm") / each);
  }

  private static double secondary(RunResult result, String label) {
    return result.getSecondaryResults().values().stream()
        .filter(one -> one.getLabel().endsWith(label))
        .mapToDouble(one -> one.getScore())
        .findFirst()
        .orElse(Double.NaN);
  }
}
