package dev.pvi;

import static dev.pvi.TestPartner.decimal;
import static dev.pvi.TestPartner.partner;
import static dev.pvi.TestPartner.reading;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.score.PortfolioScore;
import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ThresholdTest {

  private static final String[] WEIGHTS = {
    "0.07", "0.13", "0.12", "0.08", "0.05", "0.18", "0.11", "0.06", "0.09", "0.11"
  };
  private static final double[] AS_DOUBLE = {.07, .13, .12, .08, .05, .18, .11, .06, .09, .11};

  private static PviScorer tenMetrics() {
    TestBook book = TestBook.empty().category("p", "c", "1");
    for (int i = 0; i < 10; i++) {
      book.metric("m" + i).weighs("p", "c", "m" + i, WEIGHTS[i], "index");
    }
    return book.scorer();
  }

  private static PartnerSnapshot partnerWith(int... indices) {
    PartnerSnapshot.Builder partner = partner();
    for (int i = 0; i < indices.length; i++) {
      partner.reading("p", "m" + i, reading(String.valueOf(indices[i])));
    }
    return partner.build();
  }

  private static PortfolioScore scoreOfOne(String index, TestBook book) {
    return book.scorer().score(partner().reading("p", "m", reading(index)).build()).portfolio("p");
  }

  private static TestBook oneMetric() {
    return TestBook.empty().metric("m").category("p", "c", "1").weighs("p", "c", "m", "1", "index");
  }

  @Test
  void thresholdIsComparedBeforeRounding() {
    PortfolioScore score = scoreOfOne("4.995", oneMetric());

    assertThat(score.index()).isEqualTo(decimal("4.995"));
    assertThat(score.standing().name()).isEqualTo("Registered");
    assertThat(score.explain().toText().lines().map(String::strip))
        .contains(
            "p 5.00 of 10: Registered. 0.01 below Partner (5.00).",
            "shown as 5.00, exactly 4.995: thresholds are compared unrounded, so 5.00 is not"
                + " reached");
  }

  @Test
  void thresholdIsReachedAtIt() {
    assertThat(scoreOfOne("5", oneMetric()).standing().name()).isEqualTo("Partner");
    assertThat(scoreOfOne("7.5", oneMetric()).standing().name()).isEqualTo("Preferred");
    assertThat(scoreOfOne("7.4999999999", oneMetric()).standing().name()).isEqualTo("Partner");
  }

  @Test
  void bookMayAskForMoreThanTheThreshold() {
    TestBook above =
        oneMetric()
            .with(
                "ladder",
                """
                {"reach": "above", "standings": {
                  "welcome": {"name": "Welcome", "at": 0},
                  "partner": {"name": "Partner", "at": 5}}}\
                """);

    assertThat(scoreOfOne("5", above).standing().name()).isEqualTo("Welcome");
    assertThat(scoreOfOne("5.0000000001", above).standing().name()).isEqualTo("Partner");
    assertThat(scoreOfOne("0", above).standing().name()).isEqualTo("Welcome");
  }

  @Test
  void distanceTooSmallToShowIsShownInFull() {
    assertThat(scoreOfOne("4.9999", oneMetric()).explain().toText())
        .contains("0.0001 below Partner");
  }

  @Test
  void tenWeightsThatBinaryFractionsMiss() {
    int[] indices = {0, 8, 9, 10, 9, 9, 8, 8, 3, 8};

    PortfolioScore score = tenMetrics().score(partnerWith(indices)).portfolio("p");

    assertThat(score.index()).isEqualTo(decimal("7.5"));
    assertThat(score.standing().name()).isEqualTo("Preferred");
    assertThat(inDouble(indices)).isEqualTo(7.499999999999999);
  }

  @Test
  void noStandingOfFiftyThousandPartnersDiffersFromPlainDecimals() {
    PviScorer scorer = tenMetrics();
    Random random = new Random(360);
    int differ = 0;
    int differInDouble = 0;
    for (int partner = 0; partner < 50_000; partner++) {
      int[] indices = random.ints(10, 0, 11).toArray();
      BigDecimal reference = BigDecimal.ZERO;
      for (int i = 0; i < 10; i++) {
        reference = reference.add(decimal(WEIGHTS[i]).multiply(BigDecimal.valueOf(indices[i])));
      }
      String expected = standing(reference);
      PortfolioScore score = scorer.score(partnerWith(indices)).portfolio("p");
      assertThat(score.index()).isEqualByComparingTo(reference);
      differ += score.standing().standing().id().equals(expected) ? 0 : 1;
      differInDouble += standingInDouble(inDouble(indices)).equals(expected) ? 0 : 1;
    }
    assertThat(differ).isZero();
    assertThat(differInDouble).isPositive();
  }

  private static double inDouble(int[] indices) {
    double sum = 0;
    for (int i = 0; i < 10; i++) {
      sum += AS_DOUBLE[i] * indices[i];
    }
    return sum;
  }

  private static String standing(BigDecimal index) {
    return index.compareTo(decimal("7.5")) >= 0
        ? "preferred"
        : index.compareTo(decimal("5")) >= 0
            ? "partner"
            : index.compareTo(decimal("1")) >= 0 ? "registered" : "welcome";
  }

  private static String standingInDouble(double index) {
    return index >= 7.5
        ? "preferred"
        : index >= 5 ? "partner" : index >= 1 ? "registered" : "welcome";
  }
}
