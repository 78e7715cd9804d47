package dev.pvi;

import static dev.pvi.TestPartner.decimal;
import static dev.pvi.TestPartner.metric;
import static dev.pvi.TestPartner.partner;
import static dev.pvi.TestPartner.reading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pvi.explain.Reason;
import dev.pvi.partner.Credential;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.score.MetricScore;
import dev.pvi.score.PartnerScore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Stage one is worth 1, stage two 1.5 and needs stage one, the associate 3 in portfolio p only. */
class CredentialTest {

  private static final PviScorer SCORER =
      TestBook.empty()
          .metric("credits")
          .metric("other")
          .category("p", "c", "1")
          .weighs("p", "c", "credits", "0.5", "index")
          .weighs("p", "c", "other", "0.5", "index")
          .category("q", "c", "1")
          .weighs("q", "c", "credits", "1", "index")
          .with(
              "certifications",
              """
              {"stage-1": {"name": "Stage 1", "counts": {"credits": 1}},
               "stage-2": {"name": "Stage 2", "counts": {"credits": 1.5}, "requires": "stage-1"},
               "associate": {"name": "Associate", "counts": {"credits": 3}, "portfolios": ["p"]}}\
              """)
          .scorer();

  private static PartnerScore score(Credential... credentials) {
    return SCORER.score(
        partner().credentials(List.of(credentials)).reading("p", "other", reading("0")).build());
  }

  private static MetricScore credits(Credential... credentials) {
    return metric(score(credentials), "p", "credits");
  }

  private static Credential valid(String certification, String from, String through) {
    return new Credential(
        certification,
        "p1",
        true,
        Optional.of(LocalDate.parse(from)),
        Optional.of(LocalDate.parse(through)));
  }

  @Test
  void creditsAreSummedOverPersons() {
    MetricScore score =
        credits(
            Credential.of("stage-1", "p1"),
            Credential.of("stage-2", "p1"),
            Credential.of("stage-1", "p2"),
            Credential.of("associate", "p2"));

    assertThat(score.achieved()).isEqualTo(decimal("6.5"));
    assertThat(score.reasons())
        .extracting(Reason::text)
        .contains("6.5 credits: 4 certifications count, of 2 persons with linked accounts");
  }

  @Test
  void creditsOfManyPersonsAreSummed() {
    List<Credential> all = new ArrayList<>();
    for (int person = 0; person < 50; person++) {
      all.add(Credential.of("stage-1", "p" + person));
      if (person % 2 == 0) {
        all.add(Credential.of("stage-2", "p" + person));
      }
      all.add(0, Credential.of("associate", "p" + person).unlinked());
    }

    MetricScore score = credits(all.toArray(new Credential[0]));

    assertThat(score.reasons()).hasSize(51);
    assertThat(score.reasons().get(0).text())
        .isEqualTo("87.5 credits: 75 certifications count, of 50 persons with linked accounts");
  }

  @Test
  void certificationCountsOncePerPerson() {
    assertThat(credits(Credential.of("stage-1", "p1"), Credential.of("stage-1", "p1")).achieved())
        .isEqualTo(decimal("1"));
  }

  @Test
  void stageNeedsTheOneBefore() {
    assertThat(credits(Credential.of("stage-2", "p1")).achieved()).isEqualTo(decimal("0"));
    assertThat(score(Credential.of("stage-2", "p1"), Credential.of("stage-1", "p2")).findings())
        .extracting(finding -> finding.reason().text())
        .contains("Stage 2 of p1 counts for nothing without Stage 1");
  }

  @Test
  void unlinkedAccountCountsForNothingAndSaysWhatItWouldAdd() {
    MetricScore score =
        credits(Credential.of("associate", "p1").unlinked(), Credential.of("stage-1", "p2"));

    assertThat(score.achieved()).isEqualTo(decimal("1"));
    assertThat(score.reasons())
        .extracting(Reason::text)
        .contains("+3 for nothing: link the account of p1 (Associate)");
  }

  @Test
  void certificationCountsFromItsFirstThroughItsLastDay() {
    assertThat(credits(valid("stage-1", "2026-08-31", "2026-08-31")).achieved())
        .isEqualTo(decimal("1"));
    assertThat(credits(valid("stage-1", "2026-09-01", "2027-08-31")).achieved())
        .isEqualTo(decimal("0"));
    assertThat(credits(valid("stage-1", "2025-08-31", "2026-08-30")).achieved())
        .isEqualTo(decimal("0"));
    assertThat(score(valid("stage-1", "2025-08-31", "2026-08-30")).findings())
        .extracting(finding -> finding.reason().text())
        .contains("Stage 1 of p1 is not valid on 2026-08-31");
  }

  @Test
  void certificationThatTheProgramDoesNotKnowIsAnError() {
    assertThatThrownBy(() -> credits(Credential.of("stage-9", "p1")))
        .hasMessageContaining(
            "must be a certification of the program (associate, stage-1, stage-2) - but was:"
                + " stage-9 [unknown-in-program]");
  }

  @Test
  void portfolioIsScoredForItsOwnCertificationsOnly() {
    PartnerScore score =
        SCORER.score(
            partner()
                .credentials(List.of(Credential.of("associate", "p1")))
                .reading("q", "credits", reading("2"))
                .build());

    assertThat(score.portfolio("q").index()).isEqualTo(decimal("2"));
  }

  @Test
  void certificationsReadBackAsTheyWereWritten() {
    PartnerSnapshot partner =
        partner()
            .credentials(
                List.of(
                    valid("stage-1", "2026-01-01", "2027-01-01"),
                    Credential.of("associate", "p2").unlinked()))
            .build();

    assertThat(PartnerSnapshot.parse("copy", partner.toJson())).isEqualTo(partner);
  }
}
