package dev.pvi.examples.benchmarks;

import dev.pvi.partner.PartnerSnapshot;
import java.math.BigDecimal;
import org.openjdk.jmh.infra.Blackhole;

/** Hand-written {@link BigDecimal}, index only, from a snapshot that is asked for each metric. */
public class DecimalLookedUp extends FromSnapshots {

  private final DecimalCard kernel = new DecimalCard(card());
  private final SnapshotCard access = new SnapshotCard(card());
  private PartnerSnapshot[] partners = {};
  private BigDecimal[] amounts = {};

  /** Computes bands. */
  public DecimalLookedUp() {
    super(CardSpec.steps());
  }

  @Override
  public void use(Inputs inputs) {
    partners = inputs.snapshots();
    amounts = inputs.amounts();
  }

  @Override
  protected void run(int input, Blackhole hole) {
    hole.consume(index(partners[input]));
  }

  private BigDecimal index(PartnerSnapshot partner) {
    BigDecimal index = BigDecimal.ZERO;
    for (int m = 0; m < kernel.metrics(); m++) {
      index = index.add(kernel.weightedBand(m, access.find(partner, m)));
    }
    return index;
  }

  @Override
  public Outcome outcome(int input) {
    return kernel.outcome(index(partners[input]), amounts[input]);
  }
}
