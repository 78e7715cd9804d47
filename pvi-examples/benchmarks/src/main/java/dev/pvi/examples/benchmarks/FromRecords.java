package dev.pvi.examples.benchmarks;

import org.openjdk.jmh.annotations.Param;

/**
 * A contender that starts from the records of an application and answers index, standing, rate and
 * rebate.
 */
public abstract class FromRecords extends OneByOne {

  /** How many different inputs a cycle has. */
  @Param({"4096"})
  public int inputs;

  FromRecords(CardSpec card) {
    super(card);
  }

  @Override
  protected int cycle() {
    return inputs;
  }
}
