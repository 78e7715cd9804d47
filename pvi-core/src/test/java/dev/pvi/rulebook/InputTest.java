package dev.pvi.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pvi.RuleBooks;
import dev.pvi.TestBook;
import dev.pvi.explain.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A table that has no row for what its metric may read would refuse a partner who is right. */
class InputTest {

  private static final String BASIC = levels("none", "basic");
  private static final String EXPERT = levels("none", "basic", "expert");

  private static String levels(String... levels) {
    List<String> rows =
        List.of(levels).stream()
            .map(level -> "{\"level\": \"" + level + "\", \"value\": 10}")
            .toList();
    return "{\"type\": \"levels\", \"rows\": " + rows + "}";
  }

  private static TestBook book(String table, String more) {
    return TestBook.empty()
        .attribute(
            "maturity", "{\"type\": \"level\", \"levels\": [\"none\", \"basic\", \"expert\"]}")
        .attribute("audited", "{\"type\": \"flag\"}")
        .attribute("staff", "{\"type\": \"number\"}")
        .attribute("revenue", "{\"type\": \"money\"}")
        .attribute("since", "{\"type\": \"date\"}")
        .attribute("colour", "{\"type\": \"text\"}")
        .metric("m", "\"unit\": \"points\"" + more)
        .table("t", table)
        .category("p", "c", "1")
        .weighs("p", "c", "m", "1", "t");
  }

  private static List<String> missed(TestBook book) {
    return RuleBooks.verify("book.json", book.json()).findings().stream()
        .filter(finding -> finding.code().equals("input-missed"))
        .map(Finding::reason)
        .map(reason -> reason.text())
        .toList();
  }

  private static List<String> missed(String table, String more) {
    return missed(book(table, more));
  }

  private static String bySize(String then, String otherwise) {
    return """
    {"type": "choice", "cases": [{"when": {"attribute": "audited", "is": true}, "then": %s}],
     "otherwise": %s}\
    """
        .formatted(then, otherwise);
  }

  @Test
  void levelOfTheAttributeThatAMetricReadsNeedsARow() {
    assertThat(missed(BASIC, ", \"reads\": \"maturity\""))
        .containsExactly(
            "must name a table with a row for expert, which maturity may be - but was: t");
    assertThat(missed(EXPERT, ", \"reads\": \"maturity\"")).isEmpty();
    assertThat(missed(BASIC, "")).isEmpty();
  }

  @Test
  void findingStandsWhereTheScorecardNamesTheTable() {
    assertThat(
            RuleBooks.verify("book.json", book(BASIC, ", \"reads\": \"maturity\"").json())
                .findings())
        .filteredOn(finding -> finding.code().equals("input-missed"))
        .extracting(finding -> finding.place().pointer())
        .containsExactly("/portfolios/p/categories/c/metrics/m/table");
  }

  @ParameterizedTest
  @CsvSource({
    "maturity, 'none, which maturity may be'",
    "audited, 'true or false, which audited may be'",
    "revenue, 'an amount of money, which revenue may be'",
    "since, 'a date, which since may be'",
    "colour, 'a text, which colour may be'"
  })
  void attributeMustBeWhatTheTableLooksUp(String attribute, String says) {
    String numbers =
        "{\"type\": \"bands\", \"rows\": [{\"value\": 0}, {\"from\": 5, \"value\": 10}]}";
    String reads = ", \"reads\": \"" + attribute + "\"";

    assertThat(missed(numbers, reads))
        .contains("must name a table with a row for " + says + " - but was: t");
    assertThat(missed("{\"type\": \"constant\", \"value\": 10}", reads)).isEmpty();
    assertThat(missed(numbers, ", \"reads\": \"staff\"")).isEmpty();
  }

  @Test
  void flagNeedsARowForYesAndForNo() {
    assertThat(missed("{\"type\": \"flag\", \"yes\": 10}", ", \"reads\": \"audited\"")).isEmpty();
    assertThat(missed(levels("true"), ", \"reads\": \"audited\""))
        .containsExactly(
            "must name a table with a row for true or false, which audited may be - but was: t");
  }

  @Test
  void tablesOfAChoiceHaveRowsForTheSameInputs() {
    assertThat(missed(bySize(EXPERT, BASIC), ""))
        .containsExactly(
            "must name a table with a row for expert, for which another of it has a row - but was:"
                + " t");
    assertThat(
            missed(
                bySize(BASIC, "{\"type\": \"slope\", \"knots\": [{\"at\": 0, \"value\": 10}]}"),
                ""))
        .contains(
            "must name a table with a row for a number, for which another of it has rows - but was:"
                + " t");
    assertThat(missed(bySize(BASIC, "{\"type\": \"constant\", \"value\": 10}"), "")).isEmpty();
  }

  @Test
  void creditsAreNumbers() {
    String certifications = "{\"ccna\": {\"name\": \"CCNA\", \"counts\": {\"m\": 1}%s}}";

    assertThat(missed(book(BASIC, "").with("certifications", certifications.formatted(""))))
        .containsExactly(
            "must name a table with a row for a number, as credits of certifications are - but was:"
                + " t");
    assertThat(
            missed(
                book(BASIC, "")
                    .category("q", "c", "1")
                    .weighs("q", "c", "m", "1", "index")
                    .with("certifications", certifications.formatted(", \"portfolios\": [\"q\"]"))))
        .isEmpty();
  }
}
