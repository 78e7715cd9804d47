package dev.pvi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pvi.book.BookIdentity;
import dev.pvi.book.BookText;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.partner.Portfolio;
import dev.pvi.partner.Reading;
import dev.pvi.rulebook.RuleBook;
import dev.pvi.score.PartnerScore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One change of a reform alone: its weights do not sum to 1, and are divided by their sum. */
class HypotheticalTest {

  private static final BookText BASE =
      new BookText(
          "base.json",
          TestBook.empty()
              .metric("m")
              .metric("n")
              .table(
                  "index",
                  "{\"type\": \"slope\", \"knots\": [{\"at\": 0, \"value\": 0}, {\"at\": 10, \"value\": 10}]}")
              .category("p", "c", "1")
              .weighs("p", "c", "m", "0.5", "index")
              .weighs("p", "c", "n", "0.5", "index")
              .json());

  private static final PartnerSnapshot PARTNER =
      PartnerSnapshot.builder()
          .id("partner-1")
          .asOf(LocalDate.of(2026, 8, 31))
          .reading("p", "m", Reading.of(new BigDecimal("10")))
          .reading("p", "n", Reading.of(new BigDecimal("4")))
          .build();

  private static BookText change(String metrics) {
    RuleBook base = RuleBooks.parse(BASE.name(), BASE.json());
    return new BookText(
        "change.json",
        """
        {"format": "pvi-rule-book/1", "id": "reform", "version": "1", "extends": "%s",
         "portfolios": {"p": {"categories": {"c": {"metrics": %s}}}}}
        """
            .formatted(base, metrics));
  }

  private static PartnerScore score(RuleBook book) {
    return PviScorer.of(book).score(PARTNER);
  }

  @Test
  void weightsAreDividedByTheirSum() {
    RuleBook more = RuleBooks.hypothetical(List.of(BASE, change("{\"m\": {\"weight\": 0.7}}")));

    // (0.7 × 10 + 0.5 × 4) ÷ 1.2
    assertThat(score(more).portfolio("p").index()).isEqualByComparingTo("7.5");
    assertThat(PviScorer.of(more).index(PARTNER, Portfolio.of("p")))
        .hasValueSatisfying(index -> assertThat(index).isEqualByComparingTo("7.5"));
  }

  @Test
  void partsStillAddUpToTheIndex() {
    RuleBook third = RuleBooks.hypothetical(List.of(BASE, change("{\"m\": {\"weight\": 0.1}}")));

    // (0.1 × 10 + 0.5 × 4) ÷ 0.6 = 5, of which 1.6666666667 by m
    assertThat(score(third).portfolio("p").index()).isEqualByComparingTo("5");
    assertThat(score(third).portfolio("p").metrics())
        .extracting(metric -> metric.contribution().toPlainString())
        .containsExactly("1.6666666667", "3.3333333333");
  }

  @Test
  void metricMayBeTakenAway() {
    RuleBook less = RuleBooks.hypothetical(List.of(BASE, change("{\"m\": null}")));

    assertThat(score(less).portfolio("p").index()).isEqualByComparingTo("4");
  }

  @Test
  void whatIsWholeScoresAsABook() {
    BookText whole = change("{\"m\": {\"weight\": 0.7}, \"n\": {\"weight\": 0.3}}");
    RuleBook hypothetical = RuleBooks.hypothetical(List.of(BASE, whole));
    RuleBook book = RuleBooks.stack(List.of(BASE, whole));

    assertThat(score(hypothetical).portfolios()).isEqualTo(score(book).portfolios());
    assertThat(score(hypothetical).portfolio("p").index()).isEqualByComparingTo("8.2");
  }

  @Test
  void identitySaysSoInEveryScore() {
    BookText whole = change("{\"m\": {\"weight\": 0.7}, \"n\": {\"weight\": 0.3}}");
    RuleBook hypothetical = RuleBooks.hypothetical(List.of(BASE, whole));
    RuleBook book = RuleBooks.stack(List.of(BASE, whole));

    assertThat(hypothetical.identity().isHypothetical()).isTrue();
    assertThat(hypothetical.hash()).isEqualTo("hypothetical-" + book.hash());
    assertThat(hypothetical.identity()).hasToString("reform@1 hypothetical-" + book.hash());
    assertThat(hypothetical.identity()).isNotEqualTo(book.identity());
    assertThat(book.identity().isHypothetical()).isFalse();

    PartnerScore read = PartnerScore.parse("score.json", score(hypothetical).toJson());
    assertThat(read.identity()).isEqualTo(hypothetical.identity());
    assertThat(read.identity()).extracting(BookIdentity::isHypothetical).isEqualTo(true);
  }

  @Test
  void asABookItIsRefused() {
    BookText more = change("{\"m\": {\"weight\": 0.7}}");

    assertThatThrownBy(() -> RuleBooks.stack(List.of(BASE, more)))
        .hasMessageContaining("[weights-sum]");
  }

  @Test
  void everythingElseIsChecked() {
    BookText unknown = change("{\"m\": {\"table\": \"missing\"}}");

    assertThatThrownBy(() -> RuleBooks.hypothetical(List.of(BASE, unknown)))
        .hasMessageContaining("must be a table that the book defines")
        .hasMessageNotContaining("weights-sum");
  }

  @Test
  void cardThatIsNoWholeIsNotPrepared() {
    RuleBook more = RuleBooks.hypothetical(List.of(BASE, change("{\"m\": {\"weight\": 0.7}}")));
    PviScorer scorer = PviScorer.of(more);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> scorer.prepare(PARTNER, Portfolio.of("p")))
        .withMessage("weights of a card that is prepared must sum to 1 - but was: those of p");
  }
}
