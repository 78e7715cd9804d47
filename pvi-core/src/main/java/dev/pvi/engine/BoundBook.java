package dev.pvi.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.pvi.explain.Finding;
import dev.pvi.explain.Findings;
import dev.pvi.explain.Place;
import dev.pvi.explain.Reason;
import dev.pvi.explain.Severity;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A book bound to its rules: immutable, safe for many threads, run for any number of partners. */
public final class BoundBook {

  private static final int MOST_KEPT = 1024;

  private final RuleBook book;
  private final ImmutableList<BoundCard> cards;
  private final SnapshotCheck check;
  private final Plans plans;
  private final Map<Portfolio, Integer> cardOf = new HashMap<>();

  /** What is said where nothing is stated for some cards, by which cards these are. */
  private final Map<Integer, Reason> unstated = new ConcurrentHashMap<>();

  BoundBook(RuleBook book, List<BoundCard> cards, Credits credits) {
    this.book = book;
    this.cards = ImmutableList.copyOf(cards);
    this.check = new SnapshotCheck(book, credits);
    this.plans = new Plans(this.cards);
    for (int i = 0; i < cards.size(); i++) {
      cardOf.put(cards.get(i).card().portfolio(), i);
    }
  }

  /** Returns the book. */
  public RuleBook book() {
    return book;
  }

  /** What is known of a partner once its snapshot was judged. */
  private final class Judged {

    private final PartnerSnapshot partner;
    private final @Nullable MetricReading[][] readings;
    private final @Nullable CreditCount credits;
    private final SortedMap<String, Fact> attributes;
    private final Facts facts;
    private final long[] answers;

    /**
     * Judges a snapshot.
     *
     * @throws dev.pvi.explain.InvalidRecordException with all findings, if it is wrong
     */
    Judged(PartnerSnapshot partner, Findings findings) {
      this.partner = partner;
      SnapshotCheck.Run run = check.begin(partner, findings);
      readings = readings(partner, run);
      credits = run.end();
      findings.throwIfRecordIsWrong();
      attributes = book.withImplied(partner);
      facts = RuleBook.facts(attributes, partner.asOf());
      answers = plans.answers(facts);
    }

    /** Returns the rows of a card; null if the snapshot states none of its readings. */
    @Nullable Reckoning reckon(int card, Findings findings) {
      @Nullable MetricReading[] stated = readings[card];
      return stated == null
          ? null
          : cards
              .get(card)
              .reckon(partner, stated, facts, plans.of(answers, card, facts), credits, findings);
    }
  }

  /**
   * Returns the score of a partner.
   *
   * @throws dev.pvi.explain.InvalidRecordException with all findings, if the snapshot is wrong
   */
  public PartnerScore score(PartnerSnapshot partner) {
    Findings findings = new Findings();
    Judged judged = new Judged(partner, findings);
    ImmutableList.Builder<PortfolioScore> portfolios =
        ImmutableList.builderWithExpectedSize(cards.size());
    for (int i = 0; i < cards.size(); i++) {
      BoundCard card = cards.get(i);
      Reckoning reckoning = judged.reckon(i, findings);
      if (reckoning != null) {
        Optional<PortfolioScore> score = card.score(partner, judged.facts, reckoning);
        if (score.isPresent()) {
          portfolios.add(score.get());
        } else {
          findings.note(
              place(partner), ScoreCode.NOTHING_APPLIES, "portfolios", card.card().name());
        }
      }
    }
    noteUnstated(partner, judged.readings, findings);
    findings.throwIfRecordIsWrong();
    return PartnerScore.builder()
        .identity(book.identity())
        .notice(book.notice())
        .partner(partner)
        .attributes(judged.attributes)
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
    Reckoning reckoning = new Judged(partner, findings).reckon(which, findings);
    findings.throwIfRecordIsWrong();
    return reckoning == null ? Optional.empty() : cards.get(which).index(reckoning);
  }

