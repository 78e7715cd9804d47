package dev.pvi.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pvi.explain.Finding;
import dev.pvi.explain.Findings;
import dev.pvi.form.Reader;
import dev.pvi.form.Tree;
import dev.pvi.tally.FxRates.Rate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exchange rates by day. */
class FxRatesTest {

  /** The rates of a case from public reports. */
  private static final FxRates EURO =
      FxRates.none()
          .with("EUR", LocalDate.of(2026, 3, 1), new BigDecimal("1.20"))
          .with("EUR", LocalDate.of(2026, 2, 1), new BigDecimal("1.10"));

  private static FxRates read(String json) {
    Findings findings = new Findings();
    Optional<FxRates> rates = read(json, findings);
    assertThat(findings.all()).isEmpty();
    return rates.orElseThrow();
  }

  private static Optional<FxRates> read(String json, Findings findings) {
    Tree tree = Tree.parse("rates", json.replace('\'', '"'), findings).orElseThrow();
    return FxRates.KIND.read(tree, Reader.of(findings));
  }

  /** 10,000 EUR are 11,000 in February and 12,000 in March, 220 and 240 at 2 %. */
  @ParameterizedTest
  @CsvSource({
    "2026-02-01, 220.0000, 2026-02-01",
    "2026-02-10, 220.0000, 2026-02-01",
    "2026-02-28, 220.0000, 2026-02-01",
    "2026-03-01, 240.0000, 2026-03-01",
    "2026-03-10, 240.0000, 2026-03-01",
    "9999-12-31, 240.0000, 2026-03-01"
  })
  void latestRateOnOrBeforeTheDayHolds(String day, BigDecimal paid, LocalDate from) {
    Rate rate = EURO.at(CurrencyUnit.EUR, LocalDate.parse(day)).orElseThrow();

    assertThat(rate.worth().multiply(new BigDecimal("10000")).multiply(new BigDecimal("0.02")))
        .isEqualByComparingTo(paid);
    assertThat(rate.from()).contains(from);
  }

  @Test
  void beforeTheFirstRateThereIsNone() {
    assertThat(EURO.at(CurrencyUnit.EUR, LocalDate.of(2026, 1, 31))).isEmpty();
    assertThat(EURO.at(CurrencyUnit.GBP, LocalDate.of(2026, 2, 10))).isEmpty();
    assertThat(FxRates.none().at(CurrencyUnit.EUR, LocalDate.of(2026, 2, 10))).isEmpty();
  }

  /** A rate from April does not change what held in February. */
  @Test
  void laterRateLeavesTheEarlierOnes() {
    FxRates later = EURO.with("EUR", LocalDate.of(2026, 4, 1), new BigDecimal("1.25"));

    assertThat(later.at(CurrencyUnit.EUR, LocalDate.of(2026, 2, 10)).orElseThrow().worth())
        .isEqualTo(new BigDecimal("1.1"));
    assertThat(later.at(CurrencyUnit.EUR, LocalDate.of(2026, 4, 15)).orElseThrow().worth())
        .isEqualTo(new BigDecimal("1.25"));
    assertThat(EURO.at(CurrencyUnit.EUR, LocalDate.of(2026, 4, 15)).orElseThrow().worth())
        .isEqualTo(new BigDecimal("1.2"));
  }

  @Test
  void rateWithoutADayHoldsAlwaysAndBeforeAnyOther() {
    FxRates always = FxRates.none().with("EUR", new BigDecimal("1.10"));
    FxRates then = always.with("EUR", LocalDate.of(2026, 3, 1), new BigDecimal("1.2"));
    Rate rate = new Rate(new BigDecimal("1.1"), Optional.empty());

    assertThat(always.at(CurrencyUnit.EUR, LocalDate.of(1000, 1, 1))).contains(rate);
    assertThat(then.at(CurrencyUnit.EUR, LocalDate.of(2026, 2, 28))).contains(rate);
    assertThat(then.at(CurrencyUnit.EUR, LocalDate.of(2026, 3, 1)).orElseThrow().worth())
        .isEqualTo(new BigDecimal("1.2"));
  }

