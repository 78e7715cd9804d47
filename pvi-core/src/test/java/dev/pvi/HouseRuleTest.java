package dev.pvi;

import static dev.pvi.TestPartner.decimal;
import static dev.pvi.TestPartner.metric;
import static dev.pvi.TestPartner.partner;
import static dev.pvi.TestPartner.reading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pvi.explain.BookException;
import dev.pvi.explain.Code;
import dev.pvi.explain.Reason;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import dev.pvi.formula.Curve;
import dev.pvi.formula.Fact;
import dev.pvi.formula.Facts;
import dev.pvi.formula.Outcome;
import dev.pvi.formula.Rounding;
import dev.pvi.formula.Schedule;
import dev.pvi.formula.Trend;
import dev.pvi.partner.Reading;
import dev.pvi.rule.ScoringRule;
import dev.pvi.rule.ScoringRules;
import dev.pvi.rulebook.RuleBook;
import dev.pvi.score.IndexRange;
import dev.pvi.score.MetricScore;
import dev.pvi.score.PartnerScore;
import dev.pvi.score.Status;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Rules that a user writes: one that only answers, and one that is a schedule. */
@Tag("class-path")
class HouseRuleTest {

  private static final Code TURNAROUND =
      Code.of("turnaround", "{days} days against {best} at best", "Answer faster.");

  /** One point less for every day beyond the best; unanswered for a negative number of days. */
  private record Turnaround(BigDecimal best) implements Schedule {

    static final Form<Turnaround> FORM =
        Form.of(
            "turnaround",
            "index by days",
            fields -> {
              var best = fields.required("bestDays", Kind.decimal(), "Days for the top.");
              fields.writes((it, out) -> out.put(best, it.best()));
              return values -> new Turnaround(values.get(best));
            });

    static final ScoringRule RULE = ScoringRule.of("acme-turnaround", FORM);

    @Override
    public BigDecimal minimum() {
      return BigDecimal.ZERO;
    }

    @Override
    public BigDecimal maximum() {
      return BigDecimal.TEN;
    }

    @Override
    public Trend trend() {
      return Trend.FALLING;
    }

    @Override
    public Outcome apply(Fact input, Facts facts) {
      BigDecimal days = input.number();
      Reason reason = Reason.of(TURNAROUND, "days", days, "best", best);
      if (days.signum() < 0) {
        return Outcome.unanswered(List.of(reason));
      }
      BigDecimal index = BigDecimal.TEN.subtract(days.subtract(best).max(BigDecimal.ZERO));
      return Outcome.of(index, reason);
    }
  }

  /** The same as a table. */
  private static final Form<Curve> SLOPED =
      Form.of(
          "turnaround",
          "index by days",
          fields -> {
            var best = fields.required("bestDays", Kind.decimal(), "Days for the top.");
            return values ->
                new Curve(
                    List.of(
                        new Curve.Knot(values.get(best), BigDecimal.TEN),
                        new Curve.Knot(values.get(best).add(BigDecimal.TEN), BigDecimal.ZERO)),
                    Rounding.DEFAULT);
          });

  private static final ScoringRule SLOPED_RULE = ScoringRule.of("acme-turnaround", SLOPED);

  private static final String TABLE = "{\"type\": \"acme-turnaround\", \"bestDays\": 1}";

  private static PartnerScore score(ScoringRule rule, String days) {
    return PviScorer.of(TestBook.ofOneMetric(TABLE).read(), ScoringRules.standard().with(rule))
        .score(partner().reading("p", "m", reading(days)).build());
  }

  @Test
  void ruleThatOnlyAnswersIsScoredWithItsReasons() {
    MetricScore three = metric(score(Turnaround.RULE, "3"), "p", "m");

    assertThat(three.achieved()).isEqualTo(decimal("8"));
    assertThat(three.contribution()).isEqualTo(decimal("8"));
    assertThat(three.chosen()).isEmpty();
    assertThat(three.next()).isEmpty();
    assertThat(three.reasons())
        .extracting(Reason::text)
        .containsExactly("3 days against 1 at best");
  }

  @Test
  void ruleThatIsAScheduleAnswersTheSameAndKnowsItsNextStep() {
    MetricScore three = metric(score(SLOPED_RULE, "3"), "p", "m");

    assertThat(three.achieved()).isEqualTo(decimal("8"));
    assertThat(three.next().orElseThrow().step().orElseThrow().threshold())
        .isEqualTo(Fact.of(decimal("1")));
    assertThat(three.next().orElseThrow().points()).isEqualTo(decimal("2"));
  }

  @Test
  void scoreByAHouseRuleReadsBackWithoutTheRule() {
    PartnerScore score = score(Turnaround.RULE, "3");

    assertThat(PartnerScore.parse("copy", score.toJson())).isEqualTo(score);
  }

  @Test
  void ruleThatCannotAnswerFollowsThePolicyForAbsentReadings() {
    PartnerScore score = score(Turnaround.RULE, "-1");

    assertThat(metric(score, "p", "m").status()).isEqualTo(Status.ABSENT);
    assertThat(metric(score, "p", "m").reasons().get(0).text())
        .isEqualTo("the table cannot be chosen: -1 days against 1 at best; counts as 0");
    assertThat(score.portfolio("p").range()).isEqualTo(new IndexRange(decimal("0"), decimal("10")));
  }

  @Test
  void answerOutsideTheDeclaredRangeIsABugOfTheRule() {
    assertThatThrownBy(() -> score(Turnaround.RULE, "12"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the rule of table t must answer from 0 to 10, as it declares - but was: -1");
  }

  @Test
  void bookReadsWithoutTheRuleAndOnlyBindingNeedsIt() {
    RuleBook book = TestBook.ofOneMetric(TABLE).read();

    assertThatThrownBy(() -> PviScorer.of(book))
        .isInstanceOf(BookException.class)
        .hasMessageContaining(
            "/tables/t/type: must be the type of a scoring rule (bands, choice, constant, flag,"
                + " levels, matrix, scaled, slope, tiers) - but was: \"acme-turnaround\" [unknown-rule-type]");
  }

  @Test
  void parametersOfAHouseRuleAreCheckedLikeThoseOfABuiltInOne() {
    RuleBook book =
        TestBook.ofOneMetric("{\"type\": \"acme-turnaround\", \"best\": \"one\"}").read();

    assertThatThrownBy(() -> PviScorer.of(book, ScoringRules.standard().with(Turnaround.RULE)))
        .isInstanceOfSatisfying(
            BookException.class,
            thrown ->
                assertThat(thrown.findings())
                    .extracting(finding -> finding.code())
                    .containsExactlyInAnyOrder("unknown-field", "missing-field"));
  }

  @Test
  void tableThatAnswersOutsideTheScaleIsRefusedWhenItIsBound() {
    RuleBook book = TestBook.ofOneMetric("{\"type\": \"constant\", \"value\": 11}").read();

    assertThatThrownBy(() -> PviScorer.of(book))
        .isInstanceOf(BookException.class)
        .hasMessageContaining("table t must answer from 0 to 10 - but was: from 11 to 11");
  }

  @Test
  void levelIsNoNumberOfDays() {
    assertThatThrownBy(
            () ->
                PviScorer.of(
                        TestBook.ofOneMetric(TABLE).read(),
                        ScoringRules.standard().with(SLOPED_RULE))
                    .score(partner().reading("p", "m", Reading.level("fast")).build()))
        .hasMessageContaining("must be an input that table t covers - but was: fast [no-row]");
  }
}
