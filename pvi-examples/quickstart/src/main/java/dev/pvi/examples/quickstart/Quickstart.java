package dev.pvi.examples.quickstart;

import dev.pvi.PviScorer;
import dev.pvi.RuleBooks;
import dev.pvi.cpi.IncentiveBooks;
import dev.pvi.cpi.RebateCalculator;
import dev.pvi.cpi.earning.Earnings;
import dev.pvi.cpi.statement.RebateStatement;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.partner.Reading;
import dev.pvi.rule.ScoringRules;
import dev.pvi.rulebook.RuleBook;
import dev.pvi.score.PartnerScore;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/**
 * Two partners with the same revenue and the same deals, a month after the grace period: one
 * without a validated practice, one with Basic Managed Services maturity. What each earns, and why.
 */
public final class Quickstart {

  private Quickstart() {}

  /** Prints index and incentive of both partners, explained. */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.print(report("a"));
    out.println();
    out.print(report("b"));
    out.println();
    out.print(house());
  }

  static String report(String which) {
    String partnerFile = "partner-" + which + ".json";
    PartnerSnapshot partner = PartnerSnapshot.parse(partnerFile, Data.read(partnerFile));
    String earningsFile = "earnings-" + which + ".json";
    Earnings earnings = Earnings.parse(earningsFile, Data.read(earningsFile));

    RuleBook book = RuleBooks.bundled("cisco-360").at(partner.asOf());
    PartnerScore score = PviScorer.of(book).score(partner);
    RebateStatement statement =
        RebateCalculator.of(IncentiveBooks.bundled("cisco-cpi")).calculate(score, earnings);

    return score.explain().toText() + "\n" + statement.explain().toText();
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
