package dev.pvi.examples.benchmarks;

import org.openjdk.jmh.infra.Blackhole;

/**
 * This library: index explained, standing, rate and rebate from a record, its snapshot built as
 * well.
 */
public class OursReward extends FromRecords {

  private final Ours kernel = new Ours(card());
  private PartnerRecord[] partners = {};

  /** Computes bands. */
  public OursReward() {
    super(CardSpec.steps());
  }

  @Override
  public void use(Inputs inputs) {
    partners = inputs.records();
  }

  @Override
  protected void run(int input, Blackhole hole) {
    hole.consume(outcome(input));
  }

  @Override
  public Outcome outcome(int input) {
    PartnerRecord partner = partners[input];
    return kernel.outcome(Inputs.snapshot(card(), partner), partner.amount());
  }
}
