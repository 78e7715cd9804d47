package dev.pvi;

import static dev.pvi.TestPartner.decimal;
import static dev.pvi.TestPartner.partner;
import static dev.pvi.TestPartner.reading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pvi.partner.MetricId;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.partner.Portfolio;
import dev.pvi.partner.Reading;
import dev.pvi.partner.ReadingOverride;
import dev.pvi.score.MetricScore;
import dev.pvi.score.Overridden;
import dev.pvi.score.PartnerScore;
import dev.pvi.score.PortfolioScore;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reading may be set by hand; every result shows it. */
class OverrideTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  /** Two metrics of weight 0.5 each. */
  private static final PviScorer SCORER =
      TestBook.empty()
          .attribute("maturity", "{\"type\": \"number\"}")
          .metric("m")
          .metric("other", "\"unit\": \"points\", \"reads\": \"maturity\"")
          .category("p", "c", "1")
          .weighs("p", "c", "m", "0.5", "index")
          .weighs("p", "c", "other", "0.5", "index")
          .category("q", "c", "1")
          .weighs("q", "c", "m", "1", "index")
          .scorer();

  private static ReadingOverride to(String number) {
    return new ReadingOverride(reading(number), "channel desk", DAY, "export was late");
  }

  private static PartnerSnapshot.Builder stated() {
    return partner().reading("p", "m", reading("2")).reading("p", "other", reading("8"));
  }

  private static PartnerSnapshot overridden() {
    return stated().override("p", "m", to("5.5")).build();
  }

  /** (5.5 + 8) ÷ 2 = 6.75, by every way. */
  @Test
  void overrideIsScoredByEveryWay() {
    PreparedReadings prepared = SCORER.prepare(partner().build(), Portfolio.of("p")).readings(1);
    prepared.set(0, overridden());

    assertThat(SCORER.score(overridden()).portfolio("p").index()).isEqualByComparingTo("6.75");
    assertThat(SCORER.index(overridden(), "p")).contains(decimal("6.75"));
    assertThat(SCORER.indices(overridden())).containsEntry(Portfolio.of("p"), decimal("6.75"));
    assertThat(prepared.index(0)).contains(decimal("6.75"));
  }

  @Test
  void statedReadingStaysAndTheScoreSaysWhatWasReplacedByWhomAndWhy() {
    assertThat(overridden().reading(Portfolio.of("p"), MetricId.of("m"))).contains(reading("2"));

    MetricScore score = SCORER.score(overridden()).portfolio("p").metric("m");

    assertThat(score.reading()).isEqualTo(reading("5.5"));
    assertThat(score.overridden())
        .contains(new Overridden(reading("2"), "channel desk", DAY, "export was late"));
    assertThat(SCORER.score(overridden()).portfolio("p").metric("other").overridden()).isEmpty();
  }

  @Test
  void textShowsItAboveTheCategoriesAndAtTheMetric() {
    PortfolioScore score = SCORER.score(overridden()).portfolio("p");

    assertThat(score.explain().toText().lines().map(String::strip))
        .contains(
            "1 reading overridden by hand",
            "set by hand by channel desk on 2026-03-01, instead of 2 points: export was late");
    assertThat(score.explain().toMarkdown()).contains("1 reading overridden by hand");
    assertThat(score).hasToString("p 6.75 partner (1 overridden by hand)");
    assertThat(SCORER.score(stated().build()).explain().toText()).doesNotContain("by hand");
  }

  @Test
  void jsonKeepsItInSnapshotAndScore() {
    PartnerScore score = SCORER.score(overridden());

    assertThat(overridden().toJson())
        .contains(
            "\"overrides\":{\"p\":{\"m\":{\"reading\":{\"value\":5.5},\"author\":\"channel desk\","
                + "\"date\":\"2026-03-01\",\"because\":\"export was late\"}}}");
    assertThat(PartnerSnapshot.parse("copy", overridden().toJson())).isEqualTo(overridden());
    assertThat(score.toJson())
        .contains("\"overridden\":{\"replaced\":{\"value\":2},\"author\":\"channel desk\"");
    assertThat(PartnerScore.parse("copy", score.toJson())).isEqualTo(score);
    assertThat(stated().build().toJson()).doesNotContain("overrid");
  }

  /** What would be read from an attribute is replaced as well, and what nobody stated. */
  @Test
  void whatIsNotStatedMayBeOverridden() {
    PartnerSnapshot partner =
        partner()
            .attribute("maturity", dev.pvi.formula.Fact.of(7))
            .override("p", "other", to("9"))
            .override("q", "m", to("4"))
            .build();

    PartnerScore score = SCORER.score(partner);

    assertThat(score.portfolio("p").index()).isEqualByComparingTo("4.5");
    assertThat(score.portfolio("p").metric("other").overridden().orElseThrow().replaced())
        .isEqualTo(Reading.of(7));
    assertThat(score.portfolio("q").index()).isEqualByComparingTo("4");
    assertThat(score.portfolio("q").metric("m").overridden().orElseThrow().replaced())
        .isEqualTo(Reading.absent("the snapshot states no reading"));
  }

  @Test
  void overrideMaySayThatNothingWasMeasured() {
    ReadingOverride none =
        new ReadingOverride(
            Reading.absent("wrong export"), "channel desk", DAY, "to be measured anew");
    PortfolioScore score = SCORER.score(stated().override("p", "m", none).build()).portfolio("p");

    assertThat(score.index()).isEqualByComparingTo("4");
    assertThat(score.range().maximum()).isEqualByComparingTo("9");
  }

  @Test
  void overrideOfALaterDayIsRefused() {
    ReadingOverride later =
        new ReadingOverride(reading("5"), "channel desk", LocalDate.of(2026, 9, 1), "tomorrow");

    assertThatThrownBy(() -> SCORER.score(stated().override("p", "m", later).build()))
        .hasMessageContaining(
            "/overrides/p/m/date: must have been decided by the date of the snapshot, 2026-08-31 -"
                + " but was: 2026-09-01 [override-later]");
  }

  @Test
  void whatTheProgramDoesNotKnowIsRefusedAsOfReadings() {
    assertThatThrownBy(() -> SCORER.score(stated().override("p", "mm", to("5")).build()))
        .hasMessageContaining("/overrides/p/mm: must be a metric of the program (m, other)");
    assertThatThrownBy(() -> SCORER.score(stated().override("pp", "m", to("5")).build()))
        .hasMessageContaining("/overrides/pp: must be a portfolio of the program (p, q)");
    assertThat(SCORER.score(stated().override("q", "other", to("5")).build()).findings())
        .extracting(finding -> finding.place().pointer())
        .contains("/overrides/q/other");
    ReadingOverride percent =
        new ReadingOverride(Reading.percent(decimal("5")), "channel desk", DAY, "by phone");
    assertThatThrownBy(() -> SCORER.score(stated().override("p", "m", percent).build()))
        .hasMessageContaining("/overrides/p/m/reading: must be in the unit of the metric, points");
  }

  @Test
  void reasonlessOrTwofoldOverridesAreRefusedWhereTheyAreStated() {
    assertThatThrownBy(() -> new ReadingOverride(reading("5"), " ", DAY, "why"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("author of an override must not be blank");
    assertThatThrownBy(() -> new ReadingOverride(reading("5"), "channel desk", DAY, ""))
        .hasMessageContaining("because of an override must not be blank");
    PartnerSnapshot.Builder twice =
        stated()
            .override("p", "m", to("5"))
            .override("p", "other", to("4"))
            .override("p", "m", to("6"));
    assertThatThrownBy(twice::build)
        .hasMessageContaining(
            "overrides must be one per portfolio and metric - but was two of: p m");
  }

  @ParameterizedTest
  @ValueSource(strings = {"author", "date", "because", "reading"})
  void everyPartOfAnOverrideMustBeStated(String part) {
    String json = overridden().toJson().replace("\"" + part + "\":", "\"$comment\":");

    assertThatThrownBy(() -> PartnerSnapshot.parse("acme.json", json))
        .hasMessageContaining("/overrides/p/m: must state " + part);
  }
}
