package dev.pvi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pvi.explain.Finding;
import dev.pvi.explain.InvalidRecordException;
import dev.pvi.explain.Severity;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.rulebook.RuleBook;
import dev.pvi.score.PartnerScore;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** What verification finds no error in can be relied on. */
class CleanBookProperties {

  @Provide
  Arbitrary<AnyBook> books() {
    return Arbitraries.randomValue(AnyBook::new);
  }

  @Property(tries = 200)
  void bookWithoutErrorsBindsAndScoresEveryPartner(
      @ForAll("books") AnyBook book, @ForAll long seed) {
    boolean sound = RuleBooks.verify("any.json", book.json()).isSound();
    Statistics.collect(sound ? "sound" : "faulty");
    Statistics.coverage(
        shares -> {
          shares.check("sound").percentage(share -> share > 15);
          shares.check("faulty").percentage(share -> share > 15);
        });
    if (sound) {
      RuleBook read = RuleBooks.parse("any.json", book.json());
      PviScorer scorer = PviScorer.of(read);
      AnyPartner partners = new AnyPartner(book, read, new Random(seed));
      for (int i = 0; i < 6; i++) {
        scores(scorer, partners.next());
      }
    }
  }

  /** Nothing is wrong with the partner; a book may still refuse to go on without a reading. */
  private static void scores(PviScorer scorer, PartnerSnapshot partner) {
    try {
      PartnerScore score = scorer.score(partner);
      assertThat(PartnerScore.parse("copy", score.toJson())).isEqualTo(score);
      assertThat(score.explain().toText()).contains("partner-1");
    } catch (InvalidRecordException refused) {
      assertThat(refused.findings())
          .filteredOn(finding -> finding.severity() == Severity.ERROR)
          .as(partner.toJson())
          .extracting(Finding::code)
          .containsOnly("refused");
    }
  }
}
