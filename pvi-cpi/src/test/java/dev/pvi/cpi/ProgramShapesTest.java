package dev.pvi.cpi;

import static dev.pvi.cpi.Program.amounts;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shapes that rebate programs have had, each with its figures worked out by hand. */
class ProgramShapesTest {

  private static final String CONSTANT = "{'type': 'constant', 'value': %s}";

  private static String constant(String value) {
    return CONSTANT.formatted(value);
  }

  @ParameterizedTest
  @CsvSource({"4.16, 100000.00", "4.15, 0.00"})
  void gateIsAllOrNothing(String satisfaction, String paid) {
    RebateStatement statement =
        Program.of(
                """
                'events': ['booking'],
                'requirements': {'satisfied': {
                  'when': {'attribute': 'satisfaction', 'from': 4.16}, 'because': 'of 4.16 on'}},
                'factors': [{'id': 'rate', 'rate': %s}]"""
                    .formatted(constant("0.1")))
            .with("events", "{'booking': {'facts': {'satisfaction': {'type': 'number'}}}}")
            .event(
                networking(Event.booking("deal"), "2026-02-01")
                    .value(usd("1000000"))
                    .fact("satisfaction", decimal(satisfaction))
                    .build())
            .pay();

    assertThat(total(statement)).isEqualTo(paid);
  }

  private static Program payOnShipments(String booked, String satisfaction, boolean specialized) {
    return Program.of(
            """
            'events': ['shipment'],
            'quantities': {'bookings': {'derive': {'type': 'sum'}, 'events': ['booking']}},
            'requirements': {
              'booked': {'when': {'attribute': 'bookings', 'from': 100000}, 'because': 'too few'},
              'satisfied': {'when': {'attribute': 'satisfaction', 'from': 4.17}, 'because': 'not so'},
              'shipped': {'when': {'attribute': 'shipped', 'is': true}, 'because': 'not shipped'},
              'specialized': {'when': {'attribute': 'specialized', 'is': true}, 'because': 'is not'}},
            'factors': [{'id': 'rate', 'rate': %s}]"""
                .formatted(constant("0.07")))
        .with(
            "events",
            """
            {'shipment': {'facts': {'satisfaction': {'type': 'number'},
              'specialized': {'type': 'flag'}, 'shipped': {'type': 'flag'}}}}""")
        .booking("deal", "2026-02-01", booked)
        .event(shipment("first", "80000", satisfaction, specialized, true))
        .event(shipment("second", "20000", satisfaction, specialized, false));
  }

  private static Event shipment(
      String id, String value, String satisfaction, boolean specialized, boolean shipped) {
    return networking(Event.shipment(id), "2026-03-01")
        .value(usd(value))
        .fact("satisfaction", decimal(satisfaction))
        .fact("specialized", specialized)
        .fact("shipped", shipped)
        .build();
  }

  @Test
  void gatesOnOneMeasureAndPaysOnAnother() {
    RebateStatement statement = payOnShipments("100000", "4.17", true).pay();

    assertThat(total(statement)).isEqualTo("5600.00");
    assertThat(excluded(statement, "rule")).containsExactly("second 20000.00 shipped");
  }

  @Test
  void eachGateHasItsReason() {
    assertThat(excluded(payOnShipments("99999.99", "4.17", true).pay(), "rule"))
        .containsExactly("first 80000.00 booked", "second 20000.00 shipped");
    assertThat(excluded(payOnShipments("100000", "4.16", true).pay(), "rule"))
        .containsExactly("first 80000.00 satisfied", "second 20000.00 satisfied");
    assertThat(excluded(payOnShipments("100000", "4.17", false).pay(), "rule"))
        .containsExactly("first 80000.00 specialized", "second 20000.00 shipped");
  }

  @Test
  void ratesDifferByClass() {
    RebateStatement statement =
        Program.of(
                """
                'events': ['booking'],
                'factors': [{'id': 'rate', 'rate': {'type': 'choice', 'cases': [
                  {'when': {'attribute': 'offer', 'is': 'core'}, 'then': %s},
                  {'when': {'attribute': 'offer', 'is': 'advanced'}, 'then': %s}]}}]"""
                    .formatted(constant("0.07"), constant("0.14")))
            .event(
                networking(Event.booking("a"), "2026-02-01")
                    .value(usd("200000"))
                    .fact("offer", "core")
                    .build())
            .event(
                networking(Event.booking("b"), "2026-02-01")
                    .value(usd("50000"))
                    .fact("offer", "advanced")
                    .build())
            .pay();

    assertThat(total(statement)).isEqualTo("21000.00");
  }

