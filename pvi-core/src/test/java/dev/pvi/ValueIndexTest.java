package dev.pvi;

import static dev.pvi.TestPartner.decimal;
import static dev.pvi.TestPartner.metric;
import static dev.pvi.TestPartner.partner;
import static dev.pvi.TestPartner.reading;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pvi.formula.Fact;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.partner.Portfolio;
import dev.pvi.partner.Reading;
import dev.pvi.score.IndexRange;
import dev.pvi.score.MetricScore;
import dev.pvi.score.PortfolioScore;
import dev.pvi.score.Status;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValueIndexTest {

  private final PviScorer fourCategories =
      TestBook.empty()
          .metric("a")
          .metric("b")
          .metric("c")
          .metric("d")
          .category("p", "c1", "0.25")
          .category("p", "c2", "0.30")
          .category("p", "c3", "0.25")
          .category("p", "c4", "0.20")
          .weighs("p", "c1", "a", "1", "index")
          .weighs("p", "c2", "b", "1", "index")
          .weighs("p", "c3", "c", "1", "index")
          .weighs("p", "c4", "d", "1", "index")
          .scorer();

  private PortfolioScore score(String a, String b, String c, Reading d) {
    return fourCategories
        .score(
            partner()
                .reading("p", "a", reading(a))
                .reading("p", "b", reading(b))
                .reading("p", "c", reading(c))
                .reading("p", "d", d)
                .build())
        .portfolio("p");
  }

  @Test
  void indexIsTheSumOfWeightedCategories() {
    PortfolioScore score = score("5", "8", "4", reading("7"));

    assertThat(score.index()).isEqualTo(decimal("6.05"));
    assertThat(contributions(score))
        .containsExactly(decimal("1.25"), decimal("2.4"), decimal("1"), decimal("1.4"));
    assertThat(score.range()).isEqualTo(new IndexRange(decimal("6.05"), decimal("6.05")));
    assertThat(score.standing().name()).isEqualTo("Partner");
    assertThat(score.nextStanding().orElseThrow().name()).isEqualTo("Preferred");
  }

  @Test
  void indexAloneIsFoundByTheIdOfThePortfolio() {
    PartnerSnapshot partner = partner().reading("p", "a", reading("8")).build();

    assertThat(fourCategories.index(partner, "p")).contains(decimal("2"));
    assertThat(fourCategories.index(partner, "p"))
        .isEqualTo(fourCategories.index(partner, Portfolio.of("p")));
  }

  @Test
  void categoryThatDoesNotApplyGivesItsWeightToTheOthers() {
    PortfolioScore score = score("5", "8", "4", Reading.notApplicable("no bookings"));

    assertThat(score.index()).isEqualTo(decimal("5.8125"));
    assertThat(contributions(score))
        .containsExactly(decimal("1.5625"), decimal("3"), decimal("1.25"), decimal("0"));
    assertThat(attainable(score))
        .containsExactly(decimal("3.125"), decimal("3.75"), decimal("3.125"), decimal("0"));
    assertThat(score.range().isPoint()).isTrue();
    assertThat(score.metrics().get(3).status()).isEqualTo(Status.NOT_APPLICABLE);
    assertThat(score.metrics().get(3).counts()).isFalse();
  }

  @Test
  void absentCategoryScoresZeroAndWidensTheRange() {
    PortfolioScore score = score("5", "8", "4", Reading.absent("the export failed"));

    assertThat(score.index()).isEqualTo(decimal("4.65"));
    assertThat(score.range()).isEqualTo(new IndexRange(decimal("4.65"), decimal("6.65")));
    MetricScore fourth = score.metrics().get(3);
    assertThat(fourth.status()).isEqualTo(Status.ABSENT);
    assertThat(fourth.counts()).isTrue();
    assertThat(fourth.reasons().get(0).text())
        .isEqualTo("not measured: the export failed; counts as 0");
  }

  @Test
  void readingThatIsNotStatedIsAbsent() {
    PortfolioScore score =
        fourCategories
            .score(
                partner()
                    .reading("p", "a", reading("5"))
                    .reading("p", "b", reading("8"))
                    .reading("p", "c", reading("4"))
                    .build())
            .portfolio("p");

    assertThat(score.index()).isEqualTo(decimal("4.65"));
    assertThat(score.range()).isEqualTo(new IndexRange(decimal("4.65"), decimal("6.65")));
    assertThat(score.metrics().get(3).reasons().get(0).text())
        .isEqualTo("not measured: the snapshot states no reading; counts as 0");
  }

  @Test
  void everyMetricAtTheTopGivesExactlyTen() {
    assertThat(score("10", "10", "10", reading("10")).index()).isEqualTo(decimal("10"));
  }

  @Test
  void everyMetricAtTheBottomGivesExactlyZero() {
    assertThat(score("0", "0", "0", reading("0")).index()).isEqualTo(decimal("0"));
    assertThat(score("0", "0", "0", reading("0")).standing().name()).isEqualTo("Welcome");
  }

  @Test
  void partsOfARoundedIndexAreApportionedToIt() {
    PviScorer thirds =
        TestBook.empty()
            .metric("a")
            .metric("b")
            .metric("c")
            .metric("d")
            .category("p", "c1", "1")
            .weighs("p", "c1", "a", "0.2", "index")
            .weighs("p", "c1", "b", "0.2", "index")
            .weighs("p", "c1", "c", "0.2", "index")
            .weighs("p", "c1", "d", "0.4", "index")
            .with("scale", "{\"rounding\": {\"digits\": 2, \"mode\": \"HALF_EVEN\"}}")
            .scorer();

    PortfolioScore score =
        thirds
            .score(
                partner()
                    .reading("p", "a", reading("1"))
                    .reading("p", "b", reading("1"))
                    .reading("p", "c", reading("1"))
                    .reading("p", "d", Reading.notApplicable("no bookings"))
                    .build())
            .portfolio("p");

    assertThat(score.index()).isEqualTo(decimal("1"));
    assertThat(contributions(score))
        .containsExactly(decimal("0.34"), decimal("0.33"), decimal("0.33"), decimal("0"));
  }

  @Test
  void metricMayStandInTwoCategories() {
    var score =
        TestBook.empty()
            .metric("a")
            .metric("b")
            .category("p", "c1", "0.5")
            .category("p", "c2", "0.5")
            .weighs("p", "c1", "a", "1", "index")
            .weighs("p", "c2", "a", "0.5", "index")
            .weighs("p", "c2", "b", "0.5", "index")
            .scorer()
            .score(
                partner().reading("p", "a", reading("8")).reading("p", "b", reading("2")).build());

    assertThat(score.portfolio("p").index()).isEqualTo(decimal("6.5"));
  }

  @Test
  void portfolioInWhichNothingAppliesIsNotScored() {
    var score =
        TestBook.ofOneMetric("{\"type\": \"constant\", \"value\": 3}")
            .scorer()
            .score(partner().reading("p", "m", Reading.notApplicable("no bookings")).build());

    assertThat(score.portfolios()).isEmpty();
    assertThat(score.findings()).extracting(f -> f.code()).containsExactly("nothing-applies");
  }

  @Test
  void portfolioWithoutAnyReadingIsNotScoredAndSaysSo() {
    var score =
        TestBook.ofOneMetric("{\"type\": \"constant\", \"value\": 3}")
            .scorer()
            .score(partner().build());

    assertThat(score.portfolios()).isEmpty();
    assertThat(score.findings()).extracting(f -> f.code()).containsExactly("nothing-stated");
  }

  @Test
  void metricReadsTheAttributeThatItsDefinitionNames() {
    PviScorer scorer =
        TestBook.empty()
            .attribute("maturity", "{\"type\": \"level\", \"levels\": [\"none\", \"basic\"]}")
            .metric("practice", "\"unit\": \"level\", \"reads\": \"maturity\"")
            .metric("m")
            .table(
                "levels",
                """
                {"type": "levels", "rows": [{"level": "none", "value": 0},
                  {"level": "basic", "value": 5}]}\
                """)
            .category("p", "c", "1")
            .weighs("p", "c", "practice", "0.5", "levels")
            .weighs("p", "c", "m", "0.5", "index")
            .scorer();

    var stated =
        scorer.score(
            partner()
                .attribute("maturity", Fact.of("basic"))
                .reading("p", "m", reading("4"))
                .build());
    var overridden =
        scorer.score(
            partner()
                .attribute("maturity", Fact.of("basic"))
                .reading("p", "practice", Reading.level("none"))
                .reading("p", "m", reading("4"))
                .build());
    var neither = scorer.score(partner().reading("p", "m", reading("4")).build());

    assertThat(stated.portfolio("p").index()).isEqualTo(decimal("4.5"));
    assertThat(overridden.portfolio("p").index()).isEqualTo(decimal("2"));
    assertThat(metric(neither, "p", "practice").reasons().get(0).text())
        .isEqualTo("not measured: the snapshot states neither a reading nor maturity; counts as 0");
  }

  private static List<BigDecimal> contributions(PortfolioScore score) {
    return score.metrics().stream().map(MetricScore::contribution).toList();
  }

  private static List<BigDecimal> attainable(PortfolioScore score) {
    return score.metrics().stream().map(MetricScore::attainable).toList();
  }
}
