package dev.pvi.cpi;

import static dev.pvi.cpi.Program.amounts;
import static dev.pvi.cpi.Program.excluded;
import static dev.pvi.cpi.Program.networking;
import static dev.pvi.cpi.Program.total;
import static dev.pvi.cpi.TestIncentive.day;
import static dev.pvi.cpi.TestIncentive.decimal;
import static dev.pvi.cpi.TestIncentive.eur;
import static dev.pvi.cpi.TestIncentive.usd;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pvi.cpi.earning.Event;
import dev.pvi.cpi.statement.RebateStatement;
import dev.pvi.score.ScoreHistory;
import dev.pvi.tally.FxRates;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people reported of rebate systems: each case with its right value, worked out by hand. */
class ReportedCasesTest {

  private static String constant(String value) {
    return "{'type': 'constant', 'value': %s}".formatted(value);
  }

  private static String rate(String value) {
    return "'factors': [{'id': 'rate', 'rate': %s}]".formatted(constant(value));
  }

  /** A standing counts if it was held in this calendar month or one of the five before it. */
  @ParameterizedTest
  @CsvSource({
    "2024-03-31, 2024-08-31, 10.00",
    "2024-03-31, 2024-09-01, 0.00",
    "2024-03-31, 2024-09-15, 0.00",
    "2024-03-01, 2024-08-31, 10.00"
  })
  void standingIsHeldOnADayOfAWindow(String heldLast, String booked, String paid) {
    ScoreHistory scores =
        ScoreHistory.of(
            List.of(
                TestScores.networking("2023-01-01", "8"),
                TestScores.networking(day(heldLast).plusDays(1).toString(), "3")));

    RebateStatement statement =
        Program.of(
                """
                'events': ['booking'],
                'requirements': {'preferred': {
                  'when': {'attribute': 'standing', 'from': 'preferred'},
                  'within': {'type': 'calendar-months', 'count': 6},
                  'because': 'not preferred for half a year'}}, %s"""
                    .formatted(rate("0.01")))
            .with("standings", "['welcome', 'portfolio-partner', 'preferred']")
            .period("2024-01-01", "2024-12-31")
            .booking("deal", booked, "1000")
            .pay(scores);

    assertThat(total(statement)).isEqualTo(paid);
  }

  private static Program renewed(String on) {
    return Program.empty()
        .rule(
            "in-time",
            "'events': ['renewal'], 'base': {'of': 'due'}, 'requirements': {'late': {'when': {"
                + "'attribute': 'days-late', 'through': 30}, 'because': 'more than 30 days late'}}, "
                + rate("0.01"))
        .rule(
            "grace",
            "'events': ['renewal'], 'base': {'of': 'due'}, 'requirements': {'in-grace': {'when': {"
                + "'attribute': 'days-late', 'above': 30, 'through': 60}, 'because': 'not in grace'}}, "
                + rate("0.005"))
        .with(
            "days",
            "{'days-late': {'from': 'event-date', 'to': 'renewed-on', 'name': 'days late'}}")
        .event(
            networking(Event.renewal("contract"), "2026-03-31")
                .due(usd("1000"))
                .renewed(usd("1000"))
                .renewedOn(day(on))
                .build());
  }

  @Test
  void renewalHasDaysOfGrace() {
    assertThat(amounts(renewed("2026-04-10").pay(), "in-time")).containsExactly("contract 10.00");
    assertThat(amounts(renewed("2026-04-30").pay(), "in-time")).containsExactly("contract 10.00");
    RebateStatement late = renewed("2026-05-01").pay();
    assertThat(excluded(late, "in-time")).containsExactly("contract 1000.00 late");
    assertThat(late.explain().toString())
        .contains("more than 30 days late: days late is 31, not at most 30 [late]");
    assertThat(amounts(late, "grace")).containsExactly("contract 5.00");
  }

