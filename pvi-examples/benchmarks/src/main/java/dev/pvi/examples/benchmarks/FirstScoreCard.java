package dev.pvi.examples.benchmarks;

import dev.pvi.PviScorer;
import dev.pvi.RuleBooks;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.partner.Reading;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** The first explained score from the rule book of the card: a cold start. */
public final class FirstScoreCard {

  private FirstScoreCard() {}

  /**
   * Prints the explanation.
   *
   * @param args the folder that holds {@code card.json}
   * @throws IOException if the book cannot be read
   */
  public static void main(String[] args) throws IOException {
    String json = Files.readString(Path.of(args[0], "card.json"));
    PviScorer scorer = PviScorer.of(RuleBooks.parse("card.json", json));
    PartnerSnapshot.Builder partner =
        PartnerSnapshot.builder().id("partner").asOf(LocalDate.of(2026, 8, 31));
    for (int m = 0; m < 10; m++) {
      partner.reading("benchmark", "m" + m, Reading.of(new BigDecimal("47.11")));
    }
    System.out.println(scorer.score(partner.build()).explain());
  }
}
