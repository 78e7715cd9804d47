package dev.pvi;

import static dev.pvi.TestPartner.decimal;
import static dev.pvi.TestPartner.metric;
import static dev.pvi.TestPartner.partner;
import static dev.pvi.TestPartner.reading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pvi.explain.Finding;
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

  private static List<String> notes(PartnerScore score) {
    return score.findings().stream()
        .filter(one -> !one.code().equals("nothing-stated"))
        .map(Finding::toString)
        .toList();
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
  void certificationThatRestsOnAnUnlinkedOneCountsAndSaysSo() {
    PartnerScore score =
        score(Credential.of("stage-1", "p1").unlinked(), Credential.of("stage-2", "p1"));

    assertThat(metric(score, "p", "credits").achieved()).isEqualTo(decimal("1.5"));
    assertThat(notes(score))
        .containsExactly(
            "partner acme /credentials/1: Stage 2 of p1 counts, though Stage 1, which it requires,"
                + " is of an account that is not linked [rests-on-unlinked]");
    assertThat(notes(score(Credential.of("stage-1", "p1"), Credential.of("stage-2", "p1"))))
        .isEmpty();
    assertThat(
            notes(
                score(
                    Credential.of("stage-1", "p1").unlinked(),
                    Credential.of("stage-2", "p1").unlinked())))
        .isEmpty();
  }

  @Test
  void certificationThatIsStatedAgainCountsOnceAndSaysSo() {
    PartnerScore score =
        score(
            Credential.of("stage-1", "p1"),
            Credential.of("stage-1", "p2"),
            Credential.of("stage-1", "p1").through(LocalDate.of(2027, 1, 1)));

    assertThat(metric(score, "p", "credits").achieved()).isEqualTo(decimal("2"));
    assertThat(notes(score))
        .containsExactly(
            "partner acme /credentials/2: Stage 1 of p1 is stated again and counts once"
                + " [stated-twice]");
    assertThat(
            notes(
                score(
                    valid("stage-1", "2024-01-01", "2025-12-31"),
                    valid("stage-1", "2026-01-01", "2027-12-31"))))
        .containsExactly(
            "partner acme /credentials/0: Stage 1 of p1 is not valid on 2026-08-31 [not-valid]");
  }

  @Test
  void certificationOfTheFutureIsSaidToBeOne() {
    assertThat(notes(score(Credential.of("stage-1", "p1").from(LocalDate.of(2026, 9, 1)))))
        .containsExactly(
            "partner acme /credentials/0: Stage 1 of p1 is valid from 2026-09-01 on, which lies"
                + " after 2026-08-31 [not-yet-valid]");
  }

  @Test
  void certificationThatEndsBeforeItBeginsIsRefused() {
    Credential one = Credential.of("stage-1", "p1").from(LocalDate.of(2026, 3, 1));

    assertThatThrownBy(() -> one.through(LocalDate.of(2026, 2, 28)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("through must not lie before from, 2026-03-01 - but was: 2026-02-28");
    assertThat(one.through(LocalDate.of(2026, 3, 1)).validOn(LocalDate.of(2026, 3, 1))).isTrue();
    assertThatThrownBy(
            () ->
                PartnerSnapshot.parse(
                    "partner.json",
                    """
                    {"format": "pvi-partner/1", "id": "acme", "asOf": "2026-08-31",
                     "credentials": [{"certification": "a", "holder": "p1",
                       "from": "2026-03-01", "through": "2026-02-28"}]}
                    """))
        .hasMessageContaining(
            "partner.json:2:18 /credentials/0: through must not lie before from, 2026-03-01 - but"
                + " was: 2026-02-28");
  }

  @Test
  void certificationThatRequiresItselfIsRefusedWithTheWay() {
    TestBook book =
        TestBook.ofOneMetric("{\"type\": \"constant\", \"value\": 10}")
            .with(
                "certifications",
                """
                {"a": {"name": "A", "counts": {"m": 1}, "requires": "a"},
                 "b": {"name": "B", "counts": {"m": 1}, "requires": "c"},
                 "c": {"name": "C", "counts": {"m": 1}, "requires": "b"},
                 "d": {"name": "D", "counts": {"m": 1}, "requires": "c"}}\
                """);

    assertThatThrownBy(book::read)
        .hasMessageContaining(
            "/certifications/a/requires: must not require itself - but was: a,"
                + " which requires a [requires-itself]")
        .hasMessageContaining(
            "/certifications/b/requires: must not require itself - but was: b,"
                + " which requires c, which requires b [requires-itself]")
        .hasMessageContaining("/certifications/c/requires: must not require itself")
        .hasMessageNotContaining("/certifications/d");
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
