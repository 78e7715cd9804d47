package dev.pvi.score;

import static dev.pvi.TestPartner.decimal;
import static dev.pvi.TestPartner.metric;
import static dev.pvi.TestPartner.partner;
import static dev.pvi.TestPartner.reading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pvi.PviScorer;
import dev.pvi.TestBook;
import dev.pvi.explain.Code;
import dev.pvi.explain.Reason;
import dev.pvi.partner.Reading;
import java.util.ArrayList;
import java.util.List;
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

  private static MetricScore.Answer answer(MetricScore one, int row) {
    return MetricScore.Answer.builder()
        .terms(one.terms())
        .status(one.status())
        .chosen(one.chosen())
        .row(row)
        .achieved(one.achieved())
        .applied(one.applied())
        .modifiers(new ArrayList<>(one.modifiers()))
        .reasons(new ArrayList<>(one.reasons()))
        .contribution(one.contribution())
        .attainable(one.attainable())
        .build();
  }

  private static MetricScore copy(MetricScore one, int row) {
    return MetricScore.of(answer(one, row), one.reading());
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
  void howTheReadingCameAboutIsSaidFirst() {
    Reason counted = Reason.of(Code.of("counted", "three", ""));
    Reason assumed = Reason.of(Code.of("assumed", "four", ""));
    MetricScore six = scored(reading("6"));
    MetricScore.Answer plain = answer(six, 1);
    MetricScore.Answer why =
        MetricScore.Answer.builder().from(plain).reasons(List.of(assumed)).build();

    MetricScore both = MetricScore.of(why, six.reading(), List.of(counted));

    assertThat(both.reasons()).containsExactly(counted, assumed);
    assertThat(MetricScore.of(plain, six.reading(), List.of(counted)).reasons())
        .containsExactly(counted);
    assertThat(MetricScore.of(why, six.reading()).reasons()).containsExactly(assumed);
    assertThat(both.with(reading("9")).reasons()).containsExactly(counted, assumed);
  }

  /** As when a score is read back, where reasons are one list. */
  @Test
  void reasonsCountForEqualityHoweverTheyWereStated() {
    Reason counted = Reason.of(Code.of("counted", "three", ""));
    MetricScore six = scored(reading("6"));
    MetricScore.Answer plain = answer(six, 1);
    MetricScore measured = MetricScore.of(plain, six.reading(), List.of(counted));
    MetricScore read =
        MetricScore.of(
            MetricScore.Answer.builder().from(plain).reasons(List.of(counted)).build(),
            six.reading());

    assertThat(measured).isEqualTo(read).hasSameHashCodeAs(read).isNotEqualTo(six);
  }

  @Test
  void answerKeepsNoListOfItsMaker() {
    MetricScore six = scored(reading("6"));
    List<Reason> reasons = new ArrayList<>();
    MetricScore.Answer answer =
        MetricScore.Answer.builder().from(answer(six, 1)).reasons(reasons).build();
    reasons.add(Reason.of(Code.of("late", "too late", "")));

    assertThat(MetricScore.of(answer, six.reading()).reasons()).isEmpty();
    assertThatThrownBy(() -> MetricScore.Answer.builder().row(1).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("terms, status, chosen, achieved");
  }

  @Test
  void textIsOneShortLine() {
    MetricScore six = scored(reading("6"));
    MetricScore absent =
        MetricScore.of(
            MetricScore.Answer.builder()
                .from(answer(six, -1))
                .counts(false)
                .attainable(decimal("0"))
                .contribution(decimal("0"))
                .build(),
            Reading.absent("not asked"));

    assertThat(six).hasToString("m: index 7 adds 7 of 10");
    assertThat(absent).hasToString("m: index 7 is not counted");
    assertThat(SCORER.score(partner().reading("p", "m", reading("6")).build()))
        .hasToString("acme as of 2026-08-31 by acme-points@2026.1: p 7.00 partner");
  }
}
