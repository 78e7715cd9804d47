package dev.pvi;

import static dev.pvi.TestPartner.decimal;
import static dev.pvi.TestPartner.partner;
import static dev.pvi.TestPartner.reading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pvi.explain.BookException;
import dev.pvi.formula.Ratio;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.partner.Portfolio;
import dev.pvi.partner.Reading;
import dev.pvi.score.MetricScore;
import dev.pvi.score.PartnerScore;
import dev.pvi.score.PortfolioScore;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How what metrics answer becomes an index: by weights of every kind, or by adding points. */
class ScorecardTest {

  private static final Portfolio P = Portfolio.of("p");

  private static final String PERCENT =
      """
      {"type": "slope", "knots": [{"at": 0, "value": 0}, {"at": 100, "value": 10}]}\
      """;

  private static TestBook thirds(String first, String second, String third) {
    return TestBook.empty()
        .table("percent", PERCENT)
        .metric("a")
        .metric("b")
        .metric("c")
        .category("p", "all", "1")
        .weighs("p", "all", "a", first, "percent")
        .weighs("p", "all", "b", second, "percent")
        .weighs("p", "all", "c", third, "percent");
  }

  private static PartnerSnapshot abc(String a, String b, String c) {
    return partner()
        .reading("p", "a", reading(a))
        .reading("p", "b", reading(b))
        .reading("p", "c", reading(c))
        .build();
  }

  /** 10/3 by ten digits; the parts are given 3.3333333333 together, whichever has the 100. */
  @ParameterizedTest
  @CsvSource({"100, 0, 0", "0, 100, 0", "0, 0, 100"})
  void equalWeightsAreExactWhicheverMetricIsBest(String a, String b, String c) {
    for (PviScorer scorer :
        List.of(
            thirds("\"equal\"", "\"equal\"", "\"equal\"").scorer(),
            thirds("\"1/3\"", "\"1/3\"", "\"1/3\"").scorer())) {
      PortfolioScore score = scorer.score(abc(a, b, c)).portfolio("p");

      assertThat(score.index()).isEqualTo(decimal("3.3333333333"));
      assertThat(score.metrics().stream().map(MetricScore::contribution))
          .containsExactlyInAnyOrder(decimal("3.3333333333"), BigDecimal.ZERO, BigDecimal.ZERO);
      assertThat(score.metrics().stream().map(MetricScore::attainable))
          .containsExactly(
              decimal("3.3333333334"), decimal("3.3333333333"), decimal("3.3333333333"));
      assertThat(score.attainable()).isEqualTo(BigDecimal.TEN);
      assertThat(scorer.index(abc(a, b, c), P)).contains(decimal("3.3333333333"));
      PreparedReadings readings = scorer.prepare(abc(a, b, c), P).readings(1);
      readings.set(0, abc(a, b, c));
      assertThat(readings.index(0)).contains(decimal("3.3333333333"));
    }
  }

  @Test
  void threeFullThirdsAreTheWholeScale() {
    PviScorer scorer = thirds("\"1/3\"", "\"equal\"", "\"1/3\"").scorer();

    assertThat(scorer.index(abc("100", "100", "100"), P)).contains(BigDecimal.TEN);
    assertThat(scorer.score(abc("100", "0", "100")).portfolio("p").explain().toString())
        .contains("33.33 %", "6.67 of 10: Partner");
  }

  @Test
  void equalWeightsShareWhatTheOthersLeave() {
    PviScorer scorer = thirds("0.5", "\"equal\"", "\"equal\"").scorer();

    assertThat(scorer.index(abc("100", "20", "60"), P)).contains(decimal("7"));
    assertThat(scorer.score(abc("100", "20", "60")).portfolio("p").metrics())
        .extracting(metric -> metric.terms().weight())
        .containsExactly(
            Ratio.of(decimal("0.5")), Ratio.of(decimal("0.25")), Ratio.of(decimal("0.25")));
  }

  @Test
  void scoreOfQuotientsReadsBackAsItWasWritten() {
    PartnerScore score =
        thirds("\"1/3\"", "\"equal\"", "\"1/3\"").scorer().score(abc("7", "8", "9"));

    assertThat(score.toJson()).contains("\"weight\":\"1/3\"");
    assertThat(PartnerScore.parse("copy", score.toJson())).isEqualTo(score);
  }

  /** What is left is 1 − 0.123456789012 − 1/3 = 407407408241 / 750000000000. */
  @Test
  void longQuotientsReadBackToo() {
    PartnerScore score =
        thirds("0.123456789012", "\"1/3\"", "\"equal\"").scorer().score(abc("7", "8", "9"));

    assertThat(score.toJson()).contains("\"weight\":\"407407408241/750000000000\"");
    assertThat(PartnerScore.parse("copy", score.toJson())).isEqualTo(score);
  }

  @Test
  void equalPartOfTooManyDigitsIsSaidInWords() {
    assertThatThrownBy(() -> thirds("0.123456789012345677", "\"1/3\"", "\"equal\"").read())
        .isInstanceOf(BookException.class)
        .hasMessageContaining(
            "weight must be a number or quotient of at most 18 digits for each of the metrics of"
                + " category all");
  }

