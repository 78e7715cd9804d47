package dev.pvi.examples.benchmarks;

import java.io.IOException;

/** The first score of {@link KieCard}: a cold start. */
public final class FirstScoreKie {

  private FirstScoreKie() {}

  /**
   * Prints index, standing, rate and rebate.
   *
   * @param args the folder that holds {@code card.dmn}
   * @throws IOException if the model cannot be read
   */
  public static void main(String[] args) throws IOException {
    System.out.println(new KieCard(PeerCard.model(args[0], "card.dmn")).score(PeerCard.partner()));
  }
}
