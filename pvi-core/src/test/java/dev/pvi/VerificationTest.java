package dev.pvi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pvi.book.Verification;
import dev.pvi.explain.Finding;
import dev.pvi.explain.Severity;
import dev.pvi.rulebook.RuleBook;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerificationTest {

  private static TestBook oneMetric() {
    return TestBook.empty()
        .with("source", "\"OWN\"")
        .metric("m")
        .category("p", "c", "1")
        .weighs("p", "c", "m", "1", "index");
  }

  private static String example(String reading, String expected) {
    return """
    {"one": {"partner": {"id": "one", "asOf": "2026-08-31", "readings": {"p": {"m": %s}}},
             "expect": {"p": %s}}}\
    """
        .formatted(reading, expected);
  }

  private static Verification<RuleBook> verified(TestBook book) {
    return RuleBooks.verify("book.json", book.json());
  }

  private static List<String> texts(Verification<RuleBook> verification) {
    return verification.findings().stream().map(finding -> finding.reason().text()).toList();
  }

  @Test
  void bundledBooksAreSound() {
    for (String program : RuleBooks.programs()) {
      for (RuleBook book : RuleBooks.bundled(program).all()) {
        Verification<RuleBook> verification =
            RuleBooks.verify(book.toString(), book.tree().toJson());

        assertThat(verification.isSound()).as(verification.explain().toText()).isTrue();
      }
      assertThat(RuleBooks.bundled(program).lint())
          .filteredOn(finding -> finding.severity() == Severity.ERROR)
          .isEmpty();
    }
  }

  @Test
  void bookWithExamplesThatComeOutIsSound() {
    Verification<RuleBook> verification =
        verified(
            oneMetric()
                .with("examples", example("5", "{\"index\": 5.0, \"standing\": \"partner\"}")));

    assertThat(verification.isSound()).isTrue();
    assertThat(verification.book()).isPresent();
    assertThat(verification.explain().toText()).startsWith("acme-points@2026.1: sound\n");
  }

  @Test
  void exampleThatDoesNotComeOutIsAnError() {
    Verification<RuleBook> verification =
        verified(
            oneMetric()
                .with("examples", example("4.99", "{\"index\": 5, \"standing\": \"partner\"}")));

    assertThat(verification.isSound()).isFalse();
    assertThat(texts(verification))
        .contains(
            "example must give index 5 for p - but was: 4.99",
            "example must give standing partner for p - but was: registered");
    assertThat(verification.explain().toText())
        .startsWith("acme-points@2026.1: not sound\n  2 errors");
  }

  @Test
  void exampleThatCannotBeScoredIsAnError() {
    assertThat(
            texts(verified(oneMetric().with("examples", example("\"basic\"", "{\"index\": 5}")))))
        .contains("must be an input that table index covers - but was: basic");
  }

  @Test
  void whatNoExampleTouchesIsNoted() {
    TestBook book =
        oneMetric()
            .table(
                "index",
                """
                {"type": "bands", "rows": [{"below": 5, "value": 0}, {"from": 5, "value": 10}]}\
                """)
            .modifier(
                "never",
                """
                {"order": 1, "metrics": ["m"], "when": {"attribute": "as-of", "below": "1990-01-01"}, "effect": {"type": "zero"},
                 "because": "never"}\
                """)
            .with("examples", example("7", "{\"index\": 10}"));

    Verification<RuleBook> verification = verified(book);

    assertThat(verification.isSound()).isTrue();
    assertThat(verification.findings())
        .filteredOn(finding -> finding.code().equals("untouched"))
        .extracting(finding -> finding.reason().text())
        .anyMatch(text -> text.contains("never"))
        .anyMatch(text -> text.contains("index"));
  }

  @Test
  void tablesThatAreProbablyNotMeantAreReported() {
    TestBook book =
        oneMetric()
            .attribute("size", "{\"type\": \"level\", \"levels\": [\"S\", \"M\", \"L\"]}")
            .table("unused", "{\"type\": \"constant\", \"value\": 7}")
            .table(
                "by-size",
                """
                {"type": "choice", "cases": [
                  {"when": {"attribute": "size", "in": ["S", "M"]},
                   "then": {"type": "constant", "value": 10}},
                  {"when": {"attribute": "size", "is": "M"},
                   "then": {"type": "constant", "value": 10}}]}\
                """);

    assertThat(texts(verified(book)))
        .contains("table unused is used by no scorecard")
        .anyMatch(text -> text.contains("size L"))
        .contains("case 2 is never reached: earlier cases answer whenever size is M");
  }

  @Test
  void tableThatLeavesTheScaleIsAnError() {
    assertThat(
            texts(verified(oneMetric().table("index", "{\"type\": \"constant\", \"value\": 11}"))))
        .contains("table index must answer from 0 to 10 - but was: from 11 to 11");
  }

  @Test
  void figureWithoutASourceIsReported() {
    TestBook unsourced =
        TestBook.empty().metric("m").category("p", "c", "1").weighs("p", "c", "m", "1", "index");

    List<Finding> without = verified(unsourced).findings();
    List<Finding> with = verified(oneMetric()).findings();

    assertThat(without.size()).isGreaterThan(with.size());
    assertThat(without).extracting(finding -> finding.place().pointer()).contains("/tables/index");
  }

  @Test
  void bookThatCannotBeReadIsNotSound() {
    Verification<RuleBook> verification = RuleBooks.verify("book.json", "{}");

    assertThat(verification.isSound()).isFalse();
    assertThat(verification.book()).isEmpty();
    assertThat(verification.explain().toText()).startsWith("the book cannot be read: not sound\n");
  }

  @Test
  void errorsStandFirst() {
    Verification<RuleBook> verification =
        verified(
            oneMetric()
                .table("unused", "{\"type\": \"constant\", \"value\": 11}")
                .with("examples", example("4", "{\"index\": 5}")));

    assertThat(verification.findings()).extracting(Finding::severity).isSorted();
    assertThat(verification.findings().get(0).severity()).isEqualTo(Severity.ERROR);
  }

  @Test
  void choiceBetweenTwoAttributesIsTriedWithEveryPairOfTheirLevels() {
    String levels = "{\"type\": \"level\", \"levels\": [\"S\", \"M\", \"L\"]}";
    String larger = "{\"attribute\": \"size\", \"above\": {\"attribute\": \"target\"}}";
    String smaller = "{\"attribute\": \"size\", \"below\": {\"attribute\": \"target\"}}";
    TestBook book =
        TestBook.ofOneMetric(
                """
                {"type": "choice", "cases": [
                  {"when": %s, "then": {"type": "constant", "value": 10}},
                  {"when": %s, "then": {"type": "constant", "value": 0}}]}\
                """
                    .formatted(larger, smaller))
            .attribute("size", levels)
            .attribute("target", levels);

    assertThat(texts(verified(book)))
        .filteredOn(text -> text.contains("cases must answer"))
        .containsExactly(
            "cases must answer for every level - but none answers for size S, target S",
            "cases must answer for every level - but none answers for size M, target M",
            "cases must answer for every level - but none answers for size L, target L");
  }
}