  @Test
  void quotientsMustSumToOne() {
    assertThatThrownBy(() -> thirds("\"1/3\"", "\"1/3\"", "0.3333333333").read())
        .isInstanceOf(BookException.class)
        .hasMessageContaining("weights of the metrics of category all must sum to 1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          "half"; must be a quotient such as 1/3 - but was: "half"
          "1/0"; must be a quotient such as 1/3 - but was: "1/0"
          "3/2"; weight must be from 0 to 1 - but was: "3/2"
          -0.5; must be a decimal from 0 to 1 - but was: -0.5
          true; must be a weight from 0 to 1, a quotient such as 1/3, or equal - but was: true
          """)
  void weightThatIsNoneIsRefused(String weight, String message) {
    assertThatThrownBy(() -> thirds(weight, "\"equal\"", "\"equal\"").read())
        .isInstanceOf(BookException.class)
        .hasMessageContaining(message);
  }

  private static TestBook points(String initial) {
    return TestBook.empty()
        .card("p", "\"combine\": \"points\", \"initial\": " + initial)
        .metric("a", "\"unit\": \"points\", \"absent\": {\"assume\": -9}")
        .metric("b", "\"unit\": \"points\", \"absent\": \"exclude\"")
        .table(
            "a",
            """
            {"type": "bands", "rows": [{"below": 0, "value": -300}, {"below": 10, "value": 40},
             {"value": 900}]}\
            """)
        .table(
            "b",
            """
            {"type": "slope", "knots": [{"at": 0, "value": -20}, {"at": 100, "value": 1200}]}\
            """)
        .category("p", "c")
        .adds("p", "c", "a", "a")
        .adds("p", "c", "b", "b");
  }

  private static PortfolioScore score(TestBook book, Reading a, Reading b) {
    return book.scorer()
        .score(partner().reading("p", "a", a).reading("p", "b", b).build())
        .portfolio("p");
  }

  @Test
  void pointsAreAddedToTheInitialScore() {
    PortfolioScore score = score(points("-15.5"), reading("10"), reading("50"));

    assertThat(score.index()).isEqualTo(decimal("1474.5"));
    assertThat(score.initial()).isEqualTo(decimal("-15.5"));
    assertThat(score.metric("a").contribution()).isEqualTo(decimal("900"));
    assertThat(score.metric("b").contribution()).isEqualTo(decimal("590"));
    assertThat(score.metric("a").attainable()).isEqualTo(decimal("900"));
    assertThat(score.metric("b").headroom()).isEqualTo(decimal("610"));
    assertThat(score.scaleMaximum()).isEqualTo(decimal("2084.5"));
    assertThat(score.attainable()).isEqualTo(decimal("2084.5"));
    assertThat(score.standing().name()).isEqualTo("Preferred");
  }

  @Test
  void pointsMayBeNegativeInAll() {
    PortfolioScore score = score(points("0"), reading("-1"), reading("0"));

    assertThat(score.index()).isEqualTo(decimal("-320"));
    assertThat(score.standing().name()).isEqualTo("Welcome");
    assertThat(score.metric("a").next().orElseThrow().points()).isEqualTo(decimal("340"));
  }

  @Test
  void whatDoesNotCountAddsNoPointsAndTakesNoneFromTheOthers() {
    PortfolioScore score = score(points("7"), Reading.absent("lost"), Reading.absent("lost"));

    assertThat(score.index()).isEqualTo(decimal("-2"));
    assertThat(score.metric("b").counts()).isFalse();
    assertThat(score.metric("b").attainable()).isEqualTo(BigDecimal.ZERO);
    assertThat(score.attainable()).isEqualTo(decimal("907"));
    assertThat(score.range().minimum()).isEqualTo(decimal("-313"));
    assertThat(score.range().maximum()).isEqualTo(decimal("2107"));
  }

  @Test
  void pointsAreExplainedWithoutPercentages() {
    String text = score(points("-15.5"), reading("10"), reading("50")).explain().toString();

    assertThat(text)
        .contains("p 1,474.50 of 2,084.5: Preferred.")
        .contains("begins with -15.5")
        .contains("900.00 of 900.00")
        .contains("rests on: tables 100 % ILLUSTRATIVE\n")
        .doesNotContain("weights");
  }

  @Test
  void scoreOfPointsReadsBackAsItWasWritten() {
    PartnerScore score =
        points("-15.5").scorer().score(partner().reading("p", "a", reading("3")).build());

    assertThat(PartnerScore.parse("copy", score.toJson())).isEqualTo(score);
    assertThat(PartnerScore.parse("copy", score.toJson()).explain()).isEqualTo(score.explain());
  }

  @Test
  void preparedReadingsAddPointsToo() {
    PartnerSnapshot partner =
        partner().reading("p", "a", reading("12")).reading("p", "b", reading("1")).build();
    PreparedReadings readings = points("0.25").scorer().prepare(partner, P).readings(1);
    readings.set(0, partner);

    assertThat(readings.index(0)).contains(decimal("892.45"));
  }

  @Test
  void pointsHaveNoWeightsAndWeightsMustBeThere() {
    assertThatThrownBy(() -> points("0").metric("d").weighs("p", "c", "d", "0.5", "index").read())
        .isInstanceOf(BookException.class)
        .hasMessageContaining("weight must be left out, as points are added as they are")
        .hasMessageContaining("0.5");
    assertThatThrownBy(
            () ->
                TestBook.empty()
                    .metric("m")
                    .category("p", "c", "1")
                    .adds("p", "c", "m", "index")
                    .read())
        .isInstanceOf(BookException.class)
        .hasMessageContaining("/portfolios/p/categories/c/metrics/m")
        .hasMessageContaining("weight must be its share of the category");
    assertThatThrownBy(() -> thirds("0.2", "0.4", "0.4").card("p", "\"initial\": 3").read())
        .isInstanceOf(BookException.class)
        .hasMessageContaining("must be 0, as weights leave no room for an initial score");
  }
}
