package dev.pvi.cpi;

import static dev.pvi.cpi.TestIncentive.constant;
import static dev.pvi.cpi.TestIncentive.day;
import static dev.pvi.cpi.TestIncentive.decimal;
import static dev.pvi.cpi.TestIncentive.earnings;
import static dev.pvi.cpi.TestIncentive.eur;
import static dev.pvi.cpi.TestIncentive.paid;
import static dev.pvi.cpi.TestIncentive.rate;
import static dev.pvi.cpi.TestIncentive.rule;
import static dev.pvi.cpi.TestIncentive.usd;
import static dev.pvi.cpi.TestIncentive.whyNot;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pvi.cpi.earning.Earnings;
import dev.pvi.cpi.incentive.Combination;
import dev.pvi.cpi.incentive.Rules;
import dev.pvi.cpi.statement.Line;
import dev.pvi.cpi.statement.RebateStatement;
import dev.pvi.form.Form;
import dev.pvi.tally.FxRates;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** From the base of a line to its amount: each step says why, and begins where the last ended. */
class TraceTest {

  private static Earnings deals(String... values) {
    Earnings.Builder earnings = earnings();
    for (int i = 0; i < values.length; i++) {
      earnings.booking("d" + (i + 1), day("2026-03-10"), "networking", usd(values[i]));
    }
    return earnings.build();
  }

  private static RebateStatement statement(TestIncentive book, String... values) {
    return book.calculator().calculate(TestScores.networking("6"), deals(values));
  }

  private static List<String> steps(Line line) {
    return line.trace().stream()
        .map(
            step ->
                step.before()
                    + " to "
                    + step.after()
                    + ", "
                    + step.reason().text()
                    + " ["
                    + step.reason().code()
                    + "]")
        .toList();
  }

  /** 1,000 × min(4 % + 1 %, 4.5 %) × 1.1 + 250 = 299.50. */
  @Test
  void everyFactorIsAStep() {
    RebateStatement statement =
        statement(
            TestIncentive.empty()
                .rule(
                    "land",
                    "booking",
                    """
                    "factors": [
                      {"id": "base", "rate": %s}, {"id": "more", "plus": %s},
                      {"id": "most", "atMost": %s}, {"id": "boost", "times": %s},
                      {"id": "bonus", "amount": %s}]
                    """
                        .formatted(
                            constant("0.04"),
                            constant("0.01"),
                            constant("0.045"),
                            constant("1.1"),
                            constant("250"))),
            "1000");

    assertThat(steps(paid(statement, "d1")))
        .containsExactly(
            "1000 to 40, base: × 4 % [rate]",
            "40 to 50, more: + 1 % on the rate [plus]",
            "50 to 45, most: the rate is at most 4.5 % [at-most]",
            "45 to 49.5, boost: × 1.1 [times]",
            "49.5 to 299.5, bonus: + 250 [amount]");
    assertThat(statement.total()).hasToString("USD 299.50");
    assertThat(paid(statement, "d1").rate()).isEqualTo(decimal("0.045"));
    assertThat(paid(statement, "d1").multiplier()).isEqualTo(decimal("1.1"));
  }

  @Test
  void roundingIsTheLastStep() {
    assertThat(steps(paid(statement(TestIncentive.ofBookings("0.03"), "12345.67"), "d1")))
        .containsExactly(
            "12345.67 to 370.3701, rate: × 3 % [rate]", "370.3701 to 370.37, rounded [rounded]");
  }

  /** 100 for both deals, a quarter of which is that of 1,000 in 4,000. */
  @Test
  void amountOfAPotIsSharedByTheBases() {
    RebateStatement statement =
        statement(
            TestIncentive.empty()
                .rule(
                    "land",
                    "booking",
                    """
                    "quantities": {"deals": {"derive": {"type": "count"}}},
                    "factors": [{"id": "bonus", "on": "deals", "amount": %s}]
                    """
                        .formatted(constant("100"))),
            "1000",
            "3000");

    assertThat(steps(paid(statement, "d1")))
        .containsExactly("1000 to 25, bonus: its share of 100 for the whole [pot-amount]");
    assertThat(steps(paid(statement, "d2")))
        .containsExactly("3000 to 75, bonus: its share of 100 for the whole [pot-amount]");
  }

