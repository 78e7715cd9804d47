package dev.pvi.examples.benchmarks;

import dev.pvi.partner.MetricReading;
import dev.pvi.partner.PartnerSnapshot;
import java.util.List;
import org.openjdk.jmh.infra.Blackhole;

/** Hand-written {@code long}, index only, from a snapshot in its order. */
public class LongFromSnapshot extends FromSnapshots {

  private final LongCard kernel = new LongCard(card());
  private final SnapshotCard access = new SnapshotCard(card());
  private PartnerSnapshot[] partners = {};
  private long[] cents = {};

  /** Computes bands. */
  public LongFromSnapshot() {
    super(CardSpec.steps());
  }

  @Override
  public void use(Inputs inputs) {
    partners = inputs.snapshots();
    cents = inputs.cents();
  }

  @Override
  protected void run(int input, Blackhole hole) {
    hole.consume(index(partners[input]));
  }

  private long index(PartnerSnapshot partner) {
    List<MetricReading> readings = partner.readings();
    long index = 0;
    for (int m = 0; m < kernel.metrics(); m++) {
      long reading = access.at(readings, m).movePointRight(2).longValueExact();
      index += kernel.weightedBand(m, reading);
    }
    return index;
  }

  @Override
  public Outcome outcome(int input) {
    return kernel.outcome(index(partners[input]), cents[input]);
  }
}
