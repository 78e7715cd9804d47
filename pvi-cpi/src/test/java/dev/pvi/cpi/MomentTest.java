package dev.pvi.cpi;

import static dev.pvi.cpi.Program.excluded;
import static dev.pvi.cpi.Program.networking;
import static dev.pvi.cpi.Program.total;
import static dev.pvi.cpi.TestIncentive.day;
import static dev.pvi.cpi.TestIncentive.decimal;
import static dev.pvi.cpi.TestIncentive.usd;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pvi.cpi.earning.Event;
import dev.pvi.cpi.statement.RebateStatement;
import dev.pvi.formula.Fact;
import dev.pvi.partner.Credential;
import dev.pvi.score.PartnerScore;
import dev.pvi.score.ScoreHistory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What must hold, and on which day. */
class MomentTest {

  private static final String RATE =
      "'factors': [{'id': 'rate', 'rate': {'type': 'constant', 'value': 0.01}}]";

  private static Program shipments(String at) {
    return Program.of(
            """
            'events': ['shipment'],
            'requirements': {'specialized': {
              'when': {'any': [{'attribute': 'security-specialized', 'is': true},
                {'attribute': 'index', 'from': 9}]},
              'at': '%s', 'because': 'without a specialization'}}, %s"""
                .formatted(at, RATE))
        .with("credentials", "{'security-specialized': ['advanced-security', 'master-security']}")
        .with(
            "events",
            "{'shipment': {'facts': {'booked-on': {'type': 'date'}, 'enrolled-on': {'type': 'date'}}}}")
        .event(
            networking(Event.shipment("goods"), "2026-05-01")
                .value(usd("1000"))
                .shippedOn(day("2026-05-01"))
                .fact("booked-on", day("2026-02-01"))
                .build());
  }

  private static PartnerScore holding(String from, String through) {
    return TestScores.holding(
        "8",
        List.of(
            Credential.of("advanced-security", "p-1").from(day(from)).through(day(through)),
            Credential.of("other", "p-1")));
  }

  /** The specialization is held from 1 February through 30 April. */
  @ParameterizedTest
  @CsvSource({
    "booked-on, 10.00",
    "shipped-on, 0.00",
    "event-date, 0.00",
    "period-end, 0.00",
    "period-start, 0.00",
    "enrolled-on, 0.00"
  })
  void credentialsAreHeldAtADeclaredMoment(String at, String paid) {
    RebateStatement statement =
        shipments(at)
            .pay(
                ScoreHistory.of(
                    List.of(
                        TestScores.networking("2026-01-01", "8"),
                        holding("2026-02-01", "2026-04-30"))));

    assertThat(total(statement)).isEqualTo(paid);
  }

  @Test
  void unlinkedCredentialDoesNotCount() {
    PartnerScore score =
        TestScores.holding("8", List.of(Credential.of("advanced-security", "p-1").unlinked()));

    assertThat(excluded(shipments("booked-on").pay(score), "rule"))
        .containsExactly("goods 1000.00 specialized");
  }

  @Test
  void kindOfTheHouseIsPaidByItsFacts() {
    Program program =
        Program.of(
                """
                'events': ['referral'], 'base': {'of': 'fee'},
                'requirements': {'accepted': {'when': {'attribute': 'accepted', 'is': true},
                  'because': 'not accepted'}}""")
            .with(
                "events",
                "{'referral': {'name': 'a referral', 'facts': {'fee': {'type': 'money'},"
                    + " 'accepted': {'type': 'flag'}}, 'defaults': {'accepted': true}}}")
            .event(
                networking(Event.builder("referral", "stated"), "2026-02-01")
                    .fact("fee", usd("70"))
                    .fact("accepted", false)
                    .build())
            .event(
                networking(Event.builder("referral", "by-default"), "2026-02-01")
                    .fact("fee", usd("50"))
                    .build())
            .event(
                networking(Event.builder("referral", "wrong"), "2026-02-01")
                    .fact("fee", decimal("50"))
                    .build())
            .event(
                networking(Event.builder("referal", "unknown"), "2026-02-01")
                    .fact("fee", usd("50"))
                    .build());
    RebateStatement statement = program.pay();

    assertThat(total(statement)).isEqualTo("50.00");
    assertThat(excluded(statement, "rule")).containsExactly("stated 70.00 accepted");
    assertThat(statement.outside())
        .extracting(line -> line.reason().orElseThrow().text())
        .containsExactly(
            "acme-cash@1 knows no events of type referal",
            "fee must be an amount of money - but was: 50");
  }

  @Test
  void minimumDealIsHeldInTheCurrencyOfTheBook() {
    Program program =
        Program.of(
                "'events': ['booking'], 'requirements': {'large': {'when': {'attribute': 'value',"
                    + " 'from': {'amount': 1000, 'currency': 'USD'}}, 'because': 'too small'}}, "
                    + RATE)
            .booking("small", "2026-02-01", "999.99")
            .booking("large", "2026-02-01", "1000");

    assertThat(total(program.pay())).isEqualTo("10.00");
  }

  @Test
  void regionRouteAndSizeAreFactsLikeAnyOther() {
    RebateStatement statement =
        Program.of(
                """
                'events': ['booking'],
                'requirements': {'here': {'when': {'all': [
                  {'attribute': 'region', 'in': ['EMEA', 'APJC']},
                  {'attribute': 'route', 'is': 'two-tier'}]}, 'because': 'not here'}}, %s"""
                    .formatted(RATE))
            .with("events", "{'booking': {'facts': {'route': {'type': 'text'}}}}")
            .event(
                networking(Event.booking("deal"), "2026-02-01")
                    .value(usd("1000"))
                    .fact("region", "EMEA")
                    .fact("route", Fact.of("two-tier"))
                    .build())
            .pay();

    assertThat(total(statement)).isEqualTo("10.00");
  }
}