  private static TestIncentive two(String group) {
    return TestIncentive.ofBookings("0.15")
        .rule("bonus", "booking", rate(constant("0.15")))
        .with("groups", "{\"both\": {\"rules\": [\"land\", \"bonus\"], " + group + "}}");
  }

  /** 150 and 150 of 1,000 are more than 20 %, and 100 each are not. */
  @Test
  void ceilingCutsAllRulesOfAGroupAlike() {
    RebateStatement statement = statement(two("\"ceiling\": 0.2"), "1000");

    for (String id : List.of("land", "bonus")) {
      assertThat(steps(rule(statement, id).lines().get(0)))
          .containsExactly(
              "1000 to 150, rate: × 15 % [rate]",
              "150 to 100, both: all rules together pay at most 20 % of the base [ceiling]");
    }
  }

  @Test
  void combinationThatKeepsMoreThanWasOfferedPaysNothing() {
    Combination twice =
        Combination.of(
            "acme-twice",
            Form.of(
                "acme-twice",
                "keeps twice of everything",
                fields ->
                    values ->
                        offers ->
                            offers.stream()
                                .map(
                                    offer ->
                                        new Combination.Kept(
                                            offer.amount().times(decimal("2")), Optional.empty()))
                                .toList()));
    RebateStatement statement =
        RebateCalculator.of(
                IncentiveBooks.parse(
                    "book.json",
                    two("\"combine\": {\"type\": \"acme-twice\"}").json(),
                    Rules.standard().with(twice)))
            .calculate(TestScores.networking("6"), deals("1000"));

    assertThat(statement.total()).hasToString("USD 0.00");
    assertThat(rule(statement, "land").lines().get(0).reason().orElseThrow().text())
        .isEqualTo("group both must keep from 0 to what was offered - but was: 300 of 150 by land");
  }

  @Test
  void tooLittleIsNotPaidAtAll() {
    TestIncentive book =
        TestIncentive.empty()
            .rule(
                "land",
                "booking",
                rate(constant("0.02"))
                    + ", \"limits\": [{\"id\": \"least\", \"minimum\": "
                    + constant("50")
                    + "}]");

    RebateStatement statement = statement(book, "1000");
    assertThat(steps(paid(statement, "d1")))
        .containsExactly(
            "1000 to 20, rate: × 2 % [rate]",
            "20 to 0, least: 20 is less than 50, so that nothing is paid [minimum]");
    assertThat(paid(statement, "d1").reason().orElseThrow().code()).isEqualTo("minimum");
    assertThat(statement(book, "1000", "1500").total()).hasToString("USD 50.00");
  }

  @Test
  void amountThatIsNotStatedIsNotPaidOn() {
    RebateStatement statement =
        statement(
            TestIncentive.empty()
                .with(
                    "events", "{\"booking\": {\"facts\": {\"list-price\": {\"type\": \"money\"}}}}")
                .rule(
                    "land",
                    "booking",
                    "\"base\": {\"of\": \"list-price\"}, " + rate(constant("0.02"))),
            "1000");

    assertThat(whyNot(statement, "d1").code()).isEqualTo("not-measured");
    assertThat(whyNot(statement, "d1").text())
        .isEqualTo("list-price is not stated, on which is paid");
  }

  @Test
  void quantityOfNumbersThatAreTooLongIsNotDefined() {
    RebateStatement statement =
        TestIncentive.empty()
            .rule(
                "land",
                "booking",
                """
                "quantities": {"volume": {"derive": {"type": "sum"}}},
                "factors": [{"id": "rate", "on": "volume", "rate": %s}]
                """
                    .formatted(constant("0.02")))
            .calculator()
            .calculate(
                TestScores.networking("6"),
                earnings()
                    .rates(FxRates.none().with("EUR", decimal("999999999999999999")))
                    .booking("huge", day("2026-03-10"), "networking", eur("10"))
                    .build());

    assertThat(whyNot(statement, "huge").code()).isEqualTo("undefined");
    assertThat(whyNot(statement, "huge").text())
        .isEqualTo(
            "volume is not defined: it cannot be computed, huge: amount must have at most 18 digits"
                + " before and 18 after the point - but was: 9999999999999999990");
  }
}
