package dev.pvi.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pvi.RuleBooks;
import dev.pvi.TestBook;
import dev.pvi.explain.BookException;
import dev.pvi.explain.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be wrong with the benefits of a book. */
class BenefitBookTest {

  private static TestBook book(String benefits) {
    return TestBook.empty()
        .with("source", "\"OWN\"")
        .attribute("maturity", "{\"type\": \"level\", \"levels\": [\"low\", \"high\"]}")
        .attribute("audited", "{\"type\": \"flag\"}")
        .attribute("staff", "{\"type\": \"number\"}")
        .attribute("revenue", "{\"type\": \"money\"}")
        .attribute("target", "{\"type\": \"money\"}")
        .attribute("region", "{\"type\": \"text\"}")
        .metric("m")
        .category("p", "c", "1")
        .weighs("p", "c", "m", "1", "index")
        .with("certifications", "{\"design\": {\"name\": \"Design\", \"counts\": {}}}")
        .with("benefits", benefits);
  }

  private static String benefit(String id, String name, String... needs) {
    return "\"%s\": {\"name\": \"%s\", \"requires\": [%s]}"
        .formatted(id, name, String.join(", ", needs));
  }

  private static String facts(String condition) {
    return "{\"type\": \"facts\", \"text\": \"t\", \"when\": " + condition + "}";
  }

  private static String one(String... needs) {
    return "{" + benefit("b", "B", needs) + "}";
  }

  private static List<String> lint(String benefits) {
    return RuleBooks.verify("book", book(benefits).json()).findings().stream()
        .map(Finding::toString)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'attribute': 'maturty', 'is': 'low'} | must be a declared attribute",
        "{'attribute': 'reading-base', 'from': {'amount': 1, 'currency': 'USD'}} | must be an"
            + " attribute of a partner - but was: reading-base [no-fact-of-partner]"
      })
  void factsThatAPartnerDoesNotHaveAreErrors(String condition, String expected) {
    assertThatThrownBy(() -> book(one(facts(condition.replace('\'', '"')))).read())
        .isInstanceOf(BookException.class)
        .hasMessageContaining("/benefits/b/requires/0")
        .hasMessageContaining(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'type': 'standing', 'text': 't', 'portfolio': 'q', 'standing': 'partner'} | must be a"
            + " portfolio that the book defines (p) - but was: q [unknown-reference]",
        "{'type': 'standing', 'text': 't', 'portfolio': 'p', 'standing': 'gold'} | must be a standing"
            + " that the book defines (partner, preferred, registered, welcome) - but was: gold",
        "{'type': 'persons', 'text': 't', 'certifications': ['design', 'sell']} | must be a"
            + " certification that the book defines (design) - but was: sell",
        "{'type': 'persons', 'text': 't', 'certifications': []} | /certifications",
        "{'type': 'persons', 'text': 't', 'certifications': ['design'], 'persons': 0} | /persons",
        "{'type': 'person', 'text': 't', 'certifications': ['design']} | /type"
      })
  void needsOfWhatTheBookDoesNotDefineAreErrors(String need, String expected) {
    assertThatThrownBy(() -> book(one(need.replace('\'', '"'))).read())
        .isInstanceOf(BookException.class)
        .hasMessageContaining("/benefits/b/requires/0")
        .hasMessageContaining(expected);
  }

  @Test
  void benefitWithoutNeedsIsAnError() {
    assertThatThrownBy(() -> book(one()).read()).hasMessageContaining("/benefits/b/requires");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'all': [{'attribute': 'maturity', 'is': 'low'}, {'attribute': 'maturity', 'is': 'high'}]}",
        "{'attribute': 'maturity', 'above': 'high'}",
        "{'all': [{'attribute': 'audited', 'is': true}, {'not': {'attribute': 'audited', 'is': true}}]}",
        "{'attribute': 'staff', 'from': 5, 'below': 5}",
        "{'all': [{'attribute': 'staff', 'above': 7}, {'attribute': 'staff', 'through': 6.5}]}",
        "{'attribute': 'revenue', 'above': {'amount': 2, 'currency': 'USD'}, 'below': {'amount': 1, 'currency': 'USD'}}",
        "{'attribute': 'as-of', 'above': '2026-01-01', 'below': '2026-01-02'}",
        "{'all': [{'attribute': 'region', 'is': 'x'}, {'attribute': 'region', 'is': 'y'}]}"
      })
  void contradictionIsNoticed(String condition) {
    assertThat(lint(one(facts(condition.replace('\'', '"')))))
        .singleElement()
        .asString()
        .contains("/benefits/b")
        .contains("benefit B can never be held: what it needs cannot be true at once");
  }

  @Test
  void contradictionOfTwoNeedsIsNoticed() {
    assertThat(
            lint(
                one(
                    facts("{\"attribute\": \"staff\", \"from\": 5}"),
                    facts("{\"attribute\": \"staff\", \"below\": 5}"))))
        .singleElement()
        .asString()
        .contains("[benefit-unreachable]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'attribute': 'staff', 'from': 5, 'through': 5}",
        "{'attribute': 'staff', 'above': 5, 'below': 5.1}",
        "{'attribute': 'revenue', 'above': {'amount': 1, 'currency': 'USD'}, 'below': {'amount': 2, 'currency': 'USD'}}",
        "{'attribute': 'revenue', 'above': {'attribute': 'target'}, 'below': {'attribute': 'target'}}",
        "{'attribute': 'as-of', 'above': '2026-01-01', 'below': '2026-01-03'}",
        "{'not': {'attribute': 'region', 'in': ['x', 'y']}}",
        "{'all': [{'attribute': 'maturity', 'from': 'low'}, {'attribute': 'audited', 'is': false}]}"
      })
  void whatCanHoldIsNoFinding(String condition) {
    assertThat(lint(one(facts(condition.replace('\'', '"'))))).isEmpty();
  }

  @Test
  void whatIsSaidTwiceIsNoticed() {
    String high = facts("{\"attribute\": \"maturity\", \"is\": \"high\"}");
    String low = facts("{\"attribute\": \"maturity\", \"is\": \"low\"}");
    String design = "{\"type\": \"persons\", \"text\": \"t\", \"certifications\": [\"design\"]}";

    assertThat(lint("{" + benefit("a", "A", high) + ", " + benefit("b", "B", high) + "}"))
        .singleElement()
        .asString()
        .contains("benefit b says the same as a [said-twice]");
    assertThat(lint("{" + benefit("a", "A", high) + ", " + benefit("b", "A", low) + "}"))
        .singleElement()
        .asString()
        .contains("benefit b says the same as a");
    assertThat(lint(one(high, design, design)))
        .singleElement()
        .asString()
        .contains("/benefits/b/requires/2")
        .contains("need 3 says the same as 2");
    assertThat(lint("{" + benefit("a", "A", high) + ", " + benefit("b", "B", low) + "}")).isEmpty();
  }
}