  @ParameterizedTest
  @CsvSource({"14.9, 160000.00", "15, 200000.00", "30, 200000.00", "30.1, 220000.00"})
  void ratioBandAddsToTheBaseRate(String share, String paid) {
    RebateStatement statement =
        Program.of(
                """
                'events': ['booking'],
                'factors': [{'id': 'base', 'rate': %s},
                  {'id': 'bonus', 'on': 'application-share', 'plus': {'type': 'bands', 'rows': [
                    {'below': 15, 'value': 0}, {'from': 15, 'through': 30, 'value': 0.04},
                    {'above': 30, 'value': 0.06}]}}]"""
                    .formatted(constant("0.16")))
            .with("events", "{'booking': {'facts': {'application-share': {'type': 'number'}}}}")
            .event(
                networking(Event.booking("deal"), "2026-02-01")
                    .value(usd("1000000"))
                    .fact("application-share", decimal(share))
                    .build())
            .pay();

    assertThat(total(statement)).isEqualTo(paid);
  }

  /** The attached share is rounded half up to one decimal, then looked up: 220 of 320 is 68.8. */
  @ParameterizedTest
  @CsvSource({
    "220, 320, 68.8, 20 %",
    "74.95, 100, 75, 23 %",
    "74.94, 100, 74.9, 23 %",
    "64.65, 100, 64.7, 20 %",
    "59.95, 100, 60, 20 %",
    "59.94, 100, 59.9, 17 %",
    "69.95, 100, 70, 23 %"
  })
  void ratioIsRoundedBeforeTheLookUp(String part, String whole, String ratio, String rate) {
    RebateStatement statement =
        Program.of(
                """
                'events': ['booking'],
                'quantities': {'attach': {
                  'derive': {'type': 'ratio', 'part': {'of': 'attached'}, 'whole': {'of': 'sold'}},
                  'round': {'digits': 1, 'mode': 'HALF_UP'}}},
                'factors': [{'id': 'discount', 'on': 'attach', 'rate': {'type': 'bands', 'rows': [
                  {'below': 60, 'value': 0.17}, {'from': 60, 'below': 70, 'value': 0.2},
                  {'from': 70, 'value': 0.23}]}}]""")
            .with(
                "events",
                "{'booking': {'facts': {'attached': {'type': 'number'}, 'sold': {'type': 'number'}}}}")
            .event(
                networking(Event.booking("deal"), "2026-02-01")
                    .value(usd("1000"))
                    .fact("attached", decimal(part))
                    .fact("sold", decimal(whole))
                    .build())
            .pay();

    assertThat(Program.only(statement).pots().get(0).quantities().get("attach")).hasToString(ratio);
    assertThat(Program.line(statement, "deal").rate().movePointRight(2).stripTrailingZeros())
        .isEqualByComparingTo(rate.replace(" %", ""));
  }

  private static Program growth(String booked) {
    return Program.of(
            """
            'events': ['booking'],
            'quantities': {'growth-rate': {'derive': {'type': 'growth',
                'current': {'where': {'attribute': 'event-type', 'is': 'booking'}},
                'baseline': {'where': {'attribute': 'event-type', 'is': 'baseline'}}},
              'events': ['booking', 'baseline']}},
            'requirements': {'grown': {
              'when': {'attribute': 'growth-rate', 'from': 0}, 'because': 'less than the baseline'}},
            'factors': [{'id': 'rate', 'on': 'growth-rate', 'rate': {'type': 'bands', 'rows': [
              {'below': 15, 'value': 0.025}, {'from': 15, 'below': 25, 'value': 0.035},
              {'from': 25, 'value': 0.05}]}}]""")
        .event(
            Event.builder("baseline", "before")
                .on(day("2026-01-01"))
                .portfolio("networking")
                .value(usd("100000"))
                .build())
        .booking("deal", "2026-02-01", booked);
  }

  @ParameterizedTest
  @CsvSource({"99999, 0.00", "114999, 2874.98", "115000, 4025.00", "125000, 6250.00"})
  void wholeVolumeTierOnGrowth(String booked, String paid) {
    assertThat(total(growth(booked).pay())).isEqualTo(paid);
  }

  @Test
  void declineIsNotPaidForItsReason() {
    assertThat(excluded(growth("99999").pay(), "rule")).containsExactly("deal 99999.00 grown");
  }

