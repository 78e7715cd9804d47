package dev.pvi.examples.benchmarks;

import org.openjdk.jmh.annotations.Param;

/**
 * A contender that reads dense arrays. The branch predictor learns 1,024 inputs, 65,536 it does
 * not.
 */
public abstract class FromArrays extends OneByOne {

  /** How many different inputs a cycle has. */
  @Param({"65536", "1024"})
  public int inputs;

  FromArrays(CardSpec card) {
    super(card);
  }

  @Override
  protected int cycle() {
    return inputs;
  }
}
