package dev.pvi.engine;

import com.google.common.collect.ImmutableList;
import dev.pvi.explain.Findings;
import dev.pvi.explain.Place;
import dev.pvi.formula.Fact;
import dev.pvi.formula.Facts;
import dev.pvi.partner.MetricReading;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.partner.Portfolio;
import dev.pvi.partner.Reading;
import dev.pvi.rulebook.RuleBook;
import dev.pvi.score.PartnerScore;
import dev.pvi.score.PortfolioScore;
import dev.pvi.score.ScoreCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A book bound to its rules: immutable, safe for many threads, run for any number of partners. */
public final class BoundBook {

  private final RuleBook book;
  private final ImmutableList<BoundCard> cards;
  private final SnapshotCheck check;
  private final Map<Portfolio, Integer> cardOf = new HashMap<>();

  BoundBook(RuleBook book, List<BoundCard> cards, Credits credits) {
    this.book = book;
    this.cards = ImmutableList.copyOf(cards);
    this.check = new SnapshotCheck(book, credits);
    for (int i = 0; i < cards.size(); i++) {
      cardOf.put(cards.get(i).card().portfolio(), i);
    }
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
    @Nullable MetricReading[][] slots = readings(partner, findings);
    SortedMap<String, Fact> attributes = book.withImplied(partner);
    Facts facts = RuleBook.facts(attributes, partner.asOf());
    ImmutableList.Builder<PortfolioScore> portfolios =
        ImmutableList.builderWithExpectedSize(slots.length);
    for (int i = 0; i < slots.length; i++) {
      BoundCard card = cards.get(i);
      @Nullable MetricReading[] stated = slots[i];
      if (stated != null) {
        Optional<PortfolioScore> score = card.score(partner, stated, facts, findings);
        if (score.isPresent()) {
          portfolios.add(score.get());
        } else {
          note(partner, List.of(card), ScoreCode.NOTHING_APPLIES, findings);
        }
      }
    }
    noteUnstated(partner, slots, findings);
    findings.throwIfRecordIsWrong();
    return PartnerScore.builder()
        .identity(book.identity())
        .notice(book.notice())
        .partner(partner)
        .attributes(attributes)
        .portfolios(portfolios.build())
        .findings(findings.all())
        .build();
  }

  /**
   * Returns the index of a portfolio alone; empty if the partner has none.
   *
   * @throws IllegalArgumentException if the book does not score the portfolio
   * @throws dev.pvi.explain.InvalidRecordException with all findings, if the snapshot is wrong
   */
  public Optional<BigDecimal> index(PartnerSnapshot partner, Portfolio portfolio) {
    int which = position(portfolio);
    Findings findings = new Findings();
    @Nullable MetricReading[] stated = readings(partner, findings)[which];
    if (stated == null) {
      return Optional.empty();
    }
    Facts facts = RuleBook.facts(book.withImplied(partner), partner.asOf());
    Optional<BigDecimal> index = cards.get(which).index(partner, stated, facts, findings);
    findings.throwIfRecordIsWrong();
    return index;
  }

  /**
   * Returns a card with everything resolved that does not depend on readings.
   *
   * @param like a partner with the attributes and the date of those that are to be scored
   * @throws IllegalArgumentException if the book does not score the portfolio
   * @throws dev.pvi.explain.InvalidRecordException with all findings, if the attributes are wrong
   */
  public Cohort cohort(PartnerSnapshot like, Portfolio portfolio) {
    BoundCard card = cards.get(position(portfolio));
    Findings findings = new Findings();
    check.begin(like, findings);
    findings.throwIfRecordIsWrong();
    return new Cohort(this, card, book.withImplied(like), like.asOf());
  }

  /** Returns the readings of a card in its order; null where none is stated. */
  @Nullable MetricReading[] readings(PartnerSnapshot partner, BoundCard card) {
    Findings findings = new Findings();
    @Nullable MetricReading[] stated = readings(partner, findings)[cards.indexOf(card)];
    return stated == null ? new MetricReading[card.size()] : stated;
  }

  void check(BoundMetric metric, Reading.Known reading, Place place, Findings findings) {
    check.checkKnown(metric.definition(), reading, place, findings);
  }

  private int position(Portfolio portfolio) {
    Integer which = cardOf.get(portfolio);
    if (which == null) {
      throw new IllegalArgumentException(
          "portfolio must be one that the book scores: "
              + cards.stream().map(c -> c.card().portfolio().id()).collect(Collectors.joining(", "))
              + " - but was: "
              + portfolio);
    }
    return which;
  }

  /** Judges a snapshot and returns the readings of each card in its order; null where none is. */
  private @Nullable MetricReading[][] readings(PartnerSnapshot partner, Findings findings) {
    SnapshotCheck.Run run = check.begin(partner, findings);
    @Nullable MetricReading[][] slots = new MetricReading[cards.size()][];
    List<MetricReading> readings = partner.readings();
    for (int at = 0; at < readings.size(); ) {
      Integer which = cardOf.get(readings.get(at).portfolio());
      if (which == null) {
        run.notScored(readings.get(at++));
      } else {
        BoundCard card = cards.get(which);
        slots[which] = new MetricReading[card.size()];
        at = card.fill(readings, at, slots[which], run);
      }
    }
    run.end();
    findings.throwIfRecordIsWrong();
    return slots;
  }

  /** Returns in words how each metric of each card is computed, and why. */
  public String describe() {
    return cards.stream().map(BoundCard::describe).collect(Collectors.joining());
  }

  private void noteUnstated(
      PartnerSnapshot partner, @Nullable MetricReading[][] slots, Findings findings) {
    List<BoundCard> unstated = new ArrayList<>(0);
    for (int i = 0; i < slots.length; i++) {
      if (slots[i] == null) {
        unstated.add(cards.get(i));
      }
    }
    if (!unstated.isEmpty()) {
      note(partner, unstated, ScoreCode.NOTHING_STATED, findings);
    }
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
