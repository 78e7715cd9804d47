package dev.pvi;

import static dev.pvi.TestPartner.decimal;
import static dev.pvi.TestPartner.partner;
import static dev.pvi.TestPartner.reading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pvi.explain.InvalidRecordException;
import dev.pvi.partner.Credential;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.partner.Portfolio;
import dev.pvi.rulebook.RuleBook;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Portfolio measured needs a reading. Portfolio practice reads a maturity (low 2, high 8) and
 * credits of certifications, half each, and needs none.
 */
class WithoutReadingTest {

  private static final RuleBook BOOK =
      TestBook.empty()
          .with("knownPortfolios", "[\"elsewhere\"]")
          .with(
              "certifications",
              """
              {"basic": {"name": "Basic", "counts": {"credits": 1}},
               "advanced": {"name": "Advanced", "counts": {"credits": 3}, "requires": "basic"}}\
              """)
          .attribute("maturity", "{\"type\": \"level\", \"levels\": [\"low\", \"high\"]}")
          .metric("sales")
          .metric("maturity", "\"unit\": \"level\", \"reads\": \"maturity\"")
          .metric("credits")
          .table(
              "levels",
              """
              {"type": "levels",
               "rows": [{"level": "low", "value": 2}, {"level": "high", "value": 8}]}\
              """)
          .category("measured", "c", "1")
          .weighs("measured", "c", "sales", "0.5", "index")
          .weighs("measured", "c", "maturity", "0.5", "levels")
          .category("practice", "c", "1")
          .weighs("practice", "c", "maturity", "0.5", "levels")
          .weighs("practice", "c", "credits", "0.5", "index")
          .read();

  private static final PviScorer SCORER = PviScorer.of(BOOK);

  private static List<String> scored(PartnerSnapshot.Builder partner) {
    PartnerSnapshot built = partner.build();
    List<String> scored =
        SCORER.score(built).portfolios().stream().map(one -> one.portfolio().id()).toList();
    assertThat(SCORER.indices(built).keySet().stream().map(Portfolio::id)).isEqualTo(scored);
    for (String portfolio : List.of("measured", "practice")) {
      assertThat(SCORER.index(built, portfolio).isPresent()).isEqualTo(scored.contains(portfolio));
    }
    return scored;
  }

  @Test
  void nothingIsScoredOfNothing() {
    assertThat(scored(partner())).isEmpty();
  }

  @Test
  void cardThatNeedsNoReadingIsScoredWhereAnAttributeIsStated() {
    assertThat(scored(partner().attribute("maturity", "high"))).containsExactly("practice");
  }

  @Test
  void cardThatNeedsNoReadingIsScoredWhereCertificationsCount() {
    assertThat(scored(partner().credentials(Credential.of("basic", "p1"))))
        .containsExactly("practice");
  }

  @Test
  void certificationsThatDoNotCountScoreNothing() {
    assertThat(scored(partner().credentials())).isEmpty();
    assertThat(scored(partner().credentials(Credential.of("basic", "p1").unlinked()))).isEmpty();
    assertThat(scored(partner().credentials(Credential.of("advanced", "p1")))).isEmpty();
  }

  @Test
  void namedPortfolioIsScoredThoughNothingIsStatedForIt() {
    assertThat(scored(partner().portfolio("measured"))).containsExactly("measured");
    assertThat(scored(partner().portfolio("practice").portfolio("measured")))
        .containsExactly("measured", "practice");
  }

  @Test
  void indexIsThatOfWhatIsKnown() {
    PartnerSnapshot partner =
        partner()
            .attribute("maturity", "high")
            .credentials(Credential.of("basic", "p1"), Credential.of("advanced", "p1"))
            .portfolio("measured")
            .build();
    Map<Portfolio, BigDecimal> indices = SCORER.indices(partner);

    assertThat(indices)
        .containsExactly(
            Map.entry(Portfolio.of("measured"), decimal("4")),
            Map.entry(Portfolio.of("practice"), decimal("6")));
    assertThat(SCORER.score(partner).portfolio("practice").index()).isEqualTo(decimal("6"));
    assertThat(SCORER.score(partner).portfolio("measured").index()).isEqualTo(decimal("4"));
    assertThat(
            SCORER
                .scoreAll(List.of(partner), Function.identity(), Batch.sequential())
                .results()
                .get(0)
                .portfolios())
        .hasSize(2);
    for (Portfolio portfolio : indices.keySet()) {
      PreparedReadings prepared = SCORER.prepare(partner, portfolio).readings(1);
      prepared.set(0, partner);
      assertThat(prepared.index(0)).isEqualTo(Optional.ofNullable(indices.get(portfolio)));
    }
  }

  @Test
  void onlyPortfoliosThatAreNotScoredAreNamedAsSuch() {
    assertThat(SCORER.score(partner().portfolio("measured").build()).findings())
        .extracting(finding -> finding.reason().text())
        .containsExactly("not scored, because the snapshot states no reading: practice");
  }

  @Test
  void portfolioThatTheProgramDoesNotKnowIsAnError() {
    PartnerSnapshot partner = partner().portfolio("measurd").build();
    String expected =
        "must be a portfolio of the program (elsewhere, measured, practice) - but was: measurd; did you mean measured?"
            + " [unknown-in-program]";

    assertThatThrownBy(() -> SCORER.score(partner))
        .isInstanceOf(InvalidRecordException.class)
        .hasMessageContaining("/portfolios")
        .hasMessageContaining(expected);
    assertThatThrownBy(() -> SCORER.indices(partner)).hasMessageContaining(expected);
    assertThatThrownBy(() -> SCORER.index(partner, "measured")).hasMessageContaining(expected);
  }

  @Test
  void portfolioThatThisBookDoesNotScoreIsNoted() {
    assertThat(SCORER.score(partner().portfolio("elsewhere").build()).findings())
        .extracting(finding -> finding.reason().text())
        .contains("portfolio elsewhere is known to the program but not scored by this book");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[\"\"]", "[\" \"]", "[null]", "[7]", "\"networking\""})
  void namesThatAreNoneAreFindings(String portfolios) {
    assertThatThrownBy(
            () ->
                PartnerSnapshot.parse(
                    "partner",
                    "{\"format\": \"pvi-partner/1\", \"id\": \"a\", \"asOf\": \"2026-08-31\","
                        + " \"portfolios\": "
                        + portfolios
                        + "}"))
        .isInstanceOf(InvalidRecordException.class)
        .hasMessageContaining("/portfolios");
  }

  @Test
  void portfoliosStandInOrderEachOnceAndReadBack() {
    PartnerSnapshot partner =
        partner()
            .portfolio("practice")
            .portfolio("measured")
            .portfolio("practice")
            .reading("measured", "sales", reading("1"))
            .build();

    assertThat(partner.portfolios())
        .containsExactly(Portfolio.of("measured"), Portfolio.of("practice"));
    assertThat(partner.toJson()).contains("\"portfolios\":[\"measured\",\"practice\"]");
    assertThat(PartnerSnapshot.parse("copy", partner.toJson())).isEqualTo(partner);
  }
}
