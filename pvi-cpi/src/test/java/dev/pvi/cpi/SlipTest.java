package dev.pvi.cpi;

import static dev.pvi.cpi.TestIncentive.constant;
import static dev.pvi.cpi.TestIncentive.day;
import static dev.pvi.cpi.TestIncentive.decimal;
import static dev.pvi.cpi.TestIncentive.earnings;
import static dev.pvi.cpi.TestIncentive.eur;
import static dev.pvi.cpi.TestIncentive.excluded;
import static dev.pvi.cpi.TestIncentive.paid;
import static dev.pvi.cpi.TestIncentive.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pvi.cpi.earning.Earnings;
import dev.pvi.cpi.earning.Event;
import dev.pvi.cpi.earning.Renewal;
import dev.pvi.cpi.statement.RebateStatement;
import dev.pvi.explain.Finding;
import dev.pvi.explain.Findings;
import dev.pvi.form.Reader;
import dev.pvi.form.Tree;
import org.junit.jupiter.api.Test;

/** What can only be a slip in an event is refused or said, and never costs the other lines. */
class SlipTest {

  private static Renewal.Builder renewal(String id, String due, String renewed) {
    return Event.renewal(id)
        .on(day("2026-05-31"))
        .portfolio("networking")
        .due(usd(due))
        .renewed(usd(renewed))
        .renewedOn(day("2026-05-01"));
  }

  private static RebateStatement statement(Event... events) {
    Earnings.Builder earnings = earnings();
    for (Event event : events) {
      earnings.event(event);
    }
    return TestIncentive.empty()
        .rule("renew", "renewed-on-time", "\"rate\": " + constant("0.01"))
        .calculator()
        .calculate(TestScores.networking("6"), earnings.build());
  }

  @Test
  void renewalOfLessThanNothingIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> renewal("r", "1000.00", "-100.00").build())
        .withMessage("renewed must be 0 or more - but was: USD -100.00");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> renewal("r", "-1000.00", "50").build())
        .withMessage("due must be 0 or more - but was: USD -1000.00");
  }

  @Test
  void growthFromLessThanNothingIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Event.growth("g")
                    .on(day("2026-06-30"))
                    .portfolio("networking")
                    .current(usd("100"))
                    .prior(usd("-100"))
                    .build())
        .withMessage("prior must be 0 or more - but was: USD -100");
  }

  @Test
  void renewalOfNothingDueHasNothingToPay() {
    RebateStatement statement =
        statement(renewal("r", "0", "0").build(), renewal("s", "1000", "1000").build());

    assertThat(excluded(statement, "r").reason().text())
        .isEqualTo("nothing was due, and nothing renewed");
    assertThat(excluded(statement, "r").base()).contains(decimal("0"));
    assertThat(statement.findings()).isEmpty();
    assertThat(statement.total()).hasToString("USD 10.00");
  }

  @Test
  void valueRenewedWhereNothingWasDueIsAFindingAndIsNotPaid() {
    RebateStatement statement =
        statement(renewal("r", "0", "500.00").build(), renewal("s", "1000", "1000").build());

    assertThat(excluded(statement, "r").reason().text())
        .isEqualTo("500 USD was renewed, but nothing was due: a renewal of nothing");
    assertThat(statement.total()).hasToString("USD 10.00");
    assertThat(statement.findings())
        .extracting(Finding::toString)
        .containsExactly(
            "event r /due: due must be greater than 0 where a value was renewed - but was: 0,"
                + " with 500 USD renewed [nothing-to-renew]");
    assertThat(statement.explain().toText()).contains("Findings on the data", "event r /due");
    assertThat(RebateStatement.parse("again", statement.toJson())).isEqualTo(statement);
  }

  private static Findings read(String event) {
    Findings findings = new Findings();
    Tree tree =
        Tree.parse(
                "earnings.json",
                """
                {"format": "pvi-earnings/1", "partner": "acme", "from": "2026-01-01",
                 "through": "2026-12-31", "currency": "USD", "events": [
                %s
                ]}
                """
                    .formatted(event),
                findings)
            .orElseThrow();
    Earnings.DOCUMENT.read(tree, Reader.of(findings));
    return findings;
  }

  @Test
  void readingSaysOnWhichLineTheSlipStands() {
    Findings findings =
        read(
            """
            {"type": "renewal", "id": "r", "date": "2026-05-31", "portfolio": "networking",
             "due": {"amount": 0, "currency": "USD"},
             "renewed": {"amount": 500, "currency": "USD"}, "renewedOn": "2026-05-01"}""");

    assertThat(findings.errors()).isZero();
    assertThat(findings.all()).hasSize(1);
    assertThat(findings.all().get(0).place()).hasToString("earnings.json:4:9 /events/0/due");
  }

  @Test
  void factThatContradictsTheEventIsAFinding() {
    Findings findings =
        read(
            """
            {"type": "booking", "id": "b", "date": "2026-05-31", "portfolio": "networking",
             "value": {"amount": 1000, "currency": "USD"},
             "facts": {"value": {"amount": 900, "currency": "USD"}, "event-date": "2026-05-30",
               "portfolio": "networking", "stage": "onboard"}}""");

    assertThat(findings.errors()).isZero();
    assertThat(findings.all())
        .extracting(Finding::toString)
        .containsExactly(
            "earnings.json:5:71 /events/0/facts/event-date: fact event-date must be what the event"
                + " itself states, 2026-05-31 - but was: 2026-05-30 [contradiction]",
            "earnings.json:5:21 /events/0/facts/value: fact value must be what the event itself"
                + " states, 1,000 USD - but was: 900 USD [contradiction]");
  }

  @Test
  void factThatRepeatsTheEventIsNone() {
    Renewal renewal =
        renewal("r", "100", "80")
            .fact("due", usd("100.00"))
            .fact("renewed", decimal("80.0"))
            .fact("renewed-on", day("2026-05-01"))
            .fact("date", "any day")
            .build();

    assertThat(earnings().event(renewal).build().findings()).isEmpty();
    assertThat(
            earnings()
                .event(renewal("r", "100", "80").fact("renewed", decimal("100")).build())
                .event(
                    Event.growth("g")
                        .on(day("2026-06-30"))
                        .portfolio("networking")
                        .current(usd("2"))
                        .prior(usd("1"))
                        .fact("prior", eur("1"))
                        .fact("current", usd("2"))
                        .build())
                .event(
                    Event.milestone("m")
                        .on(day("2026-06-30"))
                        .portfolio("networking")
                        .stage("use")
                        .fact("stage", "adopt")
                        .build())
                .build()
                .findings())
        .extracting(finding -> finding.place().toString())
        .containsExactly("event g /facts/prior", "event m /facts/stage", "event r /facts/renewed");
  }

  @Test
  void lineIsPaidWhereAnotherContradictsItself() {
    RebateStatement statement =
        statement(renewal("r", "1000", "1000").fact("due", usd("999")).build());

    assertThat(paid(statement, "r").amount()).isEqualTo(decimal("10"));
    assertThat(statement.findings()).hasSize(1);
  }
}
