package dev.pvi;

import static dev.pvi.TestPartner.decimal;
import static dev.pvi.TestPartner.metric;
import static dev.pvi.TestPartner.partner;
import static dev.pvi.TestPartner.reading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pvi.explain.BookException;
import dev.pvi.explain.Finding;
import dev.pvi.explain.Reason;
import dev.pvi.form.Evidence;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import dev.pvi.formula.Fact;
import dev.pvi.formula.Facts;
import dev.pvi.formula.Outcome;
import dev.pvi.formula.Schedule;
import dev.pvi.rule.ScoringRule;
import dev.pvi.rule.ScoringRules;
import dev.pvi.score.MetricScore;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Tables that name others, and rules of the house where a table may stand. */
class NamedTableTest {

  private static final String BY_SIZE =
      "{\"type\": \"choice\", \"cases\": [{\"when\": {\"attribute\": \"size\", \"is\": \"L\"},"
          + " \"then\": \"large\"}], \"otherwise\": \"small\"}";

  /** Some points more than the reading, at most 10. */
  private record Generous(BigDecimal more) implements Schedule {

    static final ScoringRule RULE =
        ScoringRule.of(
            "acme-generous",
            Form.of(
                "generous",
                "more than the reading",
                fields -> {
                  var more = fields.required("more", Kind.decimal(), "How much more.");
                  return values -> new Generous(values.get(more));
                }));

    @Override
    public Outcome apply(Fact input, Facts facts) {
      return Outcome.of(input.number().add(more).min(BigDecimal.TEN));
    }
  }

  private static final ScoringRules RULES = ScoringRules.standard().with(Generous.RULE);

  private static TestBook book(String large, String small) {
    return TestBook.ofOneMetric(BY_SIZE)
        .attribute("size", "{\"type\": \"level\", \"levels\": [\"S\", \"L\"]}")
        .table("large", large)
        .table("small", small);
  }

  private static MetricScore score(TestBook book, String size, String value) {
    return metric(
        PviScorer.of(book.read(), RULES)
            .score(
                partner()
                    .attribute("size", Fact.of(size))
                    .reading("p", "m", reading(value))
                    .build()),
        "p",
        "m");
  }

  @Test
  void tableMayNameOthers() {
    TestBook book =
        book("{\"type\": \"constant\", \"value\": 3}", "{\"type\": \"constant\", \"value\": 7}");

    assertThat(score(book, "L", "1").applied()).isEqualTo(decimal("3"));
    assertThat(score(book, "S", "1").applied()).isEqualTo(decimal("7"));
  }

  @Test
  void ruleOfTheHouseIsRightSizedLikeATable() {
    TestBook book =
        book(
            "{\"type\": \"acme-generous\", \"more\": 1}",
            "{\"type\": \"acme-generous\", \"more\": 4}");

    assertThat(score(book, "L", "2").applied()).isEqualTo(decimal("3"));
    assertThat(score(book, "S", "2").applied()).isEqualTo(decimal("6"));
    assertThat(score(book, "S", "2").reasons())
        .extracting(Reason::text)
        .containsExactly("by the rule for otherwise");
  }

  @Test
  void ruleOfTheHouseMayStandInACase() {
    String inline =
        "{\"type\": \"choice\", \"cases\": [{\"when\": {\"attribute\": \"size\", \"is\": \"L\"},"
            + " \"then\": {\"type\": \"acme-generous\", \"more\": 5}}],"
            + " \"otherwise\": {\"type\": \"slope\", \"knots\": [{\"at\": 0, \"value\": 0},"
            + " {\"at\": 10, \"value\": 10}]}}";
    TestBook book =
        TestBook.ofOneMetric(inline)
            .attribute("size", "{\"type\": \"level\", \"levels\": [\"S\", \"L\"]}");

    assertThat(score(book, "L", "2").applied()).isEqualTo(decimal("7"));
    assertThat(score(book, "S", "2").applied()).isEqualTo(decimal("2"));
  }

  @Test
  void figuresRestOnTheSourceOfTheTableThatAnswers() {
    TestBook book =
        book(
            "{\"type\": \"constant\", \"value\": 3, \"source\": \"OWN\"}",
            "{\"type\": \"constant\", \"value\": 7, \"source\": \"COMMUNITY\"}");

    assertThat(score(book, "L", "1").terms().tableEvidence()).isEqualTo(Evidence.OWN);
    assertThat(score(book, "S", "1").terms().tableEvidence()).isEqualTo(Evidence.COMMUNITY);
  }

  @Test
  void nameThatNoTableHasIsAFindingWhereItStands() {
    TestBook book =
        TestBook.ofOneMetric(BY_SIZE)
            .attribute("size", "{\"type\": \"level\", \"levels\": [\"S\", \"L\"]}")
            .table("large", "{\"type\": \"constant\", \"value\": 3}");

    assertThatThrownBy(() -> PviScorer.of(book.read()))
        .isInstanceOf(BookException.class)
        .hasMessageContaining(
            "/tables/t/otherwise: must be a table that the book defines (index, large, t) - but was:"
                + " \"small\" [unknown-table]");
  }

  @Test
  void tableThatLeadsBackToItselfIsAFindingAndNoEndlessLoop() {
    TestBook book = book(BY_SIZE, "{\"type\": \"constant\", \"value\": 7}");

    assertThatThrownBy(() -> PviScorer.of(book.read()))
        .isInstanceOfSatisfying(
            BookException.class,
            thrown ->
                assertThat(thrown.findings())
                    .extracting(Finding::code)
                    .containsOnly("table-cycle"));
  }

  @Test
  void tableThatOnlyOtherTablesNameIsUsed() {
    TestBook book =
        book("{\"type\": \"constant\", \"value\": 10}", "{\"type\": \"constant\", \"value\": 10}")
            .table("spare", "{\"type\": \"constant\", \"value\": 10}");

    assertThat(RuleBooks.verify("book", book.json()).findings())
        .filteredOn(finding -> finding.code().equals("unused-table"))
        .extracting(finding -> finding.place().pointer())
        .containsExactly("/tables/index", "/tables/spare");
  }
}
