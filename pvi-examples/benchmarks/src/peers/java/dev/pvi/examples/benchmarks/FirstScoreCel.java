package dev.pvi.examples.benchmarks;

import java.io.IOException;

/** The first score of {@link CelCard}: a cold start. */
public final class FirstScoreCel {

  private FirstScoreCel() {}

  /**
   * Prints index, standing, rate and rebate.
   *
   * @param args the folder that holds {@code card.cel}
   * @throws IOException if the model cannot be read
   */
  public static void main(String[] args) throws IOException {
    System.out.println(new CelCard(PeerCard.model(args[0], "card.cel")).score(PeerCard.partner()));
  }
}
