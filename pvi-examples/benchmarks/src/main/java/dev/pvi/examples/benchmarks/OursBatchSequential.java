package dev.pvi.examples.benchmarks;

import dev.pvi.Batch;

/** A batch in the thread of its caller. */
public class OursBatchSequential extends PartnerBatch {

  /** One thread. */
  public OursBatchSequential() {
    super(Batch.sequential());
  }
}
