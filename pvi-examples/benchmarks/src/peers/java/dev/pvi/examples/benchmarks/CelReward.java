package dev.pvi.examples.benchmarks;

/** CEL, an expression language on binary fractions. */
public class CelReward extends PeerReward {

  /** Loads the model. */
  public CelReward() {
    super(new CelCard(CelCard.render(CardSpec.steps())), false);
  }
}
