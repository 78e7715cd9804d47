package dev.pvi.examples.benchmarks;

import dev.pvi.partner.PartnerSnapshot;
import java.math.BigDecimal;
import org.openjdk.jmh.infra.Blackhole;

/** This library, index with its whole explanation, from a snapshot. */
public class OursExplained extends FromSnapshots {

  private final Ours kernel = new Ours(card());
  private PartnerSnapshot[] partners = {};
  private BigDecimal[] amounts = {};

  /** Computes bands. */
  public OursExplained() {
    super(CardSpec.steps());
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
