package dev.pvi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pvi.explain.BookException;
import dev.pvi.explain.Finding;
import dev.pvi.explain.Place;
import dev.pvi.explain.Severity;
import dev.pvi.rule.ScoringRules;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaultyBookTest {

  private static final String FIVE_FAULTS =
      """
      {
        "format": "pvi-rule-book/1",
        "id": "acme-points",
        "version": "2026.1",
        "effective": {"from": "2026-02-30"},
        "known": "2026-01-01",
        "title": "Acme points",
        "titel": "Acme points",
        "metrics": {
          "a": {"name": "A", "unit": "points"},
          "b": {"name": "B", "unit": "points"}
        },
        "tables": {
          "t": {"type": "bandz", "rows": []}
        },
        "portfolios": {
          "p": {
            "name": "P",
            "categories": {
              "c": {
                "name": "C",
                "name": "D",
                "weight": 1,
                "metrics": {
                  "a": {"weight": 0.49, "table": "t"},
                  "b": {"weight": 0.5, "table": "t"}
                }
              }
            }
          }
        },
        "ladder": {"standings": {"welcome": {"name": "Welcome", "at": 0}}}
      }
      """;

  private static List<Finding> findings(String json) {
    return catchThrowableOfType(
            BookException.class,
            () -> RuleBooks.parse("faulty.json", json, ScoringRules.standard()))
        .findings();
  }

  @Test
  void fiveFaultsAreReportedAtOnceEachWithItsPlace() {
    List<Finding> findings = findings(FIVE_FAULTS);

    assertThat(findings).hasSize(5).allMatch(finding -> finding.severity() == Severity.ERROR);
    assertThat(findings)
        .extracting(Finding::code)
        .containsExactlyInAnyOrder(
            "weights-sum", "unknown-field", "duplicate-field", "out-of-range", "unknown-rule-type");
    assertThat(findings)
        .extracting(Finding::place)
        .containsExactlyInAnyOrder(
            new Place("faulty.json", "/effective/from", 5, 25),
            new Place("faulty.json", "/titel", 8, 12),
            new Place("faulty.json", "/tables/t/type", 14, 19),
            new Place("faulty.json", "/portfolios/p/categories/c/name", 22, 11),
            new Place("faulty.json", "/portfolios/p/categories/c/metrics", 24, 22));
  }

  @Test
  void everyFaultStatesTheOffendingValueInOneLine() {
    BookException thrown =
        catchThrowableOfType(
            BookException.class,
            () -> RuleBooks.parse("faulty.json", FIVE_FAULTS, ScoringRules.standard()));

    assertThat(
            thrown
                .getMessage()
                .lines()
                .map(line -> line.replaceAll("fields id, .* - ", "fields ... - ")))
        .containsExactlyInAnyOrder(
            "the book cannot be used: 5 findings",
            "faulty.json:5:25 /effective/from: must be a date as yyyy-mm-dd - but was:"
                + " \"2026-02-30\" [out-of-range]",
            "faulty.json:8:12 /titel: must be one of the fields ... - but was: titel, with value"
                + " \"Acme points\"; did you mean title? [unknown-field]",
            "faulty.json:14:19 /tables/t/type: must be the type of a scoring rule (bands, choice,"
                + " constant, flag, levels, matrix, scaled, slope, tiers) - but was: \"bandz\"; did you mean bands? [unknown-rule-type]",
            "faulty.json:22:11 /portfolios/p/categories/c/name: must state each field once - but"
                + " was stated before on line 21, now with: \"D\" [duplicate-field]",
            "faulty.json:24:22 /portfolios/p/categories/c/metrics: weights of the metrics of"
                + " category c must sum to 1 - but was: 0.99 (missing 0.01) [weights-sum]");
  }

  @Test
  void weightsFindingStatesLevelSumAndWhatIsMissing() {
    Finding finding =
        findings(FIVE_FAULTS).stream()
            .filter(one -> one.code().equals("weights-sum"))
            .findFirst()
            .orElseThrow();

    assertThat(finding.reason().arguments())
        .containsEntry("level", "the metrics of category c")
        .containsEntry("sum", "0.99")
        .containsEntry("missing", "0.01");
  }

  @Test
  void weightsThatSumToMoreThanOneMissANegativePart() {
    String json =
        TestBook.empty()
            .metric("m")
            .category("p", "c", "1.0")
            .category("p", "d", "0.01")
            .weighs("p", "c", "m", "1", "index")
            .weighs("p", "d", "m", "1", "index")
            .json();

    assertThat(findings(json))
        .extracting(finding -> finding.reason().text())
        .containsExactly(
            "weights of the categories of p must sum to 1 - but was: 1.01 (missing -0.01)");
  }
}
