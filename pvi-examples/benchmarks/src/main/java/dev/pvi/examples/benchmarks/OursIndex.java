package dev.pvi.examples.benchmarks;

import dev.pvi.partner.PartnerSnapshot;
import java.math.BigDecimal;
import org.openjdk.jmh.infra.Blackhole;

/** This library, index only, from a snapshot. */
public class OursIndex extends FromSnapshots {

  private final Ours kernel = new Ours(card());
  private PartnerSnapshot[] partners = {};
  private BigDecimal[] amounts = {};

  /** Computes bands. */
  public OursIndex() {
    super(CardSpec.steps());
  }

  @Override
  public void use(Inputs inputs) {
    partners = inputs.snapshots();
    amounts = inputs.amounts();
  }

  @Override
  protected void run(int input, Blackhole hole) {
    hole.consume(kernel.index(partners[input]));
  }

  @Override
  public Outcome outcome(int input) {
    return Outcome.of(kernel.index(partners[input]), amounts[input]);
  }
}