  @Test
  void saysWhatTheNextTierWouldBring() {
    assertThat(growth("115000").pay().explain().toString())
        .contains("growth-rate 15")
        .contains(
            "next: rate: 5 % instead of 3.5 % when growth-rate reaches 25, which on the same base is"
                + " 1,725.00 more");
  }

  private static final String STEPPED =
      """
      'events': ['booking'], 'base': {'of': 'units'},
      'quantities': {'in-all': {'derive': {'type': 'sum'}}},
      'factors': [{'id': 'tiers', 'on': 'in-all', 'amount': {'type': 'tiers', 'mode': 'stepped',
        'rows': %s}}]""";

  private static Program units(String rows, String... units) {
    Program program =
        Program.of(STEPPED.formatted(rows))
            .with("events", "{'booking': {'facts': {'units': {'type': 'number'}}}}");
    for (int i = 0; i < units.length; i++) {
      program.event(
          networking(Event.booking("deal-" + (i + 1)), "2026-02-01")
              .value(usd("1"))
              .fact("units", decimal(units[i]))
              .build());
    }
    return program;
  }

  @Test
  void steppedTierPaysEachSliceAtItsPrice() {
    String rows =
        "[{'below': 500, 'each': 0}, {'from': 500, 'below': 1000, 'each': 2},"
            + " {'from': 1000, 'each': 3}]";

    assertThat(total(units(rows, "1200").pay())).isEqualTo("1600.00");
    assertThat(units(rows, "1200").pay().explain().toString())
        .contains("500 × 0 + 500 × 2 + 200 × 3");
  }

  private static final String PER_UNIT =
      "[{'through': 50, 'each': 1}, {'above': 50, 'through': 100, 'each': 0.5},"
          + " {'above': 100, 'each': 0.25}]";

  @Test
  void steppedTierOverAPeriodIsSharedByItsBookings() {
    RebateStatement two = units(PER_UNIT, "60", "51").pay();

    assertThat(total(two)).isEqualTo("77.75");
    assertThat(amounts(two, "rule")).containsExactly("deal-1 42.03", "deal-2 35.72");
  }

  @Test
  void splittingABookingChangesNoTier() {
    assertThat(total(units(PER_UNIT, "111").pay())).isEqualTo("77.75");
    assertThat(total(units(PER_UNIT, "60", "50", "1").pay())).isEqualTo("77.75");
  }

  private static Program quarters(String reading, String... sums) {
    Program program =
        Program.of(
                """
                'events': ['booking'],
                'quantities': {'growth-rate': {
                  'derive': {'type': 'rolling-growth', 'reading': '%s'}, 'over': 'all'}},
                'factors': [{'id': 'rate', 'on': 'growth-rate', 'rate': {'type': 'bands', 'rows': [
                  {'below': 7.5, 'value': 0.01}, {'from': 7.5, 'below': 30, 'value': 0.02},
                  {'from': 30, 'value': 0.03}]}}]"""
                    .formatted(reading))
            .period("2026-01-01", "2026-03-31");
    String[] days = {"2025-02-01", "2025-05-01", "2025-08-01", "2025-11-01", "2026-02-01"};
    for (int i = 0; i < sums.length; i++) {
      program.booking("q" + i, days[i], sums[i]);
    }
    return program;
  }

  @Test
  void growthOverFourQuartersHasTwoReadings() {
    RebateStatement trailing = quarters("trailing", "100", "120", "80", "100", "130").pay();
    RebateStatement quarter = quarters("quarter", "100", "120", "80", "100", "130").pay();

    assertThat(Program.only(trailing).pots().get(0).quantities().get("growth-rate"))
        .hasToString("7.5");
    assertThat(total(trailing)).isEqualTo("2.60");
    assertThat(Program.only(quarter).pots().get(0).quantities().get("growth-rate"))
        .hasToString("30");
    assertThat(total(quarter)).isEqualTo("3.90");
  }

  @Test
  void growthOverNothingIsUndefined() {
    RebateStatement statement = quarters("trailing", "0", "0", "0", "0", "130").pay();

    assertThat(total(statement)).isEqualTo("0.00");
    assertThat(excluded(statement, "rule")).containsExactly("q4 130.00 undefined");
  }

