package dev.pvi.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pvi.PviScorer;
import dev.pvi.RuleBooks;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.score.PartnerScore;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The full texts of the quick start. They are changed on purpose only: run with {@code
 * -Dpvi.golden.update}, and read them aloud before committing them.
 */
class QuickstartTest {

  private static final Path GOLDEN =
      Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("src/test/golden");

  @ParameterizedTest
  @ValueSource(strings = {"a", "b"})
  void explanationsAndStatementsReadAsBefore(String partner) throws IOException {
    hold("partner-" + partner + ".txt", Quickstart.report(partner));
  }

  @Test
  void firstScreenReadsAsBefore() throws IOException {
    hold("first-screen.txt", Quickstart.firstScreen());
  }

  /**
   * Basic Customer Success adds 0.50 in each portfolio, and what the missing practice withheld,
   * 1.60 and 1.50. Then bookings earn 28,449.9999, rounded 28,450.00, milestones 4,500.00, growth
   * 80,800 × 4 % = 3,232.00, renewals 210,000 × 1 % × (1 + 0.1 × 0.7175) = 2,250.675, rounded
   * 2,250.68.
   */
  @Test
  void bestStepOfPartnerAIsComputedByScoringItAgain() {
    NextStep best = NextStep.best(Position.read("a")).orElseThrow();

    assertThat(best.says()).isEqualTo("Customer Success maturity from None to Basic");
    assertThat(best.points()).isEqualByComparingTo("4.10");
    assertThat(best.money()).isEqualByComparingTo("38432.68");
    assertThat(best.after().score().portfolio("networking").index()).isEqualByComparingTo("5.7175");
    assertThat(best.after().score().portfolio("security").index()).isEqualByComparingTo("5.44");
  }

  @Test
  void theRuleOfTheHouseIsExplainedLikeABuiltInOne() throws IOException {
    hold("house.txt", Quickstart.house());
  }

  @Test
  void partnerBReachesTheIndexOfTheIncentiveAndPartnerADoesNot() {
    assertThat(index("a", "networking")).isEqualByComparingTo("3.6175");
    assertThat(index("a", "security")).isEqualByComparingTo("3.44");
    assertThat(index("b", "networking")).isEqualByComparingTo("6.78");
    assertThat(index("b", "security")).isEqualByComparingTo("6.515");
  }

  @Test
  void partnerAIsToldWhatItLacks() {
    assertThat(Quickstart.report("a"))
        .contains("1.38 below Portfolio Partner (5.00)")
        .contains("practice-required: a validated Customer Success or Managed Services practice")
        .contains("+1.60  Onboarding, Adoption, withheld")
        .contains(
            "the incentive is paid from an index of 5 on: the index is 3.6175, not at least 5");
  }

  /** Of partner A in both portfolios; the events in euros have no amount. */
  @Test
  void oneCauseIsOneCauseHoweverManyPortfoliosAndRules() {
    // bookings 1,164,999.99, milestones 4,500, growth 80,800, renewals 320,000
    assertThat(Quickstart.firstScreen())
        .contains(
            "1,570,299.99 USD of events earn nothing, because the incentive is paid"
                + " from an index of 5 on\n");
  }

  /** Its bookings earn no bonus, but they earn something; its late renewal earns nothing. */
  @Test
  void whatAnotherRulePaysIsNotLost() {
    assertThat(Quickstart.firstScreen())
        .contains(
            "90,000.00 USD of events earn nothing, because only what is renewed by its due date is"
                + " paid\n");
  }

  @Test
  void theUseBonusIsPaidForTheDealAssessedBeforeItBookedAndForNoOther() {
    assertThat(Quickstart.report("b"))
        .contains("campus-refresh  2026-09-14  networking  4,800.00")
        .contains("assessment date is 2026-10-02, not before the date of the event 2026-09-21");
  }

  private static BigDecimal index(String partner, String portfolio) {
    String file = "partner-" + partner + ".json";
    PartnerSnapshot snapshot = PartnerSnapshot.parse(file, Data.read(file));
    PartnerScore score =
        PviScorer.of(RuleBooks.bundled("cisco-360").at(snapshot.asOf())).score(snapshot);
    return score.portfolio(portfolio).index();
  }

  private static void hold(String file, String text) throws IOException {
    Path golden = GOLDEN.resolve(file);
    if (System.getProperty("pvi.golden.update") != null) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, text);
    }
    assertThat(text).isEqualTo(Files.readString(golden));
  }
}
