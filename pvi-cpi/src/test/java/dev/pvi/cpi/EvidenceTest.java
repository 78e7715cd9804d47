package dev.pvi.cpi;

import static dev.pvi.cpi.TestIncentive.constant;
import static dev.pvi.cpi.TestIncentive.day;
import static dev.pvi.cpi.TestIncentive.decimal;
import static dev.pvi.cpi.TestIncentive.earnings;
import static dev.pvi.cpi.TestIncentive.paid;
import static dev.pvi.cpi.TestIncentive.rate;
import static dev.pvi.cpi.TestIncentive.rateTimes;
import static dev.pvi.cpi.TestIncentive.rule;
import static dev.pvi.cpi.TestIncentive.stages;
import static dev.pvi.cpi.TestIncentive.usd;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pvi.cpi.earning.Event;
import dev.pvi.cpi.statement.RebateStatement;
import dev.pvi.cpi.statement.UsedScore;
import dev.pvi.form.Evidence;
import dev.pvi.score.PartnerScore;
import dev.pvi.score.ScoreHistory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A statement says on what its money rests, by the figures that were really used. */
class EvidenceTest {

  private static Event deal(String id, String region, String value) {
    return Event.booking(id)
        .on(day("2026-03-10"))
        .portfolio("networking")
        .value(usd(value))
        .fact("region", region)
        .build();
  }

  private static RebateStatement statement(TestIncentive book, Event... events) {
    return book.calculator()
        .calculate(TestScores.networking("6"), earnings().events(List.of(events)).build());
  }

  /** 1,000 × 4 % = 40 by an own cell, 1,000 × 2 % = 20 by one that is made up. */
  @Test
  void classOfTheCellThatAnsweredCountsByMoney() {
    RebateStatement statement =
        statement(
            TestIncentive.empty()
                .rule(
                    "land",
                    "booking",
                    """
                    "factors": [{"id": "rate", "rate":
                      {"type": "matrix", "by": ["region"], "source": "ILLUSTRATIVE", "cells": [
                        {"at": ["AMER"], "value": 0.04, "source": "OWN: agreement"},
                        {"at": ["*"], "value": 0.02}]}}]
                    """),
            deal("a", "AMER", "1000"),
            deal("b", "EMEA", "1000"));

    assertThat(paid(statement, "a").evidence()).contains(Evidence.OWN);
    assertThat(statement.evidence().all())
        .isEqualTo(Map.of(Evidence.OWN, decimal("40"), Evidence.ILLUSTRATIVE, decimal("20")));
    assertThat(statement.evidence())
        .hasToString("67 % OWN, 33 % ILLUSTRATIVE; rates 67 % OWN, 33 % ILLUSTRATIVE");
    assertThat(statement.explain().toText())
        .contains("33 % ILLUSTRATIVE: made up, as the figures are not public");
    assertThat(RebateStatement.parse("again", statement.toJson()).evidence())
        .isEqualTo(statement.evidence());
  }

  @Test
  void productRestsOnItsWeakestFigureAndACurveOnBothKnots() {
    RebateStatement statement =
        statement(
            TestIncentive.empty()
                .rule(
                    "land",
                    "booking",
                    """
                    "factors": [
                      {"id": "rate", "rate": {"type": "bands", "rows": [
                        {"below": 5, "value": 0, "source": "ILLUSTRATIVE"},
                        {"from": 5, "value": 0.02, "source": "PUBLISHED"}]}},
                      {"id": "multiplier", "times": {"type": "slope", "knots": [
                        {"at": 5, "value": 1}, {"at": 10, "value": 1.5, "source": "COMMUNITY"},
                        {"at": 11, "value": 2, "source": "ILLUSTRATIVE"}]}}]
                    """),
            deal("a", "AMER", "1000"));

    assertThat(paid(statement, "a").terms().orElseThrow().rateEvidence())
        .contains(Evidence.PUBLISHED);
    assertThat(paid(statement, "a").terms().orElseThrow().multiplierEvidence())
        .contains(Evidence.COMMUNITY);
    assertThat(statement.evidence())
        .hasToString("100 % COMMUNITY; rates 100 % PUBLISHED; multipliers 100 % COMMUNITY");
  }

  private static Evidence ofMultiplier(String multiplier) {
    RebateStatement statement =
        statement(
            TestIncentive.empty().rule("land", "booking", rateTimes(constant("0.02"), multiplier)),
            deal("a", "AMER", "1000"));
    return paid(statement, "a").terms().orElseThrow().multiplierEvidence().orElseThrow();
  }

  /** An index of 6 has a slice of both rows, the second of which holds it. */
  @Test
  void tiersRestOnEveryRowThatHasASlice() {
    String tiers =
        """
        {"type": "tiers", "mode": "MODE", "rows": [
          {"through": 5, "each": 0.1, "source": "ILLUSTRATIVE"},
          {"above": 5, "each": 0.2, "source": "PUBLISHED"},
          {"above": 8, "each": 0.3, "source": "COMMUNITY"}]}
        """;

    assertThat(ofMultiplier(tiers.replace("MODE", "stepped"))).isEqualTo(Evidence.ILLUSTRATIVE);
    assertThat(ofMultiplier(tiers.replace("MODE", "whole"))).isEqualTo(Evidence.PUBLISHED);
  }