  private static final String TOP_RATE =
      """
      'factors': [{'id': 'rate', 'rate': {'type': 'choice', 'cases': [
        {'when': {'attribute': 'standing', 'is': 'preferred'}, 'then': %s}],
        'otherwise': %s}}]"""
          .formatted(constant("0.04"), constant("0.02"));

  private static RebateStatement reversed(String rule, String value) {
    Event.Builder credit = networking(Event.creditNote("credit"), "2026-05-10").reverses("deal");
    if (!value.isEmpty()) {
      credit.value(usd(value));
    }
    return Program.of(rule)
        .booking("deal", "2026-02-01", "1000")
        .event(credit.build())
        .pay(
            ScoreHistory.of(
                List.of(
                    TestScores.networking("2026-01-31", "8"),
                    TestScores.networking("2026-04-30", "3"))));
  }

  private static final String FROM_FIVE =
      "'events': ['booking'], 'requirements': {'eligible': {'when': {'attribute': 'index',"
          + " 'from': 5}, 'because': 'paid from 5 on'}}, "
          + rate("0.04");

  @Test
  void reversalTakesBackWhatTheOriginalEarned() {
    RebateStatement full = reversed(FROM_FIVE, "");
    assertThat(amounts(full, "rule")).containsExactly("credit -40.00", "deal 40.00");
    assertThat(Program.only(full).offered()).isEqualByComparingTo("0");
    assertThat(Program.line(full, "credit").date()).isEqualTo(day("2026-05-10"));
    assertThat(Program.line(full, "credit").scoredOn()).contains(day("2026-01-31"));

    assertThat(amounts(reversed("'events': ['booking'], " + TOP_RATE, ""), "rule"))
        .containsExactly("credit -40.00", "deal 40.00");
    assertThat(amounts(reversed(FROM_FIVE, "400"), "rule"))
        .containsExactly("credit -16.00", "deal 40.00");
  }

  @Test
  void reversalOfAnEarlierPeriodIsJudgedByItsOriginal() {
    RebateStatement statement =
        Program.of(FROM_FIVE)
            .period("2026-05-01", "2026-05-31")
            .booking("deal", "2026-02-01", "1000")
            .event(
                networking(Event.booking("back"), "2026-05-10")
                    .value(usd("-1000"))
                    .reverses("deal")
                    .build())
            .pay(
                ScoreHistory.of(
                    List.of(
                        TestScores.networking("2026-01-31", "8"),
                        TestScores.networking("2026-04-30", "3"))));

    assertThat(total(statement)).isEqualTo("-40.00");
    assertThat(statement.outside())
        .extracting(line -> line.event().orElseThrow())
        .containsExactly("deal");
  }

  @Test
  void reversalOfNothingIsSaid() {
    RebateStatement statement =
        Program.of(FROM_FIVE)
            .booking("deal", "2026-02-01", "1000")
            .event(
                networking(Event.creditNote("credit"), "2026-05-10")
                    .value(usd("400"))
                    .reverses("dael")
                    .build())
            .pay();

    assertThat(total(statement)).isEqualTo("40.00");
    assertThat(statement.outside().get(0).reason().orElseThrow().text())
        .isEqualTo("takes back dael, which is not among the events");
    assertThat(statement.findings().toString())
        .contains("reverses must name an event of the earnings - but was: dael");
  }

  private static Program twice(String equalBy) {
    return Program.of("'events': ['booking'], " + rate("0.02"))
        .with(
            "events",
            "{'booking': {'facts': {'order-number': {'type': 'text'}}%s}}".formatted(equalBy))
        .event(order("deal-1"))
        .event(order("deal-2"));
  }

  private static Event order(String id) {
    return networking(Event.booking(id), "2026-02-01")
        .value(usd("1000"))
        .fact("order-number", "o-17")
        .build();
  }

