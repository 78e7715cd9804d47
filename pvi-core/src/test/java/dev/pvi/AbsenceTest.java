package dev.pvi;

import static dev.pvi.TestPartner.decimal;
import static dev.pvi.TestPartner.partner;
import static dev.pvi.TestPartner.reading;
import static dev.pvi.TestPartner.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.partner.Portfolio;
import dev.pvi.partner.Reading;
import dev.pvi.score.IndexRange;
import dev.pvi.score.MetricScore;
import dev.pvi.score.PartnerScore;
import dev.pvi.score.PortfolioScore;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Kinds of absence are told apart by their code, each with what follows. */
class AbsenceTest {

  private static final String POLICY =
      """
      {"no-prior-period": "exclude", "not-yet-due": {"assume": 5}, "closed": "refuse",
       "otherwise": "zero"}\
      """;

  /** Two metrics of weight 0.5 each; the other one reads 8. */
  private static TestBook book(String policies) {
    return TestBook.empty()
        .metric("m", "\"unit\": \"percent\", " + policies)
        .metric("other")
        .category("p", "c", "1")
        .weighs("p", "c", "m", "0.5", "index")
        .weighs("p", "c", "other", "0.5", "index");
  }

  private static final PviScorer SCORER = book("\"absent\": " + POLICY).scorer();

  private static PartnerSnapshot of(Reading m) {
    return partner().reading("p", "m", m).reading("p", "other", reading("8")).build();
  }

  /** Excluded: 8; assumed: (5 + 8) ÷ 2 = 6.5; zero: 4. */
  @ParameterizedTest
  @CsvSource({
    "no-prior-period, 8, 'not measured (no-prior-period): why; not counted, the others are"
        + " re-weighted'",
    "not-yet-due, 6.5, not measured (not-yet-due): why; assumed to be 5",
    "not-measured, 4, not measured: why; counts as 0"
  })
  void eachKindHasItsOwnPolicy(String code, String index, String reason) {
    PortfolioScore score = SCORER.score(of(Reading.absent("why", code))).portfolio("p");

    assertThat(score.index()).isEqualByComparingTo(index);
    assertThat(score.metric("m").reasons()).extracting(r -> r.text()).containsExactly(reason);
    assertThat(SCORER.index(of(Reading.absent("why", code)), "p").orElseThrow())
        .isEqualByComparingTo(index);
  }

  /** Whatever it turns out to be: from (0 + 8) ÷ 2 to (10 + 8) ÷ 2. */
  @ParameterizedTest
  @ValueSource(strings = {"no-prior-period", "not-yet-due", "not-measured"})
  void rangeHoldsAllCompletions(String code) {
    PortfolioScore score = SCORER.score(of(Reading.absent("why", code))).portfolio("p");

    assertThat(score.range()).isEqualTo(new IndexRange(decimal("4"), decimal("9")));
  }

  @Test
  void growthWithoutAPriorAmountHasNoPriorPeriod() {
    Reading growth = Reading.growth(usd("100"), usd("0"));

    assertThat(((Reading.Absent) growth).code()).isEqualTo(Reading.Absent.NO_PRIOR_PERIOD);
    assertThat(SCORER.score(of(growth)).portfolio("p").index()).isEqualByComparingTo("8");
  }

  @Test
  void readingThatIsNotStatedIsNotMeasured() {
    PartnerSnapshot silent = partner().reading("p", "other", reading("8")).build();

    MetricScore score = SCORER.score(silent).portfolio("p").metric("m");

    assertThat(((Reading.Absent) score.reading()).code()).isEqualTo("not-measured");
    assertThat(score.applied()).isEqualByComparingTo("0");
    assertThat(Reading.absent("lost")).isEqualTo(new Reading.Absent("lost"));
  }

  @Test
  void kindMayBeRefused() {
    assertThatThrownBy(() -> SCORER.score(of(Reading.absent("shut in May", "closed"))))
        .hasMessageContaining("/readings/p/m: must be measured and apply")
        .hasMessageContaining("but was: shut in May");
  }

  @Test
  void codeOfWhichNoPolicySpeaksIsSaidAndCountsAsAnyOther() {
    PartnerScore score = SCORER.score(of(Reading.absent("why", "no-prior-perod")));

    assertThat(score.portfolio("p").index()).isEqualByComparingTo("4");
    assertThat(score.findings()).hasSize(1);
    assertThat(score.findings().get(0).toString())
        .contains("/readings/p/m: code no-prior-perod is none of which the book speaks (closed,")
        .contains("did you mean no-prior-period? [unknown-absence]");
  }

  @Test
  void kindsOfNotApplyingAreToldApartToo() {
    PviScorer scorer =
        book("\"notApplicable\": {\"barred\": \"zero\", \"otherwise\": \"exclude\"}").scorer();

    assertThat(scorer.index(of(Reading.notApplicable("no such business")), "p").orElseThrow())
        .isEqualByComparingTo("8");
    PortfolioScore barred =
        scorer.score(of(Reading.notApplicable("by contract", "barred"))).portfolio("p");
    assertThat(barred.index()).isEqualByComparingTo("4");
    assertThat(barred.metric("m").reasons())
        .extracting(r -> r.text())
        .containsExactly("not applicable (barred): by contract; counts as 0");
  }

  @ParameterizedTest
  @CsvSource({"no-prior-period, 8", "not-yet-due, 6.5", "not-measured, 4", "of-the-house, 4"})
  void preparedCardFollows(String code, String index) {
    PreparedCard card = SCORER.prepare(partner().build(), Portfolio.of("p"));
    PreparedReadings readings = card.readings(1);
    readings.set(0, of(Reading.absent("why", code)));

    assertThat(readings.index(0)).isEqualTo(Optional.of(decimal(index)));
  }

  @Test
  void codeSurvivesJson() {
    PartnerSnapshot partner = of(Reading.absent("first year of business", "no-prior-period"));

    assertThat(partner.toJson())
        .contains("{\"absent\":\"first year of business\",\"code\":\"no-prior-period\"}");
    assertThat(PartnerSnapshot.parse("copy", partner.toJson())).isEqualTo(partner);
    assertThat(of(Reading.absent("lost")).toJson()).contains("{\"absent\":\"lost\"}");
    PartnerScore score = SCORER.score(partner);
    assertThat(PartnerScore.parse("copy", score.toJson())).isEqualTo(score);
  }

  @Test
  void codeStandsBesideAnAbsence() {
    String json =
        of(Reading.of(3))
            .toJson()
            .replace("\"m\":{\"value\":3}", "\"m\":{\"value\":3,\"code\":\"x\"}");

    assertThatThrownBy(() -> PartnerSnapshot.parse("copy", json))
        .hasMessageContaining("code must stand beside absent or notApplicable - but was: x");
  }

  @Test
  void policyByCodesSaysWhatIsOtherwise() {
    assertThatThrownBy(() -> book("\"absent\": {\"not-yet-due\": \"zero\"}").read())
        .hasMessageContaining("a policy by codes must state otherwise - but was: [not-yet-due]");
    assertThatThrownBy(
            () -> book("\"absent\": {\"x\": {\"assume\": 11}, \"otherwise\": \"zero\"}").read())
        .hasMessageContaining("/metrics/m/absent/x: must be an index from 0 to 10 - but was: 11");
  }
}
