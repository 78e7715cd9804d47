package dev.pvi.examples.benchmarks;

/** JEXL, an expression language on decimals. */
public class JexlReward extends PeerReward {

  /** Loads the model. */
  public JexlReward() {
    super(new JexlCard(JexlCard.render(CardSpec.steps())), true);
  }
}
