package dev.pvi.examples.benchmarks;

import org.openjdk.jmh.infra.Blackhole;

/** Hand-written {@code long}, the indices of many partners, row by row over columns. */
public class LongColumns extends FromColumns {

  private final LongCard kernel = new LongCard(card());
  private long[][] columns = {};
  private long[] cents = {};
  private long[] indices = {};

  /** Computes bands. */
  public LongColumns() {
    super(CardSpec.steps());
  }

  @Override
  public void use(Inputs inputs) {
    columns = inputs.columns();
    cents = inputs.cents();
    indices = new long[inputs.count()];
    compute();
  }

  private void compute() {
    for (int row = 0; row < indices.length; row++) {
      long index = 0;
      for (int m = 0; m < columns.length; m++) {
        index += kernel.weightedBand(m, columns[m][row]);
      }
      indices[row] = index;
    }
  }

  @Override
  protected void run(Blackhole hole) {
    compute();
    hole.consume(indices);
  }

  @Override
  public Outcome outcome(int input) {
    return kernel.outcome(indices[input], cents[input]);
  }
}
