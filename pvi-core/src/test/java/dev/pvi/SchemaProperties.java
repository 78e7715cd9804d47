package dev.pvi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pvi.book.BookId;
import dev.pvi.book.Library;
import dev.pvi.build.Agreement;
import dev.pvi.build.SchemaFile;
import dev.pvi.explain.Finding;
import dev.pvi.explain.Findings;
import dev.pvi.form.Document;
import dev.pvi.form.Reader;
import dev.pvi.form.Tree;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.rule.ScoringRules;
import dev.pvi.rulebook.Example;
import dev.pvi.rulebook.RuleBook;
import dev.pvi.score.PartnerScore;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schemas say what the readers say. */
class SchemaProperties {

  private static final Library LIBRARY = RuleBooks.library();
  private static final SchemaFile BOOKS = SchemaFile.of(RuleBooks.format().schema());
  private static final SchemaFile PARTNERS = of(PartnerSnapshot.DOCUMENT);
  private static final SchemaFile SCORES = of(PartnerScore.DOCUMENT);

  /** A layer with everything that a layer may do. */
  private static final String LAYER =
      """
      {
        "$schema": "./pvi-rule-book-1.json",
        "format": "pvi-rule-book/1",
        "$comment": ["Over", "the test book."],
        "id": "ours", "version": "1", "extends": "acme-points@2026.1",
        "source": "OWN: export of today",
        "metrics": {"m": {"name": "Ours"}, "n": null},
        "tables": {
          "index": {"trend": "rising"},
          "t": {"type": "levels", "knots": null, "rows": [{"level": "none", "value": 0}]},
          "u": {"type": "house-rule", "anything": {"goes": [1, 2]}}
        },
        "portfolios": {
          "p": {"categories": {"c": {
            "sourceOf": {"weight": "OWN"},
            "metrics": {"m": {"weight": 1}, "n": null}
          }}}
        },
        "modifiers": {"never": {"when": {"not": null, "attribute": "as-of", "above": "2030-01-01"}}}
      }
      """;

  private static SchemaFile of(Document<?> document) {
    return SchemaFile.of(document.schema(false));
  }

  private static List<Finding> readBook(String json) {
    Findings findings = new Findings();
    RuleBooks.format()
        .with(ScoringRules.class, ScoringRules.standard())
        .extending(LIBRARY)
        .read("book", json, findings);
    return findings.all();
  }

  private static Function<String, List<Finding>> reader(Document<?> document) {
    return json -> {
      Findings findings = new Findings();
      Tree.parse("document", json, findings)
          .ifPresent(tree -> document.read(tree, Reader.of(findings)));
      return findings.all();
    };
  }

  static Stream<RuleBook> bundled() {
    return RuleBooks.programs().stream()
        .flatMap(program -> RuleBooks.bundled(program).all().stream());
  }

  private static String text(RuleBook book) {
    BookId id = book.release().id();
    return RuleBooks.text(id).json();
  }

  @ParameterizedTest
  @MethodSource("bundled")
  void bundledBookAndEveryChangeOfIt(RuleBook book) {
    new Agreement(BOOKS, SchemaProperties::readBook).on(text(book), 80);
  }

  @ParameterizedTest
  @MethodSource("bundled")
  void layerOverABundledBookAndEveryChangeOfIt(RuleBook book) {
    String metric = book.metrics().get(0).id().id();
    String layer =
        """
        {
          "format": "pvi-rule-book/1", "id": "ours", "version": "1", "extends": "%s",
          "source": "OWN", "metrics": {"%s": {"name": "Ours", "$comment": "as we say"}},
          "notice": null, "examples": null
        }
        """
            .formatted(book.release().id(), metric);
    new Agreement(BOOKS, SchemaProperties::readBook).onLayer(layer, 40);
  }

  @Test
  void layerMayStateNullAndLeaveOutWhatABookMustState() {
    assertThat(BOOKS.problems(LAYER)).isEmpty();
    assertThat(BOOKS.problems(LAYER.replace("\"extends\": \"acme-points@2026.1\",", "")))
        .isNotEmpty();
  }

