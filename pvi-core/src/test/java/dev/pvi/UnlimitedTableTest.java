package dev.pvi;

import static dev.pvi.TestPartner.partner;
import static dev.pvi.TestPartner.reading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pvi.explain.BookException;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.partner.Portfolio;
import dev.pvi.rulebook.RuleBook;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tiers and slopes that continue may answer anything: no index, and no points, can rest on that.
 */
class UnlimitedTableTest {

  private static final List<String> WRONG = List.of("outside-scale", "unlimited-points");

  private static final String TIERS =
      """
      {"type": "tiers", "mode": "stepped", "rows": [{"through": 0}, {"above": 0, "each": 0.1}]}\
      """;
  private static final String GOES_ON =
      """
      {"type": "slope", "knots": [{"at": 0, "value": 10}, {"at": 100, "value": 0}],
       "beyond": "continue"}\
      """;
  private static final String CAPPED =
      """
      {"type": "tiers", "mode": "stepped", "rows": [{"through": 20},
        {"above": 20, "through": 120, "each": 1, "per": 10, "blocks": "full"}, {"above": 120}]}\
      """;
  private static final String LEVELS_OFF =
      """
      {"type": "slope", "knots": [{"at": 0, "value": 0}, {"at": 100, "value": 10},
        {"at": 101, "value": 10}], "beyond": "continue"}\
      """;

  private static List<String> found(TestBook book) {
    String json = book.json();
    List<String> lint =
        RuleBooks.verify("book.json", json).findings().stream()
            .filter(finding -> WRONG.contains(finding.code()))
            .map(finding -> finding.code() + " " + finding.reason().text())
            .toList();
    RuleBook read = book.read();
    assertThatThrownBy(() -> PviScorer.of(read))
        .isInstanceOfSatisfying(
            BookException.class,
            thrown ->
                assertThat(
                        thrown.findings().stream()
                            .map(finding -> finding.code() + " " + finding.reason().text()))
                    .isEqualTo(lint));
    return lint;
  }

  private static TestBook ofPoints(String table) {
    return TestBook.empty()
        .metric("m")
        .table("t", table)
        .card("p", "\"combine\": \"points\"")
        .category("p", "c")
        .adds("p", "c", "m", "t");
  }

  @Test
  void indexMustStayOnTheScale() {
    assertThat(found(TestBook.ofOneMetric(TIERS)))
        .containsExactly(
            "outside-scale table t must answer from 0 to 10 - but was: from 0 to no limit");
    assertThat(found(TestBook.ofOneMetric(GOES_ON)))
        .containsExactly(
            "outside-scale table t must answer from 0 to 10 - but was: from no limit to 10");
  }

  @Test
  void pointsMustHaveALimit() {
    assertThat(found(ofPoints(TIERS)))
        .containsExactly(
            "unlimited-points table t must have a least and a greatest answer, as its points are"
                + " added - but was: from 0 to no limit");
    assertThat(found(ofPoints(GOES_ON)))
        .containsExactly(
            "unlimited-points table t must have a least and a greatest answer, as its points are"
                + " added - but was: from no limit to 10");
  }

  @ParameterizedTest
  @CsvSource({"75, 5", "19, 0", "29.99, 0", "30, 1", "120, 10", "5000, 10", "-3, 0"})
  void tiersThatStayOnTheScaleAreComputedTheSameInEveryWay(String reading, String index) {
    assertThat(indices(CAPPED, reading)).containsOnly(new BigDecimal(index));
    assertThat(TestBook.ofOneMetric(CAPPED).scorer().describe())
        .contains("m: decimal: its tiers price each input by itself");
  }

  @ParameterizedTest
  @CsvSource({"75, 7.5", "-1, 0", "100.5, 10", "5000, 10"})
  void slopeThatGoesOnLevelIsComputedTheSameInEveryWay(String reading, String index) {
    assertThat(indices(LEVELS_OFF, reading)).containsOnly(new BigDecimal(index));
  }

  private static List<BigDecimal> indices(String table, String reading) {
    PviScorer scorer = TestBook.ofOneMetric(table).scorer();
    Portfolio portfolio = Portfolio.of("p");
    BigDecimal value = new BigDecimal(reading);
    PartnerSnapshot partner = partner().reading("p", "m", reading(reading)).build();
    PreparedReadings prepared = scorer.prepare(partner, portfolio).readings(2);
    prepared.set(0, partner);
    prepared.set(1, 0, value.unscaledValue().longValueExact(), value.scale());
    return List.of(
        scorer.score(partner).portfolio("p").index(),
        scorer.index(partner, portfolio).orElseThrow(),
        prepared.index(0).orElseThrow(),
        prepared.index(1).orElseThrow());
  }
}