  @Test
  void ratesAreReadAsTheyAreStated() {
    FxRates rates =
        read(
            "{'EUR': 1.10, 'GBP': [{'from': '2026-03-01', 'worth': 1.3}, {'from': '2026-02-01',"
                + " 'worth': 1.27}]}");

    assertThat(rates)
        .isEqualTo(
            FxRates.none()
                .with("GBP", LocalDate.of(2026, 2, 1), new BigDecimal("1.27"))
                .with("EUR", new BigDecimal("1.1"))
                .with("GBP", LocalDate.of(2026, 3, 1), new BigDecimal("1.30")));
    assertThat(rates.currencies()).containsExactly("EUR", "GBP");
    assertThat(rates.rates("GBP"))
        .extracting(Rate::worth)
        .containsExactly(new BigDecimal("1.27"), new BigDecimal("1.3"));
    assertThat(rates.rates("CHF")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'EUR':1.1}",
        "{'EUR':[{'from':'2026-02-01','worth':1.1}]}",
        "{'EUR':[{'worth':1.1},{'from':'2026-02-01','worth':1.2}],'GBP':1.3}"
      })
  void ratesAreWrittenAsTheyAreRead(String json) {
    FxRates rates = read(json);

    assertThat(rates).hasToString(json.replace('\'', '"'));
    assertThat(read(rates.toString())).isEqualTo(rates).hasSameHashCodeAs(rates);
  }

  @Test
  void oneRateInAListIsWrittenAsANumberWhereItHasNoDay() {
    assertThat(read("{'EUR': [{'worth': 1.10}]}")).hasToString("{\"EUR\":1.1}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'EUR': 0} | /EUR: rate must be greater than 0 - but was: 0",
        "{'EUR': -1} | /EUR: must be a decimal of at least 0 - but was: -1",
        "{'EUR': 'x'} | /EUR: must be a decimal of at least 0 - but was: \"x\"",
        "{'EUR': []} | /EUR: must be a list of at least 1",
        "{'EUR': {}} | /EUR: must be",
        "{'EUR': [1.1]} | /EUR/0: must be an object",
        "{'EUR': [{'from': '2026-02-01'}]} | /EUR/0: must state worth",
        "{'EUR': [{'from': '2026-02-30', 'worth': 1}]} | /EUR/0/from: must be a date",
        "{'EUR': [{'from': '2026-02-01', 'worth': 0}]} | /EUR/0/worth: rate must be greater than 0"
            + " - but was: 0",
        "{'eur': 1} | /eur: must be a currency of three capital letters - but was: \"eur\"",
        "{'EURO': 1} | /EURO: must be a currency of three capital letters - but was: \"EURO\"",
        "{'EUR': [{'from': '2026-02-01', 'worth': 1}, {'from': '2026-02-01', 'worth': 2}]} |"
            + " /EUR/1/from: must be the only rate of its currency from its day - but was:"
            + " \"2026-02-01\" [duplicate-rate]",
        "{'EUR': [{'worth': 1}, {'worth': 1}]} | /EUR/1: must be the only rate of its currency",
        "1.1 | must be an object"
      })
  void faultIsFoundWhereItStands(String json, String problem) {
    Findings findings = new Findings();

    assertThat(read(json, findings)).isEmpty();
    assertThat(findings.all()).hasSize(1);
    assertThat(findings.all()).extracting(Finding::toString).first().asString().contains(problem);
  }

  @Test
  void rateOfTooManyDigitsIsFound() {
    Findings findings = new Findings();

    assertThat(read("{'EUR': 1e30}", findings)).isEmpty();
    assertThat(findings.all().get(0).toString())
        .contains("/EUR: ")
        .contains("at most 18 digits before");
  }

  @Test
  void builderRefusesWhatADocumentMayNotState() {
    LocalDate day = LocalDate.of(2026, 2, 1);
    FxRates none = FxRates.none();
    FxRates euro = none.with("EUR", BigDecimal.ONE).with("EUR", day, BigDecimal.ONE);

    assertThatThrownBy(() -> none.with("EUR", BigDecimal.ZERO))
        .hasMessage("rate of EUR must be greater than 0 - but was: 0");
    assertThatThrownBy(() -> none.with("EUR", day, new BigDecimal("-1.50")))
        .hasMessage("rate of EUR must be greater than 0 - but was: -1.5");
    assertThatThrownBy(() -> none.with("EUR", new BigDecimal("1e30")))
        .hasMessageStartingWith("rate of EUR must have at most 18 digits");
    assertThatThrownBy(() -> none.with("eur", BigDecimal.ONE))
        .hasMessage("rates must be of currencies of three capital letters - but was: eur");
    assertThatThrownBy(() -> none.with("EUR", LocalDate.of(26, 2, 1), BigDecimal.ONE))
        .hasMessageStartingWith("from must be a date from 1000-01-01");
    assertThatThrownBy(() -> euro.with("EUR", BigDecimal.TEN))
        .hasMessage("rates of EUR must begin on different days - but was: two that hold always");
    assertThatThrownBy(() -> euro.with("EUR", day, BigDecimal.TEN))
        .hasMessage("rates of EUR must begin on different days - but was: two from 2026-02-01");
  }

  @Test
  void ratesAreOfOtherCurrenciesThanTheStatements() {
    EURO.checkInto(CurrencyUnit.USD);

    assertThatThrownBy(() -> EURO.checkInto(CurrencyUnit.EUR))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("rates must be of currencies other than the statement's - but was: EUR");
  }
}