  @Test
  void slopeThatGoesOnRestsOnTheKnotsOfItsLastLine() {
    String slope =
        """
        {"type": "slope", "beyond": "BEYOND", "knots": [
          {"at": 0, "value": 0.5, "source": "COMMUNITY"},
          {"at": 5, "value": 1, "source": "PUBLISHED"}]}
        """;

    assertThat(ofMultiplier(slope.replace("BEYOND", "continue"))).isEqualTo(Evidence.COMMUNITY);
    assertThat(ofMultiplier(slope.replace("BEYOND", "level"))).isEqualTo(Evidence.PUBLISHED);
  }

  @Test
  void amountOfAStageRestsOnItsRow() {
    RebateStatement statement =
        statement(
            TestIncentive.empty()
                .rule(
                    "adopt",
                    "milestone",
                    stages(
                        """
                        {"level": "onboard", "value": 500, "source": "PUBLISHED"},
                        {"level": "use", "value": 1500, "source": "ASSUMED"}""")),
            Event.milestone("m").on(day("2026-03-10")).portfolio("networking").stage("use").build(),
            Event.milestone("n")
                .on(day("2026-03-10"))
                .portfolio("networking")
                .stage("onboard")
                .build());

    assertThat(statement.evidence())
        .hasToString("25 % PUBLISHED, 75 % ASSUMED; amounts 25 % PUBLISHED, 75 % ASSUMED");
  }

  @Test
  void ruleWithoutAnyFigureRestsOnItself() {
    RebateStatement statement =
        statement(
            TestIncentive.empty().rule("land", "booking", "\"source\": \"THIRD_PARTY\""),
            deal("a", "AMER", "1000"));

    assertThat(statement.evidence()).hasToString("100 % THIRD_PARTY; rates 100 % THIRD_PARTY");
  }

  @Test
  void namedTableAndItsChoiceRestOnWhatTheyStateThemselves() {
    RebateStatement statement =
        statement(
            TestIncentive.empty()
                .with(
                    "tables",
                    "{\"low\": {\"type\": \"constant\", \"value\": 0.01,"
                        + " \"source\": \"COMMUNITY\"}}")
                .rule(
                    "land",
                    "booking",
                    rate(
                        "{\"type\": \"choice\", \"cases\": [{\"when\": {\"attribute\":"
                            + " \"region\", \"is\": \"AMER\"}, \"then\": \"low\"}], \"otherwise\": "
                            + constant("0.03")
                            + "}")),
            deal("a", "AMER", "1000"),
            deal("b", "EMEA", "1000"));

    assertThat(statement.evidence().rates())
        .isEqualTo(Map.of(Evidence.COMMUNITY, decimal("10"), Evidence.OWN, decimal("30")));
  }

  /** 999,000 and 100: 1 in 9,991 is neither nothing nor all. */
  @Test
  void smallShareIsNotRoundedAway() {
    RebateStatement statement =
        statement(
            TestIncentive.empty()
                .rule("land", "booking", rate(constant("1")))
                .rule("bonus", "booking", "\"portfolios\": [\"security\"]"),
            deal("a", "AMER", "999000"));
    assertThat(rule(statement, "land").evidence()).hasToString("100 % OWN; rates 100 % OWN");

    RebateStatement both =
        statement(
            TestIncentive.empty()
                .rule(
                    "land",
                    "booking",
                    """
                    "factors": [{"id": "rate", "rate":
                      {"type": "matrix", "by": ["region"], "cells": [
                        {"at": ["AMER"], "value": 1},
                        {"at": ["*"], "value": 1, "source": "ILLUSTRATIVE"}]}}]
                    """),
            deal("a", "AMER", "999000"),
            deal("b", "EMEA", "100"));
    assertThat(both.evidence().toString())
        .startsWith("more than 99 % OWN, less than 1 % ILLUSTRATIVE");
  }

  @Test
  void creditWeighsAsMuchAsAPayment() {
    RebateStatement statement =
        statement(
            TestIncentive.ofBookings("0.01"),
            deal("a", "AMER", "1000"),
            deal("b", "AMER", "-1000"));

    assertThat(statement.total()).hasToString("USD 0.00");
    assertThat(statement.evidence().all()).isEqualTo(Map.of(Evidence.OWN, decimal("20")));
  }

  @Test
  void statementNamesItsBooksAndTheScoresBehindItsLines() {
    PartnerScore early = TestScores.networking("2026-01-31", "6");
    PartnerScore late = TestScores.networking("2026-03-01", "8");
    TestIncentive book = TestIncentive.ofBookings("0.01");
    RebateStatement statement =
        book.calculator()
            .calculate(
                ScoreHistory.of(List.of(early, late)),
                earnings()
                    .booking("a", day("2026-02-01"), "networking", usd("100"))
                    .booking("b", day("2026-03-10"), "networking", usd("100"))
                    .booking("c", day("2026-03-10"), "security", usd("100"))
                    .booking("d", day("2026-01-02"), "networking", usd("100"))
                    .build());

    assertThat(statement.books()).containsExactly(book.read().identity());
    assertThat(statement.scores())
        .containsExactly(
            new UsedScore(day("2026-01-31"), early.identity()),
            new UsedScore(day("2026-03-01"), late.identity()));
    assertThat(paid(statement, "a").scoredOn()).contains(day("2026-01-31"));
    assertThat(paid(statement, "b").scoredOn()).contains(day("2026-03-01"));
    assertThat(TestIncentive.excluded(statement, "c").scoredOn()).contains(day("2026-03-01"));
    assertThat(TestIncentive.excluded(statement, "d").scoredOn()).isEmpty();
    assertThat(statement.toJson())
        .contains(book.read().hash(), early.bookHash(), "\"scoredOn\":\"2026-01-31\"");
  }
}
