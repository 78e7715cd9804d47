package dev.pvi.score;

import static dev.pvi.TestPartner.reading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pvi.PviScorer;
import dev.pvi.TestBook;
import dev.pvi.partner.PartnerSnapshot;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A standing is kept for 18 months, whatever the index does. */
class ProtectionTest {

  private static final PviScorer SCORER = scorer(", \"protectedMonths\": 18");

  private static PviScorer scorer(String protection) {
    return TestBook.empty()
        .with(
            "ladder",
            """
            {"standings": {
                "welcome": {"name": "Welcome", "at": 0},
                "portfolio-partner": {"name": "Portfolio Partner", "at": 5},
                "preferred": {"name": "Preferred", "at": 7.5}}PROTECTION}\
            """
                .replace("PROTECTION", protection))
        .metric("m")
        .category("p", "c", "1")
        .weighs("p", "c", "m", "1", "index")
        .scorer();
  }

  private static PartnerSnapshot partner(String asOf, String index, String since) {
    return PartnerSnapshot.builder()
        .id("acme")
        .asOf(LocalDate.parse(asOf))
        .standing("p", "preferred", LocalDate.parse(since))
        .reading("p", "m", reading(index))
        .build();
  }

  private static PartnerScore score(String asOf, String index) {
    return SCORER.score(partner(asOf, index, "2025-12-01"));
  }

  @ParameterizedTest
  @CsvSource({
    "2025-12-01, Preferred",
    "2026-10-15, Preferred",
    "2027-05-31, Preferred",
    "2027-06-01, Portfolio Partner"
  })
  void standingIsKeptThroughTheLastDayOfItsMonths(String asOf, String standing) {
    PortfolioScore score = score(asOf, "6.9").portfolio("p");

    assertThat(score.standing().name()).isEqualTo(standing);
    assertThat(score.computedStanding().name()).isEqualTo("Portfolio Partner");
    assertThat(score.protection().orElseThrow().through()).isEqualTo("2027-05-31");
  }

  /** Eighteen months after 31 August is the end of February. */
  @ParameterizedTest
  @CsvSource({"2025-08-31, 2027-02-27", "2025-09-01, 2027-02-28", "2026-08-29, 2028-02-28"})
  void lastDayIsTheOneBeforeTheMonthsAreOver(String since, String through) {
    PortfolioScore score = SCORER.score(partner(through, "6.9", since)).portfolio("p");

    assertThat(score.protection().orElseThrow().through()).isEqualTo(through);
    assertThat(score.standing().name()).isEqualTo("Preferred");
  }

  @Test
  void explanationShowsBothStandingsWhileOneIsKept() {
    assertThat(score("2026-10-15", "6.9").explain().toText().lines().map(String::strip))
        .contains(
            "p 6.90 of 10: Preferred (protected; computed: Portfolio Partner). The index alone is"
                + " 0.60 below Preferred (7.50).",
            "Preferred, reached on 2025-12-01, is protected through 2027-05-31; the index alone"
                + " earns Portfolio Partner");
  }

  @Test
  void explanationShowsBothStandingsOnceItIsLost() {
    assertThat(score("2027-06-01", "6.9").explain().toText().lines().map(String::strip))
        .contains(
            "p 6.90 of 10: Portfolio Partner. 0.60 below Preferred (7.50).",
            "Preferred, reached on 2025-12-01, was protected through 2027-05-31; the index alone"
                + " earns Portfolio Partner");
  }

  @Test
  void jsonShowsBothStandings() {
    assertThat(score("2026-10-15", "6.9").toJson())
        .contains(
            """
            "standing":"preferred","computedStanding":"portfolio-partner"\
            """);
    assertThat(score("2027-06-01", "6.9").toJson())
        .contains(
            """
            "standing":"portfolio-partner","computedStanding":"portfolio-partner"\
            """);
  }

  @Test
  void jsonIsReadBackOnlyIfItsStandingsFollowFromTheIndex() {
    PartnerScore kept = score("2026-10-15", "6.9");
    String json = kept.toJson();

    assertThat(PartnerScore.parse("copy", json)).isEqualTo(kept);
    String lowered =
        json.replace("\"computedStanding\":\"portfolio-partner", "\"computedStanding\":\"welcome");
    assertThatThrownBy(() -> PartnerScore.parse("copy", lowered))
        .hasMessageContaining(
            "/portfolios/0/computedStanding: must be portfolio-partner, which follows from index,"
                + " parts, ladder and protection - but was: welcome");
  }

  @Test
  void protectionNeverLowersAStanding() {
    assertThat(score("2026-10-15", "7.5").explain().toText().lines().map(String::strip))
        .contains(
            "p 7.50 of 10: Preferred.",
            "Preferred, reached on 2025-12-01, is protected through 2027-05-31; the index alone"
                + " earns Preferred");
  }

  @Test
  void bookMayProtectNothing() {
    PortfolioScore score =
        scorer("").score(partner("2026-10-15", "6.9", "2025-12-01")).portfolio("p");

    assertThat(score.standing().name()).isEqualTo("Portfolio Partner");
    assertThat(score.protection()).isEmpty();
  }

  @Test
  void standingOfTheFutureIsRefused() {
    assertThatThrownBy(() -> score("2025-11-30", "6.9"))
        .hasMessageContaining(
            "/standings/p/since: must have been reached by the date of the snapshot, 2025-11-30 -"
                + " but was: 2025-12-01 [standing-later]");
  }
}