  @Test
  void layerMayChangeSingleRowsByTheirNames() {
    String rows = "{\"source\": \"OWN\", \"none\": {\"value\": 1}, \"some\": null}";
    String layer = LAYER.replace("[{\"level\": \"none\", \"value\": 0}]", rows);

    assertThat(layer).contains(rows);
    assertThat(BOOKS.problems(layer)).isEmpty();
    assertThat(BOOKS.problems(layer.replace("{\"value\": 1}", "{\"valeu\": 1}"))).isNotEmpty();
    assertThat(BOOKS.problems(layer.replace("{\"value\": 1}", "{\"value\": \"1\"}"))).isNotEmpty();
    assertThat(BOOKS.problems(layer.replace("\"some\": null", "\"some\": 1"))).isNotEmpty();
    assertThat(BOOKS.problems(layer.replace("\"extends\": \"acme-points@2026.1\",", "")))
        .isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"id\": \"ours\",                  |",
        "\"version\": \"1\",                |",
        "\"format\": \"pvi-rule-book/1\",   |",
        "\"pvi-rule-book/1\"                | \"pvi-rule-book/2\"",
        "\"acme-points@2026.1\"             | null",
        "\"acme-points@2026.1\"             | \"../base.json\"",
        "\"weight\": 1                      | \"weight\": \"1\"",
        "\"weight\": 1                      | \"weight\": -0.1",
        "\"weight\": 1                      | \"wieght\": 1",
        "\"trend\": \"rising\"              | \"trend\": \"up\"",
        "{\"level\": \"none\", \"value\": 0}| {\"level\": \"none\"}",
        "{\"level\": \"none\", \"value\": 0}| {\"level\": \"none\", \"value\": null}",
        "\"OWN: export of today\"           | \"SURE: export of today\"",
        "{\"weight\": \"OWN\"}              | {\"weight\": 1}",
        "\"m\": {\"name\": \"Ours\"}        | \"M\": {\"name\": \"Ours\"}"
      })
  void faultOfALayerIsSeen(String right, String wrong) {
    String faulty = LAYER.replace(right.strip(), wrong == null ? "" : wrong.strip());

    assertThat(faulty).isNotEqualTo(LAYER);
    assertThat(BOOKS.problems(faulty)).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("bundled")
  void examplesAndTheirScores(RuleBook book) {
    PviScorer scorer = PviScorer.of(book);
    for (Example example : book.examples()) {
      assertThat(PARTNERS.problems(example.partner().toJson())).as(example.id()).isEmpty();
      assertThat(SCORES.problems(scorer.score(example.partner()).toJson()))
          .as(example.id())
          .isEmpty();
    }
  }

  @Test
  void snapshotAndEveryChangeOfIt() {
    String json =
        """
        {
          "$schema": "./pvi-partner-1.json",
          "format": "pvi-partner/1",
          "$comment": "Everything that a snapshot may state.",
          "id": "partner-1", "name": "Partner", "asOf": "2026-08-31",
          "attributes": {
            "size": "S", "since": "2020-01-01", "known": true, "staff": 12.5,
            "revenue": {"amount": 5000000, "currency": "USD"},
            "share": {"numerator": 1, "denominator": 3}, "code": {"text": "2026-01-25"}
          },
          "readings": {
            "p": {
              "a": 7, "b": "Basic", "c": true, "d": {"absent": "not asked"},
              "e": {"notApplicable": "no such customers"},
              "f": {"part": 1, "of": 3, "currency": "USD"},
              "g": {"current": 11, "prior": 10, "currency": "EUR", "$comment": "growth"},
              "h": {"value": 5, "unit": "percent", "base": {"amount": 1, "currency": "USD"}}
            }
          },
          "credentials": [
            {"certification": "expert", "holder": "ann", "linked": false, "from": "2024-01-01"}
          ],
          "standings": {"p": {"standing": "preferred", "since": "2025-12-01"}}
        }
        """;
    new Agreement(PARTNERS, reader(PartnerSnapshot.DOCUMENT)).on(json, 400);
  }

  @ParameterizedTest
  @MethodSource("bundled")
  void scoreAndEveryChangeOfIt(RuleBook book) {
    PartnerScore score = PviScorer.of(book).score(book.examples().get(0).partner());
    new Agreement(SCORES, reader(PartnerScore.DOCUMENT)).on(score.toJson(), 60);
  }

  @Test
  void bookOfEveryKindOfPartAndEveryChangeOfIt() {
    String json =
        TestBook.empty()
            .with("scale", "{\"maximum\": 10}")
            .with("$schema", "\"./pvi-rule-book-1.json\"")
            .with("sources", "{\"A\": \"A document\", \"source\": \"OWN\"}")
            .attribute("size", "{\"type\": \"level\", \"levels\": [\"S\", \"M\", \"L\"]}")
            .attribute("since", "{\"type\": \"date\"}")
            .attribute("revenue", "{\"type\": \"money\"}")
            .attribute("known", "{\"type\": \"flag\"}")
            .metric("m", "\"unit\": \"points\", \"absent\": {\"assume\": 5}")
            .metric("n", "\"unit\": \"points\", \"absent\": \"refuse\", \"motion\": \"land\"")
            .table(
                "by-size",
                """
                {"type": "choice", "trend": "rising", "source": "COMMUNITY A: page 3",
                 "cases": [
                   {"when": {"attribute": "size", "in": ["S", "M"]},
                    "then": {"type": "bands", "rows": [
                      {"below": 5, "value": 0}, {"from": 5, "value": 10}]}},
                   {"when": {"$schema": "x", "attribute": "known", "is": true},
                    "then": {"type": "constant", "value": 10}}],
                 "otherwise": {"type": "slope", "knots": [{"at": 0, "value": 0},
                   {"at": 9, "value": 10}]}}
                """)
            .table(
                "by-level", "{\"type\": \"levels\", \"rows\": [{\"level\": \"a\", \"value\": 1}]}")
            .table("by-flag", "{\"type\": \"flag\", \"yes\": 10}")
            .category("p", "c", "1")
            .weighs("p", "c", "m", "0.5", "by-size")
            .weighs("p", "c", "n", "0.5", "index")
            .modifier(
                "late",
                """
                {"order": 1, "metrics": ["m"], "effect": {"type": "factor", "by": 0.5},
                 "because": "so",
                 "when": {"all": [
                   {"any": [{"attribute": "revenue", "from": {"amount": 5, "currency": "USD"}}]},
                   {"not": {"attribute": "since", "above": {"attribute": "as-of"}}},
                   {"attribute": "since", "from": "2020-01-01", "below": "2030-01-01"}]}}
                """)
            .json();
    new Agreement(BOOKS, SchemaProperties::readBook).on(json, 600);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"zeroes\"", "\"not-exclude-d\"", "\"do-refuse\"", "{\"assume\": true}", "5"})
  void policyIsOneOfItsWordsAsAWhole(String policy) {
    String right =
        TestBook.empty()
            .metric("m", "\"unit\": \"points\", \"absent\": \"zero\"")
            .category("p", "c", "1")
            .weighs("p", "c", "m", "1", "index")
            .json();

    assertThat(BOOKS.problems(right)).isEmpty();
    assertThat(BOOKS.problems(right.replace("\"zero\"", policy))).isNotEmpty();
  }
}