  @Test
  void equalEventsAreNamedAndPaidOnceOnlyWhereTheBookSaysSo() {
    RebateStatement twice = twice("").pay();
    assertThat(total(twice)).isEqualTo("40.00");
    assertThat(twice.findings().toString())
        .contains("deal-1, deal-2 should not say the same under different ids");

    RebateStatement once = twice(", 'equalBy': ['order-number']").pay();
    assertThat(total(once)).isEqualTo("20.00");
    assertThat(once.outside().get(0).reason().orElseThrow().text())
        .isEqualTo("the same as deal-1: equal in order-number");
  }

  private static Event stage(String id, String date, String useCase) {
    return networking(Event.milestone(id), date).stage("onboard").useCase(useCase).build();
  }

  @Test
  void stageOfAUseCaseIsPaidOnce() {
    RebateStatement statement =
        Program.of(
                """
                'events': ['milestone'],
                'base': {'of': 'stage', 'levels': {'rows': [{'level': 'onboard', 'value': 500}]}}""")
            .with("events", "{'milestone': {'equalBy': ['use-case', 'stage']}}")
            .event(stage("z", "2026-02-01", "uc-1"))
            .event(stage("a", "2026-02-03", "uc-1"))
            .event(stage("b", "2026-02-03", "uc-2"))
            .pay();

    assertThat(amounts(statement, "rule")).containsExactly("b 500.00", "z 500.00");
    assertThat(statement.outside().get(0).reason().orElseThrow().text())
        .isEqualTo("the same as z: equal in use-case, stage");
  }

  private static RebateStatement threeSmall(String settlement, boolean withReversal) {
    Program program =
        Program.of("'events': ['booking'], " + rate("0.05"))
            .with("settlement", settlement)
            .booking("a", "2026-02-01", "6.70")
            .booking("b", "2026-02-02", "6.70")
            .booking("c", "2026-02-03", "6.70");
    if (withReversal) {
      program.event(networking(Event.creditNote("d"), "2026-02-04").reverses("c").build());
    }
    return program.pay();
  }

  @Test
  void roundsWhereTheBookSays() {
    RebateStatement whole = threeSmall("{'rounding': 'HALF_UP'}", false);
    assertThat(total(whole)).isEqualTo("1.01");
    assertThat(amounts(whole, "rule")).containsExactly("a 0.34", "b 0.34", "c 0.33");
    assertThat(total(threeSmall("{'rounding': 'HALF_UP', 'place': 'line'}", false)))
        .isEqualTo("1.02");
    RebateStatement even = threeSmall("{'rounding': 'HALF_EVEN', 'place': 'line'}", false);
    assertThat(amounts(even, "rule")).containsExactly("a 0.34", "b 0.34", "c 0.34");
    assertThat(total(threeSmall("{'rounding': 'HALF_EVEN'}", false))).isEqualTo("1.00");
    assertThat(total(threeSmall("{'rounding': 'HALF_UP', 'place': 'line'}", true)))
        .isEqualTo("0.68");
  }

  @Test
  void exchangeRatesHoldFromTheirDay() {
    RebateStatement statement =
        Program.of("'events': ['booking'], " + rate("0.02"))
            .rates(
                FxRates.none()
                    .with("EUR", day("2026-02-01"), decimal("1.10"))
                    .with("EUR", day("2026-03-01"), decimal("1.20"))
                    .with("EUR", day("2026-04-01"), decimal("1.25")))
            .event(euros("jan", "2026-01-31"))
            .event(euros("feb", "2026-02-10"))
            .event(euros("mar", "2026-03-10"))
            .pay();

    assertThat(amounts(statement, "rule")).containsExactly("feb 220.00", "mar 240.00");
    assertThat(excluded(statement, "rule")).containsExactly("jan nothing no-rate");
    assertThat(statement.explain().toString())
        .contains("11,000.00 (10,000.00 EUR × 1.1 of 2026-02-01) × 2 %")
        .contains("no rate from EUR to USD holds on 2026-01-31");
  }

  private static Event euros(String id, String date) {
    return networking(Event.booking(id), date).value(eur("10000")).build();
  }

