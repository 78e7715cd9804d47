package dev.pvi.examples.benchmarks;

import org.openjdk.jmh.infra.Blackhole;

/** Hand-written {@code long}, index only, from an array. */
public class LongFromArray extends FromArrays {

  private final LongCard kernel = new LongCard(card());
  private long[] readings = {};
  private long[] cents = {};

  /** Computes bands. */
  public LongFromArray() {
    super(CardSpec.steps());
  }

  @Override
  public void use(Inputs inputs) {
    readings = inputs.readings();
    cents = inputs.cents();
  }

  @Override
  protected void run(int input, Blackhole hole) {
    hole.consume(index(input));
  }

  private long index(int input) {
    return kernel.steps(readings, input * kernel.metrics());
  }

  @Override
  public Outcome outcome(int input) {
    return kernel.outcome(index(input), cents[input]);
  }
}
