package dev.pvi;

import static dev.pvi.TestPartner.decimal;
import static dev.pvi.TestPartner.metric;
import static dev.pvi.TestPartner.partner;
import static dev.pvi.TestPartner.reading;
import static dev.pvi.TestPartner.usd;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pvi.form.Evidence;
import dev.pvi.formula.Fact;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.partner.Reading;
import dev.pvi.rulebook.RuleBook;
import dev.pvi.score.MetricScore;
import dev.pvi.score.Status;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The figures of cisco-360@2026.1 that are stated somewhere, looked up through the scorer. */
@Tag("class-path")
class BundledBookTest {

  private static final RuleBook BOOK = RuleBooks.bundled("cisco-360").at(LocalDate.of(2026, 8, 31));
  private static final PviScorer SCORER = PviScorer.of(BOOK);

  private static MetricScore scored(
      PartnerSnapshot.Builder partner, String portfolio, String metric, Reading reading) {
    return metric(
        SCORER.score(partner.reading(portfolio, metric, reading).build()), portfolio, metric);
  }

  private static BigDecimal index(String size, String portfolio, String metric, Reading reading) {
    MetricScore score = scored(partner("2026-08-31", size), portfolio, metric, reading);
    assertThat(score.status()).isEqualTo(Status.SCORED);
    return score.achieved();
  }

  @Test
  void releaseOfJanuary2026IsInForceFromItsGoLive() {
    assertThat(BOOK.release().id().toString()).isEqualTo("cisco-360@2026.1");
    assertThat(
            RuleBooks.bundled("cisco-360").at(LocalDate.of(2026, 1, 25)).release().id().version())
        .isEqualTo("2026.1");
  }

  @ParameterizedTest
  @CsvSource({
    "XL, 5.5, 10",
    "L, 5.5, 10",
    "M, 5.5, 6",
    "S, 5.5, 6",
    "XS, 5.5, 3",
    "XL, -1, 0",
    "L, -1, 0",
    "M, -1, 0",
    "S, -1, 0",
    "XS, -1, 0",
    "XL, 0, 1",
    "L, 0, 1",
    "M, 0, 1",
    "S, 0, 1",
    "XS, 0, 1",
    "XL, 4.999, 9",
    "XL, 5, 10",
    "S, 8.999, 9",
    "S, 9, 10",
    "XS, 17.999, 9",
    "XS, 18, 10"
  })
  void growthInNetworkingIsRightSized(String size, String growth, String expected) {
    assertThat(index(size, "networking", "acv-growth", reading(growth)))
        .isEqualTo(decimal(expected));
  }

  @ParameterizedTest
  @CsvSource({"XS, 14.999, 9", "XS, 15, 10", "XS, 4, 3", "M, 4, 5", "L, 4, 8"})
  void growthInCollaborationHasItsOwnTableForTheSmallest(
      String size, String growth, String expected) {
    assertThat(index(size, "collaboration", "tcv-growth", reading(growth)))
        .isEqualTo(decimal(expected));
  }

  @ParameterizedTest
  @CsvSource({"XS, 25, 10", "XS, 24.9, 9", "S, 20, 10", "M, 8, 5", "L, 5, 10", "XL, 1.5, 3"})
  void growthInServicesHasItsOwnTables(String size, String growth, String expected) {
    assertThat(index(size, "services", "acv-growth", reading(growth))).isEqualTo(decimal(expected));
  }

  @ParameterizedTest
  @CsvSource({"55, 9", "54.999, 8", "0, 1", "-1, 0", "9.99, 1", "10, 2", "59.99, 9", "60, 10"})
  void onTimeRenewal(String percent, String expected) {
    assertThat(index("M", "services", "on-time-renewal", reading(percent)))
        .isEqualTo(decimal(expected));
  }

  @Test
  void renewalRateIsComparedAsARatioAndNotRounded() {
    Reading short1 = Reading.percent(usd("219999"), usd("400000"));
    Reading exact = Reading.percent(usd("220000"), usd("400000"));

    assertThat(index("M", "services", "on-time-renewal", short1)).isEqualTo(decimal("8"));
    assertThat(index("M", "services", "on-time-renewal", exact)).isEqualTo(decimal("9"));
  }

  @ParameterizedTest
  @CsvSource({"45, 9", "45.01, 10", "10, 2", "0, 0", "10.01, 3", "0.01, 2"})
  void onboardBandsIncludeTheirUpperBound(String percent, String expected) {
    assertThat(index("M", "networking", "onboard", reading(percent))).isEqualTo(decimal(expected));
  }

