package dev.pvi.score;

import static dev.pvi.TestPartner.decimal;
import static dev.pvi.TestPartner.metric;
import static dev.pvi.TestPartner.partner;
import static dev.pvi.TestPartner.reading;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pvi.PviScorer;
import dev.pvi.TestBook;
import dev.pvi.partner.MetricId;
import dev.pvi.partner.Reading;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Scores are equal by what they state, whether or not they share it. */
class MetricScoreTest {

  private static final PviScorer SCORER =
      TestBook.ofOneMetric(
              """
              {"type": "bands", "rows": [
                  {"below": 5, "value": 2}, {"from": 5, "value": 7}]}\
              """)
          .scorer();

  private static MetricScore scored(Reading reading) {
    return metric(SCORER.score(partner().reading("p", "m", reading).build()), "p", "m");
  }

  private static MetricScore copy(MetricScore one, int row) {
    return new MetricScore(
        one.terms(),
        one.status(),
        one.reading(),
        one.chosen(),
        row,
        one.achieved(),
        one.applied(),
        one.modifiers(),
        one.reasons(),
        one.contribution(),
        one.attainable());
  }

  @Test
  void anotherReadingOfTheSameRowHasAllElseInCommon() {
    MetricScore six = scored(reading("6"));
    MetricScore nine = six.with(reading("9"));

    assertThat(nine).isEqualTo(scored(reading("9"))).hasSameHashCodeAs(scored(reading("9")));
    assertThat(nine.reading()).isEqualTo(reading("9"));
    assertThat(nine.contribution()).isEqualTo(decimal("7"));
    assertThat(six.reading()).isEqualTo(reading("6"));
    assertThat(six).isNotEqualTo(nine);
  }

  @Test
  void scoresAreEqualByTheirContent() {
    MetricScore six = scored(reading("6"));

    assertThat(copy(six, six.row())).isEqualTo(six).hasSameHashCodeAs(six);
    assertThat(copy(six, 0)).isNotEqualTo(six);
    assertThat(six).isNotEqualTo(scored(reading("4"))).isNotEqualTo("6");
  }

  @Test
  void textStatesAllParts() {
    MetricTerms terms = scored(reading("6")).terms();
    MetricScore score =
        new MetricScore(
            terms,
            Status.ABSENT,
            Reading.absent("not asked"),
            Optional.empty(),
            -1,
            decimal("1"),
            decimal("2"),
            List.of(),
            List.of(),
            decimal("3"),
            decimal("4"));

    assertThat(terms.metric()).isEqualTo(MetricId.of("m"));
    assertThat(score)
        .hasToString(
            "MetricScore[terms="
                + terms
                + ", status=ABSENT, reading=Absent[reason=not asked], chosen=Optional.empty,"
                + " row=-1, achieved=1, applied=2, modifiers=[], reasons=[], contribution=3,"
                + " attainable=4]");
  }
}
