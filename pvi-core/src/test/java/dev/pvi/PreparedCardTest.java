package dev.pvi;

import static dev.pvi.TestPartner.decimal;
import static dev.pvi.TestPartner.partner;
import static dev.pvi.TestPartner.reading;
import static dev.pvi.TestPartner.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pvi.explain.InvalidRecordException;
import dev.pvi.formula.Fact;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.partner.Portfolio;
import dev.pvi.partner.Reading;
import dev.pvi.rule.ScoringRules;
import dev.pvi.rulebook.Example;
import dev.pvi.rulebook.RuleBook;
import dev.pvi.score.PortfolioScore;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Half of the index is {@code growth}, by bands that depend on the size and with a minimum base; a
 * quarter {@code rate}, a slope, excluded where it does not apply; a quarter {@code days}, a rule
 * of the house, refused where it is absent.
 */
class PreparedCardTest {

  private static final Portfolio P = Portfolio.of("p");

  /** The metrics of a category stand in the order of their ids. */
  private static final int DAYS = 0;

  private static final int GROWTH = 1;
  private static final int RATE = 2;

  private static final PviScorer SCORER =
      PviScorer.of(
          RuleBooks.parse(
              "test book",
              TestBook.empty()
                  .attribute("size", "{\"type\": \"level\", \"levels\": [\"S\", \"L\"]}")
                  .metric("growth")
                  .metric("rate", "\"unit\": \"points\", \"notApplicable\": \"exclude\"")
                  .metric("days", "\"unit\": \"points\", \"absent\": \"refuse\"")
                  .table(
                      "by-size",
                      """
                      {"type": "choice",
                       "cases": [{"when": {"attribute": "size", "is": "S"},
                                  "then": {"type": "bands", "rows": [
                                      {"value": 0}, {"from": 2.5, "value": 6},
                                      {"above": 10, "value": 10}]}}],
                       "otherwise": {"type": "constant", "value": 1}}\
                      """)
                  .table("days", "{\"type\": \"acme-clamped\"}")
                  .category("p", "c", "1")
                  .weighs("p", "c", "growth", "0.5", "by-size")
                  .weighs("p", "c", "rate", "0.25", "index")
                  .weighs("p", "c", "days", "0.25", "days")
                  .modifier(
                      "minimum",
                      """
                      {"order": 1, "metrics": ["growth"], "because": "little",
                       "when": {"attribute": "reading-base",
                                "below": {"amount": 100, "currency": "USD"}},
                       "effect": {"type": "zero"}}\
                      """)
                  .json()),
          ScoringRules.standard().with(HostileCase.Clamped.RULE));

  private static PartnerSnapshot.Builder small() {
    return partner().attribute("size", Fact.of("S"));
  }

  private static PreparedReadings row(Reading growth, Reading rate, Reading days) {
    PreparedReadings readings = SCORER.prepare(small().build(), P).readings(1);
    readings.set(0, DAYS, days);
    readings.set(0, GROWTH, growth);
    readings.set(0, RATE, rate);
    return readings;
  }

  /** 0.5 × 6 + 0.25 × 4 + 0.25 × 8 = 6. */
  @Test
  void indexIsSummedOverAllWaysOfComputing() {
    PreparedReadings readings = row(reading("10"), reading("4"), reading("8"));

    assertThat(readings.index(0)).contains(decimal("6"));
    assertThat(readings.hasUnits(0)).isFalse();
  }

  /** (0.5 × 10 + 0.25 × 8) ÷ 0.75 = 9.3333333333. */
  @Test
  void whatDoesNotApplyIsExcludedAndTheOthersWeighMore() {
    PreparedReadings readings =
        row(reading("10.01"), Reading.notApplicable("nothing sold"), reading("8"));

    assertThat(readings.index(0)).contains(decimal("9.3333333333"));
  }

  /** A base of 99 leaves 0.25 × 4 + 0.25 × 8 = 3; one of 100 gives 6. */
  @Test
  void modifierLooksAtTheBaseOfEachReading() {
    Reading.Known growth = Reading.of(decimal("10"));

    assertThat(row(growth.withBase(usd("99")), reading("4"), reading("8")).index(0))
        .contains(decimal("3"));
    assertThat(row(growth.withBase(usd("100")), reading("4"), reading("8")).index(0))
        .contains(decimal("6"));
  }

  @Test
  void refusedReadingDoesNotStopTheOthers() {
    PreparedReadings readings = SCORER.prepare(small().build(), P).readings(2);
    readings.set(1, DAYS, 80, 1);

    PreparedIndices indices = readings.indices(Batch.sequential());

    assertThat(indices.rows()).isEqualTo(2);
    assertThat(indices.index(0)).isEmpty();
    assertThat(indices.index(1)).contains(decimal("2"));
    assertThat(indices.failures()).hasSize(1);
    assertThat(indices.failures().get(0).position()).isZero();
    assertThat(indices.failures().get(0).problem())
        .isInstanceOf(InvalidRecordException.class)
        .hasMessageContaining("row 0")
        .hasMessageContaining("/readings/p/days");
  }

