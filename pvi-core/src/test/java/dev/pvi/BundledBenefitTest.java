package dev.pvi;

import static dev.pvi.TestPartner.decimal;
import static dev.pvi.TestPartner.partner;
import static dev.pvi.TestPartner.reading;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pvi.form.Evidence;
import dev.pvi.formula.Fact;
import dev.pvi.partner.Credential;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.rulebook.Benefit;
import dev.pvi.rulebook.RuleBook;
import dev.pvi.score.Entitlement;
import dev.pvi.score.PartnerScore;
import dev.pvi.score.PortfolioScore;
import dev.pvi.score.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The benefits and the partner-wide card of cisco-360@2026.1. */
class BundledBenefitTest {

  private static final RuleBook BOOK = RuleBooks.bundled("cisco-360").at(LocalDate.of(2026, 8, 31));
  private static final PviScorer SCORER = PviScorer.of(BOOK);

  private static PartnerScore score(String customerSuccess, String managedServices) {
    return SCORER.score(
        partner()
            .attribute("customer-success-maturity", customerSuccess)
            .attribute("managed-services-maturity", managedServices)
            .build());
  }

  private static String state(PartnerScore score, String benefit) {
    return score.benefits().stream()
        .filter(one -> one.id().equals(benefit))
        .map(one -> one.state().name().toLowerCase(Locale.ROOT))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "None, None, missing, missing, missing, missing, missing",
    "None, Basic, held, missing, held, missing, held",
    "None, Select, held, missing, held, missing, held",
    "None, Intermediate, held, held, held, held, held",
    "Basic, None, held, missing, missing, missing, missing",
    "Intermediate, None, held, held, missing, missing, missing",
    "Expert, Expert, held, held, held, held, held"
  })
  void maturityEntitles(
      String customerSuccess,
      String managedServices,
      String standard,
      String advanced,
      String supportStandard,
      String supportEnhanced,
      String discount) {
    PartnerScore score = score(customerSuccess, managedServices);

    assertThat(state(score, "standard-use-cases")).isEqualTo(standard);
    assertThat(state(score, "advanced-use-cases")).isEqualTo(advanced);
    assertThat(state(score, "partner-support-standard")).isEqualTo(supportStandard);
    assertThat(state(score, "partner-support-enhanced")).isEqualTo(supportEnhanced);
    assertThat(state(score, "msp-discounting")).isEqualTo(discount);
  }

  /** Of two partners, otherwise alike, the one whose Select designation counts has the prices. */
  @Test
  void designationEntitlesToWhatBasicDoes() {
    PartnerScore select =
        SCORER.score(partner().attribute("provider-designation", "Select").build());

    assertThat(state(select, "msp-discounting")).isEqualTo("held");
    assertThat(state(select, "partner-support-enhanced")).isEqualTo("missing");
    assertThat(state(SCORER.score(partner().build()), "msp-discounting")).isEqualTo("unknown");
  }

  @ParameterizedTest
  @CsvSource({"true, true, held", "true, false, missing", "false, true, missing"})
  void competencyNeedsEligibilityAndTraining(boolean eligible, boolean linked, String expected) {
    Credential training = Credential.of("bb-smb-mid-market", "ann");
    PartnerSnapshot partner =
        partner()
            .attribute("smb-mid-market-eligible", Fact.of(eligible))
            .credentials(linked ? training : training.unlinked())
            .build();

    assertThat(state(SCORER.score(partner), "smb-mid-market-competency")).isEqualTo(expected);
  }

  @Test
  void whatIsNotPublicSaysSo() {
    assertThat(BOOK.benefits())
        .filteredOn(one -> one.source().evidence() != Evidence.PUBLISHED)
        .extracting(Benefit::id)
        .containsExactly("msp-discounting", "smb-mid-market-competency");
    assertThat(score("None", "None").explain().toText())
        .containsPattern("SMB & Mid-Market competency +unknown +ILLUSTRATIVE")
        .containsPattern("Programmatic Discounting - MSP +missing +ASSUMED");
  }

  @Test
  void benefitsAreListedWithoutAnyReading() {
    PartnerScore score = SCORER.score(partner().build());

    assertThat(score.portfolios()).isEmpty();
    assertThat(score.benefits()).extracting(Entitlement::id).hasSize(6);
  }

  /** Growth 6 and 4 % are 7 and 5, so 6; 0.35 x 6 = 2.1, and nothing else is measured. */
  @Test
  void overallLeavesOutWhatS0NamesButNobodyMeasured() {
    PartnerSnapshot partner =
        partner()
            .reading("overall", "tcv-growth", reading("6"))
            .reading("overall", "acv-growth", reading("4"))
            .build();
    PortfolioScore overall = SCORER.score(partner).portfolio("overall");

    assertThat(overall.index()).isEqualTo(decimal("2.1"));
    assertThat(overall.motion()).isEmpty();
    assertThat(
            List.of(
                "usage-rate",
                "deployment-quality",
                "customer-engagement",
                "customer-satisfaction",
                "uptime",
                "refresh-rate"))
        .allSatisfy(
            metric -> {
              assertThat(overall.metric(metric).counts()).isFalse();
              assertThat(overall.metric(metric).status()).isEqualTo(Status.ABSENT);
              assertThat(BOOK.metric(overall.metric(metric).terms().metric()).orElseThrow())
                  .satisfies(
                      definition -> {
                        assertThat(definition.motion()).isPresent();
                        assertThat(definition.formula()).isNotBlank();
                      });
            });
  }

  @Test
  void everyFigureOfTheOverallCardIsMadeUpAndSaysSo() {
    PartnerSnapshot partner = partner().portfolio("overall").build();
    PortfolioScore overall = SCORER.score(partner).portfolio("overall");

    assertThat(overall.metrics())
        .hasSize(15)
        .allSatisfy(
            metric -> {
              assertThat(metric.terms().weightEvidence()).isEqualTo(Evidence.ILLUSTRATIVE);
              assertThat(metric.terms().tableEvidence()).isEqualTo(Evidence.ILLUSTRATIVE);
            });
  }
}
