package dev.pvi.rulebook;

import static dev.pvi.TestPartner.decimal;
import static dev.pvi.TestPartner.metric;
import static dev.pvi.TestPartner.partner;
import static dev.pvi.TestPartner.reading;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pvi.PviScorer;
import dev.pvi.RuleBooks;
import dev.pvi.TestBook;
import dev.pvi.formula.Fact;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.partner.Reading;
import dev.pvi.score.IndexRange;
import dev.pvi.score.PartnerScore;
import dev.pvi.score.PortfolioScore;
import dev.pvi.score.Status;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A tenth of the index is suspended: the book says whether the rest counts for more. */
class SuspensionTest {

  private static TestBook book(String effect) {
    return book(effect, "{\"all\": []}");
  }

  private static TestBook book(String effect, String when) {
    return TestBook.empty()
        .attribute("audited", "{\"type\": \"flag\"}")
        .metric("a")
        .metric("b")
        .category("p", "c", "1")
        .weighs("p", "c", "a", "0.1", "index")
        .weighs("p", "c", "b", "0.9", "index")
        .modifier(
            "x",
            """
            {"order": 1, "metrics": ["a"], "when": %s, "effect": %s, "because": "not this year"}\
            """
                .formatted(when, effect));
  }

  private static PartnerScore score(TestBook book, Reading a) {
    return book.scorer()
        .score(partner().reading("p", "a", a).reading("p", "b", reading("8")).build());
  }

  @Test
  void suspensionLowersTheMostThatCanBeReachedAndSaysSo() {
    PartnerScore score = score(book("{\"type\": \"suspend\"}"), reading("6"));

    assertThat(score.portfolio("p").index()).isEqualTo(decimal("7.2"));
    assertThat(score.portfolio("p").attainable()).isEqualTo(decimal("9"));
    assertThat(metric(score, "p", "a").status()).isEqualTo(Status.SUSPENDED);
    assertThat(metric(score, "p", "a").achieved()).isEqualTo(decimal("6"));
    assertThat(metric(score, "p", "a").contribution()).isEqualTo(decimal("0"));
    assertThat(metric(score, "p", "a").counts()).isTrue();
    assertThat(metric(score, "p", "b").attainable()).isEqualTo(decimal("9"));
    assertThat(score.explain().toText().lines().map(String::strip))
        .contains(
            "a  10 %  6 points  index 6 (between 0 and 10)  0.00 of 0.00",
            "at most 9.00 can be reached, because of what is suspended: a",
            "x: not this year (index 6 → 0)");
  }

  @Test
  void exclusionGivesTheWeightToTheOthers() {
    PartnerScore score = score(book("{\"type\": \"exclude\"}"), reading("6"));

    assertThat(score.portfolio("p").index()).isEqualTo(decimal("8"));
    assertThat(score.portfolio("p").attainable()).isEqualTo(decimal("10"));
    assertThat(metric(score, "p", "b").attainable()).isEqualTo(decimal("10"));
    assertThat(score.explain().toText()).doesNotContain("can be reached");
  }

  @Test
  void zeroLeavesTheMostThatCanBeReachedAlone() {
    PartnerScore score = score(book("{\"type\": \"zero\"}"), reading("6"));

    assertThat(score.portfolio("p").index()).isEqualTo(decimal("7.2"));
    assertThat(score.portfolio("p").attainable()).isEqualTo(decimal("10"));
  }

  @Test
  void nothingIsOpenAboutAReadingThatIsSuspended() {
    PortfolioScore score =
        score(book("{\"type\": \"suspend\"}"), Reading.absent("not asked")).portfolio("p");

    assertThat(score.range()).isEqualTo(new IndexRange(decimal("7.2"), decimal("7.2")));
    assertThat(score.attainable()).isEqualTo(decimal("9"));
  }

  @Test
  void suspensionThatCannotBeToldLeavesBothOutcomesOpen() {
    TestBook audited =
        book("{\"type\": \"suspend\"}", "{\"attribute\": \"audited\", \"is\": false}");

    PortfolioScore score = score(audited, reading("6")).portfolio("p");

    assertThat(score.index()).isEqualTo(decimal("7.8"));
    assertThat(score.range()).isEqualTo(new IndexRange(decimal("7.2"), decimal("7.8")));
    assertThat(score.attainable()).isEqualTo(decimal("10"));
  }

  private static TestBook floored(String when) {
    return book("{\"type\": \"suspend\"}", when)
        .modifier(
            "y",
            """
            {"order": 2, "metrics": ["a"], "effect": {"type": "floor", "at": 5}, "because": "so"}\
            """);
  }

  @Test
  void noLaterModifierRaisesWhatIsSuspended() {
    PortfolioScore score = score(floored("{\"all\": []}"), reading("6")).portfolio("p");

    assertThat(score.index()).isEqualTo(decimal("7.2"));
    assertThat(score.attainable()).isEqualTo(decimal("9"));
  }

  @Test
  void whatMayBeSuspendedMayBeZeroWhateverFollows() {
    PortfolioScore score =
        score(floored("{\"attribute\": \"audited\", \"is\": false}"), reading("2")).portfolio("p");

    assertThat(score.index()).isEqualTo(decimal("7.7"));
    assertThat(score.range()).isEqualTo(new IndexRange(decimal("7.2"), decimal("7.7")));
  }

  private static PartnerSnapshot services(String asOf) {
    return partner(asOf, "S")
        .attribute("customer-success-maturity", Fact.of("Expert"))
        .attribute("managed-services-maturity", Fact.of("Expert"))
        .reading("services", "black-belt", reading("100"))
        .reading("services", "career-certifications", reading("32"))
        .build();
  }

  /** Practices 10 × 0.3, careers 10 × 0.1; Black Belt 10 × 0.1 once it counts. */
  @ParameterizedTest
  @CsvSource({"2025-06-30, 4, 9", "2025-07-01, 5, 10"})
  void blackBeltIsSuspendedThroughJune2025(String asOf, String index, String attainable) {
    RuleBook may2025 = RuleBooks.bundled("cisco-360").at(LocalDate.parse(asOf));

    PortfolioScore score = PviScorer.of(may2025).score(services(asOf)).portfolio("services");

    assertThat(score.index()).isEqualTo(decimal(index));
    assertThat(score.attainable()).isEqualTo(decimal(attainable));
  }

  /** Practices 10 × 0.3, careers 10 × 0.2: the whole category is theirs. */
  @Test
  void layerMayReadTheSuspensionAsAnExclusion() {
    RuleBook ours =
        RuleBooks.parse(
            "ours",
            """
            {"format": "pvi-rule-book/1", "id": "ours", "version": "1",
             "extends": "cisco-360@2025.05",
             "modifiers": {"black-belt-suspended": {"effect": {"type": "exclude"}}}}
            """);

    PortfolioScore score = PviScorer.of(ours).score(services("2025-06-30")).portfolio("services");

    assertThat(score.index()).isEqualTo(decimal("5"));
    assertThat(score.attainable()).isEqualTo(decimal("10"));
  }
}
