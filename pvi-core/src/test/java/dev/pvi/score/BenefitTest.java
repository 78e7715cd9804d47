package dev.pvi.score;

import static dev.pvi.TestPartner.partner;
import static dev.pvi.TestPartner.reading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pvi.PviScorer;
import dev.pvi.TestBook;
import dev.pvi.explain.Reason;
import dev.pvi.form.Source;
import dev.pvi.formula.Fact;
import dev.pvi.partner.Credential;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.score.Entitlement.State;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Enhanced support needs a maturity of basic or above, the standing partner (5) in p and two
 * persons who hold design or operate; operate needs design. Standard support needs the maturity
 * alone, which select implies.
 */
class BenefitTest {

  private static final PviScorer SCORER =
      TestBook.empty()
          .attribute(
              "maturity",
              "{\"type\": \"level\", \"levels\": [\"none\", \"basic\", \"expert\"],"
                  + " \"name\": \"practice maturity\"}")
          .attribute("select", "{\"type\": \"flag\"}")
          .implies(
              "maturity",
              "[{\"when\": {\"attribute\": \"select\", \"is\": true}, \"value\": \"basic\"}]")
          .metric("m")
          .category("p", "c", "1")
          .weighs("p", "c", "m", "1", "index")
          .with(
              "certifications",
              """
              {"design": {"name": "Design", "counts": {}},
               "operate": {"name": "Operate", "counts": {}, "requires": "design"}}\
              """)
          .with("ladder", ladder())
          .with(
              "benefits",
              """
              {"enhanced": {
                 "name": "Enhanced support",
                 "order": 2,
                 "source": "ILLUSTRATIVE: made up",
                 "requires": [
                   {"type": "facts", "text": "a validated practice",
                    "when": {"attribute": "maturity", "from": "basic"}},
                   {"type": "standing", "text": "Partner in p",
                    "portfolio": "p", "standing": "partner"},
                   {"type": "persons", "text": "two engineers",
                    "certifications": ["design", "operate"], "persons": 2}]},
               "standard": {
                 "name": "Standard support",
                 "order": 1,
                 "source": "PUBLISHED",
                 "requires": [
                   {"type": "facts", "text": "a validated practice",
                    "when": {"attribute": "maturity", "from": "basic"}}],
                 "gives": ["the right to sell standard support"]}}\
              """)
          .scorer();

  private static String ladder() {
    return """
        {"protectedMonths": 18, "standings": {
            "welcome": {"name": "Welcome", "at": 0}, "partner": {"name": "Partner", "at": 5}}}\
        """;
  }

  private static final Credential[] ENGINEERS = {
    Credential.of("design", "ann"), Credential.of("design", "bob")
  };

  private static PartnerScore score(String maturity, String index, Credential... credentials) {
    return SCORER.score(
        partner()
            .attribute("maturity", maturity)
            .reading("p", "m", reading(index))
            .credentials(credentials)
            .build());
  }

  private static Entitlement enhanced(PartnerScore score) {
    assertThat(score.benefits())
        .extracting(Entitlement::id)
        .containsExactly("standard", "enhanced");
    return score.benefits().get(1);
  }

  private static List<String> reasons(Entitlement benefit, int part) {
    return benefit.needs().get(part).reasons().stream().map(Reason::text).toList();
  }

  private static List<State> states(Entitlement benefit) {
    return benefit.needs().stream().map(Entitlement.Part::state).toList();
  }

  @Test
  void benefitOfWhichAllNeedsAreMetIsHeld() {
    Entitlement benefit = enhanced(score("expert", "5", ENGINEERS));

    assertThat(benefit.state()).isEqualTo(State.HELD);
    assertThat(benefit.name()).isEqualTo("Enhanced support");
    assertThat(benefit.source()).isEqualTo(Source.parse("ILLUSTRATIVE: made up").orElseThrow());
    assertThat(reasons(benefit, 0)).containsExactly("practice maturity is expert: at least basic");
    assertThat(reasons(benefit, 1)).containsExactly("p is Partner, with index 5");
    assertThat(reasons(benefit, 2))
        .containsExactly("2 of 2 persons with linked accounts hold any of Design, Operate");
  }

