package dev.pvi.rulebook;

import static dev.pvi.TestPartner.decimal;
import static dev.pvi.TestPartner.metric;
import static dev.pvi.TestPartner.partner;
import static dev.pvi.TestPartner.reading;
import static dev.pvi.TestPartner.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.pvi.TestBook;
import dev.pvi.explain.BookException;
import dev.pvi.partner.Reading;
import dev.pvi.score.Applied;
import dev.pvi.score.MetricScore;
import dev.pvi.score.PartnerScore;
import dev.pvi.score.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModifierTest {

  private static TestBook book() {
    return TestBook.empty()
        .metric("a")
        .metric("b")
        .category("p", "c", "1")
        .weighs("p", "c", "a", "0.5", "index")
        .weighs("p", "c", "b", "0.5", "index")
        .category("q", "c", "1")
        .weighs("q", "c", "a", "1", "index");
  }

  private static String always(int order, String effect) {
    return """
    {"order": %d, "metrics": ["a"], "effect": %s, "because": "it is so"}\
    """
        .formatted(order, effect.replace('\'', '"'));
  }

  private static PartnerScore score(TestBook book, String a) {
    return book.scorer()
        .score(
            partner()
                .reading("p", "a", reading(a))
                .reading("p", "b", reading("4"))
                .reading("q", "a", reading(a))
                .build());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'type': 'factor', 'by': 0.25} | 8 | 2",
        "{'type': 'zero'} | 8 | 0",
        "{'type': 'cap', 'at': 5} | 8 | 5",
        "{'type': 'cap', 'at': 5} | 3 | 3",
        "{'type': 'floor', 'at': 5} | 3 | 5",
        "{'type': 'floor', 'at': 5} | 8 | 8"
      })
  void effectChangesTheIndexThatCounts(String effect, String index, String expected) {
    MetricScore score = metric(score(book().modifier("x", always(1, effect)), index), "p", "a");

    assertThat(score.achieved()).isEqualTo(decimal(index));
    assertThat(score.applied()).isEqualTo(decimal(expected));
    assertThat(score.contribution())
        .isEqualTo(decimal(expected).multiply(decimal("0.5")).stripTrailingZeros());
    assertThat(score.modifiers()).hasSize(index.equals(expected) ? 0 : 1);
  }

  @Test
  void modifiersActInTheirOrderAndLeaveATrace() {
    TestBook both =
        book()
            .modifier("a-second", always(20, "{'type': 'cap', 'at': 3}"))
            .modifier("z-first", always(10, "{'type': 'factor', 'by': 0.5}"));

    MetricScore score = metric(score(both, "8"), "p", "a");

    assertThat(score.modifiers())
        .extracting(Applied::before, Applied::after)
        .containsExactly(tuple(decimal("8"), decimal("4")), tuple(decimal("4"), decimal("3")));
    assertThat(score.modifiers())
        .extracting(applied -> applied.reason().toString())
        .containsExactly("z-first: it is so", "a-second: it is so");
    assertThat(score.withheld()).isEqualTo(decimal("2.5"));
    assertThat(score.next()).isEmpty();
  }

  @Test
  void modifiersOfOneOrderActById() {
    TestBook both =
        book()
            .modifier("b-cap", always(1, "{'type': 'cap', 'at': 3}"))
            .modifier("a-half", always(1, "{'type': 'factor', 'by': 0.5}"));

    assertThat(metric(score(both, "8"), "p", "a").applied()).isEqualTo(decimal("3"));
    assertThat(metric(score(both, "4"), "p", "a").applied()).isEqualTo(decimal("2"));
  }

  @Test
  void excludedMetricGivesItsWeightToTheOthers() {
    PartnerScore score = score(book().modifier("x", always(1, "{'type': 'exclude'}")), "8");

    assertThat(metric(score, "p", "a").status()).isEqualTo(Status.EXCLUDED);
    assertThat(metric(score, "p", "a").contribution()).isEqualTo(decimal("0"));
    assertThat(metric(score, "p", "a").counts()).isFalse();
    assertThat(metric(score, "p", "b").contribution()).isEqualTo(decimal("4"));
    assertThat(metric(score, "p", "b").attainable()).isEqualTo(decimal("10"));
    assertThat(score.findings()).extracting(f -> f.code()).containsExactly("nothing-applies");
  }

  @Test
  void modifierActsInItsPortfoliosOnly() {
    TestBook inQ =
        book()
            .modifier(
                "x",
                """
                {"order": 1, "metrics": ["a"], "portfolios": ["q"], "effect": {"type": "zero"},
                 "because": "only there"}\
                """);

    PartnerScore score = score(inQ, "8");

    assertThat(score.portfolio("p").index()).isEqualTo(decimal("6"));
    assertThat(score.portfolio("q").index()).isEqualTo(decimal("0"));
  }

  @Test
  void baseOfTheReadingMayBeTested() {
    TestBook minimum =
        book()
            .modifier(
                "minimum",
                """
                {"order": 1, "metrics": ["a"], "effect": {"type": "zero"}, "because": "too little",
                 "when": {"attribute": "reading-base",
                          "below": {"amount": 100, "currency": "USD"}}}\
                """);
    Reading little = Reading.of(decimal("8")).withBase(usd("99.99"));
    Reading enough = Reading.of(decimal("8")).withBase(usd("100"));

    assertThat(
            minimum
                .scorer()
                .score(partner().reading("q", "a", little).build())
                .portfolio("q")
                .index())
        .isEqualTo(decimal("0"));
    assertThat(
            minimum
                .scorer()
                .score(partner().reading("q", "a", enough).build())
                .portfolio("q")
                .index())
        .isEqualTo(decimal("8"));
    PartnerScore unknown =
        minimum.scorer().score(partner().reading("q", "a", reading("8")).build());
    assertThat(unknown.portfolio("q").index()).isEqualTo(decimal("8"));
    assertThat(unknown.portfolio("q").range().minimum()).isEqualTo(decimal("0"));
    assertThat(metric(unknown, "q", "a").reasons().get(0).text())
        .isEqualTo(
            "minimum cannot be told, the amount behind it is not stated, so that \"less than 100"
                + " USD\" cannot be told; not applied");
  }

  @Test
  void factorIsFromZeroToOne() {
    assertThatThrownBy(() -> book().modifier("x", always(1, "{'type': 'factor', 'by': 2}")).read())
        .isInstanceOf(BookException.class)
        .hasMessageContaining(
            "/modifiers/x/effect/by: must be a decimal from 0 to 1 - but was: 2 [out-of-range]");
  }

  @Test
  void floorStaysWithinTheScale() {
    assertThatThrownBy(() -> book().modifier("x", always(1, "{'type': 'floor', 'at': 11}")).read())
        .hasMessageContaining(
            "/modifiers/x/effect/at: must be an index from 0 to 10 - but was: 11 [out-of-range]");
  }

  @Test
  void unknownEffectIsRefused() {
    assertThatThrownBy(() -> book().modifier("x", always(1, "{'type': 'double'}")).read())
        .hasMessageContaining(
            "must be one of factor, zero, cap, floor, suspend, exclude - but was: \"double\"");
  }
}
