package dev.pvi;

import static dev.pvi.TestPartner.decimal;
import static dev.pvi.TestPartner.partner;
import static dev.pvi.TestPartner.reading;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pvi.book.BookText;
import dev.pvi.form.Evidence;
import dev.pvi.form.Source;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.rulebook.RuleBook;
import dev.pvi.score.MetricScore;
import dev.pvi.score.PortfolioScore;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What a score is said to rest on when a layer replaces figures of a bundled book. In Networking
 * foundational, capabilities and engagement weigh 0.2 each and performance 0.4; two metrics of each
 * of the first three count by half, growth of ACV and TCV by 0.3, the two penetrations by 0.2.
 */
class OwnFiguresTest {

  private static final PartnerSnapshot PARTNER =
      partner("2026-08-31", "S")
          .reading("networking", "onboard", reading("12"))
          .reading("networking", "acv-growth", reading("5.5"))
          .build();

  private static final String OWN = "\"source\": \"OWN: our portal\", ";

  private static BookText layer(String id, String more) {
    return new BookText(
        id + ".json",
        """
        {"format": "pvi-rule-book/1", "id": "%s", "version": "1", "extends": "cisco-360@2026.1", %s}
        """
            .formatted(id, more));
  }

  private static PortfolioScore networking(BookText... layers) {
    return PviScorer.of(RuleBooks.stack(List.of(layers))).score(PARTNER).portfolios().get(0);
  }

  private static Evidence tableOf(String metric, PortfolioScore score) {
    return metric(metric, score).terms().tableEvidence();
  }

  private static MetricScore metric(String metric, PortfolioScore score) {
    return score.metric(metric);
  }

  @Test
  void bundledBookIsTheMeasure() {
    assertThat(networking(layer("none", "\"title\": \"Nothing of ours\"")).evidence().tables())
        .isEqualTo(
            Map.of(Evidence.COMMUNITY, decimal("6.4"), Evidence.ILLUSTRATIVE, decimal("3.6")));
  }

  @Test
  void tableOfWhichEveryRowIsTheUsersIsTheUsers() {
    String rows = "\"rows\": [{\"below\": 9, \"value\": 0}, {\"from\": 9, \"value\": 10}]";

    PortfolioScore ofLayer =
        networking(
            layer("own", OWN + "\"tables\": {\"managed-service-penetration\": {" + rows + "}}"));
    PortfolioScore ofTable =
        networking(
            layer("own", "\"tables\": {\"managed-service-penetration\": {" + OWN + rows + "}}"));

    assertThat(ofLayer.evidence().tables())
        .isEqualTo(
            Map.of(
                Evidence.OWN,
                decimal("0.8"),
                Evidence.COMMUNITY,
                decimal("6.4"),
                Evidence.ILLUSTRATIVE,
                decimal("2.8")));
    assertThat(ofTable.evidence()).isEqualTo(ofLayer.evidence());
  }

  @Test
  void tableOfAnotherTypeIsTheUsersWithoutAnyOfTheRowsBelow() {
    PortfolioScore score =
        networking(
            layer(
                "own",
                OWN
                    + "\"tables\": {\"onboard\": {\"type\": \"slope\", \"knots\":"
                    + " [{\"at\": 0, \"value\": 0}, {\"at\": 40, \"value\": 10}]}}"));

    assertThat(tableOf("onboard", score)).isEqualTo(Evidence.OWN);
    assertThat(metric("onboard", score).achieved()).isEqualByComparingTo("3");
  }

  @Test
  void tableOfWhichOneRowIsTheUsersRestsOnTheWeakerOfBoth() {
    String row = "\"tables\": {\"onboard\": {\"rows\": {\"above 10\": {\"value\": 3.5}}}}";

    PortfolioScore score = networking(layer("own", OWN + row));
    PortfolioScore guessed = networking(layer("own", "\"source\": \"ILLUSTRATIVE\", " + row));

    assertThat(metric("onboard", score).achieved()).isEqualByComparingTo("3.5");
    assertThat(tableOf("onboard", score)).isEqualTo(Evidence.COMMUNITY);
    assertThat(tableOf("onboard", guessed)).isEqualTo(Evidence.ILLUSTRATIVE);
  }

