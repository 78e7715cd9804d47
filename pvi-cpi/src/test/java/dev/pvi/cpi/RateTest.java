package dev.pvi.cpi;

import static dev.pvi.cpi.TestIncentive.constant;
import static dev.pvi.cpi.TestIncentive.day;
import static dev.pvi.cpi.TestIncentive.decimal;
import static dev.pvi.cpi.TestIncentive.earnings;
import static dev.pvi.cpi.TestIncentive.excluded;
import static dev.pvi.cpi.TestIncentive.facts;
import static dev.pvi.cpi.TestIncentive.paid;
import static dev.pvi.cpi.TestIncentive.rate;
import static dev.pvi.cpi.TestIncentive.rateTimes;
import static dev.pvi.cpi.TestIncentive.times;
import static dev.pvi.cpi.TestIncentive.usd;
import static dev.pvi.cpi.TestIncentive.whyNot;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pvi.cpi.earning.Event;
import dev.pvi.cpi.statement.Line;
import dev.pvi.cpi.statement.RebateStatement;
import dev.pvi.formula.Fact;
import dev.pvi.formula.Ratio;
import dev.pvi.score.PartnerScore;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rates by case, multipliers by index, with hand-computed amounts. */
class RateTest {

  private static final String BY_BAND =
      """
      {"type": "bands", "rows": [
        {"below": 6, "value": 1}, {"from": 6, "below": 7.5, "value": 1.2},
        {"from": 7.5, "value": 1.5}]}""";

  private static final String BANDS = rateTimes(constant("0.03"), BY_BAND);

  private static final String SLOPE =
      rateTimes(
          constant("0.03"),
          """
          {"type": "slope", "knots": [{"at": 5, "value": 1}, {"at": 8, "value": 2}]}""");

  private static RebateStatement statement(
      String index, String fields, SortedMap<String, Fact> facts) {
    return TestIncentive.empty()
        .rule("land", "booking", fields)
        .calculator()
        .calculate(
            TestScores.networking(index),
            earnings()
                .event(
                    Event.booking("b")
                        .on(day("2026-03-10"))
                        .portfolio("networking")
                        .value(usd("12345.67"))
                        .putAllFacts(facts)
                        .build())
                .build());
  }

  @ParameterizedTest
  @CsvSource({
    "5.99, 1, 370.37",
    "6, 1.2, 444.44",
    "7.4999, 1.2, 444.44",
    "7.5, 1.5, 555.56",
    "10, 1.5, 555.56"
  })
  void multiplierByBands(String index, String multiplier, String amount) {
    Line line = paid(statement(index, BANDS, facts()), "b");

    assertThat(line.multiplier()).isEqualTo(decimal(multiplier));
    assertThat(line.amount()).isEqualByComparingTo(amount);
  }

  @ParameterizedTest
  @CsvSource({
    "4, 1, 370.3701, 370.37",
    "5, 1, 370.3701, 370.37",
    "6.5, 1.5, 555.55515, 555.56",
    "6, 1.3333333333, 493.82679998765433, 493.83",
    "8, 2, 740.7402, 740.74",
    "9.5, 2, 740.7402, 740.74"
  })
  void multiplierBySlope(String index, String multiplier, String exact, String amount) {
    Line line = paid(statement(index, SLOPE, facts()), "b");

    assertThat(line.multiplier()).isEqualTo(decimal(multiplier));
    assertThat(line.exact()).isEqualTo(Ratio.of(decimal(exact)));
    assertThat(line.amount()).isEqualTo(decimal(amount));
  }

  @Test
  void rateAndMultiplierAreOneWhereNothingIsStated() {
    Line line = paid(statement("6", "", facts()), "b");

    assertThat(line.amount()).isEqualTo(decimal("12345.67"));
    assertThat(line.terms().orElseThrow().rateLabel()).isEmpty();
  }

  private static final String BY_REGION =
      """
      {"type": "choice", "cases": [
        {"when": {"attribute": "region", "in": ["AMER", "EMEA"]},
         "then": {"type": "choice", "cases": [
           {"when": {"attribute": "standing", "is": "preferred"},
            "then": {"type": "constant", "value": 0.04}}],
           "otherwise": {"type": "constant", "value": 0.02}}},
        {"when": {"attribute": "region", "is": "APJC"},
         "then": {"type": "constant", "value": 0}}]}""";

  @ParameterizedTest
  @CsvSource({
    "7.5, EMEA, 493.83, 'the region is AMER or EMEA, the standing is preferred'",
    "7.4, AMER, 246.91, 'the region is AMER or EMEA, otherwise'"
  })
  void rateByCaseSaysWhichCaseHolds(String index, String region, String amount, String label) {
    Line line = paid(statement(index, rate(BY_REGION), facts("region", Fact.of(region))), "b");

    assertThat(line.amount()).isEqualByComparingTo(amount);
    assertThat(line.terms().orElseThrow().rateLabel()).isEqualTo(label);
  }

  @Test
  void rateOfZeroIsPaidAtZeroAndSaysSo() {
    RebateStatement statement = statement("6", rate(BY_REGION), facts("region", Fact.of("APJC")));

    assertThat(paid(statement, "b").amount()).isEqualTo(decimal("0"));
    assertThat(paid(statement, "b").reason().orElseThrow().text()).isEqualTo("the rate is 0");
    assertThat(statement.rules().get(0).paidBase()).isEqualTo(decimal("12345.67"));
  }