  /**
   * Returns the indices of all portfolios that are scored, in the order of presentation.
   *
   * @throws dev.pvi.explain.InvalidRecordException with all findings, if the snapshot is wrong
   */
  public Map<Portfolio, BigDecimal> indices(PartnerSnapshot partner) {
    Findings findings = new Findings();
    Judged judged = new Judged(partner, findings);
    ImmutableMap.Builder<Portfolio, BigDecimal> indices = ImmutableMap.builder();
    for (int i = 0; i < cards.size(); i++) {
      BoundCard card = cards.get(i);
      Reckoning reckoning = judged.reckon(i, findings);
      if (reckoning != null) {
        Optional<BigDecimal> index = card.index(reckoning);
        if (index.isPresent()) {
          indices.put(card.card().portfolio(), index.get());
        }
      }
    }
    findings.throwIfRecordIsWrong();
    return indices.buildOrThrow();
  }

  /**
   * Returns a card with everything resolved that does not depend on readings.
   *
   * @param like a partner with the attributes and the date of those that are to be scored
   * @throws IllegalArgumentException if the book does not score the portfolio, or is hypothetical
   *     and the weights do not sum to 1
   * @throws dev.pvi.explain.InvalidRecordException with all findings, if the attributes are wrong
   */
  public Cohort cohort(PartnerSnapshot like, Portfolio portfolio) {
    int which = position(portfolio);
    if (!cards.get(which).card().isWhole()) {
      throw new IllegalArgumentException(
          "weights of a card that is prepared must sum to 1 - but was: those of " + portfolio);
    }
    Findings findings = new Findings();
    check.begin(like, findings);
    findings.throwIfRecordIsWrong();
    SortedMap<String, Fact> attributes = book.withImplied(like);
    Facts facts = RuleBook.facts(attributes, like.asOf());
    MetricPlan[] metrics = plans.of(plans.answers(facts), which, facts);
    return new Cohort(this, cards.get(which), List.of(metrics), attributes, like.asOf());
  }

  /**
   * Returns the readings of a partner in the order of a card, with what stands in for those that it
   * does not state.
   *
   * @param facts what holds for the partner
   * @throws dev.pvi.explain.InvalidRecordException with all findings, if the snapshot is wrong
   */
  Reading[] readings(PartnerSnapshot partner, BoundCard card, Facts facts) {
    Findings findings = new Findings();
    SnapshotCheck.Run run = check.begin(partner, findings);
    @Nullable MetricReading[] stated = readings(partner, run)[cards.indexOf(card)];
    CreditCount credits = run.end();
    findings.throwIfRecordIsWrong();
    Reading[] readings = new Reading[card.size()];
    for (int m = 0; m < readings.length; m++) {
      MetricReading one = stated == null ? null : stated[m];
      readings[m] =
          one == null ? BoundCard.unstated(card.metrics().get(m), facts, credits) : one.reading();
    }
    return readings;
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

  /** Returns the readings of each card in its order; null where none is stated. */
  private @Nullable MetricReading[][] readings(PartnerSnapshot partner, SnapshotCheck.Run run) {
    @Nullable MetricReading[][] slots = new MetricReading[cards.size()][];
    List<MetricReading> readings = partner.scoredReadings();
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
    return slots;
  }

  /** Returns in words how each metric of each card is computed, and why. */
  public String describe() {
    return cards.stream().map(BoundCard::describe).collect(Collectors.joining());
  }

  private void noteUnstated(
      PartnerSnapshot partner, @Nullable MetricReading[][] slots, Findings findings) {
    int pattern = 1;
    boolean any = false;
    for (@Nullable MetricReading[] stated : slots) {
      any |= stated == null;
      pattern = 2 * pattern + (stated == null ? 1 : 0);
    }
    if (!any) {
      return;
    }
    Reason reason = slots.length < Integer.SIZE - 1 ? unstated.get(pattern) : null;
    if (reason == null) {
      reason = unstated(slots);
      if (unstated.size() < MOST_KEPT) {
        unstated.put(pattern, reason);
      }
    }
    findings.add(new Finding(Severity.NOTE, place(partner), reason, Optional.empty()));
  }

  private Reason unstated(@Nullable MetricReading[][] slots) {
    StringJoiner names = new StringJoiner(", ");
    for (int i = 0; i < slots.length; i++) {
      if (slots[i] == null) {
        names.add(cards.get(i).card().name());
      }
    }
    return Reason.of(ScoreCode.NOTHING_STATED, "portfolios", names.toString());
  }

  private static Place place(PartnerSnapshot partner) {
    return Place.of("partner " + partner.id(), "/readings");
  }
}