  @Test
  void columnIsSetAtOnce() {
    PreparedCard card = TestBook.ofOneMetric(BANDS).scorer().prepare(partner().build(), P);
    PreparedReadings readings = card.readings(3);
    readings.setColumn(card.position("m"), new long[] {249, 250, 1_000}, 2);

    long[] units = new long[3];
    readings.units(0, 3, units);

    assertThat(card.digits()).isEqualTo(1);
    assertThat(units).containsExactly(0, 65, 65);
    assertThat(readings.units(1)).isEqualTo(65);
    assertThat(card.decimal(65)).isEqualTo(decimal("6.5"));
    assertThatThrownBy(() -> readings.setColumn(0, new long[] {0, 0, Long.MIN_VALUE}, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(readings.units(1)).isEqualTo(65);
    readings.clear();
    assertThat(readings.index(1)).contains(decimal("0"));
  }

  private static final String BANDS =
      "{\"type\": \"bands\", \"rows\": [{\"value\": 0}, {\"from\": 2.5, \"value\": 6.5}]}";

  @Test
  void descriptionTellsHowEachMetricIsComputedAndWhy() {
    assertThat(SCORER.describe())
        .isEqualTo(
            """
            p, index in units of 10^-12:
              days: decimal: its rule is code, not a table
              growth: one of 2 tables, long, 3 rows: inputs compared in units of 10^-6; long, 1 row, \
            with minimum
              rate: long, curve: inputs of up to 5 digits after the point, values of 10
            """);
    assertThat(SCORER.prepare(partner().attribute("size", Fact.of("L")).build(), P).describe())
        .contains("growth: long, 1 row; decimal where the base of a reading makes minimum act");
    assertThat(SCORER.prepare(partner().build(), P).describe())
        .contains("growth: decimal: the attributes do not tell which table answers");
  }

  @Test
  void everyExampleOfTheBundledBooksHasTheSameIndexInEveryWay() {
    for (LocalDate asOf : List.of(LocalDate.of(2025, 9, 1), LocalDate.of(2026, 9, 1))) {
      RuleBook book = RuleBooks.bundled("cisco-360").at(asOf);
      PviScorer scorer = PviScorer.of(book);
      assertThat(book.examples()).isNotEmpty();
      for (Example example : book.examples()) {
        PartnerSnapshot partner = example.partner();
        for (PortfolioScore score : scorer.score(partner).portfolios()) {
          PreparedReadings readings = scorer.prepare(partner, score.portfolio()).readings(1);
          readings.set(0, partner);

          assertThat(scorer.index(partner, score.portfolio())).contains(score.index());
          assertThat(readings.index(0)).contains(score.index());
        }
      }
    }
  }

  @Test
  void portfolioWithoutReadingsHasNoIndex() {
    assertThat(SCORER.index(small().build(), P)).isEqualTo(Optional.empty());
  }

  @Test
  void whatIsWrongIsSaid() {
    PreparedCard card = SCORER.prepare(small().build(), P);
    PreparedReadings readings = card.readings(1);

    assertThatThrownBy(() -> SCORER.index(small().build(), Portfolio.of("q")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("portfolio must be one that the book scores: p - but was: q");
    assertThatThrownBy(() -> SCORER.prepare(partner().attribute("size", Fact.of("M")).build(), P))
        .isInstanceOf(InvalidRecordException.class)
        .hasMessageContaining("/attributes/size");
    assertThatThrownBy(() -> card.position("speed"))
        .hasMessage("metric must be one of [days, growth, rate] - but was: speed");
    assertThatThrownBy(() -> readings.set(0, GROWTH, 1, 19))
        .hasMessage("digits must be from 0 to 18 - but was: 19");
    assertThatThrownBy(() -> readings.set(0, GROWTH, 1_000_000_000_000_000_000L, 0))
        .hasMessage(
            "number must have at most 18 digits before the point - but was: 1000000000000000000");
    assertThatThrownBy(() -> readings.set(1, 0, 1, 0))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> readings.setColumn(0, new long[2], 0))
        .hasMessage("column must have 1 numbers - but was: 2");
    assertThatThrownBy(
            () ->
                readings.set(
                    0,
                    GROWTH,
                    new Reading.Known(
                        Fact.of(decimal("1")), Optional.of("percent"), Optional.empty())))
        .isInstanceOf(InvalidRecordException.class)
        .hasMessageContaining("/readings/p/growth");
    assertThatThrownBy(() -> readings.set(0, partner().attribute("size", Fact.of("L")).build()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "partner must have the attributes and the date that the card was prepared for, {size=S}"
                + " on 2026-08-31 - but was: {size=L} on 2026-08-31");
    assertThatThrownBy(() -> readings.units(0))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("index must be a sum of whole numbers - but was one of decimals in row 0");
  }
}
