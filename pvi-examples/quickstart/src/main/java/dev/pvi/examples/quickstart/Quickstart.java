package dev.pvi.examples.quickstart;

import dev.pvi.PviScorer;
import dev.pvi.RuleBooks;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.partner.Reading;
import dev.pvi.rule.ScoringRules;
import dev.pvi.rulebook.RuleBook;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/**
 * Two partners with the same revenue and the same deals, a month after the grace period: one
 * without a validated practice, one with Basic Managed Services maturity. What each earns, and why.
 */
public final class Quickstart {

  private Quickstart() {}

  /**
   * Prints what a decision needs of both partners.
   *
   * @param args {@code full}: every point and every cent as well, and a rule of the house
   */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.print(firstScreen());
    if (args.length == 0 || !args[0].equals("full")) {
      out.println("\nEvery point and every cent, with its reason: mvn -q -Ddemo=full");
      return;
    }
    for (String text : List.of(report("a"), report("b"), house())) {
      out.println();
      out.print(text);
    }
  }

  static String firstScreen() {
    return FirstScreen.of(List.of(Position.read("a"), Position.read("b")));
  }

  static String report(String which) {
    return Position.read(which).explanation();
  }

  /** A book of the house that names a rule of the house, see {@link QuoteTurnaround}. */
  static String house() {
    RuleBook book = RuleBooks.parse("house.json", Data.read("house.json"));
    PartnerSnapshot ourselves =
        PartnerSnapshot.builder()
            .id("ourselves")
            .name("Our own quoting desk")
            .asOf(LocalDate.of(2026, 8, 31))
            .reading("motion:land", "quote-turnaround", Reading.of(new BigDecimal("4.5")))
            .reading("motion:land", "quote-accuracy", Reading.of(93))
            .build();
    ScoringRules rules = ScoringRules.standard().with(QuoteTurnaround.RULE);
    return PviScorer.of(book, rules).score(ourselves).explain().toText();
  }
}
