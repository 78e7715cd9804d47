package dev.pvi.examples.benchmarks;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.openjdk.jmh.util.ListStatistics;

/**
 * Times programs in fresh JVMs, from starting the process to its end. The programs take turns, so
 * that a slow moment of the machine meets all of them. Each has the class path that its user would
 * have (see {@link FreshJvm}).
 */
public final class ColdStart {

  private static final double CONFIDENCE = 0.999;

  /**
   * What was measured for a program.
   *
   * @param program its name
   * @param milliseconds the mean time
   * @param error half its 99.9 % confidence interval
   */
  public record Start(String program, double milliseconds, double error) {

    /** Returns the error as a share of the time. */
    public double relativeError() {
      return error / milliseconds;
    }
  }

  private ColdStart() {}

  /**
   * Runs every program a number of times.
   *
   * @throws IOException if a program cannot be started or a model not be written
   * @throws InterruptedException if the thread is interrupted
   */
  public static List<Start> run(int rounds) throws IOException, InterruptedException {
    Map<String, String> models = new LinkedHashMap<>();
    List<Class<?>> programs =
        new ArrayList<>(
            List.of(
                FirstNothing.class,
                FirstRead.class,
                FirstScoreBundled.class,
                FirstScoreCard.class,
                FirstBigBook.class));
    models.put("card.json", CardSpec.steps().toJson());
    models.put("big.json", FirstBigBook.model());
    for (Contenders.More more : ServiceLoader.load(Contenders.More.class)) {
      models.putAll(more.models());
      programs.addAll(more.programs());
    }
    Path folder = Files.createTempDirectory("cold-start");
    Path ofModels = Files.createDirectory(folder.resolve("models"));
    for (Map.Entry<String, String> model : models.entrySet()) {
      Files.writeString(ofModels.resolve(model.getKey()), model.getValue());
    }
    FreshJvm jvm = new FreshJvm(folder, ofModels);
    Map<String, ListStatistics> times = new LinkedHashMap<>();
    for (int round = -1; round < rounds; round++) {
      for (Class<?> program : programs) {
        double time = jvm.time(program);
        if (round >= 0) {
          times
              .computeIfAbsent(program.getSimpleName(), name -> new ListStatistics())
              .addValue(time);
        }
      }
    }
    MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
    return times.entrySet().stream()
        .map(
            entry ->
                new Start(
                    entry.getKey(),
                    entry.getValue().getMean(),
                    entry.getValue().getMeanErrorAt(CONFIDENCE)))
        .toList();
  }
}
