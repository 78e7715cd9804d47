package dev.pvi.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pvi.PviScorer;
import dev.pvi.RuleBooks;
import dev.pvi.cpi.IncentiveBooks;
import dev.pvi.cpi.RebateCalculator;
import dev.pvi.cpi.earning.Earnings;
import dev.pvi.cpi.incentive.IncentiveBook;
import dev.pvi.form.Evidence;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.rulebook.RuleBook;
import dev.pvi.score.PartnerScore;
import dev.pvi.score.PortfolioScore;
import org.junit.jupiter.api.Test;

/** The layers and the partner whose quotes leak, which the main program does not show. */
class DataTest {

  @Test
  void ownWeightsMoveTheIndexAndWhatItRestsOn() {
    RuleBook own = layer("own-weights.json");

    assertThat(score(own, "a").portfolio("networking").index()).isEqualByComparingTo("3.0875");
    PortfolioScore b = score(own, "b").portfolio("networking");
    assertThat(b.index()).isEqualByComparingTo("6.685");
    assertThat(b.evidence().weights()).containsKey(Evidence.OWN);
    assertThat(own.tree().at("portfolios", "networking", "name").orElseThrow().place().document())
        .isEqualTo("cisco-360@2026.1");
  }

  @Test
  void landLeaksAndRenewDoesNot() {
    PartnerScore score = score(RuleBooks.bundled("cisco-360").at(partner("c").asOf()), "c");

    assertThat(score.portfolio("motion:land").index()).isEqualByComparingTo("4.2");
    assertThat(score.portfolio("motion:land").standing().name()).isEqualTo("Leaking");
    assertThat(score.portfolio("motion:renew").standing().name()).isNotEqualTo("Leaking");
    assertThat(score.bottleneck().orElseThrow().name()).isEqualTo("LAND");
  }

  @Test
  void anotherCardForLandChangesLandAlone() {
    PartnerScore before = score(RuleBooks.bundled("cisco-360").at(partner("c").asOf()), "c");
    PartnerScore after = score(layer("land-card.json"), "c");

    assertThat(after.portfolio("motion:land").index()).isEqualByComparingTo("6");
    for (PortfolioScore portfolio : before.portfolios()) {
      if (!portfolio.portfolio().id().equals("motion:land")) {
        assertThat(after.find(portfolio.portfolio())).contains(portfolio);
      }
    }
  }

  @Test
  void computedAndProtectedStandingStandSideBySide() {
    PortfolioScore networking =
        score(RuleBooks.bundled("cisco-360").at(partner("c").asOf()), "c").portfolio("networking");

    assertThat(networking.index()).isEqualByComparingTo("6.975");
    assertThat(networking.computedStanding().name()).isEqualTo("Portfolio Partner");
    assertThat(networking.standing().name()).isEqualTo("Preferred Partner");
    assertThat(networking.protection().orElseThrow().through()).hasToString("2027-05-31");
  }

  @Test
  void aMultiplierMayFollowAMotion() {
    PartnerScore score = score(RuleBooks.bundled("cisco-360").at(partner("c").asOf()), "c");
    IncentiveBook book =
        IncentiveBooks.parse("motion-incentive.json", Data.read("motion-incentive.json"));
    Earnings earnings = Earnings.parse("earnings-c.json", Data.read("earnings-c.json"));

    // 250,000 × 2 % × 0.8 for LAND, 150,000 × 1 % × 1.37 for RENEW
    assertThat(RebateCalculator.of(book).calculate(score, earnings).total())
        .hasToString("USD 6055.00");
  }

  private static RuleBook layer(String file) {
    return RuleBooks.parse(file, Data.read(file));
  }

  private static PartnerSnapshot partner(String which) {
    return PartnerSnapshot.parse(which, Data.read("partner-" + which + ".json"));
  }

  private static PartnerScore score(RuleBook book, String which) {
    return PviScorer.of(book).score(partner(which));
  }
}
