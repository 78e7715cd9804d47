package dev.pvi;

import static dev.pvi.TestPartner.decimal;
import static dev.pvi.TestPartner.partner;
import static dev.pvi.TestPartner.reading;
import static dev.pvi.TestPartner.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import dev.pvi.book.Releases;
import dev.pvi.explain.BookException;
import dev.pvi.explain.Finding;
import dev.pvi.explain.InvalidRecordException;
import dev.pvi.explain.Severity;
import dev.pvi.formula.Fact;
import dev.pvi.formula.Ratio;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.partner.Reading;
import dev.pvi.rule.ScoringRules;
import dev.pvi.rulebook.RuleBook;
import dev.pvi.score.PartnerScore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadInputTest {

  private static final String PARTNER =
      """
      {"format": "pvi-partner/1", "id": "acme", "asOf": "2026-08-31",
       "readings": {"p": {"m": 5}}}\
      """;

  private static final TestBook BOOK =
      TestBook.empty()
          .attribute("size", "{\"type\": \"level\", \"levels\": [\"S\", \"L\"]}")
          .metric("m", "\"unit\": \"percent\", \"plausible\": {\"from\": -100}")
          .metric("n", "\"unit\": \"percent\", \"plausible\": {\"from\": -100}")
          .metric("known", "\"unit\": \"points\"")
          .with("knownPortfolios", "[\"q\"]")
          .category("p", "c", "1")
          .weighs("p", "c", "m", "0.5", "index")
          .weighs("p", "c", "n", "0.5", "index");

  private static List<Finding> inPartner(String json) {
    return catchThrowableOfType(
            InvalidRecordException.class, () -> PartnerSnapshot.parse("acme.json", json))
        .findings();
  }

  private static List<Finding> inBook(String json) {
    return catchThrowableOfType(
            BookException.class, () -> RuleBooks.parse("acme.json", json, ScoringRules.standard()))
        .findings();
  }

  private static List<Finding> inScore(PartnerSnapshot.Builder partner) {
    return catchThrowableOfType(
            InvalidRecordException.class, () -> BOOK.scorer().score(partner.build()))
        .findings();
  }

  @Test
  void textAfterTheDocumentIsRefused() {
    assertThat(inPartner(PARTNER + " {}"))
        .extracting(Finding::toString)
        .containsExactly(
            "acme.json:2:31: must end after the document - but was followed by: {"
                + " [trailing-text]");
    assertThat(inPartner(PARTNER + " and more"))
        .extracting(Finding::code)
        .containsExactly("syntax");
    assertThat(inBook(BOOK.json() + "7"))
        .extracting(Finding::code)
        .containsExactly("trailing-text");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e1000000000",
        "-1e1000000000",
        "1e999999999",
        "1e-999999999",
        "1E+99999999999999999999"
      })
  void hugeExponentIsRefusedWithoutBeingComputed(String number) {
    assertThat(inPartner(PARTNER.replace("5", number)))
        .extracting(Finding::toString)
        .containsExactly(
            "acme.json:2:26 /readings/p/m: must have at most 18 digits before and 18 after the"
                + " point - but was: "
                + number
                + " [decimal-size]");
  }

  @Test
  void zeroWithAHugeExponentIsZero() {
    assertThat(PartnerSnapshot.parse("acme.json", PARTNER.replace("5", "0e999999999")))
        .isEqualTo(PartnerSnapshot.parse("acme.json", PARTNER.replace("5", "0")));
  }

  @Test
  void tenThousandDigitsAreRefusedAndShownInBrief() {
    assertThat(inPartner(PARTNER.replace("5", "7".repeat(10_000))))
        .extracting(finding -> finding.reason().arguments().get("value"))
        .containsExactly("7".repeat(37) + "... (10000 characters)");
    assertThat(inPartner(PARTNER.replace("5", "0." + "7".repeat(10_000))))
        .extracting(Finding::code)
        .containsExactly("decimal-size");
  }

  @Test
  void eighteenDigitsOnBothSidesAreAdmitted() {
    String most = "9".repeat(18) + "." + "9".repeat(18);

    PartnerSnapshot partner = PartnerSnapshot.parse("acme.json", PARTNER.replace("5", most));

    assertThat(partner.readings().get(0).reading()).isEqualTo(Reading.of(decimal(most)));
    assertThat(inPartner(PARTNER.replace("5", "9".repeat(19)))).hasSize(1);
    assertThat(inPartner(PARTNER.replace("5", "0." + "9".repeat(19)))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 50_000, 1_000_000})
  void deepNestingIsRefused(int depth) {
    List<Finding> findings = inPartner(PARTNER.replace("5", "[".repeat(depth) + "]".repeat(depth)));

    assertThat(findings).extracting(Finding::severity).contains(Severity.ERROR);
    assertThat(findings.get(0).code()).isIn("too-deep", "syntax");
  }

  @Test
  void depthIsNamedByItsLimit() {
    assertThat(inPartner(PARTNER.replace("5", "[".repeat(100) + "]".repeat(100))).get(0).toString())
        .contains("must be nested at most 64 levels deep - but was deeper [too-deep]");
  }

  @Test
  void negativeWeightIsRefused() {
    String json =
        TestBook.empty()
            .metric("m")
            .category("p", "c", "-0.5")
            .category("p", "d", "1.5")
            .weighs("p", "c", "m", "1", "index")
            .weighs("p", "d", "m", "1", "index")
            .json();

    assertThat(inBook(json))
        .extracting(finding -> finding.place().pointer() + ": " + finding.reason().text())
        .containsExactly(
            "/portfolios/p/categories/c/weight: must be a decimal from 0 to 1 - but was: -0.5",
            "/portfolios/p/categories/d/weight: must be a decimal from 0 to 1 - but was: 1.5");
  }

  @Test
  void emptyScorecardIsRefusedOnEveryLevel() {
    assertThat(inBook(TestBook.empty().metric("m").json()))
        .extracting(finding -> finding.reason().text())
        .containsExactly("must hold at least one portfolio - but was: empty");
    assertThat(inBook(TestBook.empty().metric("m").category("p", "c", "1").json()))
        .extracting(finding -> finding.reason().text())
        .containsExactly("must hold at least one metric - but was: empty");
    String noCategory =
        BOOK.json()
            .replaceFirst(
                "\"categories\": \\{.*(\\R.*)*?\\R\"modifiers\"",
                "\"categories\": {}}},\n\"modifiers\"");
    assertThat(inBook(noCategory))
        .extracting(finding -> finding.reason().text())
        .containsExactly("must hold at least one category - but was: empty");
  }

  @Test
  void referencesToNothingAreRefusedTogether() {
    String json =
        TestBook.empty()
            .metric("m")
            .category("p", "c", "1")
            .weighs("p", "c", "m", "0.5", "missing")
            .weighs("p", "c", "missing", "0.5", "index")
            .modifier(
                "x",
                """
                {"order": 1, "metrics": ["gone"], "portfolios": ["away"],
                 "effect": {"type": "zero"}, "because": "x"}\
                """)
            .json();

    assertThat(inBook(json))
        .extracting(finding -> finding.place().pointer() + ": " + finding.reason().text())
        .containsExactlyInAnyOrder(
            "/portfolios/p/categories/c/metrics/m/table: must be a table that the book defines"
                + " (index) - but was: missing",
            "/portfolios/p/categories/c/metrics/missing: must be a metric that the book defines"
                + " (m) - but was: missing",
            "/modifiers/x/metrics: must be a metric that the book defines (m) - but was: gone",
            "/modifiers/x/portfolios: must be a portfolio that the book defines (p) - but was:"
                + " away");
  }

  @Test
  void portfolioThatNoProgramKnowsIsAnError() {
    assertThat(inScore(partner().reading("nowhere", "m", reading("5"))))
        .extracting(Finding::toString)
        .containsExactly(
            "partner acme /readings/nowhere: must be a portfolio of the program (p, q) - but was:"
                + " nowhere [unknown-in-program]");
  }

  @Test
  void metricThatNoProgramKnowsIsAnError() {
    assertThat(inScore(partner().reading("p", "nothing", reading("5"))))
        .extracting(Finding::toString)
        .containsExactly(
            "partner acme /readings/p/nothing: must be a metric of the program (known, m, n) - but"
                + " was: nothing [unknown-in-program]");
  }

  @Test
  void whatTheProgramKnowsButDoesNotScoreIsANote() {
    PartnerScore score =
        BOOK.scorer()
            .score(
                partner()
                    .reading("p", "m", reading("5"))
                    .reading("p", "known", reading("5"))
                    .reading("q", "m", reading("5"))
                    .build());

    assertThat(score.findings())
        .extracting(Finding::severity)
        .containsExactly(Severity.NOTE, Severity.NOTE);
    assertThat(score.findings())
        .extracting(finding -> finding.reason().text())
        .containsExactly(
            "metric known is known to the program but not scored by this book",
            "portfolio q is known to the program but not scored by this book");
    assertThat(score.portfolio("p").index()).isEqualTo(decimal("2.5"));
  }

  @Test
  void readingInAnotherUnitIsAnError() {
    Reading days = new Reading.Known(Fact.of(decimal("5")), Optional.of("days"), Optional.empty());

    assertThat(inScore(partner().reading("p", "m", days)))
        .extracting(Finding::toString)
        .containsExactly(
            "partner acme /readings/p/m: must be in the unit of the metric, percent - but was: days"
                + " [wrong-unit]");
  }

  @Test
  void baseInAnotherCurrencyIsAnError() {
    Reading euro = Reading.of(decimal("5")).withBase(BigMoney.of(CurrencyUnit.EUR, decimal("7")));

    assertThat(inScore(partner().reading("p", "m", euro)))
        .extracting(finding -> finding.reason().text())
        .containsExactly("must be in the currency of the book, USD - but was: 7 EUR");
  }

  @Test
  void amountsOfTwoCurrenciesMakeNoReading() {
    BigMoney euro = BigMoney.of(CurrencyUnit.EUR, decimal("7"));

    assertThatThrownBy(() -> Reading.percent(euro, usd("9")))
        .hasMessage("both amounts must be in one currency - but was: EUR 7 and USD 9");
    assertThatThrownBy(() -> Reading.growth(usd("9"), euro))
        .hasMessage("both amounts must be in one currency - but was: USD 9 and EUR 7");
  }

  @Test
  void bookThatMixesCurrenciesIsRefused() {
    TestBook mixed =
        oneMetric()
            .modifier(
                "minimum",
                """
                {"order": 1, "metrics": ["m"], "effect": {"type": "zero"}, "because": "too little",
                 "when": {"attribute": "reading-base",
                          "below": {"amount": 25000, "currency": "EUR"}}}\
                """);

    assertThat(inBook(mixed.json()))
        .extracting(finding -> finding.reason().text())
        .containsExactly("must be in the currency of the book, USD - but was: 25000 EUR");
  }

  private static TestBook oneMetric() {
    return TestBook.empty().metric("m").category("p", "c", "1").weighs("p", "c", "m", "1", "index");
  }

  @Test
  void attributeOfAnotherTypeIsAnErrorAndAnUndeclaredOneANote() {
    assertThat(inScore(partner().attribute("size", Fact.of("XL")).reading("p", "m", reading("5"))))
        .extracting(finding -> finding.reason().text())
        .containsExactly("must be one of the levels S, L - but was: XL");

    PartnerScore score =
        BOOK.scorer()
            .score(
                partner()
                    .attribute("colour", Fact.of("red"))
                    .reading("p", "m", reading("5"))
                    .build());
    assertThat(score.findings())
        .extracting(Finding::toString)
        .containsExactly(
            "partner acme /attributes/colour: attribute colour is not declared by the book"
                + " [undeclared-attribute]");
  }

  @Test
  void readingThatItsTableDoesNotCoverIsAnError() {
    assertThat(inScore(partner().reading("p", "m", Reading.level("basic"))))
        .extracting(finding -> finding.reason().text())
        .containsExactly("must be an input that table index covers - but was: basic");
  }

  @Test
  void percentagesThatAreAllSharesOfOneAreSuspicious() {
    PartnerScore small =
        BOOK.scorer()
            .score(
                partner()
                    .reading("p", "m", reading("0.55"))
                    .reading("p", "n", reading("1"))
                    .build());
    PartnerScore mixed =
        BOOK.scorer()
            .score(
                partner()
                    .reading("p", "m", reading("0.55"))
                    .reading("p", "n", reading("2"))
                    .build());

    assertThat(small.findings())
        .extracting(Finding::severity, Finding::code)
        .containsExactly(tuple(Severity.WARNING, "suspicious-percent"));
    assertThat(mixed.findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, true",
    "1.01, 1, false",
    "-0.5, 1, false",
    "0.999999999999999999, 1, true",
    "1.000000000000000001, 1, false",
    "1, 3, true",
    "3, 3, true",
    "4, 3, false"
  })
  void shareOfOneIsAboveZeroAndUpToOne(BigDecimal numerator, BigDecimal denominator, boolean is) {
    Reading stated =
        new Reading.Known(
            Fact.of(new Ratio(numerator, denominator)), Optional.empty(), Optional.empty());
    PartnerScore score =
        BOOK.scorer()
            .score(partner().reading("p", "m", reading("0.5")).reading("p", "n", stated).build());

    assertThat(score.findings()).hasSize(is ? 1 : 0);
  }

  @Test
  void dateOutsideEveryReleaseNamesTheNearestOnes() {
    RuleBook first =
        oneMetric()
            .with("version", "\"2025.1\"")
            .with("effective", "{\"from\": \"2025-01-01\", \"through\": \"2025-06-30\"}")
            .read();
    RuleBook second = oneMetric().with("version", "\"2026.1\"").read();
    Releases<RuleBook> releases = Releases.of(List.of(second, first));

    assertThatThrownBy(() -> releases.at(LocalDate.of(2025, 7, 1)))
        .isInstanceOf(BookException.class)
        .hasMessageContaining(
            "acme-points: must have a release in force on 2025-07-01 - but there is none; nearest:"
                + " acme-points@2025.1 (from 2025-01-01 through 2025-06-30) and"
                + " acme-points@2026.1 (from 2026-01-01) [no-release]");
    assertThatThrownBy(() -> releases.at(LocalDate.of(2024, 12, 31)))
        .hasMessageContaining("nearest: acme-points@2025.1 (from 2025-01-01 through 2025-06-30) [");
    assertThatThrownBy(
            () -> releases.knownAt(LocalDate.of(2025, 1, 1)).at(LocalDate.of(2025, 3, 1)))
        .hasMessageContaining(
            "must have a release in force on 2025-03-01 as known on 2025-01-01 - but there is none;"
                + " nearest: none");
  }

  @Test
  void fileOfTheWrongKindIsRefusedAsSuch() {
    assertThat(inBook(PARTNER))
        .extracting(Finding::toString)
        .containsExactly(
            "acme.json:1:12 /format: must be a document of format pvi-rule-book/1 - but was:"
                + " \"pvi-partner/1\" [wrong-format]");
    assertThat(inPartner(BOOK.json()))
        .extracting(finding -> finding.reason().text())
        .containsExactly(
            "must be a document of format pvi-partner/1 - but was: \"pvi-rule-book/1\"");
    assertThat(inPartner("[1, 2]"))
        .extracting(finding -> finding.reason().text())
        .containsExactly(
            "must be a document of format pvi-partner/1 - but was: a list of 2 elements");
    assertThat(inPartner("")).extracting(Finding::code).containsExactly("syntax");
  }

  @Test
  void everyProblemOfASnapshotIsOneReadableLine() {
    InvalidRecordException thrown =
        catchThrowableOfType(
            InvalidRecordException.class,
            () ->
                PartnerSnapshot.parse(
                    "acme.json",
                    """
                    {"format": "pvi-partner/1", "id": 7, "asOf": "31.8.2026",
                     "colour": "red",
                     "readings": {"p": {"m": {"part": 5}, "n": {"value": 5, "absent": "x"},
                       "o": null, "q": {"part": 1, "of": 2}}}}
                    """));

    assertThat(
            thrown
                .getMessage()
                .lines()
                .map(line -> line.replaceAll("fields id, .* - ", "fields ... - ")))
        .containsExactlyInAnyOrder(
            "the record cannot be used: 7 findings",
            "acme.json:2:12 /colour: must be one of the fields ... - but was: colour, with value"
                + " \"red\" [unknown-field]",
            "acme.json:1:35 /id: must be an id of 1 to 200 visible characters - but was: 7; write it"
                + " in quotes: \"7\" [wrong-type]",
            "acme.json:1:46 /asOf: must be a date as yyyy-mm-dd - but was: \"31.8.2026\""
                + " [out-of-range]",
            "acme.json:3:26 /readings/p/m: a reading must state exactly one of value, part and of,"
                + " current and prior, absent, notApplicable - but was: 1 of them, or half a pair"
                + " [inconsistent]",
            "acme.json:3:44 /readings/p/n: a reading must state exactly one of value, part and of,"
                + " current and prior, absent, notApplicable - but was: 2 of them, or half a pair"
                + " [inconsistent]",
            "acme.json:4:9 /readings/p/o: must be a number, a level, a flag, or an object: what was"
                + " measured for a metric: value, part and of, current and prior, absent, or"
                + " notApplicable - but was: null [wrong-type]",
            "acme.json:4:20 /readings/p/q: amounts must state a currency - but was: none"
                + " [inconsistent]");
  }

  @Test
  void snapshotStatesEachReadingOnce() {
    assertThatThrownBy(
            () -> partner().reading("p", "m", reading("1")).reading("p", "m", reading("2")).build())
        .hasMessage("readings must be one per portfolio and metric - but was two of: p m");
  }

  @Test
  void idsAreCheckedWhereTheyAreMade() {
    assertThatThrownBy(() -> partner().reading("Networking", "m", reading("1")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "portfolio must be lower-case letters and digits joined by - . or : - but was:"
                + " Networking");
    assertThatThrownBy(() -> PartnerSnapshot.builder().id(" ").asOf(LocalDate.EPOCH).build())
        .hasMessage("id must be an id of 1 to 200 visible characters - but was: \" \"");
  }

  @Test
  void policyThatRefusesStopsTheScore() {
    PviScorer strict =
        TestBook.empty()
            .metric(
                "m", "\"unit\": \"points\", \"absent\": \"refuse\", \"notApplicable\": \"refuse\"")
            .category("p", "c", "1")
            .weighs("p", "c", "m", "1", "index")
            .scorer();

    assertThatThrownBy(
            () ->
                strict.score(partner().reading("p", "m", Reading.absent("no export yet")).build()))
        .isInstanceOf(InvalidRecordException.class)
        .hasMessageContaining(
            "partner acme /readings/p/m: must be measured and apply, or the partner cannot be"
                + " scored - but was: no export yet [refused]");
    assertThatThrownBy(
            () ->
                strict.score(
                    partner().reading("p", "m", Reading.notApplicable("no deals")).build()))
        .hasMessageContaining("no deals [refused]");
  }

  @Test
  void bundledProgramThatDoesNotExistNamesThoseThatDo() {
    assertThatThrownBy(() -> RuleBooks.bundled("acme-points"))
        .isInstanceOf(BookException.class)
        .hasMessageContaining(
            "must be the id of a bundled book (" + String.join(", ", RuleBooks.programs()));
  }
}
