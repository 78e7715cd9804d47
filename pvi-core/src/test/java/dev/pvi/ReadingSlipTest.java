package dev.pvi;

import static dev.pvi.TestPartner.decimal;
import static dev.pvi.TestPartner.metric;
import static dev.pvi.TestPartner.partner;
import static dev.pvi.TestPartner.reading;
import static dev.pvi.TestPartner.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pvi.explain.Finding;
import dev.pvi.explain.InvalidRecordException;
import dev.pvi.explain.Severity;
import dev.pvi.formula.Fact;
import dev.pvi.formula.Ratio;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.partner.Portfolio;
import dev.pvi.partner.Reading;
import dev.pvi.rulebook.RuleBook;
import dev.pvi.score.MetricScore;
import dev.pvi.score.PartnerScore;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Readings that can only be a slip are scored as they stand, with a warning. */
class ReadingSlipTest {

  /** 5 from 20 on, 10 from 50 on. */
  private static final String FROM_20 =
      """
      {"type": "bands", "rows": [
        {"below": 20, "value": 0}, {"from": 20, "below": 50, "value": 5}, {"from": 50, "value": 10}]}\
      """;

  private static final String SHARE =
      "\"unit\": \"percent\", \"plausible\": {\"from\": 0, \"through\": 100}";

  private static TestBook book(String fields, String table) {
    return TestBook.empty()
        .metric("m", fields)
        .table("t", table)
        .category("p", "c", "1")
        .weighs("p", "c", "m", "1", "t");
  }

  private static PartnerScore score(String fields, Reading reading) {
    return book(fields, FROM_20).scorer().score(partner().reading("p", "m", reading).build());
  }

  private static List<String> warnings(PartnerScore score) {
    assertThat(score.findings()).allMatch(one -> one.severity() == Severity.WARNING);
    return score.findings().stream().map(Finding::toString).toList();
  }

  @Test
  void bareNumberBelowOneAndAllLimitsLooksLikeAFraction() {
    PartnerScore score = score("\"unit\": \"percent\"", reading("0.39"));

    assertThat(warnings(score))
        .containsExactly(
            "partner acme /readings/p/m: a percentage lies below all limits of the table, of which"
                + " the first is 20, between 0 and 1, such as 0.39: is it a fraction of 1?"
                + " [suspicious-percent]");
    assertThat(score.portfolio("p").index()).isEqualByComparingTo("0");
  }

  @Test
  void fractionIsTheSameAsAPercentage() {
    PartnerScore score = score(SHARE, Reading.fraction(decimal("0.39")));

    assertThat(warnings(score)).isEmpty();
    MetricScore metric = metric(score, "p", "m");
    assertThat(metric.reading()).isEqualTo(Reading.percent(decimal("39")));
    assertThat(score.portfolio("p").index()).isEqualByComparingTo("5");
    assertThat(PartnerScore.parse("score", score.toJson())).isEqualTo(score);
  }

  @Test
  void fractionInAFileIsAPercentageExactly() {
    PartnerSnapshot read =
        PartnerSnapshot.parse(
            "partner.json",
            """
            {"format": "pvi-partner/1", "id": "acme", "asOf": "2026-08-31", "readings": {"p": {"m":
              {"value": {"numerator": 1, "denominator": 3}, "unit": "fraction"}}}}
            """);

    PartnerScore score = book(SHARE, FROM_20).scorer().score(read);

    assertThat(metric(score, "p", "m").reading())
        .isEqualTo(
            new Reading.Known(
                Fact.of(new Ratio(decimal("100"), decimal("3"))),
                Optional.of("percent"),
                Optional.empty()));
    assertThat(PartnerSnapshot.parse("again", read.toJson())).isEqualTo(read);
  }

  @Test
  void fractionOfAnotherUnitThanPercentIsRefused() {
    assertThatThrownBy(() -> score("\"unit\": \"points\"", Reading.fraction(decimal("0.39"))))
        .isInstanceOf(InvalidRecordException.class)
        .hasMessageContaining(
            "partner acme /readings/p/m: must be in the unit of the metric, points - but was:"
                + " fraction [wrong-unit]");
  }