  @Test
  void needThatIsNotMetIsMissing() {
    PartnerScore score = score("none", "5", ENGINEERS);

    assertThat(enhanced(score).state()).isEqualTo(State.MISSING);
    assertThat(states(enhanced(score))).containsExactly(State.MISSING, State.HELD, State.HELD);
    assertThat(score.benefits().get(0).state()).isEqualTo(State.MISSING);
    assertThat(reasons(enhanced(score), 0))
        .containsExactly("practice maturity is none, not at least basic");
  }

  @Test
  void whatIsNotStatedIsUnknown() {
    PartnerScore score = SCORER.score(partner().build());

    assertThat(states(enhanced(score)))
        .containsExactly(State.UNKNOWN, State.UNKNOWN, State.UNKNOWN);
    assertThat(enhanced(score).state()).isEqualTo(State.UNKNOWN);
    assertThat(reasons(enhanced(score), 0))
        .containsExactly(
            "practice maturity is not stated, so that \"at least basic\" cannot be told");
    assertThat(reasons(enhanced(score), 1)).containsExactly("p is not scored");
    assertThat(reasons(enhanced(score), 2))
        .containsExactly("the snapshot says nothing of certifications");
  }

  @Test
  void oneMissingNeedDecidesWhateverTheOthersAre() {
    PartnerSnapshot partner = partner().reading("p", "m", reading("1")).build();

    assertThat(states(enhanced(SCORER.score(partner))))
        .containsExactly(State.UNKNOWN, State.MISSING, State.UNKNOWN);
    assertThat(enhanced(SCORER.score(partner)).state()).isEqualTo(State.MISSING);
  }

  @Test
  void whatFactsImplyCounts() {
    PartnerSnapshot partner = partner().attribute("select", Fact.of(true)).build();

    assertThat(SCORER.score(partner).benefits().get(0).state()).isEqualTo(State.HELD);
  }

  @Test
  void standingIsComparedUnrounded() {
    Entitlement benefit = enhanced(score("expert", "4.999", ENGINEERS));

    assertThat(states(benefit)).containsExactly(State.HELD, State.MISSING, State.HELD);
    assertThat(reasons(benefit, 1))
        .containsExactly("p is Welcome, with index 4.999; Partner begins at 5");
  }

