package dev.pvi;

import static dev.pvi.TestPartner.partner;
import static dev.pvi.TestPartner.reading;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pvi.book.Verification;
import dev.pvi.explain.Finding;
import dev.pvi.explain.Severity;
import dev.pvi.partner.Portfolio;
import dev.pvi.rulebook.Modifier;
import dev.pvi.rulebook.RuleBook;
import dev.pvi.score.PartnerScore;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A layer removes a part of the bundled book by null, and says nothing else. */
class RemovalTest {

  private static Verification<RuleBook> verify(String more) {
    return RuleBooks.verify(
        "own.json",
        """
        {"format": "pvi-rule-book/1", "id": "own", "version": "1", "extends": "cisco-360@2026.1",
         "source": "OWN", %s}
        """
            .formatted(more));
  }

  private static List<Finding> suspicious(Verification<RuleBook> verified) {
    return verified.findings().stream()
        .filter(finding -> finding.severity() != Severity.NOTE)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "splunk",
        "networking",
        "services",
        "security",
        "collaboration",
        "cloud-ai",
        "motion:land"
      })
  void portfolioIsRemovedByOneWord(String portfolio) {
    Verification<RuleBook> verified = verify("\"portfolios\": {\"" + portfolio + "\": null}");

    assertThat(suspicious(verified)).isEmpty();
    assertThat(verified.findings())
        .extracting(Finding::code)
        .doesNotContain("example-changed", "example-impossible");
    assertThat(verified.book().orElseThrow().covers())
        .doesNotContain(portfolio)
        .hasSize(verify("\"title\": \"All\"").book().orElseThrow().covers().size() - 1);
  }

  @Test
  void portfolioThatIsNoLongerScoredStaysKnown() {
    RuleBook book = verify("\"portfolios\": {\"splunk\": null}").book().orElseThrow();

    PartnerScore score =
        PviScorer.of(book)
            .score(
                partner("2026-08-31", "S")
                    .reading("splunk", "acv-growth", reading("3"))
                    .reading("networking", "acv-growth", reading("3"))
                    .build());

    assertThat(book.portfolios()).containsExactly(Portfolio.of("splunk"));
    assertThat(score.portfolios()).extracting(one -> one.portfolio().id()).contains("networking");
    assertThat(score.portfolios()).extracting(one -> one.portfolio().id()).doesNotContain("splunk");
  }

  @Test
  void modifierThatActsNowhereElseGoesWithThePortfolio() {
    RuleBook book = verify("\"portfolios\": {\"services\": null}").book().orElseThrow();

    assertThat(book.modifiers())
        .extracting(Modifier::id)
        .contains("minimum-acv-growth")
        .doesNotContain("minimum-acv-growth-services");
  }

  @Test
  void whatTheLayerItselfSaysOfWhatItRemovesIsRefused() {
    Verification<RuleBook> verified =
        verify(
            "\"portfolios\": {\"splunk\": null}, \"modifiers\": {\"minimum-acv-growth\":"
                + " {\"portfolios\": [\"networking\", \"splunk\"]}}");

    assertThat(suspicious(verified))
        .singleElement()
        .asString()
        .startsWith("own.json:2:")
        .contains("/modifiers/minimum-acv-growth/portfolios")
        .contains("but was: splunk; own.json:2:44 /portfolios/splunk removes it");
  }

  @Test
  void metricIsMissedByEveryCardThatCountsIt() {
    Verification<RuleBook> verified = verify("\"metrics\": {\"tcv-growth\": null}");

    assertThat(suspicious(verified))
        .extracting(finding -> finding.code() + " " + finding.place().pointer())
        .contains(
            "unknown-reference /portfolios/networking/categories/performance/metrics/tcv-growth",
            "unknown-reference /portfolios/security/categories/performance/metrics/tcv-growth")
        .allMatch(one -> one.matches("unknown-reference /portfolios/.*/metrics/tcv-growth"))
        .doesNotHaveDuplicates();
    assertThat(suspicious(verified))
        .allSatisfy(
            finding ->
                assertThat(finding.suggestion())
                    .contains("own.json:2:45 /metrics/tcv-growth removes it"));
  }

  @Test
  void metricThatNoCardCountsIsRemovedByOneWord() {
    Verification<RuleBook> verified =
        verify(
            "\"metrics\": {\"onboard\": null}, \"portfolios\": {"
                + withoutOnboard("networking")
                + "}");

    assertThat(suspicious(verified))
        .extracting(finding -> finding.place().pointer())
        .allMatch(pointer -> !pointer.startsWith("/portfolios/networking"))
        .allMatch(pointer -> pointer.startsWith("/portfolios"));
  }

  private static String withoutOnboard(String portfolio) {
    return "\""
        + portfolio
        + "\": {\"categories\": {\"engagement\": {\"metrics\": {\"onboard\": null, \"adopt\":"
        + " {\"weight\": 1}}}}}";
  }

  @Test
  void certificationIsMissedByTheOneThatRequiresIt() {
    Verification<RuleBook> verified = verify("\"certifications\": {\"bb-networking-1\": null}");

    assertThat(suspicious(verified))
        .singleElement()
        .asString()
        .contains("/certifications/bb-networking-2/requires")
        .contains(" /certifications/bb-networking-1 removes it");
    assertThat(suspicious(verify("\"certifications\": {\"bb-networking-3\": null}"))).isEmpty();
  }

  @Test
  void tableIsMissedByEveryMetricThatIsLookedUpInIt() {
    assertThat(suspicious(verify("\"tables\": {\"splunk-credentials\": null}")))
        .isNotEmpty()
        .allSatisfy(
            finding -> {
              assertThat(finding.place().pointer()).startsWith("/portfolios/splunk/");
              assertThat(finding.suggestion())
                  .contains("own.json:2:52 /tables/splunk-credentials removes it");
            });
  }

  @Test
  void standingIsRemovedByOneWordUnlessItIsTheLowest() {
    assertThat(suspicious(verify("\"ladder\": {\"standings\": {\"registered\": null}}"))).isEmpty();
    assertThat(suspicious(verify("\"ladder\": {\"standings\": {\"welcome\": null}}")))
        .extracting(Finding::code)
        .containsExactly("ladder");
  }

  @Test
  void exampleWhoseRecordsTheLayersRefuseIsNoted() {
    Verification<RuleBook> verified =
        verify(
            "\"attributes\": {\"provider-designation\": {\"type\": \"level\", \"levels\":"
                + " [\"No\", \"Yes\"]}}, \"implied\": {\"managed-services-maturity\": null}");

    assertThat(suspicious(verified)).isEmpty();
    assertThat(verified.findings())
        .filteredOn(finding -> finding.code().equals("example-impossible"))
        .isNotEmpty()
        .allSatisfy(
            finding -> assertThat(finding.place().document()).isEqualTo("cisco-360@2026.1"));
  }
}