  @Test
  void creditNoteIsTakenBack() {
    RebateStatement statement =
        Program.of(
                "'events': ['invoice', 'credit-note'], 'factors': [{'id': 'rate', 'rate': %s}]"
                    .formatted(constant("0.04")))
            .event(networking(Event.invoice("invoice"), "2026-02-01").value(usd("1000")).build())
            .event(networking(Event.creditNote("credit"), "2026-02-10").value(usd("200")).build())
            .pay();

    assertThat(total(statement)).isEqualTo("32.00");
    assertThat(amounts(statement, "rule")).containsExactly("credit -8.00", "invoice 40.00");
  }

  private static Program credits(String limits) {
    return Program.of(
            "'events': ['invoice', 'credit-note'], 'factors': [{'id': 'rate', 'rate': %s}]%s"
                .formatted(constant("0.04"), limits))
        .event(networking(Event.invoice("invoice"), "2026-02-01").value(usd("100")).build())
        .event(networking(Event.creditNote("credit"), "2026-02-10").value(usd("600")).build());
  }

  @Test
  void negativeTotalIsNegativeOrNothingAsTheBookSays() {
    RebateStatement negative = credits("").pay();
    RebateStatement nothing =
        credits(", 'limits': [{'id': 'no-debts', 'floor': %s}]".formatted(constant("0"))).pay();

    assertThat(total(negative)).isEqualTo("-20.00");
    assertThat(negative.explain().toString()).contains("more is taken back than earned");
    assertThat(total(nothing)).isEqualTo("0.00");
    assertThat(amounts(nothing, "rule"))
        .containsExactly("credit -24.00", "invoice 4.00", "made up 20.00");
    assertThat(nothing.explain().toString()).contains("no-debts: -20 is less than 0");
  }

  private static Program premium(String date, String growth) {
    return Program.of(
            """
            'events': ['booking'],
            'factors': [{'id': 'rate', 'on': 'growth-rate', 'rate': {'type': 'choice', 'cases': [
                {'when': {'attribute': 'event-date', 'below': '2015-01-25'}, 'then': %s}],
              'otherwise': {'type': 'bands', 'rows': [{'below': 10, 'value': 0.01},
                {'from': 10, 'below': 20, 'value': 0.02}, {'from': 20, 'value': 0.03}]}}}]"""
                .formatted(constant("0.01")))
        .with("events", "{'booking': {'facts': {'growth-rate': {'type': 'number'}}}}")
        .period("2015-01-01", "2015-12-31")
        .event(
            networking(Event.booking("deal"), date)
                .value(usd("100000"))
                .fact("growth-rate", decimal(growth))
                .build());
  }

  @Test
  void rulesAreDated() {
    assertThat(total(premium("2015-01-24", "20").pay())).isEqualTo("1000.00");
    assertThat(total(premium("2015-01-25", "20").pay())).isEqualTo("3000.00");
  }

  private static RebateStatement shippedOn(String date) {
    return Program.of(
            """
            'events': ['shipment'],
            'requirements': {'in-time': {
              'when': {'attribute': 'ship-delay', 'through': 90}, 'because': 'shipped too late'}},
            'factors': [{'id': 'rate', 'rate': %s}]"""
                .formatted(constant("0.05")))
        .with("days", "{'ship-delay': {'from': 'period-end', 'to': 'shipped-on'}}")
        .period("2018-07-29", "2019-01-26")
        .event(
            networking(Event.shipment("goods"), "2019-01-10")
                .value(usd("1000"))
                .shippedOn(day(date))
                .build())
        .pay();
  }

  @Test
  void goodsAreShippedWithinDaysAfterTheClose() {
    assertThat(total(shippedOn("2019-04-26"))).isEqualTo("50.00");
    assertThat(total(shippedOn("2019-04-27"))).isEqualTo("0.00");
    assertThat(excluded(shippedOn("2019-04-27"), "rule")).containsExactly("goods 1000.00 in-time");
  }

  @ParameterizedTest
  @CsvSource({"500000.00, 0.00", "500000.01, 5000.00"})
  void thresholdsAreStrictWhereTheBookSaysSo(String booked, String paid) {
    RebateStatement statement =
        Program.of(
                """
                'events': ['booking'],
                'quantities': {'in-all': {'derive': {'type': 'sum'}}},
                'requirements': {'enough': {
                  'when': {'attribute': 'in-all', 'above': 500000}, 'because': 'too little'}},
                'factors': [{'id': 'rate', 'rate': %s}]"""
                    .formatted(constant("0.01")))
            .booking("deal", "2026-02-01", booked)
            .pay();

    assertThat(total(statement)).isEqualTo(paid);
  }

