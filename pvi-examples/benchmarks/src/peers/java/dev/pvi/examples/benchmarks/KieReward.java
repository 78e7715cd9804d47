package dev.pvi.examples.benchmarks;

/** KIE DMN, decision tables on decimals. */
public class KieReward extends PeerReward {

  /** Loads the model. */
  public KieReward() {
    super(new KieCard(KieCard.render(CardSpec.steps())), true);
  }
}
