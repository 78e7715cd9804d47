package dev.pvi.examples.benchmarks;

import org.openjdk.jmh.annotations.Param;

/**
 * A contender that reads partner snapshots: as many as fit the cache, else the memory is measured.
 */
public abstract class FromSnapshots extends OneByOne {

  /** How many different inputs a cycle has. */
  @Param({"4096", "1024"})
  public int inputs;

  FromSnapshots(CardSpec card) {
    super(card);
  }

  @Override
  protected int cycle() {
    return inputs;
  }
}
