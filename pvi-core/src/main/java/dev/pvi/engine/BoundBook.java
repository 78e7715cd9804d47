package dev.pvi.engine;

import com.google.common.collect.ImmutableList;
import dev.pvi.explain.Findings;
import dev.pvi.explain.Place;
import dev.pvi.formula.Facts;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.rulebook.RuleBook;
import dev.pvi.score.PartnerScore;
import dev.pvi.score.PortfolioScore;
import dev.pvi.score.ScoreCode;
import java.util.List;
import java.util.Optional;

/** A book bound to its rules: immutable, safe for many threads, run for any number of partners. */
public final class BoundBook {

  private final RuleBook book;
  private final ImmutableList<BoundCard> cards;
  private final SnapshotCheck check;
  private final String hash;

  BoundBook(RuleBook book, List<BoundCard> cards) {
    this.book = book;
    this.cards = ImmutableList.copyOf(cards);
    this.check = new SnapshotCheck(book);
    this.hash = book.hash();
  }

  /** Returns the book. */
  public RuleBook book() {
    return book;
  }

  /**
   * Returns the score of a partner.
   *
   * @throws dev.pvi.explain.InvalidRecordException with all findings, if the snapshot is wrong
   */
  public PartnerScore score(PartnerSnapshot partner) {
    Findings findings = new Findings();
    check.run(partner, findings);
    findings.throwIfRecordIsWrong();
    Facts facts = book.implied(partner.facts());
    ImmutableList.Builder<PortfolioScore> portfolios = ImmutableList.builder();
    for (BoundCard card : cards) {
      boolean stated =
          partner.readings().stream()
              .anyMatch(reading -> reading.portfolio().equals(card.card().portfolio()));
      if (!stated) {
        note(partner, card, ScoreCode.NOTHING_STATED, findings);
        continue;
      }
      Optional<PortfolioScore> score = card.score(partner, facts, findings);
      score.ifPresentOrElse(
          portfolios::add, () -> note(partner, card, ScoreCode.NOTHING_APPLIES, findings));
    }
    findings.throwIfRecordIsWrong();
    return new PartnerScore(
        book.release().id(), hash, book.notice(), partner, portfolios.build(), findings.all());
  }

  private static void note(
      PartnerSnapshot partner, BoundCard card, ScoreCode code, Findings findings) {
    findings.note(
        Place.of("partner " + partner.id(), "/readings/" + card.card().portfolio()),
        code,
        "portfolio",
        card.card().name());
  }
}
