package dev.pvi.engine;

import com.google.common.collect.ImmutableList;
import dev.pvi.explain.Findings;
import dev.pvi.explain.Place;
import dev.pvi.formula.Fact;
import dev.pvi.formula.Facts;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.rulebook.RuleBook;
import dev.pvi.score.PartnerScore;
import dev.pvi.score.PortfolioScore;
import dev.pvi.score.ScoreCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** A book bound to its rules: immutable, safe for many threads, run for any number of partners. */
public final class BoundBook {

  private final RuleBook book;
  private final ImmutableList<BoundCard> cards;
  private final SnapshotCheck check;
  private final String hash;

  BoundBook(RuleBook book, List<BoundCard> cards, Credits credits) {
    this.book = book;
    this.cards = ImmutableList.copyOf(cards);
    this.check = new SnapshotCheck(book, credits);
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
    SortedMap<String, Fact> attributes = book.withImplied(partner.attributes(), partner.asOf());
    Facts facts = Facts.of(attributes);
    ImmutableList.Builder<PortfolioScore> portfolios = ImmutableList.builder();
    List<BoundCard> unstated = new ArrayList<>();
    for (BoundCard card : cards) {
      boolean stated =
          partner.readings().stream()
              .anyMatch(reading -> reading.portfolio().equals(card.card().portfolio()));
      if (!stated) {
        unstated.add(card);
        continue;
      }
      Optional<PortfolioScore> score = card.score(partner, facts, findings);
      score.ifPresentOrElse(
          portfolios::add, () -> note(partner, List.of(card), ScoreCode.NOTHING_APPLIES, findings));
    }
    if (!unstated.isEmpty()) {
      note(partner, unstated, ScoreCode.NOTHING_STATED, findings);
    }
    findings.throwIfRecordIsWrong();
    return new PartnerScore(
        book.release().id(),
        hash,
        book.notice(),
        partner,
        attributes,
        portfolios.build(),
        findings.all());
  }

  private static void note(
      PartnerSnapshot partner, List<BoundCard> cards, ScoreCode code, Findings findings) {
    findings.note(
        Place.of("partner " + partner.id(), "/readings"),
        code,
        "portfolios",
        cards.stream().map(card -> card.card().name()).collect(Collectors.joining(", ")));
  }
}
