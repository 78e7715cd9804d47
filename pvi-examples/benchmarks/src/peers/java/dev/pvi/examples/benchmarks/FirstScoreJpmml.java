package dev.pvi.examples.benchmarks;

import java.io.IOException;

/** The first score of {@link JpmmlCard}: a cold start. */
public final class FirstScoreJpmml {

  private FirstScoreJpmml() {}

  /**
   * Prints index, standing, rate and rebate.
   *
   * @param args the folder that holds {@code card.pmml}
   * @throws IOException if the model cannot be read
   */
  public static void main(String[] args) throws IOException {
    System.out.println(
        new JpmmlCard(PeerCard.model(args[0], "card.pmml")).score(PeerCard.partner()));
  }
}
