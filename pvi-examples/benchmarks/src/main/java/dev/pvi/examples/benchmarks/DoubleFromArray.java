package dev.pvi.examples.benchmarks;

import org.openjdk.jmh.infra.Blackhole;

/** Hand-written {@code double}, index only, from an array; not exact. */
public class DoubleFromArray extends FromArrays {

  private final DoubleCard kernel = new DoubleCard(card());
  private double[] readings = {};
  private long[] cents = {};

  /** Computes bands. */
  public DoubleFromArray() {
    super(CardSpec.steps());
  }

  @Override
  public boolean exact() {
    return false;
  }

  @Override
  public void use(Inputs inputs) {
    readings = inputs.doubles();
    cents = inputs.cents();
  }

  @Override
  protected void run(int input, Blackhole hole) {
    hole.consume(index(input));
  }

  private double index(int input) {
    return kernel.index(readings, input * card().size());
  }

  @Override
  public Outcome outcome(int input) {
    return kernel.outcome(index(input), cents[input] / 100.0);
  }
}
