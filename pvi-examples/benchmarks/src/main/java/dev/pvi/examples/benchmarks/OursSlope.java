package dev.pvi.examples.benchmarks;

import dev.pvi.partner.PartnerSnapshot;
import java.math.BigDecimal;
import org.openjdk.jmh.infra.Blackhole;

/** This library, index of the slope card with its explanation, from a snapshot. */
public class OursSlope extends FromSnapshots {

  private final Ours kernel = new Ours(card());
  private PartnerSnapshot[] partners = {};
  private BigDecimal[] amounts = {};

  /** Computes slopes. */
  public OursSlope() {
    super(CardSpec.slope());
  }

  @Override
  public void use(Inputs inputs) {
    partners = inputs.snapshots();
    amounts = inputs.amounts();
  }

  @Override
  protected void run(int input, Blackhole hole) {
    hole.consume(kernel.score(partners[input]));
  }

  @Override
  public Outcome outcome(int input) {
    return kernel.outcome(partners[input], amounts[input]);
  }
}