  @Test
  void reversalIsConvertedByTheRateOfItsOriginal() {
    RebateStatement statement =
        Program.of("'events': ['booking'], " + rate("0.02"))
            .rates(
                FxRates.none()
                    .with("EUR", day("2026-02-01"), decimal("1.10"))
                    .with("EUR", day("2026-04-01"), decimal("1.25")))
            .event(euros("feb", "2026-02-10"))
            .event(networking(Event.creditNote("back"), "2026-04-10").reverses("feb").build())
            .pay();

    assertThat(amounts(statement, "rule")).containsExactly("back -220.00", "feb 220.00");
  }

  @ParameterizedTest
  @CsvSource({"150000.00, 4500.00", "100000.00, 3000.00", "99999.99, 2000.00"})
  void rateDependsOnTheValueOfTheBookingItself(String value, String paid) {
    assertThat(total(byValue().booking("deal", "2026-02-01", value).pay())).isEqualTo(paid);
  }

  private static Program byValue() {
    return Program.of(
        """
        'events': ['booking'], 'factors': [{'id': 'rate', 'on': 'value', 'rate': {'type': 'bands',
          'rows': [{'below': 100000, 'value': 0.02}, {'from': 100000, 'value': 0.03}]}}]""");
  }

  @Test
  void limitsOfABookAreInItsCurrency() {
    RebateStatement statement =
        byValue()
            .rates(FxRates.none().with("EUR", decimal("1.10")))
            .event(networking(Event.booking("deal"), "2026-02-01").value(eur("95000")).build())
            .pay();

    assertThat(total(statement)).isEqualTo("3135.00");
  }

  private static RebateStatement perBlock(String... values) {
    Program program =
        Program.of(
            """
            'events': ['booking'], 'pot': ['fiscal-quarter'],
            'quantities': {'in-all': {'derive': {'type': 'sum'}}},
            'factors': [{'id': 'per-block', 'on': 'in-all', 'amount': {'type': 'tiers',
              'mode': 'whole', 'rows': [{'each': 300, 'per': 25000, 'blocks': 'full'}]}}]""");
    for (int i = 0; i < values.length; i++) {
      program.booking("deal-" + i, "2026-02-01", values[i]);
    }
    return program.pay();
  }

  @Test
  void paysForEveryFullBlockOfTheQuarter() {
    assertThat(total(perBlock("99999.99"))).isEqualTo("900.00");
    assertThat(total(perBlock("100000.00"))).isEqualTo("1200.00");
    assertThat(total(perBlock("24999.99"))).isEqualTo("0.00");
    assertThat(total(perBlock("24999.99", "0.01"))).isEqualTo("300.00");
    assertThat(total(perBlock("130000", "-10000"))).isEqualTo("1200.00");
  }

  private static String attainment(String metric, String cap) {
    return total(
        Program.of(
                """
                'events': ['claim'], 'factors': [{'id': 'bonus', 'on': 'attainment', 'amount': {
                  'type': 'slope', 'beyond': 'continue',
                  'knots': [{'at': 100, 'value': 0}, {'at': 112, 'value': 8000}]}}]%s"""
                    .formatted(cap))
            .with("events", "{'claim': {'facts': {'attainment': {'type': 'number'}}}}")
            .event(
                networking(Event.claim("year"), "2026-06-30")
                    .value(usd("0"))
                    .fact("attainment", decimal(metric))
                    .build())
            .pay());
  }

  @ParameterizedTest
  @CsvSource({
    "97, 0.00",
    "100, 0.00",
    "103.3, 2200.00",
    "106, 4000.00",
    "112, 8000.00",
    "115, 10000.00"
  })
  void bonusGrowsWithAttainment(String metric, String paid) {
    assertThat(attainment(metric, "")).isEqualTo(paid);
  }

  @Test
  void bonusIsCapped() {
    String cap = ", 'limits': [{'id': 'most', 'cap': %s}]".formatted(constant("12000"));

    assertThat(attainment("120", cap)).isEqualTo("12000.00");
  }

