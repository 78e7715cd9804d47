package dev.pvi.examples.benchmarks;

import dev.pvi.partner.MetricReading;
import dev.pvi.partner.PartnerSnapshot;
import java.math.BigDecimal;
import java.util.List;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Hand-written {@link BigDecimal}, index only, from a snapshot in its order: the measure of all
 * that reads snapshots.
 */
public class DecimalFromSnapshot extends FromSnapshots {

  private final DecimalCard kernel = new DecimalCard(card());
  private final SnapshotCard access = new SnapshotCard(card());
  private PartnerSnapshot[] partners = {};
  private BigDecimal[] amounts = {};

  /** Computes bands. */
  public DecimalFromSnapshot() {
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
    List<MetricReading> readings = partner.readings();
    BigDecimal index = BigDecimal.ZERO;
    for (int m = 0; m < kernel.metrics(); m++) {
      index = index.add(kernel.weightedBand(m, access.at(readings, m)));
    }
    return index;
  }

  @Override
  public Outcome outcome(int input) {
    return kernel.outcome(index(partners[input]), amounts[input]);
  }
}
