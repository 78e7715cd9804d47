package dev.pvi.score;

import static dev.pvi.TestPartner.decimal;
import static dev.pvi.TestPartner.metric;
import static dev.pvi.TestPartner.partner;
import static dev.pvi.TestPartner.reading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pvi.TestBook;
import dev.pvi.form.Evidence;
import dev.pvi.formula.Fact;
import dev.pvi.partner.MetricId;
import dev.pvi.partner.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a reader is told about a score, and the figures that are derived for it. */
class ScoreTextTest {

  private static final String BANDS =
      """
      {"type": "bands", "source": "COMMUNITY", "rows": [{"below": 10, "value": 0},
        {"from": 10, "below": 20, "value": 4}, {"from": 20, "value": 10}]}\
      """;

  private static TestBook book() {
    return TestBook.empty()
        .with("source", "\"OWN\"")
        .attribute("audited", "{\"type\": \"flag\"}")
        .metric("growth", "\"unit\": \"percent\"")
        .metric("credits", "\"unit\": \"points\"")
        .metric("practice", "\"unit\": \"level\", \"absent\": \"exclude\"")
        .table("bands", BANDS)
        .table(
            "levels",
            """
            {"type": "levels", "source": "ILLUSTRATIVE", "rows": [{"level": "none", "value": 0},
              {"level": "basic", "value": 5}]}\
            """)
        .category("p", "first", "0.5")
        .weighs("p", "first", "growth", "0.6", "bands")
        .weighs("p", "first", "credits", "0.4", "bands")
        .category("p", "second", "0.5")
        .weighs("p", "second", "practice", "1", "levels")
        .modifier(
            "audit",
            """
            {"order": 1, "metrics": ["growth"], "when": {"attribute": "audited", "is": false},
             "effect": {"type": "factor", "by": 0.5}, "because": "the audit failed"}\
            """);
  }

  private static PartnerScore score() {
    return book()
        .scorer()
        .score(
            partner()
                .name("Acme GmbH")
                .attribute("audited", Fact.of(false))
                .reading("p", "growth", reading("25"))
                .reading("p", "credits", reading("12.5"))
                .reading("p", "practice", Reading.level("basic"))
                .build());
  }

  @Test
  void headlineStatesIndexStandingAndDistance() {
    assertThat(score().explain().toText().lines())
        .startsWith(
            "Acme GmbH, as of 2026-08-31, by acme-points@2026.1:",
            "  p 4.80 of 10: Registered. 0.20 below Partner (5.00).");
  }

  @Test
  void everyMetricStatesReadingBandAndPoints() {
    assertThat(score().explain().toText().lines().map(line -> line.strip().replaceAll(" +", " ")))
        .contains(
            "growth 60 % 25 % index 10 (20 or more) 1.50 of 3.00",
            "audit: the audit failed (index 10 → 5)",
            "credits 40 % 12.5 points index 4 (10 to below 20) 0.80 of 2.00",
            "next: 20 points adds 1.20",
            "practice 100 % basic index 5 2.50 of 5.00",
            "rests on: tables 50 % COMMUNITY, 50 % ILLUSTRATIVE; weights 100 % OWN");
  }

  @Test
  void whatWouldAddMostIsRanked() {
    assertThat(
            score()
                .explain()
                .toText()
                .lines()
                .map(String::strip)
                .dropWhile(line -> !line.equals("What would add most"))
                .skip(1)
                .limit(2)
                .map(line -> line.replaceAll(" +", " ")))
        .containsExactly(
            "+1.50 growth, withheld: the audit failed",
            "+1.20 credits: from 12.5 points to 20 points");
  }

  @Test
  void gainsAreFiguresBeforeTheyAreText() {
    List<Gain> gains = score().portfolio("p").gains();

    assertThat(gains).extracting(Gain::points).containsExactly(decimal("1.5"), decimal("1.2"));
    assertThat(gains)
        .extracting(Gain::metrics)
        .containsExactly(List.of(MetricId.of("growth")), List.of(MetricId.of("credits")));
    assertThat(gains)
        .extracting(gain -> gain.because().code())
        .containsExactly("gain-withheld", "gain-by-step");
    assertThat(gains.get(0).step()).isEmpty();
    assertThat(gains.get(1)).isEqualTo(metric(score(), "p", "credits").next().orElseThrow());
  }

