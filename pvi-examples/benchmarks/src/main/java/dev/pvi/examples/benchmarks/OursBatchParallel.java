package dev.pvi.examples.benchmarks;

import dev.pvi.Batch;

/** A batch in the threads that all of the virtual machine share: two, of two processors. */
public class OursBatchParallel extends PartnerBatch {

  /** As many threads as there are processors. */
  public OursBatchParallel() {
    super(Batch.parallel());
  }
}
