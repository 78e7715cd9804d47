package dev.pvi.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pvi.RuleBooks;
import dev.pvi.TestBook;
import dev.pvi.explain.Finding;
import dev.pvi.explain.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A table for percentages has limits in percent. */
class PercentTest {

  private static final String BANDS =
      """
      {"type": "bands", "rows": [
        {"below": 0.10, "value": 0}, {"from": 0.10, "below": 0.30, "value": 5},
        {"from": 0.30, "value": 10}]}\
      """;

  private static List<String> found(String metric, String table) {
    TestBook book =
        TestBook.empty()
            .metric("m", metric)
            .table("t", table)
            .category("p", "c", "1")
            .weighs("p", "c", "m", "1", "t");
    return RuleBooks.verify("book.json", book.json()).findings().stream()
        .filter(one -> one.severity() != Severity.NOTE && !one.code().equals("no-source"))
        .map(Finding::toString)
        .toList();
  }

  @Test
  void bandsOfFractionsForAMetricInPercentAreSuspicious() {
    assertThat(found("\"unit\": \"percent\"", BANDS))
        .singleElement()
        .asString()
        .contains(
            " /tables/t/rows: should have limits in percent, as metric m is read - but all lie"
                + " within 1: 0.1, 0.3 [fractions-for-percent]");
  }

  @Test
  void knotsAndCasesOfAChoiceAreLookedAtToo() {
    assertThat(
            found(
                "\"unit\": \"percent\"",
                """
                {"type": "slope", "knots": [{"at": 0, "value": 0}, {"at": 0.3, "value": 10}]}\
                """))
        .singleElement()
        .asString()
        .contains("/tables/t/knots: should have limits in percent");
  }

  @Test
  void otherUnitsAndSmallPercentagesAreNone() {
    assertThat(found("\"unit\": \"share\"", BANDS)).isEmpty();
    assertThat(found("\"unit\": \"percent\", \"plausible\": {\"from\": 0, \"through\": 1}", BANDS))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1", "2", "30"})
  void limitsThatMayBePercentagesAreNone(String limit) {
    assertThat(
            found(
                "\"unit\": \"percent\"",
                """
                {"type": "bands", "rows": [{"below": %1$s, "value": 0}, {"from": %1$s, "value": 10}]}\
                """
                    .formatted(limit)))
        .isEmpty();
  }
}
