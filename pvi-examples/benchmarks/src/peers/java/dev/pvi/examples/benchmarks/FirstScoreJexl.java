package dev.pvi.examples.benchmarks;

import java.io.IOException;

/** The first score of {@link JexlCard}: a cold start. */
public final class FirstScoreJexl {

  private FirstScoreJexl() {}

  /**
   * Prints index, standing, rate and rebate.
   *
   * @param args the folder that holds {@code card.jexl}
   * @throws IOException if the model cannot be read
   */
  public static void main(String[] args) throws IOException {
    System.out.println(
        new JexlCard(PeerCard.model(args[0], "card.jexl")).score(PeerCard.partner()));
  }
}