  @Test
  void multiplierOfZeroSaysSo() {
    RebateStatement statement = statement("6", times(constant("0")), facts());

    assertThat(paid(statement, "b").reason().orElseThrow().text()).isEqualTo("the multiplier is 0");
  }

  @Test
  void rateForWhichAFactIsMissingExcludesTheLine() {
    RebateStatement statement = statement("6", rate(BY_REGION), facts());

    assertThat(whyNot(statement, "b").code()).isEqualTo("undecided");
    assertThat(whyNot(statement, "b").text())
        .isEqualTo(
            "the rate cannot be told: the region is not stated, so that \"AMER or EMEA\" cannot be"
                + " told");
    assertThat(excluded(statement, "b").base()).contains(decimal("12345.67"));
  }

  @Test
  void rateForWhichNoCaseHoldsExcludesTheLineNamingAllThatWereTried() {
    RebateStatement statement = statement("6", rate(BY_REGION), facts("region", Fact.of("MARS")));

    assertThat(whyNot(statement, "b").text())
        .isEqualTo(
            "the rate cannot be told: the region is MARS, not AMER or EMEA; the region is MARS, not"
                + " APJC");
  }

  @Test
  void multiplierForWhichAFactIsMissingExcludesTheLine() {
    RebateStatement statement = statement("6", times(BY_REGION), facts());

    assertThat(whyNot(statement, "b").text()).startsWith("the multiplier cannot be told");
  }

  @Test
  void conditionsMayTestTheIndexThePortfolioAndTheDate() {
    String fields =
        """
        "requirements": {
          "all-of-it": {
            "when": {"all": [
              {"attribute": "index", "from": 6},
              {"attribute": "portfolio", "is": "networking"},
              {"attribute": "event-date", "from": "2026-03-10", "below": "2026-03-11"}]},
            "because": "it must be so"}}
        """;

    assertThat(statement("6", fields, facts()).total()).hasToString("USD 12345.67");
    assertThat(whyNot(statement("5.9", fields, facts()), "b").text())
        .isEqualTo("it must be so: the index is 5.9, not at least 6");
  }

  @Test
  void statedFactsOfTheEventDoNotReplaceWhatTheScoreSays() {
    RebateStatement statement =
        statement(
            "6",
            "\"requirements\": {\"top\": {\"when\": {\"attribute\": \"standing\", \"is\":"
                + " \"preferred\"}, \"because\": \"only the preferred\"}}",
            facts("standing", Fact.of("preferred")));

    assertThat(whyNot(statement, "b").text())
        .isEqualTo("only the preferred: the standing is portfolio-partner, not preferred");
  }

  @Test
  void renewalDateMayBeTested() {
    RebateStatement statement =
        TestIncentive.empty()
            .rule(
                "early",
                "renewal",
                """
                "requirements": {"early": {
                  "when": {"attribute": "renewed-on", "below": "2026-03-01"},
                  "because": "early renewals only"}},
                """
                    + rate(constant("0.01")))
            .calculator()
            .calculate(
                TestScores.networking("6"),
                earnings()
                    .event(renewal("in-february", "2026-02-28"))
                    .event(renewal("in-march", "2026-03-01"))
                    .build());

    assertThat(paid(statement, "in-february").amount()).isEqualTo(decimal("1"));
    assertThat(whyNot(statement, "in-march").code()).isEqualTo("early");
  }

  private static Event renewal(String id, String on) {
    return Event.renewal(id)
        .on(day("2026-03-31"))
        .portfolio("networking")
        .due(usd("100"))
        .renewed(usd("100"))
        .renewedOn(day(on))
        .build();
  }

  private static RebateStatement onSecurity(PartnerScore score) {
    return TestIncentive.empty()
        .rule(
            "land",
            "booking",
            """
            "factors": [{"id": "rate", "rate": %s},
              {"id": "multiplier", "times": %s, "of": "security"}]
            """
                .formatted(constant("0.03"), BY_BAND))
        .calculator()
        .calculate(
            score, earnings().booking("b", day("2026-03-10"), "networking", usd("1000")).build());
  }

  @Test
  void multiplierMayFollowAnotherIndex() {
    RebateStatement statement = onSecurity(TestScores.both("2", "7.5"));

    assertThat(paid(statement, "b").multiplier()).isEqualTo(decimal("1.5"));
    assertThat(statement.total()).hasToString("USD 45.00");
    assertThat(statement.explain().toText())
        .contains("= 1,000.00 × 3 % × 1.5 (Security 7.5)", "index 2 as of 2026-03-01, Welcome");
  }

  @Test
  void multiplierOnAnIndexThatWasNotScoredExcludesTheLine() {
    RebateStatement statement = onSecurity(TestScores.networking("6"));

    assertThat(whyNot(statement, "b").code()).isEqualTo("not-scored");
    assertThat(whyNot(statement, "b").text()).startsWith("security was not scored on");
    assertThat(excluded(statement, "b").base()).contains(decimal("1000"));
  }
}
