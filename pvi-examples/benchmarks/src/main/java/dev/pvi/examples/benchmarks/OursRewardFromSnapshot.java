package dev.pvi.examples.benchmarks;

import dev.pvi.partner.PartnerSnapshot;
import java.math.BigDecimal;
import org.openjdk.jmh.infra.Blackhole;

/** This library: index explained, standing, rate and rebate from a snapshot that the host keeps. */
public class OursRewardFromSnapshot extends FromSnapshots {

  private final Ours kernel = new Ours(card());
  private PartnerSnapshot[] partners = {};
  private BigDecimal[] amounts = {};

  /** Computes bands. */
  public OursRewardFromSnapshot() {
    super(CardSpec.steps());
  }

  @Override
  public void use(Inputs inputs) {
    partners = inputs.snapshots();
    amounts = inputs.amounts();
  }

  @Override
  protected void run(int input, Blackhole hole) {
    hole.consume(kernel.outcome(partners[input], amounts[input]));
  }

  @Override
  public Outcome outcome(int input) {
    return kernel.outcome(partners[input], amounts[input]);
  }
}
