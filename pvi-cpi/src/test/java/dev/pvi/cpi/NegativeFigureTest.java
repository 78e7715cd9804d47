package dev.pvi.cpi;

import static dev.pvi.cpi.TestIncentive.constant;
import static dev.pvi.cpi.TestIncentive.day;
import static dev.pvi.cpi.TestIncentive.earnings;
import static dev.pvi.cpi.TestIncentive.rate;
import static dev.pvi.cpi.TestIncentive.rateTimes;
import static dev.pvi.cpi.TestIncentive.stages;
import static dev.pvi.cpi.TestIncentive.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pvi.explain.BookException;
import dev.pvi.explain.Finding;
import dev.pvi.explain.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A figure that deducts is refused wherever it stands, unless the rule says so and why. */
class NegativeFigureTest {

  private static List<Finding> findings(TestIncentive book) {
    return catchThrowableOfType(BookException.class, book::read).findings();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'type': 'constant', 'value': -0.01}|/value",
        "{'type': 'bands', 'rows': [{'below': 5, 'value': 0}, {'from': 5, 'value': -0.01}]}|"
            + "/rows/1/value",
        "{'type': 'slope', 'knots': [{'at': 0, 'value': -0.01}, {'at': 9, 'value': 1}]}|"
            + "/knots/0/value",
        "{'type': 'matrix', 'by': ['region'], 'cells': [{'at': ['AMER'], 'value': 0.1},"
            + " {'at': ['*'], 'value': -0.01}]}|/cells/1/value",
        "{'type': 'matrix', 'by': ['region'], 'cells': [{'at': ['AMER'], 'value': 0.1}],"
            + " 'otherwise': -0.01}|/otherwise",
        "{'type': 'choice', 'cases': [{'when': {'attribute': 'index', 'from': 5}, 'then':"
            + " {'type': 'constant', 'value': -0.01}}], 'otherwise': {'type': 'constant',"
            + " 'value': 0}}|/cases/0/then/value",
        "{'type': 'tiers', 'mode': 'stepped', 'rows': [{'through': 5, 'each': 1}, {'above': 5,"
            + " 'each': -0.01, 'fee': 2}]}|/rows/1/each",
        "{'type': 'tiers', 'mode': 'whole', 'rows': [{'through': 5, 'each': 1, 'fee': -0.01}, {'above':"
            + " 5}]}|/rows/0/fee",
        "{'type': 'choice', 'cases': [{'when': {'attribute': 'index', 'from': 5}, 'then':"
            + " {'type': 'constant', 'value': 0}}], 'otherwise': {'type': 'choice', 'cases': [],"
            + " 'otherwise': {'type': 'constant', 'value': -0.01}}}|/otherwise/otherwise/value"
      })
  void negativeFigureOfAnyScheduleIsRefusedWhereItStands(String schedule, String pointer) {
    for (String field : List.of("rate", "plus", "atMost", "times", "amount")) {
      String json =
          "\"factors\": [{\"id\": \"one\", \"%s\": %s}]"
              .formatted(field, schedule.replace('\'', '"'));
      List<Finding> findings = findings(TestIncentive.empty().rule("x", "booking", json));

      assertThat(findings).hasSize(1);
      assertThat(findings.get(0).place().pointer())
          .isEqualTo("/rules/x/factors/0/" + field + pointer);
      assertThat(findings.get(0).place().line()).isPositive();
      assertThat(findings.get(0).code()).isEqualTo("negative-figure");
      assertThat(findings.get(0).reason().text())
          .isEqualTo(
              "one of rule x must be 0 or more, unless the rule states \"negative\": true and"
                  + " why - but was: -0.01");
    }
  }

  @Test
  void negativeFigureOfANamedTableIsRefusedOnceInTheTable() {
    List<Finding> findings =
        findings(
            TestIncentive.empty()
                .with("tables", "{\"low\": " + constant("-1") + "}")
                .rule(
                    "x",
                    "booking",
                    rate(
                        """
                        {"type": "choice", "cases": [
                          {"when": {"attribute": "index", "from": 5}, "then": "low"}],
                          "otherwise": "low"}""")));

    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).place().pointer()).isEqualTo("/tables/low/value");
  }

  @Test
  void negativeAmountOfAStageIsRefused() {
    List<Finding> findings =
        findings(
            TestIncentive.empty()
                .rule("x", "milestone", stages("{\"level\": \"a\", \"value\": -500}")));

    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).place().pointer()).isEqualTo("/rules/x/base/levels/rows/0/value");
    assertThat(findings.get(0).reason().text()).startsWith("amount of rule x must be 0 or more");
  }

  /** 1,000 at -1 % deducts 10; the credit of 200 gives 2 of that back. */
  @Test
  void ruleMayDeductIfItSaysWhy() {
    TestIncentive book =
        TestIncentive.empty()
            .rule(
                "x",
                "booking",
                "\"negative\": true, \"because\": \"handling is deducted\", "
                    + rate(constant("-0.01")));

    assertThat(book.read().rules().get(0).because()).contains("handling is deducted");
    assertThat(
            book.calculator()
                .calculate(
                    TestScores.networking("6"),
                    earnings()
                        .booking("b", day("2026-03-10"), "networking", usd("1000"))
                        .booking("c", day("2026-03-11"), "networking", usd("-200"))
                        .build())
                .total())
        .hasToString("USD -8.00");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "`negative`: true|/rules/x/negative|no reason",
        "`because`: `so`|/rules/x|a reason alone",
        "`negative`: false, `because`: `so`|/rules/x/negative|a reason alone"
      })
  void permissionAndItsReasonStandTogether(String fields, String pointer, String found) {
    List<Finding> findings =
        findings(TestIncentive.empty().rule("x", "booking", fields.replace('`', '"')));

    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).place().pointer()).isEqualTo(pointer);
    assertThat(findings.get(0).reason().text())
        .isEqualTo(
            "rule x must state because exactly if it states \"negative\": true - but was: "
                + found);
  }

  @Test
  void reasonMustSaySomething() {
    List<Finding> findings =
        findings(
            TestIncentive.empty().rule("x", "booking", "\"negative\": true, \"because\": \" \""));

    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).toString())
        .contains("/rules/x/because: must not be blank - but was: \" \"");
  }

  private static List<Finding> lint(String fields) {
    return IncentiveBooks.verify(
            "b.json", TestIncentive.empty().rule("x", "booking", fields).json())
        .findings();
  }

  @Test
  void rateAboveOneAndMultiplierAboveTenAreWarnings() {
    List<Finding> findings = lint(rateTimes(constant("5"), constant("105")));

    assertThat(findings).extracting(Finding::severity).containsOnly(Severity.WARNING);
    assertThat(findings)
        .extracting(finding -> finding.place().pointer() + ": " + finding.reason().text())
        .containsExactly(
            "/rules/x/factors/0/rate/value: rate of rule x should be at most 1, which is 100 % - but was: 5",
            "/rules/x/factors/1/times/value: multiplier of rule x should be at most 10 - but was: 105");
    assertThat(lint(rateTimes(constant("1"), constant("10")))).isEmpty();
  }

  @Test
  void permissionThatNothingNeedsIsNoted() {
    List<Finding> findings =
        lint("\"negative\": true, \"because\": \"so\", " + rate(constant("0.01")));

    assertThat(findings).extracting(Finding::severity).containsExactly(Severity.NOTE);
    assertThat(findings.get(0).reason().text())
        .isEqualTo("rule x states that figures may be negative, but none is");
  }
}
