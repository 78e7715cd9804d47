package dev.pvi.cpi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pvi.book.BookId;
import dev.pvi.book.BookText;
import dev.pvi.book.Verification;
import dev.pvi.cpi.incentive.IncentiveBook;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Incentive books are verified, stacked and replayed as rule books are. */
class IncentiveVerificationTest {

  private static final String RULES =
      """
      "rules": {
        "land": {"order": 1, "name": "Land", "motion": "land", "events": ["booking"],
          "factors": [{"id": "rate", "rate": {"type": "constant", "value": 0.02}}]},
        "renew": {"order": 2, "name": "Renew", "motion": "renew", "events": ["renewal"],
          "base": {"of": "due", "atMost": {"of": "renewed", "because": "only what was renewed"}},
          "factors": [{"id": "rate", "rate": {"type": "constant", "value": 0.01}}]}}
      """;

  private static String example(String expected) {
    return """
        "examples": {"one": {
          "score": {"p": {"index": 7, "standing": "gold"}},
          "events": [{"type": "booking", "id": "deal", "date": "2026-03-16", "portfolio": "p",
                      "value": {"amount": 1050, "currency": "USD"}}],
          "expect": %s}}
        """
        .formatted(expected);
  }

  private static String book(String... parts) {
    return """
        {"format": "pvi-incentive-book/1", "id": "acme-cpi", "version": "1",
         "effective": {"from": "2026-01-01"}, "known": "2026-01-01", "title": "Acme",
         "source": "OWN", %s}
        """
        .formatted(String.join(", ", parts));
  }

  private static Verification<IncentiveBook> verified(String expected) {
    return IncentiveBooks.verify("book.json", book(RULES, example(expected)));
  }

  private static List<String> texts(Verification<IncentiveBook> verification) {
    return verification.findings().stream().map(finding -> finding.reason().text()).toList();
  }

  @Test
  void bundledBooksAreSoundAndTheirExamplesUseEveryRule() {
    for (String program : IncentiveBooks.programs()) {
      for (IncentiveBook book : IncentiveBooks.bundled(program).all()) {
        assertThat(book.examples()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(IncentiveBooks.verify(book.toString(), book.tree().toJson()).findings())
            .isEmpty();
      }
    }
  }

  @Test
  void exampleThatComesOutIsNoFinding() {
    Verification<IncentiveBook> verification =
        verified("{\"total\": 21.00, \"rules\": {\"land\": 21, \"renew\": 0}}");

    assertThat(verification.isSound()).isTrue();
    assertThat(texts(verification)).containsExactly("no example touches rule renew");
    assertThat(verification.explain().toText()).startsWith("acme-cpi@1: sound\n");
  }

  @Test
  void exampleThatDoesNotComeOutIsAnErrorAtItsPlace() {
    Verification<IncentiveBook> verification =
        verified("{\"total\": 22, \"rules\": {\"land\": 20.50, \"lamd\": 1}}");

    assertThat(verification.isSound()).isFalse();
    assertThat(texts(verification))
        .contains(
            "example must give total 22 for one - but was: 21",
            "example must give amount 20.5 for rule land - but was: 21",
            "example must give amount 1 for rule lamd - but was: no rule of the book");
    assertThat(verification.findings().get(0).place().pointer()).isEqualTo("/examples/one");
    assertThat(verification.findings().get(0).place().line()).isGreaterThan(1);
  }

  @Test
  void expectationStatesSomething() {
    assertThat(texts(verified("{}")))
        .anyMatch(text -> text.contains("expect must state total or rules - but was: neither"));
  }

  @Test
  void exampleOfTheBaseMayComeOutOtherwiseUnderALayer() {
    String layer =
        """
        {"format": "pvi-incentive-book/1", "id": "ours", "version": "1", "extends": "acme-cpi@1",
         "rules": {"land": {"factors": {"rate": {"rate": {"value": 0.03}}}}}}
        """;
    BookText base = new BookText("book.json", book(RULES, example("{\"total\": 21}")));

    Verification<IncentiveBook> verification =
        IncentiveBooks.format()
            .extending(IncentiveBooks.library().with(base.name(), base.json()))
            .verify("layer.json", layer);

    assertThat(verification.isSound()).isTrue();
    assertThat(texts(verification))
        .contains("example of the base gave total 21 for one; with the layers it gives 31.5");

    IncentiveBook stacked = IncentiveBooks.stack(List.of(base, new BookText("layer.json", layer)));
    assertThat(stacked.release().base()).hasValue(BookId.parse("acme-cpi@1"));
    assertThat(stacked.layers()).hasSize(2);
    assertThat(stacked.identity().isHypothetical()).isFalse();
    assertThat(stacked.hash()).hasSize(64);
  }
}