  @ParameterizedTest
  @CsvSource({"3, 5", "3.01, 6", "15.01, 10", "15, 9", "0, 0"})
  void adoptBandsIncludeTheirUpperBound(String percent, String expected) {
    assertThat(index("M", "networking", "adopt", reading(percent))).isEqualTo(decimal(expected));
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "2, 2", "29.9, 9", "30, 10"})
  void premiumServices(String percent, String expected) {
    assertThat(index("M", "services", "premium-services", reading(percent)))
        .isEqualTo(decimal(expected));
  }

  /** The row of Select is made up, those of the other levels and most of onboarding are not. */
  @ParameterizedTest
  @CsvSource({
    "managed-services, Basic, COMMUNITY",
    "managed-services, Select, ILLUSTRATIVE",
    "onboard, 0, ASSUMED",
    "onboard, 12, COMMUNITY"
  })
  void rowThatAnsweredSaysOnWhatTheIndexRests(String metric, String read, Evidence expected) {
    Reading reading = read.matches("\\d+") ? reading(read) : Reading.level(read);

    assertThat(
            scored(partner("2026-08-31", "S"), "networking", metric, reading)
                .terms()
                .tableEvidence())
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"None, 0", "Basic, 5", "Intermediate, 7", "Expert, 10"})
  void practiceMaturity(String level, String expected) {
    assertThat(index("M", "networking", "customer-success", Reading.level(level)))
        .isEqualTo(decimal(expected));
  }

  @Test
  void noEligibleBookingsAreNotApplicableAndNeverASilentZero() {
    var score =
        SCORER.score(
            withMaturity("2026-08-31", "Basic", "Basic")
                .reading("networking", "onboard", Reading.percent(usd("0"), usd("0")))
                .reading("networking", "adopt", reading("10"))
                .build());

    MetricScore onboard = metric(score, "networking", "onboard");
    assertThat(onboard.status()).isEqualTo(Status.NOT_APPLICABLE);
    assertThat(onboard.counts()).isFalse();
    assertThat(onboard.attainable()).isEqualTo(decimal("0"));
    assertThat(onboard.reasons().get(0).text())
        .isEqualTo("not applicable: the whole is 0; not counted, the others are re-weighted");
    assertThat(metric(score, "networking", "adopt").contribution()).isEqualTo(decimal("1.6"));
  }

  /** Onboard 38 % and adopt 10 % are both index 8, so that Engagement is 8. */
  private static PartnerSnapshot.Builder engaged(String asOf, String managedServices) {
    return withMaturity(asOf, "None", managedServices)
        .reading("networking", "onboard", reading("38"))
        .reading("networking", "adopt", reading("10"));
  }

  private static PartnerSnapshot.Builder withMaturity(
      String asOf, String customerSuccess, String managedServices) {
    return partner(asOf, "M")
        .attribute("customer-success-maturity", Fact.of(customerSuccess))
        .attribute("managed-services-maturity", Fact.of(managedServices));
  }

  private static BigDecimal engagement(PartnerSnapshot partner) {
    return SCORER.score(partner).portfolio("networking").categories().stream()
        .filter(category -> category.id().equals("engagement"))
        .findFirst()
        .orElseThrow()
        .contribution();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-03-01", "2026-07-25"})
  void halfOfEngagementCountsDuringGrace(String asOf) {
    assertThat(engagement(engaged(asOf, "None").build())).isEqualTo(decimal("0.8"));
  }

  @Test
  void nothingOfEngagementCountsAfterGraceAndTheReasonNamesThePractice() {
    PartnerSnapshot partner = engaged("2026-07-26", "None").build();

    assertThat(engagement(partner)).isEqualTo(decimal("0"));
    MetricScore adopt = metric(SCORER.score(partner), "networking", "adopt");
    assertThat(adopt.achieved()).isEqualTo(decimal("8"));
    assertThat(adopt.applied()).isEqualTo(decimal("0"));
    assertThat(adopt.withheld()).isEqualTo(decimal("0.8"));
    assertThat(adopt.modifiers()).hasSize(1);
    assertThat(adopt.modifiers().get(0).reason().code()).isEqualTo("practice-required");
    assertThat(adopt.modifiers().get(0).reason().text())
        .contains("validated", "practice", "required");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-03-01", "2026-07-25", "2026-07-26"})
  void engagementCountsInFullWithAValidatedPractice(String asOf) {
    assertThat(engagement(engaged(asOf, "Basic").build())).isEqualTo(decimal("1.6"));
  }

  @Test
  void providerSelectQualifiesAsBasicMaturityAndEarnsMore() {
    PartnerSnapshot partner =
        partner("2026-07-26", "M")
            .attribute("provider-designation", Fact.of("Select"))
            .reading("networking", "onboard", reading("38"))
            .reading("networking", "adopt", reading("10"))
            .build();

    assertThat(engagement(partner)).isEqualTo(decimal("1.6"));
    assertThat(metric(SCORER.score(partner), "networking", "managed-services").achieved())
        .isEqualTo(decimal("6"));
  }

  @ParameterizedTest
  @CsvSource({"None, 0", "Basic, 5", "Select, 6", "Intermediate, 7", "Expert, 10"})
  void managedServicesMaturity(String level, String expected) {
    PartnerSnapshot partner =
        withMaturity("2026-08-31", "None", level).portfolio("networking").build();

    assertThat(metric(SCORER.score(partner), "networking", "managed-services").achieved())
        .isEqualTo(decimal(expected));
  }

  @ParameterizedTest
  @CsvSource({"None, Select", "Basic, Select", "Intermediate, Intermediate", "Expert, Expert"})
  void providerSelectRaisesWhatIsLowerAndLowersNothing(String stated, String expected) {
    PartnerSnapshot partner =
        withMaturity("2026-08-31", "None", stated)
            .attribute("provider-designation", "Select")
            .build();

    assertThat(SCORER.score(partner).attributes().get("managed-services-maturity"))
        .isEqualTo(Fact.of(expected));
  }

  @Test
  void maturityThatIsNotStatedIsNotValidated() {
    PartnerSnapshot partner =
        partner("2026-07-26", "M").reading("networking", "adopt", reading("10")).build();

    assertThat(metric(SCORER.score(partner), "networking", "adopt").applied())
        .isEqualTo(decimal("0"));
  }

  @Test
  void growthOnLessThanTheMinimumScoresZeroWithItsReason() {
    MetricScore score =
        scored(
            partner("2026-08-31", "M"),
            "networking",
            "acv-growth",
            Reading.growth(usd("24000"), usd("12000")));

    assertThat(score.achieved()).isEqualTo(decimal("10"));
    assertThat(score.applied()).isEqualTo(decimal("0"));
    assertThat(score.modifiers().get(0).reason().code()).isEqualTo("minimum-acv-growth");
    assertThat(score.modifiers().get(0).reason().text()).contains("$25,000");
  }

  @Test
  void growthOnExactlyTheMinimumScores() {
    MetricScore score =
        scored(
            partner("2026-08-31", "M"),
            "networking",
            "acv-growth",
            Reading.growth(usd("25000"), usd("12500")));

    assertThat(score.applied()).isEqualTo(decimal("10"));
    assertThat(score.modifiers()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "networking, tcv-growth, 49999.99, 50000",
    "services, acv-growth, 49999.99, 50000",
    "networking, buying-program-penetration, 49999, 50000",
    "services, premium-services, 49999, 50000",
    "cloud-ai, ai-penetration, 24999, 25000",
    "services, on-time-renewal, 9999, 10000"
  })
  void minimumBaseIsInclusive(String portfolio, String metric, String below, String at) {
    Reading little = Reading.of(decimal("80")).withBase(usd(below));
    Reading enough = Reading.of(decimal("80")).withBase(usd(at));

    assertThat(scored(partner("2026-08-31", "M"), portfolio, metric, little).applied())
        .isEqualTo(decimal("0"));
    assertThat(scored(partner("2026-08-31", "M"), portfolio, metric, enough).applied())
        .isEqualTo(decimal("10"));
  }

  @ParameterizedTest
  @CsvSource({
    "2000000, XS",
    "2000000.01, S",
    "10000000, S",
    "25000000, M",
    "100000000, L",
    "100000001, XL"
  })
  void sizeFollowsFromRevenue(String revenue, String size) {
    var score =
        SCORER.score(
            PartnerSnapshot.builder()
                .id("acme")
                .asOf(LocalDate.of(2026, 8, 31))
                .attribute("revenue", Fact.of(usd(revenue)))
                .reading("networking", "acv-growth", reading("7"))
                .build());

    assertThat(score.attributes()).containsEntry("size", Fact.of(size));
  }

  @Test
  void standingsBeginAtTheirPublishedThresholds() {
    assertThat(BOOK.ladder().rungs())
        .extracting(rung -> rung.at().toPlainString())
        .containsExactly("0", "1", "5", "7.5");
  }

  @Test
  void figuresSayWhatTheyRestOn() {
    MetricScore growth =
        scored(partner("2026-08-31", "M"), "networking", "acv-growth", reading("3"));

    assertThat(growth.terms().tableEvidence()).isEqualTo(Evidence.COMMUNITY);
    assertThat(growth.terms().weightEvidence()).isEqualTo(Evidence.ILLUSTRATIVE);
  }

  @Test
  void noticeSaysThatThePortalIsOfficial() {
    assertThat(BOOK.notice()).contains("official", "estimate", "not affiliated");
  }
}
