package dev.pvi.cpi;

import static dev.pvi.cpi.TestIncentive.constant;
import static dev.pvi.cpi.TestIncentive.day;
import static dev.pvi.cpi.TestIncentive.decimal;
import static dev.pvi.cpi.TestIncentive.earnings;
import static dev.pvi.cpi.TestIncentive.paid;
import static dev.pvi.cpi.TestIncentive.usd;
import static dev.pvi.cpi.TestIncentive.whyNot;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pvi.cpi.earning.Event;
import dev.pvi.cpi.statement.RebateStatement;
import org.junit.jupiter.api.Test;

/**
 * What holds for a partner and a portfolio is settled once for all events, unless an event states
 * otherwise.
 */
class SettledTest {

  private static final String MATURITY =
      """
      {"managed-services-maturity":
        {"type": "level", "levels": ["None", "Basic", "Intermediate", "Expert"]}}
      """;

  private static final String BY_MATURITY =
      """
      "requirements": {"mature": {
        "when": {"attribute": "managed-services-maturity", "from": "Basic"},
        "because": "only with a practice"}},
      "factors": [{"id": "rate", "rate": {"type": "choice", "cases": [
        {"when": {"attribute": "managed-services-maturity", "is": "Expert"}, "then": %s}],
        "otherwise": %s}}]
      """
          .formatted(constant("0.04"), constant("0.02"));

  private static Event plain(String id) {
    return Event.booking(id)
        .on(day("2026-03-10"))
        .portfolio("networking")
        .value(usd("1000"))
        .build();
  }

  private static Event stating(String id, String maturity) {
    return Event.booking(id)
        .on(day("2026-03-10"))
        .portfolio("networking")
        .value(usd("1000"))
        .fact("managed-services-maturity", maturity)
        .fact("offer", "any")
        .build();
  }

  @Test
  void factOfAnEventOverrulesThatOfThePartnerForItselfAlone() {
    RebateStatement statement =
        TestIncentive.empty()
            .with("attributes", MATURITY)
            .rule("land", "booking", BY_MATURITY)
            .calculator()
            .calculate(
                TestScores.withPractice("6", "Basic"),
                earnings()
                    .event(plain("a"))
                    .event(stating("b", "Expert"))
                    .event(plain("c"))
                    .event(stating("d", "None"))
                    .event(stating("e", "Basic"))
                    .build());

    assertThat(paid(statement, "a").amount()).isEqualTo(decimal("20"));
    assertThat(paid(statement, "b").amount()).isEqualTo(decimal("40"));
    assertThat(paid(statement, "c").amount()).isEqualTo(decimal("20"));
    assertThat(paid(statement, "e").amount()).isEqualTo(decimal("20"));
    assertThat(whyNot(statement, "d").text())
        .isEqualTo("only with a practice: managed-services-maturity is None, not at least Basic");
  }

  @Test
  void linesOnTheSameTermsShareThem() {
    RebateStatement statement =
        TestIncentive.ofBookings("0.02")
            .calculator()
            .calculate(
                TestScores.networking("6"), earnings().event(plain("a")).event(plain("b")).build());

    assertThat(paid(statement, "a").terms().orElseThrow())
        .isSameAs(paid(statement, "b").terms().orElseThrow());
  }

  @Test
  void matrixOfRatesSaysWhichCellAnswers() {
    String byOffer =
        """
        "factors": [{"id": "rate", "rate": {"type": "choice", "cases": [
          {"when": {"attribute": "standing", "is": "portfolio-partner"},
           "then": {"type": "matrix", "by": ["offer", "region"], "cells": [
             {"at": ["software", "EMEA"], "value": 0.05},
             {"at": ["software", "*"], "value": 0.04}]}}]}}]
        """;
    RebateStatement statement =
        TestIncentive.empty()
            .rule("land", "booking", byOffer)
            .calculator()
            .calculate(
                TestScores.networking("6"),
                earnings()
                    .event(offer("a", "software", "EMEA"))
                    .event(offer("b", "software", "APJC"))
                    .event(offer("c", "hardware", "EMEA"))
                    .event(plain("d"))
                    .event(offer("e", "software", "EMEA"))
                    .build());

    assertThat(paid(statement, "a").amount()).isEqualTo(decimal("50"));
    assertThat(paid(statement, "a").terms().orElseThrow().rateLabel())
        .isEqualTo("the standing is portfolio-partner, the offer is software, the region is EMEA");
    assertThat(paid(statement, "b").amount()).isEqualTo(decimal("40"));
    assertThat(paid(statement, "e").terms().orElseThrow())
        .isSameAs(paid(statement, "a").terms().orElseThrow());
    assertThat(whyNot(statement, "c").text())
        .startsWith("the rate cannot be told: ")
        .contains("no cell is stated for the offer hardware, the region EMEA");
    assertThat(whyNot(statement, "d").text())
        .startsWith("the rate cannot be told: ")
        .contains("offer");
  }

  private static Event offer(String id, String offer, String region) {
    return Event.booking(id)
        .on(day("2026-03-10"))
        .portfolio("networking")
        .value(usd("1000"))
        .fact("offer", offer)
        .fact("region", region)
        .build();
  }
}
