package dev.pvi.cpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pvi.cpi.earning.Earnings;
import dev.pvi.cpi.statement.RebateStatement;
import dev.pvi.explain.Finding;
import dev.pvi.explain.InvalidRecordException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One readable line per problem: where, what must hold, what was found. */
class BadEarningsTest {

  private static final String GOOD =
      """
      {
        "format": "pvi-earnings/1",
        "partner": "acme",
        "from": "2026-01-01",
        "through": "2026-12-31",
        "currency": "USD",
        "rates": {"EUR": 1.1},
        "events": [
          {"type": "booking", "id": "b", "date": "2026-03-10", "portfolio": "networking",
           "value": {"amount": 1000, "currency": "USD"}, "facts": {"offer": "hardware"}},
          {"type": "renewal", "id": "r", "date": "2026-03-31", "portfolio": "networking",
           "due": {"amount": 10, "currency": "USD"}, "renewed": {"amount": 10, "currency": "USD"},
           "renewedOn": "2026-03-01"}
        ]
      }
      """;

  private static List<Finding> findings(String json) {
    return catchThrowableOfType(
            InvalidRecordException.class, () -> Earnings.parse("bad.json", json))
        .findings();
  }

  @Test
  void theEarningsThatAreSpoiltHereAreGood() {
    assertThat(Earnings.parse("good.json", GOOD).events()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"facts\"|\"fatcs\"|/events/0/fatcs|must be one of the fields",
        "\"type\": \"booking\"|\"type\": \"bokking\"|/events/0/type|must be one of booking, shipment,"
            + " invoice, credit-note, renewal, growth, milestone, claim, baseline, or a kind of the"
            + " book's own, whose amounts stand among its facts - but was: bokking, which states value"
            + " beside them",
        "\"type\": \"booking\"|\"type\": 5|/events/0/type|must be an object whose type is booking,"
            + " shipment, invoice, credit-note, renewal, growth, milestone, claim, baseline or a kind"
            + " that a book declares - but was: 5",
        "\"id\": \"b\", ||/events/0|must state id",
        "2026-03-10|2026-02-29|/events/0/date|must be a date as yyyy-mm-dd - but was: \"2026-02-29\"",
        "\"amount\": 1000|\"amount\": \"1,000\"|/events/0/value/amount|must be a decimal - but was:"
            + " \"1,000\"",
        "\"amount\": 1000|\"amount\": 1e400|/events/0/value/amount|must have at most 18 digits",
        "\"currency\": \"USD\"}, \"facts\"|\"currency\": \"XQQ\"}, \"facts\"|/events/0/value/currency|"
            + "currency must be an ISO 4217 code - but was: XQQ",
        "\"portfolio\": \"networking\",\\n     \"value\"|\"portfolio\": \"Net working\",\\n"
            + "     \"value\"|/events/0/portfolio|must be an id of lower-case letters",
        "\"EUR\": 1.1|\"EUR\": -1|/rates/EUR|must be a decimal of at least 0 - but was: -1",
        "\"EUR\": 1.1|\"EUR\": 0|/rates/EUR|rate must be greater than 0 - but was: 0",
        "\"EUR\": 1.1|\"EURO\": 1|/rates/EURO|must be a currency of three capital letters",
        "\"through\": \"2026-12-31\"|\"through\": \"2025-12-31\"|''|through must not lie before from",
        "\"id\": \"r\"|\"id\": \"b\"|''|events must have different ids - but was twice: b",
        "\"renewedOn\": \"2026-03-01\"|\"facts\": {}|/events/1|renewedOn must be stated where a value"
            + " was renewed",
        "\"due\": {\"amount\": 10, \"currency\": \"USD\"}|\"due\": {\"amount\": 10, \"currency\":"
            + " \"EUR\"}|/events/1|amounts of one event must be in one currency",
        "\"id\": \"b\"|\"id\": \" \"|/events/0/id|id must not be blank - but was: \" \"",
        "\"partner\": \"acme\"|\"partner\": \"\"|/partner|partner must not be blank - but was: \"\"",
        "\"due\": {\"amount\": 10|\"due\": {\"amount\": -1000|/events/1/due|due must be 0 or more - but"
            + " was: USD -1000",
        "\"renewed\": {\"amount\": 10|\"renewed\": {\"amount\": -100|/events/1/renewed|renewed must be 0"
            + " or more - but was: USD -100",
        "pvi-earnings/1|pvi-partner/1|/format|must be a document of format pvi-earnings/1"
      })
  void eachProblemIsOneLine(String good, String bad, String pointer, String text) {
    String from = good.replace("\\n", "\n");
    String spoilt = GOOD.replace(from, bad == null ? "" : bad.replace("\\n", "\n"));
    assertThat(spoilt).isNotEqualTo(GOOD);

    List<Finding> findings = findings(spoilt);
    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).place().pointer()).isEqualTo(pointer == null ? "" : pointer);
    assertThat(findings.get(0).reason().text()).startsWith(text);
    assertThat(findings.get(0).toString()).doesNotContain("\n");
  }

  @Test
  void typeThatIsNearlyAStandardOne() {
    String spoilt =
        GOOD.replace("\"renewal\"", "\"renewl\"").replace("\"r\", \"date\"", "\"r\", \"dat\"");

    assertThat(findings(spoilt))
        .extracting(finding -> finding.place().pointer())
        .containsExactly("/events/1/type", "/events/1/dat", "/events/1");
    assertThat(findings(spoilt).get(0).toString())
        .contains("which states due, renewed, renewedOn beside them")
        .contains("did you mean renewal?");
  }

  @Test
  void trailingText() {
    assertThat(findings(GOOD + "x")).extracting(Finding::code).containsExactly("syntax");
    assertThat(findings(GOOD + "1")).extracting(Finding::code).containsExactly("trailing-text");
  }

  @Test
  void emptyText() {
    assertThat(findings("")).extracting(Finding::code).containsExactly("syntax");
  }

  @Test
  void statementOfTheWrongKind() {
    assertThat(
            catchThrowableOfType(
                    InvalidRecordException.class, () -> RebateStatement.parse("bad.json", GOOD))
                .findings())
        .extracting(Finding::code)
        .containsExactly("wrong-format");
  }
}
