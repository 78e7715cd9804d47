package dev.pvi.score;

import static dev.pvi.TestPartner.partner;
import static dev.pvi.TestPartner.reading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pvi.TestBook;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.partner.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What lies beyond its baseline is a reason, by what that makes of the index. */
class ReasonCodeTest {

  /** a weighs 0.5, b 0.3, c 0.2; usual are 4, 6 and 9; d has no baseline. */
  private static TestBook book() {
    return TestBook.empty()
        .metric("a", "\"unit\": \"points\", \"notApplicable\": \"exclude\"")
        .metric("b")
        .metric("c")
        .metric("d")
        .category("p", "x", "1")
        .weighs("p", "x", "a", "0.5", "index")
        .weighs("p", "x", "b", "0.3", "index")
        .weighs("p", "x", "c", "0.15", "index")
        .weighs("p", "x", "d", "0.05", "index")
        .with("p", "x", "a", "\"baseline\": 4, \"reasonCode\": \"Growth is slow\"")
        .with("p", "x", "b", "\"baseline\": 6")
        .with("p", "x", "c", "\"baseline\": 9");
  }

  private static PartnerSnapshot.Builder of(String a, String b, String c) {
    return partner()
        .reading("p", "a", reading(a))
        .reading("p", "b", reading(b))
        .reading("p", "c", reading(c))
        .reading("p", "d", reading("0"));
  }

  private static PortfolioScore score(TestBook book, PartnerSnapshot partner) {
    return book.scorer().score(partner).portfolio("p");
  }

  /** a: 1 × 0.5; b: 3 × 0.3 = 0.9; c: 6 × 0.15 = 0.9. */
  @Test
  void greatestDifferenceByWeightIsFirstAndTiesStandInTheOrderOfTheCard() {
    PortfolioScore score = score(book(), of("3", "3", "3").build());

    assertThat(score.reasonCodes())
        .extracting(ReasonCode::code)
        .containsExactly("b", "c", "Growth is slow");
    assertThat(score.reasonCodes())
        .extracting(reason -> reason.difference().toPlainString())
        .containsExactly("0.9", "0.9", "0.5");
  }

  @ParameterizedTest
  @CsvSource({"4, 0", "3.9999999999, 1", "4.1, 0"})
  void equalIsNoReason(String a, int reasons) {
    assertThat(score(book(), of(a, "6", "9").build()).reasonCodes()).hasSize(reasons);
  }

  @Test
  void whatDoesNotCountIsNoReason() {
    PartnerSnapshot partner =
        partner()
            .reading("p", "a", Reading.notApplicable("no such business"))
            .reading("p", "b", reading("5"))
            .reading("p", "c", Reading.absent("lost"))
            .build();

    assertThat(score(book(), partner).reasonCodes())
        .extracting(ReasonCode::code)
        .containsExactly("c", "b");
  }

  @Test
  void cardMaySayThatReasonsLieAbove() {
    PortfolioScore score =
        score(book().card("p", "\"reasons\": \"above\""), of("5", "7", "2").build());

    assertThat(score.reasonCodes())
        .extracting(ReasonCode::code)
        .containsExactly("Growth is slow", "b");
    assertThat(score.explain().toText().lines().map(String::strip))
        .contains("What is not as usual", "Growth is slow: 5 is above 4, 0.5 more than usual");
  }

  @Test
  void textAndJsonShowThem() {
    PartnerScore score = book().scorer().score(of("3", "6", "9").build());
    String json = score.toJson();

    assertThat(score.explain().toText().lines().map(String::strip))
        .contains("Growth is slow: 3 is below 4, 0.5 less than usual");
    assertThat(score.explain().toMarkdown()).contains("Growth is slow: 3 is below 4");
    assertThat(json).contains("\"reasonCodes\":[\"Growth is slow\"]");
    assertThat(PartnerScore.parse("copy", json)).isEqualTo(score);
    assertThatThrownBy(
            () -> PartnerScore.parse("copy", json.replace("[\"Growth is slow\"]", "[\"b\"]")))
        .hasMessageContaining(
            "/portfolios/0/reasonCodes: must be the reasonCodes that follow from baselines and"
                + " parts, [Growth is slow]");
  }

  @Test
  void baselineOfAnIndexLiesWithinTheScale() {
    assertThatThrownBy(() -> book().with("p", "x", "d", "\"baseline\": 10.5").read())
        .hasMessageContaining("/metrics/d/baseline: must be an index from 0 to 10 - but was: 10.5");
  }
}