  @Test
  void valuesOfLevelsAreTheirOnlyFigures() {
    String rows =
        "{\"None\": {\"value\": 0}, \"Basic\": {\"value\": 4}, \"Intermediate\": {\"value\": 8},"
            + " \"Expert\": {\"value\": 10}}";

    PortfolioScore score =
        networking(layer("own", OWN + "\"tables\": {\"maturity\": {\"rows\": " + rows + "}}"));

    assertThat(tableOf("customer-success", score)).isEqualTo(Evidence.OWN);
  }

  @Test
  void wordsOfATableChangeNothingOfWhatItRestsOn() {
    PortfolioScore score =
        networking(layer("own", "\"tables\": {\"onboard\": {\"trend\": \"mixed\"}}"));

    assertThat(tableOf("onboard", score)).isEqualTo(Evidence.COMMUNITY);
  }

  @Test
  void tableThatAChoiceNamesIsTheUsersWhereItAnswers() {
    PortfolioScore score =
        networking(
            layer(
                "own",
                OWN + "\"tables\": {\"growth-medium\": {\"type\": \"constant\", \"value\": 10}}"));

    assertThat(tableOf("acv-growth", score)).isEqualTo(Evidence.OWN);
    assertThat(metric("acv-growth", score).achieved()).isEqualByComparingTo("10");
  }

  @Test
  void weightIsTheUsersWhereThatOfTheCategoryIsToo() {
    String category = "\"portfolios\": {\"networking\": {\"categories\": {\"engagement\": {%s}}}}";
    String metrics = "\"metrics\": {\"onboard\": {\"weight\": 0.6}, \"adopt\": {\"weight\": 0.4}}";

    PortfolioScore half = networking(layer("own", OWN + category.formatted(metrics)));
    PortfolioScore whole =
        networking(layer("own", OWN + category.formatted("\"weight\": 0.2, " + metrics)));

    assertThat(half.evidence().weights()).containsOnlyKeys(Evidence.ILLUSTRATIVE);
    assertThat(whole.evidence().weights())
        .isEqualTo(Map.of(Evidence.OWN, decimal("2.0"), Evidence.ILLUSTRATIVE, decimal("8.0")));
  }

  @Test
  void twoLayersThatReplaceEveryRowTogetherLeaveNothingOfTheBase() {
    String rows = "\"tables\": {\"maturity\": {\"rows\": {%s}}}";
    BookText low =
        layer(
            "low",
            "\"source\": \"PUBLISHED\", "
                + rows.formatted("\"None\": {\"value\": 0}, \"Basic\": {\"value\": 4}"));
    BookText high =
        layer(
            "high",
            OWN + rows.formatted("\"Intermediate\": {\"value\": 8}, \"Expert\": {\"value\": 10}"));

    assertThat(tableOf("customer-success", networking(low))).isEqualTo(Evidence.COMMUNITY);
    assertThat(tableOf("customer-success", networking(low, high))).isEqualTo(Evidence.PUBLISHED);
    assertThat(tableOf("customer-success", networking(high, low))).isEqualTo(Evidence.PUBLISHED);
  }

  @Test
  void creditsOfACertificationAreTheUsers() {
    RuleBook book =
        RuleBooks.stack(
            List.of(
                layer(
                    "own",
                    OWN
                        + "\"certifications\": {\"bb-networking-2\": {\"counts\": {\"black-belt\":"
                        + " 1.75}}}")));

    assertThat(source(book, "certifications", "bb-networking-2")).isEqualTo("OWN: our portal");
    assertThat(source(book, "certifications", "bb-networking-2", "counts", "black-belt"))
        .isEqualTo("OWN: our portal");
    assertThat(source(book, "certifications", "bb-networking-1")).startsWith("COMMUNITY CV");
  }

  private static String source(RuleBook book, String... path) {
    return book.tree().at(path).flatMap(dev.pvi.form.Tree::source).map(Source::toString).orElse("");
  }
}
