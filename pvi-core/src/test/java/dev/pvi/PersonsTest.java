package dev.pvi;

import static dev.pvi.TestPartner.decimal;
import static dev.pvi.TestPartner.metric;
import static dev.pvi.TestPartner.partner;
import static dev.pvi.TestPartner.reading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pvi.explain.BookException;
import dev.pvi.explain.Reason;
import dev.pvi.partner.Credential;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.partner.Portfolio;
import dev.pvi.score.MetricScore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Persons who hold any of design, operate or (in portfolio p only) sell count; operate needs
 * design. Design is worth 4 credits, too.
 */
class PersonsTest {

  private static TestBook book(String worth) {
    return TestBook.empty()
        .metric("experts", "\"unit\": \"persons\", \"counts\": \"persons\"")
        .metric("credits")
        .category("p", "c", "1")
        .weighs("p", "c", "experts", "0.5", "index")
        .weighs("p", "c", "credits", "0.5", "index")
        .category("q", "c", "1")
        .weighs("q", "c", "experts", "1", "index")
        .with(
            "certifications",
            """
            {"design": {"name": "Design", "counts": {"experts": %s, "credits": 4}},
             "operate": {"name": "Operate", "counts": {"experts": 1}, "requires": "design"},
             "sell": {"name": "Sell", "counts": {"experts": 1}, "portfolios": ["p"]}}\
            """
                .formatted(worth));
  }

  private static final PviScorer SCORER = book("1").scorer();

  private static MetricScore experts(String portfolio, Credential... credentials) {
    return metric(SCORER.score(partner().credentials(credentials).build()), portfolio, "experts");
  }

  @Test
  void personWithTwoCertificationsCountsOnce() {
    MetricScore score =
        experts(
            "p",
            Credential.of("design", "ann"),
            Credential.of("operate", "ann"),
            Credential.of("sell", "ann"),
            Credential.of("sell", "bob"),
            Credential.of("design", "cem"));

    assertThat(score.achieved()).isEqualTo(decimal("3"));
    assertThat(score.reasons())
        .extracting(Reason::text)
        .containsExactly("persons with linked accounts: 3, who hold 5 certifications that count");
  }

  @Test
  void personsCountInThePortfoliosOfTheirCertifications() {
    Credential[] held = {Credential.of("sell", "ann"), Credential.of("design", "bob")};

    assertThat(experts("p", held).achieved()).isEqualTo(decimal("2"));
    assertThat(experts("q", held).achieved()).isEqualTo(decimal("1"));
  }

  @Test
  void creditsOfTheSameCertificationsAreStillSummed() {
    PartnerSnapshot partner =
        partner()
            .credentials(Credential.of("design", "ann"), Credential.of("design", "bob"))
            .build();

    assertThat(metric(SCORER.score(partner), "p", "credits").achieved()).isEqualTo(decimal("8"));
    assertThat(SCORER.index(partner, "p")).contains(decimal("5"));
  }

  @Test
  void onlyALinkedAccountCountsAndLinkingAnotherOfTheSamePersonAddsNothing() {
    MetricScore score =
        experts(
            "p",
            Credential.of("design", "ann"),
            Credential.of("sell", "ann").unlinked(),
            Credential.of("design", "bob").unlinked(),
            Credential.of("sell", "bob").unlinked());

    assertThat(score.achieved()).isEqualTo(decimal("1"));
    assertThat(score.reasons())
        .extracting(Reason::text)
        .containsExactly(
            "persons with linked accounts: 1, who hold 1 certifications that count",
            "+1 for nothing: link the account of bob (Design, Sell)");
  }

  @Test
  void whatIsNotValidOrLacksWhatItRequiresCountsForNothingAndIsNamed() {
    PartnerSnapshot partner =
        partner()
            .credentials(
                Credential.of("operate", "ann"),
                Credential.of("sell", "bob").through(LocalDate.of(2026, 8, 30)),
                Credential.of("sell", "cem").through(LocalDate.of(2026, 8, 31)))
            .build();

    assertThat(metric(SCORER.score(partner), "p", "experts").achieved()).isEqualTo(decimal("1"));
    assertThat(SCORER.score(partner).findings())
        .extracting(finding -> finding.reason().text())
        .contains(
            "Operate of ann counts for nothing without Design",
            "Sell of bob is not valid on 2026-08-31");
  }

  @Test
  void statedReadingTakesThePlaceOfTheCount() {
    PartnerSnapshot partner =
        partner()
            .credentials(Credential.of("sell", "ann"))
            .reading("q", "experts", reading("7"))
            .build();

    assertThat(SCORER.index(partner, "q")).contains(decimal("7"));
  }

  @Test
  void manyPersonsAndPreparedReadingsAreCountedAlike() {
    List<Credential> all = new ArrayList<>();
    for (int person = 0; person < 9; person++) {
      all.add(Credential.of("design", "p" + person));
      all.add(Credential.of("operate", "p" + person));
    }
    PartnerSnapshot partner = partner().credentials(all).build();
    PreparedReadings prepared = SCORER.prepare(partner, Portfolio.of("q")).readings(1);
    prepared.set(0, partner);

    assertThat(SCORER.score(partner).portfolio("q").index()).isEqualTo(decimal("9"));
    assertThat(prepared.index(0)).contains(decimal("9"));
  }

  @Test
  void certificationTowardsPersonsIsWorthOne() {
    assertThatThrownBy(() -> book("2").read())
        .isInstanceOf(BookException.class)
        .hasMessageContaining("/certifications/design/counts/experts")
        .hasMessageContaining(
            "must be 1, as metric experts counts persons - but was: 2 [once-per-person]");
  }
}
