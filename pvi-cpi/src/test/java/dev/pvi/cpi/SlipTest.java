package dev.pvi.cpi;

import static dev.pvi.cpi.TestIncentive.constant;
import static dev.pvi.cpi.TestIncentive.day;
import static dev.pvi.cpi.TestIncentive.decimal;
import static dev.pvi.cpi.TestIncentive.earnings;
import static dev.pvi.cpi.TestIncentive.excluded;
import static dev.pvi.cpi.TestIncentive.onTime;
import static dev.pvi.cpi.TestIncentive.paid;
import static dev.pvi.cpi.TestIncentive.rate;
import static dev.pvi.cpi.TestIncentive.usd;
import static dev.pvi.cpi.TestIncentive.whyNot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pvi.cpi.earning.Earnings;
import dev.pvi.cpi.earning.Event;
import dev.pvi.cpi.statement.RebateStatement;
import dev.pvi.explain.Finding;
import dev.pvi.explain.Findings;
import dev.pvi.form.Reader;
import dev.pvi.form.Tree;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can only be a slip in an event is refused or said, and never costs the other lines. */
class SlipTest {

  private static Event.Builder renewal(String id, String due, String renewed) {
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
        .rule("renew", "renewal", onTime() + ", " + rate(constant("0.01")))
        .calculator()
        .calculate(TestScores.networking("6"), earnings.build());
  }

  @Test
  void renewalOfLessThanNothingIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> renewal("r", "1000.00", "-100.00").build())
        .withMessage("renewed must be 0 or more - but was: USD -100");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> renewal("r", "-1000.00", "50").build())
        .withMessage("due must be 0 or more - but was: USD -1000");
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

    assertThat(whyNot(statement, "r").text()).isEqualTo("nothing was due or nothing renewed");
    assertThat(excluded(statement, "r").base()).contains(decimal("0"));
    assertThat(statement.findings()).isEmpty();
    assertThat(statement.total()).hasToString("USD 10.00");
  }

  @Test
  void valueRenewedWhereNothingWasDueIsAFindingAndIsNotPaid() {
    RebateStatement statement =
        statement(renewal("r", "0", "500.00").build(), renewal("s", "1000", "1000").build());

    assertThat(whyNot(statement, "r").text()).isEqualTo("nothing was due or nothing renewed");
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
  void factThatContradictsTheEventIsRefused() {
    Findings findings =
        read(
            """
            {"type": "booking", "id": "b", "date": "2026-05-31", "portfolio": "networking",
             "value": {"amount": 1000, "currency": "USD"},
             "facts": {"value": {"amount": 900, "currency": "USD"}, "event-date": "2026-05-30",
               "portfolio": "networking", "stage": "onboard"}}""");

    assertThat(findings.all())
        .extracting(Finding::toString)
        .containsExactly(
            "earnings.json:3:1 /events/0: fact value must be what the event itself states,"
                + " 1,000 USD, or be left out - but was: 900 USD [inconsistent]");
  }

  @Test
  void factThatRepeatsTheEventIsRead() {
    Findings findings =
        read(
            """
            {"type": "renewal", "id": "r", "date": "2026-05-31", "portfolio": "networking",
             "due": {"amount": 100, "currency": "USD"},
             "renewed": {"amount": 80, "currency": "USD"}, "renewedOn": "2026-05-01",
             "facts": {"due": {"amount": 100.00, "currency": "USD"}, "renewed": 80.0,
               "renewed-on": "2026-05-01", "date": "any day"}}""");

    assertThat(findings.all()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'due': {'amount': 99, 'currency': 'USD'}|due|100 USD|99 USD",
        "'renewed': 100|renewed|80 USD|100",
        "'renewed': {'amount': 80, 'currency': 'EUR'}|renewed|80 USD|80 EUR",
        "'renewed-on': '2026-05-02'|renewed-on|2026-05-01|2026-05-02"
      })
  void factThatSaysSomethingElseThanTheFieldIsRefused(
      String fact, String name, String own, String stated) {
    Findings findings =
        read(
            """
            {"type": "renewal", "id": "r", "date": "2026-05-31", "portfolio": "networking",
             "due": {"amount": 100, "currency": "USD"},
             "renewed": {"amount": 80, "currency": "USD"}, "renewedOn": "2026-05-01",
             "facts": {%s}}"""
                .formatted(fact.replace('\'', '"')));

    assertThat(findings.all())
        .extracting(finding -> finding.reason().text())
        .containsExactly(
            "fact %s must be what the event itself states, %s, or be left out - but was: %s"
                .formatted(name, own, stated));
  }

  private static Event.Builder deal(String id) {
    return Event.booking(id).on(day("2026-03-10")).portfolio("networking").value(usd("100"));
  }

  private static List<String> findings(Event... events) {
    return earnings().events(List.of(events)).build().findings().stream()
        .map(Finding::toString)
        .toList();
  }

  @Test
  void eventsThatSayTheSameAreAFinding() {
    assertThat(findings(deal("a").build(), deal("b").build(), deal("c").fact("offer", "x").build()))
        .containsExactly(
            "event b /id: a, b should not say the same under different ids - but were: of type"
                + " booking on 2026-03-10 in networking with equal facts [alike]");
  }

  @Test
  void reversalOfNothingThatCanBeTakenBackIsAFinding() {
    assertThat(
            findings(
                deal("a").build(),
                deal("b").reverses("a").build(),
                deal("c").reverses("b").build(),
                deal("d").reverses("x").build()))
        .containsExactly(
            "event c /reverses: reverses must name an event that reverses none - but was: b, which"
                + " reverses a [reversed-reversal]",
            "event d /reverses: reverses must name an event of the earnings - but was: x"
                + " [unknown-original]");
  }

  /** By a builder there is one value of each name: the last that is stated. */
  @Test
  void lastValueThatABuilderStatesHolds() {
    RebateStatement statement = statement(renewal("r", "1000", "1000").due(usd("999")).build());

    assertThat(paid(statement, "r").amount()).isEqualTo(decimal("9.99"));
    assertThat(statement.findings()).isEmpty();
  }
}