  /** Gold begins above 5 and asks 3 of metric a; the index is (a + b) ÷ 2. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2 | 9 | 5.5 reaches Gold, but a is 2 and must be at least 3
          5 | 5 | p is Open, with index 5; Gold begins above 5
          2 | 2 | p is Open, with index 2; Gold begins above 5; Gold asks besides: a is 2 and must be at least 3
          """)
  void standingThatAsksMoreSaysWhatIsLacking(String a, String b, String reasons) {
    PartnerScore score =
        TestBook.empty()
            .with(
                "ladder",
                """
                {"standings": {"open": {"name": "Open", "at": 0},
                    "gold": {"name": "Gold", "at": 5, "reach": "above",
                      "requires": [{"metric": "a", "from": 3}]}}}\
                """)
            .metric("a")
            .metric("b")
            .category("p", "c", "1")
            .weighs("p", "c", "a", "0.5", "index")
            .weighs("p", "c", "b", "0.5", "index")
            .with(
                "benefits",
                """
                {"golden": {"name": "Golden support", "requires": [
                    {"type": "standing", "text": "Gold", "portfolio": "p", "standing": "gold"}]}}\
                """)
            .scorer()
            .score(partner().reading("p", "a", reading(a)).reading("p", "b", reading(b)).build());

    Entitlement benefit = score.benefits().get(0);
    assertThat(benefit.state()).isEqualTo(State.MISSING);
    assertThat(String.join("; ", reasons(benefit, 0))).isEqualTo(reasons);
  }

  @Test
  void standingThatIsKeptCounts() {
    PartnerSnapshot partner =
        partner()
            .standing("p", "partner", LocalDate.of(2026, 3, 1))
            .reading("p", "m", reading("2"))
            .build();

    assertThat(states(enhanced(SCORER.score(partner))).get(1)).isEqualTo(State.HELD);
    assertThat(reasons(enhanced(SCORER.score(partner)), 1))
        .containsExactly("p is Partner, with index 2");
  }

  @Test
  void personsCountOnceAndOnlyWithLinkedAccounts() {
    Entitlement benefit =
        enhanced(
            score(
                "expert",
                "5",
                Credential.of("design", "ann"),
                Credential.of("operate", "ann"),
                Credential.of("operate", "bob"),
                Credential.of("design", "cem").unlinked(),
                Credential.of("design", "dee").through(LocalDate.of(2026, 8, 30))));

    assertThat(states(benefit)).containsExactly(State.HELD, State.HELD, State.MISSING);
    assertThat(reasons(benefit, 2))
        .containsExactly(
            "1 of 2 persons with linked accounts hold any of Design, Operate",
            "+1 for nothing: link the account of cem (Design)");
  }

  @Test
  void noCertificationsAreKnownToBeNone() {
    assertThat(states(enhanced(score("expert", "5"))).get(2)).isEqualTo(State.MISSING);
  }

  @Test
  void textNamesWhatIsHeldAndWhatIsMissing() {
    String text = score("basic", "5", Credential.of("design", "ann")).explain().toText();

    assertThat(text)
        .contains(
            """
              Benefits
                Standard support  held
                  gives the right to sell standard support
                Enhanced support  missing  ILLUSTRATIVE
                  missing: two engineers (1 of 2 persons with linked accounts hold any of Design, Operate)
            """
                .indent(0));
    assertThat(score("basic", "5").explain().toMarkdown())
        .contains("- Benefits\n  - Standard support: held\n");
  }

  @Test
  void bookWithoutBenefitsSaysNothingOfThem() {
    PartnerScore score =
        TestBook.ofOneMetric("{\"type\": \"constant\", \"value\": 5}")
            .scorer()
            .score(partner().reading("p", "m", reading("5")).build());

    assertThat(score.benefits()).isEmpty();
    assertThat(score.explain().toText()).doesNotContain("Benefits");
    assertThat(score.toJson()).doesNotContain("benefits");
  }

  @Test
  void benefitsReadBackAsTheyWereWritten() {
    PartnerScore score = score("none", "4.999", Credential.of("design", "cem").unlinked());
    PartnerScore copy = PartnerScore.parse("copy", score.toJson());

    assertThat(copy).isEqualTo(score).hasSameHashCodeAs(score);
    assertThat(copy.benefits()).isEqualTo(score.benefits());
    assertThat(copy.toJson()).isEqualTo(score.toJson());
    assertThat(copy.explain().toText()).isEqualTo(score.explain().toText());
  }

  @Test
  void stateMustBeWhatTheNeedsSay() {
    String json = score("expert", "5", ENGINEERS).toJson();
    String wrong =
        json.replace(
            "\"name\":\"Enhanced support\",\"state\":\"held\"",
            "\"name\":\"Enhanced support\",\"state\":\"missing\"");

    assertThat(wrong).isNotEqualTo(json);
    assertThatThrownBy(() -> PartnerScore.parse("wrong", wrong))
        .hasMessageContaining("/benefits/1")
        .hasMessageContaining("state must be HELD, as the needs say - but was: MISSING");
  }

  @Test
  void listThatAHostHandsInIsCopied() {
    PartnerScore score = score("expert", "5", ENGINEERS);
    List<Entitlement> own = new ArrayList<>(score.benefits());
    PartnerScore made =
        PartnerScore.builder()
            .identity(score.identity())
            .notice(score.notice())
            .partner(score.partner())
            .attributes(score.attributes())
            .portfolios(score.portfolios())
            .findings(score.findings())
            .benefits(own)
            .build();
    own.clear();

    assertThat(made.benefits()).hasSize(2);
    assertThat(made).isEqualTo(score);
  }
}
