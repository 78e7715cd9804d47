package dev.pvi.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pvi.RuleBooks;
import dev.pvi.TestBook;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A table may declare that it rises or falls; lint names the rows that do not. */
class TrendTest {

  private static final String BANDS =
      """
      {"type": "bands", "trend": "TREND", "rows": [
        {"below": 10, "value": 0}, {"from": 10, "value": 5}, {"from": 20, "value": 4},
        {"from": 30, "value": 10}, {"from": 40, "value": 9.5}]}\
      """;

  private static List<String> wrong(String table) {
    String book = TestBook.ofOneMetric(table).attribute("big", "{\"type\": \"flag\"}").json();
    return RuleBooks.verify("book.json", book).findings().stream()
        .filter(finding -> finding.code().equals("wrong-trend"))
        .map(finding -> finding.place().pointer() + ": " + finding.reason().text())
        .toList();
  }

  @Test
  void rowsThatFallWhereTheTableDeclaresToRiseAreNamed() {
    assertThat(wrong(BANDS.replace("TREND", "rising")))
        .containsExactly(
            "/tables/t/rows/2: rows must move as the table declares, rising - but was: row 3 with"
                + " 4 after row 2 with 5",
            "/tables/t/rows/4: rows must move as the table declares, rising - but was: row 5 with"
                + " 9.5 after row 4 with 10");
  }

  @Test
  void rowsThatRiseWhereTheTableDeclaresToFallAreNamed() {
    assertThat(wrong(BANDS.replace("TREND", "falling")))
        .containsExactly(
            "/tables/t/rows/1: rows must move as the table declares, falling - but was: row 2 with"
                + " 5 after row 1 with 0",
            "/tables/t/rows/3: rows must move as the table declares, falling - but was: row 4 with"
                + " 10 after row 3 with 4");
  }

  @Test
  void findingStandsAtItsRow() {
    String book = TestBook.ofOneMetric(BANDS.replace("TREND", "rising")).json();
    int line = (int) book.substring(0, book.indexOf("{\"from\": 20")).lines().count();

    assertThat(RuleBooks.verify("book.json", book).findings())
        .filteredOn(finding -> finding.code().equals("wrong-trend"))
        .extracting(finding -> finding.place().line())
        .containsExactly(line, line + 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/tables/t/knots/1: | {'type': 'slope', 'trend': 'rising', 'knots': [{'at': 0, 'value': 10},"
            + " {'at': 9, 'value': 0}]}",
        "/tables/t/rows/1: | {'type': 'levels', 'trend': 'rising', 'rows': [{'level': 'none',"
            + " 'value': 10}, {'level': 'basic', 'value': 0}]}",
        "/tables/t: | {'type': 'flag', 'trend': 'falling', 'yes': 10, 'no': 0}",
        "/tables/t/cases/0/then/knots/1: | {'type': 'choice', 'trend': 'rising', 'cases': [{'when':"
            + " {'attribute': 'big', 'is': true}, 'then': {'type': 'slope', 'knots': [{'at': 0,"
            + " 'value': 10}, {'at': 9, 'value': 0}]}}], 'otherwise': {'type': 'constant', 'value':"
            + " 10}}",
        "/tables/t/otherwise/rows/1: | {'type': 'choice', 'trend': 'falling', 'cases': [{'when':"
            + " {'attribute': 'big', 'is': true}, 'then': {'type': 'constant', 'value': 10}}],"
            + " 'otherwise': {'type': 'bands', 'rows': [{'value': 0}, {'from': 1, 'value': 10}]}}"
      })
  void everyKindOfTableIsLookedInto(String pointer, String table) {
    assertThat(wrong(table.replace('\'', '"'))).singleElement().asString().startsWith(pointer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type': 'slope', 'trend': 'rising', 'knots': [{'at': 0, 'value': 0}, {'at': 9, 'value':"
            + " 10}]}",
        "{'type': 'slope', 'trend': 'falling', 'knots': [{'at': 0, 'value': 10}, {'at': 9, 'value':"
            + " 0}]}",
        "{'type': 'bands', 'trend': 'rising', 'rows': [{'value': 0}, {'from': 1, 'value': 10},"
            + " {'from': 2, 'value': 10}]}",
        "{'type': 'slope', 'trend': 'mixed', 'knots': [{'at': 0, 'value': 0}, {'at': 9, 'value':"
            + " 10}]}",
        "{'type': 'constant', 'trend': 'falling', 'value': 10}"
      })
  void tableThatMovesAsItDeclaresIsNoFinding(String table) {
    assertThat(wrong(table.replace('\'', '"'))).isEmpty();
  }
}
