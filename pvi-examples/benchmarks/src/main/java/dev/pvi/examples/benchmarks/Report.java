package dev.pvi.examples.benchmarks;

import org.openjdk.jmh.runner.RunnerException;

/** Checks the agreement, then times: {@code java -jar benchmarks.jar smoke}. */
public final class Report {

  private Report() {}

  /**
   * Prints what was measured.
   *
   * @param args {@code smoke}, {@code quick} or {@code full}, and perhaps which benchmarks
   * @throws RunnerException if a benchmark fails
   */
  public static void main(String[] args) throws RunnerException {
    Agreement.check(System.out::println);
    Measurement.Effort effort = Measurement.Effort.of(args.length > 0 ? args[0] : "full");
    String include = args.length > 1 ? args[1] : Measurement.ALL;
    Measurement.run(effort, include).forEach(System.out::println);
  }
}
