package dev.pvi.examples.benchmarks;

import java.math.BigDecimal;
import org.openjdk.jmh.infra.Blackhole;

/** Hand-written {@link BigDecimal}: index, standing, rate and rebate from a record. */
public class DecimalReward extends FromRecords {

  private final DecimalCard kernel = new DecimalCard(card());
  private PartnerRecord[] partners = {};

  /** Computes bands. */
  public DecimalReward() {
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
    BigDecimal index = BigDecimal.ZERO;
    for (int m = 0; m < kernel.metrics(); m++) {
      index = index.add(kernel.weightedBand(m, partner.reading(m)));
    }
    return kernel.outcome(index, partner.amount());
  }
}
