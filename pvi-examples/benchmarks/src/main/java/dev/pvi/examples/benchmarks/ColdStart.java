package dev.pvi.examples.benchmarks;

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
 * that a slow moment of the machine meets all of them.
 */
public final class ColdStart {

  private static final double CONFIDENCE = 0.999;
  private static final double NANOS_PER_MILLI = 1e6;

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
    Path folder = Files.createTempDirectory("models");
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
    for (Map.Entry<String, String> model : models.entrySet()) {
      Files.writeString(folder.resolve(model.getKey()), model.getValue());
    }
    Map<String, ListStatistics> times = new LinkedHashMap<>();
    for (int round = -1; round < rounds; round++) {
      for (Class<?> program : programs) {
        double time = time(program, folder);
        if (round >= 0) {
          times
              .computeIfAbsent(program.getSimpleName(), name -> new ListStatistics())
              .addValue(time);
        }
      }
    }
    for (String model : models.keySet()) {
      Files.delete(folder.resolve(model));
    }
    Files.delete(folder);
    return times.entrySet().stream()
        .map(
            entry ->
                new Start(
                    entry.getKey(),
                    entry.getValue().getMean(),
                    entry.getValue().getMeanErrorAt(CONFIDENCE)))
        .toList();
  }

  private static double time(Class<?> program, Path folder)
      throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder builder =
        new ProcessBuilder(
            java,
            "-cp",
            System.getProperty("java.class.path"),
            program.getName(),
            folder.toAbsolutePath().toString());
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    long start = System.nanoTime();
    int exit = builder.start().waitFor();
    long end = System.nanoTime();
    if (exit != 0) {
      throw new IllegalStateException(program.getName() + " must end with 0 - but was: " + exit);
    }
    return (end - start) / NANOS_PER_MILLI;
  }
}
