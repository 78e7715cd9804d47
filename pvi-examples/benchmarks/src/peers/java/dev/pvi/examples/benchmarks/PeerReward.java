package dev.pvi.examples.benchmarks;

import org.openjdk.jmh.infra.Blackhole;

/** Another engine: index, standing, rate and rebate from a record, its map built as well. */
public abstract class PeerReward extends FromRecords {

  private final PeerCard kernel;
  private final boolean exact;
  private PartnerRecord[] partners = {};

  PeerReward(PeerCard kernel, boolean exact) {
    super(CardSpec.steps());
    this.kernel = kernel;
    this.exact = exact;
  }

  @Override
  public boolean exact() {
    return exact;
  }

  @Override
  public void use(Inputs inputs) {
    partners = inputs.records();
  }

  @Override
  protected void run(int input, Blackhole hole) {
    hole.consume(kernel.score(partners[input]));
  }

  @Override
  public Outcome outcome(int input) {
    return kernel.score(partners[input]);
  }
}
