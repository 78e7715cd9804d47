package dev.pvi.examples.benchmarks;

import dev.pvi.partner.PartnerSnapshot;
import java.math.BigDecimal;
import org.openjdk.jmh.infra.Blackhole;

/** This library, the indices of many partners: a loop over snapshots, each explained. */
public class OursLoop extends FromColumns {

  private final Ours kernel = new Ours(card());
  private PartnerSnapshot[] partners = {};
  private BigDecimal[] amounts = {};
  private BigDecimal[] indices = {};

  /** Computes bands. */
  public OursLoop() {
    super(CardSpec.steps());
  }

  @Override
  public void use(Inputs inputs) {
    partners = inputs.snapshots();
    amounts = inputs.amounts();
    indices = new BigDecimal[inputs.count()];
    compute();
  }

  private void compute() {
    for (int row = 0; row < indices.length; row++) {
      indices[row] = kernel.portfolio(partners[row]).index();
    }
  }

  @Override
  protected void run(Blackhole hole) {
    compute();
    hole.consume(indices);
  }

  @Override
  public Outcome outcome(int input) {
    return Outcome.of(indices[input], amounts[input]);
  }
}