  @Test
  void orderOfFactorsIsTheirOrder() {
    String flat = "{'id': 'flat', 'amount': %s}".formatted(constant("250"));
    String times = "{'id': 'multiplier', 'times': %s}".formatted(constant("1.2"));
    String rate = "{'id': 'rate', 'rate': %s}".formatted(constant("0.1"));

    assertThat(total(inOrder(rate, flat, times))).isEqualTo("1500.00");
    assertThat(total(inOrder(rate, times, flat))).isEqualTo("1450.00");
  }

  private static RebateStatement inOrder(String... factors) {
    return Program.of(
            "'events': ['booking'], 'factors': [%s]".formatted(String.join(", ", factors)))
        .booking("deal", "2026-02-01", "10000")
        .pay();
  }

  private static Program bonuses(boolean isNew, boolean isCrossSold) {
    return Program.empty()
        .rule("cross-sell", flagged("cross-sold") + rate("0.015"))
        .rule("new-customer", flagged("is-new") + rate("0.02"))
        .rule(
            "specialization",
            "'events': ['booking'], 'factors': [{'id': 'flat', 'amount': %s}]"
                .formatted(constant("900")))
        .with(
            "events",
            "{'booking': {'facts': {'cross-sold': {'type': 'flag'}, 'is-new': {'type': 'flag'}}}}")
        .with(
            "groups",
            "{'one': {'rules': ['cross-sell', 'new-customer'],"
                + " 'combine': {'type': 'best-of'}}}")
        .event(
            networking(Event.booking("deal"), "2026-02-01")
                .value(usd("60000"))
                .fact("cross-sold", isCrossSold)
                .fact("is-new", isNew)
                .build());
  }

  private static String flagged(String flag) {
    return "'events': ['booking'], 'requirements': {'%s': {'when': {'attribute': '%s', 'is': true},"
            .formatted(flag, flag)
        + " 'because': 'is not'}}, ";
  }

  @Test
  void greaterOfTwoBonusesAndAThirdOnTop() {
    RebateStatement both = bonuses(true, true).pay();
    assertThat(total(both)).isEqualTo("2100.00");
    assertThat(both.explain().toString())
        .contains("one: new-customer is paid instead, which is 300 more");
    assertThat(total(bonuses(false, true).pay())).isEqualTo("1800.00");
  }

  @Test
  void reversalOfABestOfTwoTakesBackWhatWasPaid() {
    RebateStatement statement =
        bonuses(true, true)
            .event(networking(Event.creditNote("back"), "2026-03-01").reverses("deal").build())
            .pay();

    assertThat(amounts(statement, "new-customer")).containsExactly("back -1200.00", "deal 1200.00");
    assertThat(amounts(statement, "cross-sell")).containsExactly("back 0.00", "deal 0.00");
  }

  @Test
  void reversalOfALimitedLineTakesBackWhatWasPaid() {
    RebateStatement statement =
        Program.of(
                "'events': ['booking'], 'limits': [{'id': 'most', 'per': 'line', 'cap': %s}], %s"
                    .formatted(constant("12"), rate("0.05")))
            .booking("deal", "2026-02-01", "1000")
            .event(networking(Event.creditNote("back"), "2026-03-01").reverses("deal").build())
            .pay();

    assertThat(amounts(statement, "rule")).containsExactly("back -12.00", "deal 12.00");
  }

  @Test
  void limitThatCannotBeToldIsSaid() {
    RebateStatement statement =
        Program.of(
                """
                'events': ['booking'], 'limits': [{'id': 'regional', 'cap': {'type': 'matrix',
                  'by': ['region'], 'cells': [{'at': ['EMEA'], 'value': 10}]}}]""")
            .booking("deal", "2026-02-01", "100")
            .pay();

    assertThat(statement.findings())
        .extracting(Object::toString)
        .containsExactly(
            "rule rule /limits: limit regional must be known to be held - but was: not told by what"
                + " the latest of its events states [not-held]");
  }
}
