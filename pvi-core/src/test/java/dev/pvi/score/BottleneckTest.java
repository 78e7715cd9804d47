package dev.pvi.score;

import static dev.pvi.TestPartner.partner;
import static dev.pvi.TestPartner.reading;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pvi.PviScorer;
import dev.pvi.RuleBooks;
import dev.pvi.TestBook;
import dev.pvi.partner.Motion;
import org.junit.jupiter.api.Test;

/** The motion that leaks most, among the portfolios whose card says that it measures one. */
class BottleneckTest {

  private static PartnerScore score(String... motions) {
    String book =
        TestBook.empty()
            .metric("m")
            .category("networking", "c", "1")
            .weighs("networking", "c", "m", "1", "index")
            .category("first", "c", "1")
            .weighs("first", "c", "m", "1", "index")
            .category("motion:second", "c", "1")
            .weighs("motion:second", "c", "m", "1", "index")
            .json();
    for (String portfolio : motions) {
      String card = "{\"name\": \"" + portfolio + "\"";
      book = book.replace(card, card + ", \"motion\": \"land\"");
    }
    return PviScorer.of(RuleBooks.parse("test book", book))
        .score(
            partner()
                .reading("networking", "m", reading("1"))
                .reading("first", "m", reading("3"))
                .reading("motion:second", "m", reading("2"))
                .build());
  }

  @Test
  void isTheLeastOfThoseThatMeasureAMotion() {
    PartnerScore score = score("first", "motion:second");

    assertThat(score.bottleneck()).contains(score.portfolio("motion:second"));
    assertThat(score.portfolio("first").motion()).contains(Motion.of("land"));
    assertThat(score.portfolio("networking").motion()).isEmpty();
  }

  @Test
  void idSaysNothingOfIt() {
    PartnerScore score = score("networking", "first");

    assertThat(score.bottleneck()).contains(score.portfolio("networking"));
  }

  @Test
  void oneMotionIsNoBottleneck() {
    assertThat(score("motion:second").bottleneck()).isEmpty();
    assertThat(score().bottleneck()).isEmpty();
  }
}
