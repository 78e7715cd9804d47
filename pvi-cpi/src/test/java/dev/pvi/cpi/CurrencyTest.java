package dev.pvi.cpi;

import static dev.pvi.cpi.TestIncentive.day;
import static dev.pvi.cpi.TestIncentive.decimal;
import static dev.pvi.cpi.TestIncentive.earnings;
import static dev.pvi.cpi.TestIncentive.eur;
import static dev.pvi.cpi.TestIncentive.excluded;
import static dev.pvi.cpi.TestIncentive.paid;
import static dev.pvi.cpi.TestIncentive.rate;
import static dev.pvi.cpi.TestIncentive.rule;
import static dev.pvi.cpi.TestIncentive.stages;
import static dev.pvi.cpi.TestIncentive.usd;
import static dev.pvi.cpi.TestIncentive.whyNot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pvi.cpi.earning.Earnings;
import dev.pvi.cpi.earning.Event;
import dev.pvi.cpi.statement.RebateStatement;
import dev.pvi.explain.BookException;
import dev.pvi.formula.Ratio;
import dev.pvi.tally.FxRates;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class CurrencyTest {

  private static Earnings.Builder deals() {
    return earnings()
        .booking("dollars", day("2026-03-10"), "networking", usd("1000"))
        .booking("euros", day("2026-03-10"), "networking", eur("1000"));
  }

  private static RebateStatement statement(Earnings earnings) {
    return TestIncentive.ofBookings("0.02")
        .calculator()
        .calculate(TestScores.networking("6"), earnings);
  }

  @Test
  void lineWithoutARateIsExcludedNamingBothCurrenciesAndTheRestIsPaid() {
    RebateStatement statement = statement(deals().build());

    assertThat(statement.total()).hasToString("USD 20.00");
    assertThat(excluded(statement, "euros").base()).isEmpty();
    assertThat(whyNot(statement, "euros").code()).isEqualTo("no-rate");
    assertThat(whyNot(statement, "euros").text())
        .isEqualTo("1,000 EUR cannot be paid in USD: no rate from EUR to USD holds on 2026-03-10");
    assertThat(rule(statement, "land").offered()).isEqualTo(decimal("1000"));
    assertThat(statement.explain().toText())
        .contains(
            ": 20.00 USD, and 1,000.00 EUR without an exchange rate",
            "paid on 1,000.00 of 1,000.00 offered and 1,000.00 EUR without an exchange rate",
            "not paid on 1,000.00 EUR: 1,000 EUR cannot be paid");
  }

  @Test
  void lineWithADeclaredRateIsPaidUnroundedUntilTheEnd() {
    RebateStatement statement =
        statement(deals().rates(FxRates.none().with("EUR", decimal("1.08735"))).build());

    assertThat(paid(statement, "euros").base()).contains(decimal("1087.35"));
    assertThat(paid(statement, "euros").exact()).isEqualTo(Ratio.of(decimal("21.747")));
    assertThat(statement.total()).hasToString("USD 41.75");
  }

  @Test
  void renewalThatIsPartlyInAnotherCurrencyIsConvertedAsAWhole() {
    RebateStatement statement =
        TestIncentive.empty()
            .rule("renew", "renewal", rate(TestIncentive.constant("0.1")))
            .calculator()
            .calculate(
                TestScores.networking("6"),
                earnings()
                    .rates(FxRates.none().with("EUR", decimal("2")))
                    .event(
                        Event.renewal("r")
                            .on(day("2026-03-10"))
                            .portfolio("networking")
                            .due(eur("100"))
                            .renewed(eur("60"))
                            .renewedOn(day("2026-03-01"))
                            .build())
                    .build());

    assertThat(paid(statement, "r").base()).contains(decimal("120"));
    assertThat(excluded(statement, "r").base()).contains(decimal("80"));
    assertThat(rule(statement, "renew").offered()).isEqualTo(decimal("200"));
  }

  @Test
  void amountsOfTheBookAreConvertedLikeThoseOfEvents() {
    TestIncentive milestones =
        TestIncentive.empty()
            .with("currency", "\"EUR\"")
            .rule("adopt", "milestone", stages("{\"level\": \"onboard\", \"value\": 500}"));
    Event onboard =
        Event.milestone("m").on(day("2026-03-10")).portfolio("networking").stage("onboard").build();

    RebateStatement without =
        milestones
            .calculator()
            .calculate(TestScores.networking("6"), earnings().event(onboard).build());
    RebateStatement with =
        milestones
            .calculator()
            .calculate(
                TestScores.networking("6"),
                earnings()
                    .event(onboard)
                    .rates(FxRates.none().with("EUR", decimal("1.1")))
                    .build());

    assertThat(whyNot(without, "m").text()).startsWith("500 EUR cannot be paid in USD");
    assertThat(with.total()).hasToString("USD 550.00");
  }

  @Test
  void bookThatMixesCurrenciesIsRefused() {
    BookException thrown =
        catchThrowableOfType(
            BookException.class,
            () ->
                TestIncentive.empty()
                    .with("attributes", "{\"deal-size\": {\"type\": \"money\"}}")
                    .rule(
                        "land",
                        "booking",
                        """
                        "requirements": {"big": {
                          "when": {"attribute": "deal-size",
                            "from": {"amount": 1000, "currency": "EUR"}},
                          "because": "only big deals"}}
                        """)
                    .read());

    assertThat(thrown.findings()).hasSize(1);
    assertThat(thrown.findings().get(0).code()).isEqualTo("mixed-currency");
    assertThat(thrown.findings().get(0).place().pointer())
        .isEqualTo("/rules/land/requirements/big/when/from/currency");
    assertThat(thrown.findings().get(0).reason().text())
        .isEqualTo("must be in the currency of the book, USD - but was: 1000 EUR");
  }

  @Test
  void totalIsRoundedToTheCoinsOfItsCurrency() {
    assertThat(inCurrency("JPY", "1234.5")).hasToString("JPY 25");
    assertThat(inCurrency("KWD", "1234.56")).hasToString("KWD 24.691");
    assertThat(inCurrency("USD", "1234.56")).hasToString("USD 24.69");
  }

  private static Money inCurrency(String code, String amount) {
    CurrencyUnit currency = CurrencyUnit.of(code);
    return statement(
            Earnings.builder("acme", day("2026-01-01"), day("2026-12-31"), currency)
                .booking(
                    "b", day("2026-03-10"), "networking", BigMoney.of(currency, decimal(amount)))
                .build())
        .total();
  }

  @Test
  void textShowsTheCoinsOfTheCurrency() {
    CurrencyUnit dinar = CurrencyUnit.of("KWD");
    Earnings earnings =
        Earnings.builder("acme", day("2026-01-01"), day("2026-12-31"), dinar)
            .booking("b", day("2026-03-10"), "networking", BigMoney.of(dinar, decimal("1234.56")))
            .build();

    assertThat(statement(earnings).explain().toText())
        .contains(": 24.691 KWD")
        .contains("= 1,234.560 × 2 % = 24.6912 before rounding");
  }

  @Test
  void rateMustBePositiveAndOfAnotherCurrency() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> earnings().rates(FxRates.none().with("EUR", decimal("0"))).build())
        .withMessage("rate of EUR must be greater than 0 - but was: 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> earnings().rates(FxRates.none().with("USD", decimal("1"))).build())
        .withMessage("rates must be of currencies other than the statement's - but was: USD");
  }

  @Test
  void limitsOfDigitsHoldForWhatIsStatedAndNotForExactProducts() {
    RebateStatement statement =
        statement(
            deals()
                .rates(FxRates.none().with("EUR", decimal("999999999999999999")))
                .booking("fine", day("2026-03-10"), "networking", eur("0.000000000000000001"))
                .booking("huge", day("2026-03-10"), "networking", eur("10"))
                .build());

    assertThat(paid(statement, "huge").base()).contains(decimal("9999999999999999990"));
    assertThat(paid(statement, "fine").base()).contains(decimal("0.999999999999999999"));
    assertThat(paid(statement, "fine").exact())
        .isEqualTo(Ratio.exact(decimal("0.01999999999999999998"), decimal("1")));
    assertThat(paid(statement, "dollars").amount()).isEqualTo(decimal("20"));
    assertThat(statement.total()).hasToString("USD 20199999999999999999.82");
    assertThat(statement.explain().toText()).contains("0.01999999999999999998 before rounding");
  }

  @Test
  void convertedLineShowsTheForeignAmountAndTheExchangeRate() {
    RebateStatement statement =
        statement(deals().rates(FxRates.none().with("EUR", decimal("1.08735"))).build());

    assertThat(paid(statement, "dollars").foreign()).isEmpty();
    assertThat(paid(statement, "euros").foreign().orElseThrow().amount()).isEqualTo(eur("1000"));
    assertThat(paid(statement, "euros").foreign().orElseThrow().rate())
        .contains(decimal("1.08735"));
    assertThat(statement.explain().toText())
        .contains("= 1,087.35 (1,000.00 EUR × 1.08735) × 2 % = 21.747 before rounding");
    assertThat(statement.explain().toMarkdown()).contains("1,087.35 (1,000.00 EUR × 1.08735)");
    assertThat(statement.toJson())
        .contains("\"foreign\":{\"amount\":1000,\"currency\":\"EUR\",\"rate\":1.08735}");
  }

  /** Land and bonus are offered the same 1,000 EUR, which count once in the statement. */
  @Test
  void amountThatSeveralRulesAreOfferedIsNamedOnceInTheHead() {
    RebateStatement statement =
        TestIncentive.ofBookings("0.02")
            .rule("bonus", "booking", rate(TestIncentive.constant("0.01")))
            .calculator()
            .calculate(TestScores.networking("6"), deals().build());

    assertThat(statement.offeredWithoutRate()).containsExactly(eur("1000"));
    assertThat(rule(statement, "bonus").offeredWithoutRate()).containsExactly(eur("1000"));
  }

  @Test
  void amountsOfAnyLengthAreReadAsTheyWereWritten() {
    RebateStatement statement =
        statement(
            deals()
                .rates(FxRates.none().with("EUR", decimal("123456789.123456789123456789")))
                .booking("fine", day("2026-03-10"), "networking", eur("0.000000000000000001"))
                .booking("huge", day("2026-03-10"), "networking", eur("123456789012345678"))
                .build());

    assertThat(RebateStatement.parse("again", statement.toJson())).isEqualTo(statement);
    assertThat(statement.toJson())
        .contains("\"base\":\"0.000000000123456789123456789123456789\"", "\"base\":1000,");
    assertThat(paid(statement, "dollars").amount()).isEqualTo(decimal("20"));
  }
}
