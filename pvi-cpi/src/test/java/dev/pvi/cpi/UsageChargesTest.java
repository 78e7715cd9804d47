package dev.pvi.cpi;

import static dev.pvi.cpi.Program.networking;
import static dev.pvi.cpi.Program.total;
import static dev.pvi.cpi.TestIncentive.decimal;
import static dev.pvi.cpi.TestIncentive.usd;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pvi.cpi.earning.Event;
import org.junit.jupiter.api.Test;

/**
 * Allowances, limits of a line and minimum commitments, with the inputs and right values of the
 * tests of another project: getlago/lago-api,
 * spec/services/charge_models/percentage_service_spec.rb and
 * spec/services/commitments/minimum/calculate_true_up_fee_service_spec.rb (2026-08-21). Amounts are
 * of three digits where the case says so.
 */
class UsageChargesTest {

  private static final String MOST = "{'type': 'constant', 'value': %s}";

  private static String percentage(String rate, String fee, String free, String limits) {
    return """
        'events': ['booking'], 'base': {'of': 'units'%s},
        'factors': [{'id': 'rate', 'rate': %s}, {'id': 'fee', 'amount': %s}], 'limits': [%s],
        'settlement': {'pay': 'points', 'digits': 6}"""
        .formatted(free, MOST.formatted(rate), MOST.formatted(fee), limits);
  }

  private static String points(String rule, String... units) {
    Program program =
        Program.of(rule).with("events", "{'booking': {'facts': {'units': {'type': 'number'}}}}");
    for (int i = 0; i < units.length; i++) {
      program.event(
          networking(Event.booking("e" + i), "2026-02-0" + (i + 1))
              .value(usd("0"))
              .fact("units", decimal(units[i]))
              .build());
    }
    return program.pay().points().toPlainString();
  }

  private static String free(String what) {
    return ", 'free': {%s, 'because': 'an allowance'}".formatted(what);
  }

  @Test
  void allowanceByUnitsAndByEvents() {
    assertThat(
            points(
                percentage("0.013", "2", free("'amount': 250, 'events': 3"), ""),
                "50",
                "100",
                "250",
                "400"))
        .isEqualTo("11.15");
    assertThat(
            points(percentage("0.013", "2", free("'amount': 250"), ""), "50", "100", "250", "400"))
        .isEqualTo("11.15");
    assertThat(points(percentage("0.013", "2", free("'events': 3"), ""), "50", "100", "250", "400"))
        .isEqualTo("7.2");
  }

  private static final String LEAST_AND_MOST =
      "{'id': 'least', 'per': 'line', 'floor': {'type': 'constant', 'value': 1.75}},"
          + " {'id': 'most', 'per': 'line', 'cap': {'type': 'constant', 'value': 12}}";

  @Test
  void floorAndCapOfALine() {
    assertThat(points(percentage("0.0299", "2", "", LEAST_AND_MOST), "10", "80", "10000"))
        .isEqualTo("18.691");
    assertThat(
            points(
                percentage("0.0299", "0", free("'amount': 30"), LEAST_AND_MOST),
                "10",
                "80",
                "10000"))
        .isEqualTo("13.794");
    assertThat(
            points(
                percentage("0.0299", "0", free("'amount': 10000, 'events': 3"), LEAST_AND_MOST),
                "10",
                "80",
                "10000"))
        .isEqualTo("2.691");
  }

  private static String committed(String fees, String advance, String minimum) {
    Program program =
        Program.empty()
            .rule("fees", "'events': ['invoice']")
            .rule(
                "advance",
                "'events': ['claim'], 'requirements': {'this-period': {'when': {'attribute':"
                    + " 'of-period', 'is': true}, 'because': 'of another period'}}")
            .with("events", "{'claim': {'facts': {'of-period': {'type': 'flag'}}}}")
            .with(
                "groups",
                "{'commitment': {'rules': ['fees', 'advance'], 'limits': [{'id': 'minimum',"
                    + " 'floor': {'type': 'constant', 'value': %s}}]}}".formatted(minimum));
    if (!fees.isEmpty()) {
      program.event(networking(Event.invoice("fees"), "2026-02-01").value(usd(fees)).build());
    }
    if (!advance.isEmpty()) {
      program.event(
          networking(Event.claim("advance"), "2026-02-01")
              .value(usd("500"))
              .fact("of-period", advance.equals("this"))
              .build());
    }
    return program.pay().rules().stream()
        .flatMap(rule -> rule.lines().stream())
        .filter(line -> line.event().isEmpty())
        .map(line -> line.amount().toPlainString())
        .findFirst()
        .orElse("none");
  }

  @Test
  void minimumIsMadeUpForInALineOfItsOwn() {
    assertThat(committed("", "", "200")).isEqualTo("200");
    assertThat(committed("650", "", "200")).isEqualTo("none");
    assertThat(committed("650", "this", "10000")).isEqualTo("8850");
    assertThat(committed("650", "other", "10000")).isEqualTo("9350");
  }

  @Test
  void pointsAreNoMoney() {
    assertThat(
            total(
                Program.of(percentage("0.5", "0", "", ""))
                    .with("events", "{'booking': {'facts': {'units': {'type': 'number'}}}}")
                    .event(
                        networking(Event.booking("e"), "2026-02-01")
                            .value(usd("0"))
                            .fact("units", decimal("10"))
                            .build())
                    .pay()))
        .isEqualTo("0.00");
  }
}