  @Test
  void oneGainForAllThatAModifierWithholds() {
    PartnerScore score =
        TestBook.empty()
            .attribute("audited", "{\"type\": \"flag\"}")
            .metric("m")
            .metric("n")
            .category("p", "c", "1")
            .weighs("p", "c", "m", "0.5", "index")
            .weighs("p", "c", "n", "0.5", "index")
            .modifier(
                "audit",
                """
                {"order": 1, "metrics": ["m", "n"], "when": {"attribute": "audited", "is": false},
                 "effect": {"type": "factor", "by": 0.5}, "because": "the audit failed"}\
                """)
            .scorer()
            .score(
                partner()
                    .attribute("audited", Fact.of(false))
                    .reading("p", "m", reading("4"))
                    .reading("p", "n", reading("6"))
                    .build());

    Gain withheld = score.portfolio("p").gains().get(0);

    assertThat(withheld.metrics()).containsExactly(MetricId.of("m"), MetricId.of("n"));
    assertThat(withheld.points()).isEqualTo(decimal("2.5"));
    assertThat(withheld.because().text()).isEqualTo("m, n, withheld: the audit failed");
  }

  @Test
  void metricIsFoundByItsId() {
    PortfolioScore score = score().portfolio("p");

    assertThat(score.metric("practice").contribution()).isEqualTo(decimal("2.5"));
    assertThatThrownBy(() -> score.metric("acv-growth"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "metric must be one that was scored, [credits, growth, practice] - but was:"
                + " acv-growth");
  }

  @Test
  void metricKnowsItsHeadroomAndItsNextStep() {
    MetricScore credits = metric(score(), "p", "credits");

    assertThat(credits.headroom()).isEqualTo(decimal("1.2"));
    assertThat(credits.withheld()).isEqualTo(decimal("0"));
    Gain next = credits.next().orElseThrow();
    assertThat(next.step().orElseThrow().threshold()).isEqualTo(Fact.of(decimal("20")));
    assertThat(next.points()).isEqualTo(decimal("1.2"));
    assertThat(metric(score(), "p", "practice").next()).isEmpty();
  }

  @Test
  void nextStepIsWorthMoreAfterReweighting() {
    PartnerScore without =
        book().scorer().score(partner().reading("p", "credits", reading("12.5")).build());

    assertThat(metric(without, "p", "practice").counts()).isFalse();
    assertThat(metric(without, "p", "credits").next().orElseThrow().points())
        .isEqualTo(decimal("2.4"));
  }

  @Test
  void evidenceCountsAttainablePoints() {
    EvidenceShares evidence = score().evidence();

    assertThat(evidence.tables())
        .containsEntry(Evidence.COMMUNITY, decimal("5"))
        .containsEntry(Evidence.ILLUSTRATIVE, decimal("5"));
    assertThat(evidence.weights()).containsEntry(Evidence.OWN, decimal("10"));
  }

  @Test
  void weightRestsOnTheWeakerOfCategoryAndMetric() {
    assertThat(metric(score(), "p", "growth").terms().weightEvidence()).isEqualTo(Evidence.OWN);
  }

  @Test
  void categoryIsTheSumOfItsMetrics() {
    CategoryScore first = score().portfolio("p").categories().get(0);

    assertThat(first.contribution()).isEqualTo(decimal("2.3"));
    assertThat(first.attainable()).isEqualTo(decimal("5"));
  }

  @Test
  void portfolioThatWasNotScoredIsNamedWithThoseThatWere() {
    assertThatThrownBy(() -> score().portfolio("q"))
        .hasMessage("portfolio must be one that was scored, [p] - but was: q");
  }

  @Test
  void absentReadingIsSaidToBeWorthAsMuchAsItMayAdd() {
    PartnerScore open =
        book().scorer().score(partner().reading("p", "practice", Reading.level("none")).build());

    assertThat(open.explain().toText())
        .contains("between 0.00 and 5.00, depending on what was not measured")
        .contains("growth: not measured, worth up to this");
    assertThat(open.portfolio("p").gains())
        .extracting(gain -> gain.because().code())
        .contains("gain-by-measuring");
  }

  @Test
  void markdownHoldsTheSameLinesAsText() {
    long text = score().explain().toText().lines().count();
    long markdown = score().explain().toMarkdown().lines().count();

    assertThat(markdown).isEqualTo(text + 1);
  }

  @Test
  void scoreWrittenInAnotherFormatIsRefused() {
    assertThatThrownBy(
            () -> PartnerScore.parse("x", score().toJson().replace("pvi-score/1", "pvi-score/2")))
        .hasMessageContaining(
            "must be a document of format pvi-score/1 - but was: \"pvi-score/2\"");
    assertThat(PartnerScore.parse("x", score().toJson())).isEqualTo(score());
  }
}