  private static RebateStatement gold(String date) {
    return Program.of(
            """
            'events': ['booking'],
            'factors': [{'id': 'rate', 'rate': {'type': 'choice', 'cases': [
              {'when': {'all': [{'attribute': 'tier', 'is': 'Gold'},
                {'attribute': 'event-date', 'through': '2026-03-31'}]}, 'then': %s}],
              'otherwise': %s}}]"""
                .formatted(constant("0.02"), constant("0.01")))
        .with("events", "{'booking': {'facts': {'tier': {'type': 'text'}}}}")
        .event(
            networking(Event.booking("deal"), date)
                .value(usd("300000"))
                .fact("tier", Fact.of("Gold"))
                .build())
        .pay();
  }

  @Test
  void rateIsOverriddenForATime() {
    assertThat(total(gold("2026-03-31"))).isEqualTo("6000.00");
    assertThat(total(gold("2026-04-01"))).isEqualTo("3000.00");
  }

  @Test
  void ceilingBindsTheStackedRate() {
    RebateStatement statement =
        Program.of(
                """
                'events': ['booking'],
                'factors': [{'id': 'base', 'rate': %s}, {'id': 'cross-sell', 'plus': %s},
                  {'id': 'ceiling', 'atMost': %s}]"""
                    .formatted(constant("0.12"), constant("0.1"), constant("0.2")))
            .booking("deal", "2026-02-01", "10000")
            .pay();

    assertThat(total(statement)).isEqualTo("2000.00");
    assertThat(Program.line(statement, "deal").trace())
        .extracting(step -> step.reason().text() + ": " + step.before() + " to " + step.after())
        .containsExactly(
            "base: × 12 %: 10000 to 1200",
            "cross-sell: + 10 % on the rate: 1200 to 2200",
            "ceiling: the rate is at most 20 %: 2200 to 2000");
    assertThat(statement.explain().toString()).contains("10,000.00 × (12 % + 10 %, at most 20 %)");
  }

  private static Program regions(String region) {
    return Program.empty()
        .rule(
            "core",
            "'events': ['booking'], 'factors': [{'id': 'rate', 'rate': %s}]"
                .formatted(constant("0.03")))
        .rule(
            "bonus",
            "'events': ['booking'], 'factors': [{'id': 'rate', 'rate': %s}]"
                .formatted(constant("0.02")))
        .with(
            "groups",
            """
            {'regional': {'rules': ['core', 'bonus'], 'cases': [
              {'when': {'attribute': 'region', 'is': 'EMEA'}, 'combine': {'type': 'best-of'}}],
              'combine': {'type': 'stack'}}}""")
        .event(
            networking(Event.booking("deal"), "2026-02-01")
                .value(usd("10000"))
                .fact("region", region)
                .build());
  }

  @Test
  void rulesStackOrExcludeEachOtherByRegion() {
    assertThat(total(regions("AMER").pay())).isEqualTo("500.00");
    RebateStatement exclusive = regions("EMEA").pay();
    assertThat(total(exclusive)).isEqualTo("300.00");
    assertThat(amounts(exclusive, "bonus")).containsExactly("deal 0.00");
    assertThat(exclusive.explain().toString())
        .contains("200.00 becomes 0.00: regional: core is paid instead, which is 100 more");
  }

  private static RebateStatement capped(String share) {
    return Program.of(
            """
            'events': ['booking'],
            'limits': [{'id': 'of-the-year', 'cap': %s%s}]"""
                .formatted(constant("1000"), share))
        .booking("a", "2026-02-01", "700")
        .booking("b", "2026-03-01", "500")
        .booking("c", "2026-04-01", "300")
        .pay();
  }

  @Test
  void capIsSharedProRataOrInOrder() {
    RebateStatement proRata = capped("");
    RebateStatement inOrder = capped(", 'share': 'in-order'");

    assertThat(amounts(proRata, "rule")).containsExactly("a 466.67", "b 333.33", "c 200.00");
    assertThat(amounts(inOrder, "rule")).containsExactly("a 700.00", "b 300.00", "c 0.00");
    assertThat(Program.only(proRata).excluded()).isEmpty();
    assertThat(Program.only(proRata).paidBase()).isEqualByComparingTo("1500");
    assertThat(Program.only(proRata).limits().get(0).taken()).hasToString("500");
    assertThat(Program.line(proRata, "a").trace())
        .extracting(step -> step.before() + " to " + step.after())
        .containsExactly("700 to 466.6667", "466.6667 to 466.67");
  }
}
