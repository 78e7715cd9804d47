package dev.pvi.examples.benchmarks;

/** JPMML, a PMML scorecard on binary fractions. */
public class JpmmlReward extends PeerReward {

  /** Loads the model. */
  public JpmmlReward() {
    super(new JpmmlCard(JpmmlCard.render(CardSpec.steps())), false);
  }
}
