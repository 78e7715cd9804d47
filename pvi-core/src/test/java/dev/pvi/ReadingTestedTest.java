package dev.pvi;

import static dev.pvi.TestPartner.decimal;
import static dev.pvi.TestPartner.partner;
import static dev.pvi.TestPartner.reading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pvi.explain.BookException;
import dev.pvi.formula.Fact;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.partner.Portfolio;
import dev.pvi.partner.Reading;
import dev.pvi.score.MetricScore;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conditions that test the reading itself. */
class ReadingTestedTest {

  private static final Portfolio P = Portfolio.of("p");

  /**
   * Up to 10 by a slope, from there to 20 always 2, above by another slope; half of all below 3.
   */
  private static final PviScorer SCORER =
      TestBook.ofOneMetric(
              """
              {"type": "choice", "cases": [
                {"when": {"attribute": "reading", "through": 10}, "then": "index"},
                {"when": {"attribute": "reading", "through": 20},
                 "then": {"type": "constant", "value": 2}}],
               "otherwise": {"type": "slope",
                             "knots": [{"at": 20, "value": 4}, {"at": 40, "value": 8}]}}\
              """)
          .modifier(
              "little",
              """
              {"order": 1, "metrics": ["m"], "because": "little",
               "when": {"attribute": "reading", "below": 3},
               "effect": {"type": "factor", "by": 0.5}}\
              """)
          .scorer();

  private static MetricScore scored(PviScorer scorer, Reading reading) {
    PartnerSnapshot partner = partner().reading("p", "m", reading).build();
    var score = scorer.score(partner).portfolio("p");
    PreparedReadings prepared = scorer.prepare(partner().build(), P).readings(1);
    prepared.set(0, partner);

    assertThat(scorer.index(partner, P)).contains(score.index());
    assertThat(prepared.index(0)).contains(score.index());
    assertThat(prepared.hasUnits(0)).isEqualTo(!(reading instanceof Reading.Known));
    return score.metrics().get(0);
  }

  @ParameterizedTest
  @CsvSource({
    "2, 2, 1",
    "3, 3, 3",
    "10, 10, 10",
    "10.01, 2, 2",
    "20, 2, 2",
    "20.01, 4.002, 4.002",
    "40, 8, 8"
  })
  void readingChoosesItsTable(String reading, String achieved, String applied) {
    MetricScore score = scored(SCORER, reading(reading));

    assertThat(score.achieved()).isEqualTo(decimal(achieved));
    assertThat(score.applied()).isEqualTo(decimal(applied));
  }

  @Test
  void readingThatIsAbsentIsNotTested() {
    MetricScore score = scored(SCORER, Reading.absent("not yet"));

    assertThat(score.applied()).isEqualTo(decimal("0"));
    assertThat(score.modifiers()).isEmpty();
  }

  @Test
  void levelAndFlagAreTestedAsWhatTheyAre() {
    PviScorer scorer =
        TestBook.ofOneMetric(
                """
                {"type": "choice", "cases": [
                  {"when": {"any": [{"attribute": "reading", "in": ["gold", "silver"]},
                                    {"attribute": "reading", "is": true}]},
                   "then": {"type": "constant", "value": 10}}],
                 "otherwise": {"type": "constant", "value": 1}}\
                """)
            .scorer();

    assertThat(scored(scorer, Reading.level("gold")).applied()).isEqualTo(decimal("10"));
    Reading yes = new Reading.Known(Fact.of(true), Optional.empty(), Optional.empty());
    assertThat(scored(scorer, yes).applied()).isEqualTo(decimal("10"));
  }

  @Test
  void howItIsComputedIsSaid() {
    assertThat(SCORER.describe())
        .contains("m: one of 3 tables, decimal: a condition tests the reading itself, with little");
  }

  @Test
  void readingIsComparedWithWhatItMayBe() {
    assertThatThrownBy(
            () ->
                TestBook.ofOneMetric(
                        """
                        {"type": "choice", "cases": [
                          {"when": {"attribute": "reading", "from": "gold"}, "then": "index"}]}\
                        """)
                    .scorer())
        .isInstanceOf(BookException.class)
        .hasMessageContaining("must be compared with a text by is or in - but was: \"gold\"");
  }
}
