package dev.pvi.examples.benchmarks;

/** Starts and ends: what a JVM costs by itself. */
public final class FirstNothing {

  private FirstNothing() {}

  /**
   * Prints a line.
   *
   * @param args nothing
   */
  public static void main(String[] args) {
    System.out.println("nothing");
  }
}
