package dev.pvi.examples.benchmarks;

import dev.pvi.PviScorer;
import dev.pvi.RuleBooks;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.rulebook.RuleBook;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The first explained score from the bundled books and a partner's file: a cold start. */
public final class FirstScoreBundled {

  private FirstScoreBundled() {}

  /**
   * Prints the explanation.
   *
   * @param args nothing
   * @throws IOException if the partner's file cannot be read
   */
  public static void main(String[] args) throws IOException {
    try (InputStream file = FirstScoreBundled.class.getResourceAsStream("partner.json")) {
      String json = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      PartnerSnapshot partner = PartnerSnapshot.parse("partner.json", json);
      RuleBook book = RuleBooks.bundled(RuleBooks.programs().get(0)).at(partner.asOf());
      System.out.println(PviScorer.of(book).score(partner).explain());
    }
  }
}