  @Test
  void fractionBeyondAllDigitsIsRefused() {
    assertThatThrownBy(() -> score(SHARE, Reading.fraction(decimal("99999999999999999"))))
        .isInstanceOf(InvalidRecordException.class)
        .hasMessageContaining("[wrong-unit]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1", "1.5", "19"})
  void otherNumbersBelowAllLimitsAreNone(String number) {
    assertThat(warnings(score(SHARE, reading(number)))).isEmpty();
  }

  @Test
  void percentageThatStatesItsUnitOrItsAmountsIsNone() {
    assertThat(warnings(score(SHARE, Reading.percent(decimal("0.39"))))).isEmpty();
    assertThat(warnings(score(SHARE, Reading.percent(usd("39"), usd("10000"))))).isEmpty();
  }

  @Test
  void metricThatMayBeNegativeMayBeNearZero() {
    assertThat(
            warnings(
                score("\"unit\": \"percent\", \"plausible\": {\"from\": -100}", reading("0.39"))))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0.5", "1"})
  void tableThatTurnsBelowOneExpectsSuchNumbers(String limit) {
    String table =
        "{\"type\": \"slope\", \"knots\": [{\"at\": 0, \"value\": 0}, {\"at\": %s, \"value\": 5},"
            + " {\"at\": 20, \"value\": 10}]}";
    PartnerScore score =
        book(SHARE, table.formatted(limit))
            .scorer()
            .score(partner().reading("p", "m", reading("0.39")).build());

    assertThat(warnings(score)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"145", "100.01", "-3", "-0.000000000000000001", "100.000000000000000001"})
  void readingOutsideItsPlausibleBoundsIsSaid(String number) {
    assertThat(warnings(score(SHARE, reading(number))))
        .containsExactly(
            "partner acme /readings/p/m: should be from 0 through 100 percent, as m is said to be"
                + " - but was: "
                + number
                + " [implausible]");
  }

  @ParameterizedTest
  @CsvSource({"0", "100", "55.5"})
  void readingAtOrWithinItsPlausibleBoundsIsNone(String number) {
    assertThat(warnings(score(SHARE, reading(number)))).isEmpty();
  }

  @Test
  void boundsMayBeOnOneSideAndOfAnyUnit() {
    String days = "\"unit\": \"days\", \"plausible\": {\"from\": 0}";

    assertThat(warnings(score(days, reading("-1"))))
        .singleElement()
        .asString()
        .contains("should be at least 0 days, as m is said to be - but was: -1 [implausible]");
    assertThat(warnings(score(days, reading("1000000")))).isEmpty();
    assertThat(
            warnings(
                score("\"unit\": \"days\", \"plausible\": {\"through\": 365}", reading("366"))))
        .singleElement()
        .asString()
        .contains("should be at most 365 days, as m is said to be - but was: 366 [implausible]");
  }

  @Test
  void boundsOfMoreDigitsThanAReadingAreExact() {
    String narrow = "\"unit\": \"percent\", \"plausible\": {\"from\": 0.05, \"through\": 99.95}";

    assertThat(warnings(score(narrow, reading("99.9")))).isEmpty();
    assertThat(warnings(score(narrow, reading("100")))).hasSize(1);
    assertThat(warnings(score(narrow, reading("0")))).hasSize(1);
  }

  @Test
  void partOfMoreThanItsWholeIsSaid() {
    PartnerScore score = score("\"unit\": \"percent\"", Reading.percent(usd("120"), usd("100")));

    assertThat(warnings(score))
        .containsExactly(
            "partner acme /readings/p/m: the part should be at most its whole, 100 - but was: 120"
                + " [more-than-whole]");
    assertThat(score.portfolio("p").index()).isEqualByComparingTo("10");
  }

  @Test
  void negativePartIsSaid() {
    assertThat(warnings(score(SHARE, Reading.percent(usd("-20"), usd("100")))))
        .containsExactly(
            "partner acme /readings/p/m: the part of 100 should not be negative - but was: -20"
                + " [negative-part]");
  }

  @Test
  void metricMaySayThatAShareMayExceedItsWhole() {
    String retention = "\"unit\": \"percent\", \"plausible\": {\"from\": 0, \"through\": 300}";

    assertThat(warnings(score(retention, Reading.percent(usd("120"), usd("100"))))).isEmpty();
    assertThat(warnings(score(retention, Reading.percent(usd("301"), usd("100"))))).hasSize(1);
  }

  @Test
  void growthIsNoShare() {
    assertThat(warnings(score("\"unit\": \"percent\"", Reading.growth(usd("300"), usd("100")))))
        .isEmpty();
    assertThat(warnings(score("\"unit\": \"percent\"", Reading.growth(usd("50"), usd("100")))))
        .isEmpty();
  }

  @Test
  void partWithoutAWholeIsInconsistentAndCountsAsNotMeasured() {
    PartnerScore score = score(SHARE, Reading.percent(usd("5"), usd("0")));

    assertThat(warnings(score))
        .containsExactly(
            "partner acme /readings/p/m: should state the whole of its part, for a part of nothing"
                + " is 0 - but was: a part of 5 of a whole of 0 [part-without-whole]");
    assertThat(metric(score, "p", "m").reading())
        .isEqualTo(Reading.absent("a part of 5 of a whole of 0", "inconsistent"));
    assertThat(score.portfolio("p").index()).isEqualByComparingTo("0");
  }

  @Test
  void nothingOfNothingDoesNotApply() {
    assertThat(Reading.percent(usd("0"), usd("0")))
        .isEqualTo(Reading.notApplicable("the whole is 0"));
    assertThat(score(SHARE, Reading.percent(usd("0"), usd("0"))).findings())
        .extracting(Finding::code)
        .containsExactly("nothing-applies");
  }

  @Test
  void partsInFilesAreJudgedAlike() {
    PartnerSnapshot read =
        PartnerSnapshot.parse(
            "partner.json",
            """
            {"format": "pvi-partner/1", "id": "acme", "asOf": "2026-08-31",
             "readings": {"p": {"m": {"part": 120, "of": 100, "currency": "USD"},
                                "n": {"part": 5, "of": 0, "currency": "USD"}}}}
            """);
    TestBook book =
        TestBook.empty()
            .metric("m", SHARE)
            .metric("n", SHARE)
            .table("t", FROM_20)
            .category("p", "c", "1")
            .weighs("p", "c", "m", "0.5", "t")
            .weighs("p", "c", "n", "0.5", "t");

    assertThat(book.scorer().score(read).findings())
        .extracting(one -> one.place() + " " + one.code())
        .containsExactly(
            "partner.json:2:26 /readings/p/m more-than-whole",
            "partner.json:3:26 /readings/p/n part-without-whole");
  }

  @Test
  void boundsOutOfOrderAreRefused() {
    assertThatThrownBy(
            () ->
                book("\"unit\": \"percent\", \"plausible\": {\"from\": 1, \"through\": 0}", FROM_20)
                    .read())
        .hasMessageContaining("through must not lie below from, 1 - but was: 0");
    assertThatThrownBy(() -> book("\"unit\": \"percent\", \"plausible\": {}", FROM_20).read())
        .hasMessageContaining("plausible must state from or through - but was: neither");
  }

  @Test
  void columnOfFractionsIsReportedOnce() {
    PreparedReadings readings =
        book(SHARE, FROM_20).scorer().prepare(partner().build(), Portfolio.of("p")).readings(3);

    readings.setColumn(0, new long[] {39, 100, 0}, 2);

    assertThat(readings.indices(Batch.sequential()).findings())
        .extracting(Finding::toString)
        .containsExactly(
            "column /readings/p/m: all percentages lie between 0 and 1, such as 1: is it a fraction"
                + " of 1? [suspicious-percent]");

    readings.setColumn(0, new long[] {3900, 100, 0}, 2);

    assertThat(readings.findings()).isEmpty();
  }

  @Test
  void columnWithImplausibleNumbersIsReportedOnce() {
    PreparedReadings readings =
        book(SHARE, FROM_20).scorer().prepare(partner().build(), Portfolio.of("p")).readings(4);

    readings.setColumn(0, new long[] {50, 145, -3, 101}, 0);

    assertThat(readings.findings())
        .extracting(Finding::toString)
        .containsExactly(
            "column /readings/p/m: should be from 0 through 100 percent, as m is said to be - but"
                + " was: 145 in row 1 and others in 2 more [implausible]");

    readings.clear();

    assertThat(readings.findings()).isEmpty();
  }

  @Test
  void preparedReadingMayBeAFraction() {
    PreparedReadings readings =
        book(SHARE, FROM_20).scorer().prepare(partner().build(), Portfolio.of("p")).readings(1);

    readings.set(0, 0, Reading.fraction(decimal("0.5")));

    assertThat(readings.index(0).orElseThrow()).isEqualByComparingTo("10");
  }

  @Test
  void batchSaysEachKindOfWarningOnce() {
    PviScorer scorer = book(SHARE, FROM_20).scorer();
    List<PartnerSnapshot> partners =
        List.of(
            partner().id("a").reading("p", "m", reading("0.39")).build(),
            partner().id("b").reading("p", "m", reading("55")).build(),
            partner().id("c").reading("p", "m", reading("0.41")).build(),
            partner().id("d").reading("p", "m", reading("145")).build());

    BatchResult<String> result =
        scorer.scoreAll(partners, score -> score.partner().id(), Batch.sequential());

    assertThat(result.results()).containsExactly("a", "b", "c", "d");
    assertThat(result.warnings()).extracting(BatchResult.Warning::partners).containsExactly(2, 1);
    assertThat(result.warnings().get(0))
        .hasToString(
            "2 partners, the first: partner a /readings/p/m: a percentage lies below all limits of"
                + " the table, of which the first is 20, between 0 and 1, such as 0.39: is it a"
                + " fraction of 1? [suspicious-percent]");
    assertThat(result.warnings().get(1)).asString().startsWith("partner d /readings/p/m: should");
  }

  @Test
  void snapshotOutsideTheDatesOfItsBookIsSaidFirst() {
    TestBook book =
        book(SHARE, FROM_20)
            .with("effective", "{\"from\": \"2026-01-25\", \"through\": \"2026-06-30\"}");
    PviScorer scorer = book.scorer();
    PartnerSnapshot.Builder early =
        partner().asOf(LocalDate.of(2026, 1, 24)).reading("p", "m", reading("55"));
    PartnerSnapshot.Builder late =
        partner().asOf(LocalDate.of(2026, 7, 1)).reading("p", "m", reading("55"));

    assertThat(warnings(scorer.score(early.build())))
        .containsExactly(
            "partner acme /asOf: as of 2026-01-24 lies before 2026-01-25, from which"
                + " acme-points@2026.1 is in force [before-release]");
    assertThat(scorer.score(late.build()).explain().toString().lines().toList().get(1))
        .contains(
            "as of 2026-07-01 lies after 2026-06-30, through which acme-points@2026.1 is in force"
                + " [after-release]");
    assertThat(scorer.score(late.build()).explain().toString()).containsOnlyOnce("[after-release]");
    assertThat(warnings(scorer.score(early.asOf(LocalDate.of(2026, 1, 25)).build()))).isEmpty();
    assertThat(warnings(scorer.score(late.asOf(LocalDate.of(2026, 6, 30)).build()))).isEmpty();
    assertThat(scorer.prepare(partner().build(), Portfolio.of("p")).findings())
        .extracting(Finding::code)
        .containsExactly("after-release");
  }

  @Test
  void statedSizeThatTheRevenueContradictsIsSaidAndCounts() {
    RuleBook book = RuleBooks.bundled("cisco-360").at(LocalDate.of(2026, 8, 31));
    PartnerSnapshot.Builder large =
        partner().attribute("revenue", Fact.of(usd("500000000"))).portfolio("networking");

    PartnerScore score = PviScorer.of(book).score(large.attribute("size", "XS").build());

    assertThat(score.findings())
        .filteredOn(one -> one.severity() == Severity.WARNING)
        .extracting(Finding::toString)
        .containsExactly(
            "partner acme /attributes/size: should be XL, as other facts of the partner imply - but"
                + " was: XS [contradicted]");
    assertThat(score.attributes()).containsEntry("size", Fact.of("XS"));
  }

  @Test
  void whatAgreesOrIsRaisedIsNoContradiction() {
    RuleBook book = RuleBooks.bundled("cisco-360").at(LocalDate.of(2026, 8, 31));

    assertThat(
            book.contradicted(
                partner()
                    .attribute("size", "XL")
                    .attribute("revenue", Fact.of(usd("500000000")))
                    .build()))
        .isEmpty();
    assertThat(
            book.contradicted(
                partner()
                    .attribute("provider-designation", "Select")
                    .attribute("managed-services-maturity", "Expert")
                    .build()))
        .isEmpty();
    assertThat(
            book.contradicted(
                partner()
                    .attribute("provider-designation", "Select")
                    .attribute("managed-services-maturity", "None")
                    .build()))
        .isEmpty();
  }
}
