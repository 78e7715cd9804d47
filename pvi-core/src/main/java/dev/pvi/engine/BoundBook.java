package dev.pvi.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
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
  private final Plans plans;
  private final Stated stated;
  private final Entitlements entitlements;

  BoundBook(RuleBook book, List<BoundCard> cards, Credits credits) {
    this.book = book;
    this.cards = ImmutableList.copyOf(cards);
    this.check = new SnapshotCheck(book, credits);
    this.plans = new Plans(this.cards);
    this.stated = new Stated(this.cards);
    this.entitlements = new Entitlements(book, credits);
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
      readings = stated.readings(partner, run);
      credits = run.end();
      findings.throwIfRecordIsWrong();
      attributes = book.withImplied(partner);
      facts = RuleBook.facts(attributes, partner.asOf());
      answers = plans.answers(facts);
      stated.addWithoutReadings(readings, partner, facts, credits);
    }

    /** Returns the rows of a card; null if it is not scored. */
    @Nullable Reckoning reckon(int card, Findings findings) {
      @Nullable MetricReading[] own = readings[card];
      return own == null
          ? null
          : cards
              .get(card)
              .reckon(partner, own, facts, plans.of(answers, card, facts), credits, findings);
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
    stated.noteUnstated(partner, judged.readings, findings);
    findings.throwIfRecordIsWrong();
    List<PortfolioScore> scores = portfolios.build();
    Facts facts = judged.facts;
    PartnerScore.Builder score = PartnerScore.builder();
    if (entitlements.isEmpty()) {
      score.benefits(ImmutableList.of());
    } else {
      score.benefits(() -> entitlements.judge(partner, facts, scores));
    }
    return score
        .identity(book.identity())
        .notice(book.notice())
        .partner(partner)
        .attributes(judged.attributes)
        .portfolios(scores)
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
    return new Cohort(
        this, cards.get(which), List.of(metrics), attributes, like.asOf(), findings.all());
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
    @Nullable MetricReading[] own = stated.readings(partner, run)[cards.indexOf(card)];
    CreditCount credits = run.end();
    findings.throwIfRecordIsWrong();
    Reading[] readings = new Reading[card.size()];
    for (int m = 0; m < readings.length; m++) {
      MetricReading one = own == null ? null : own[m];
      readings[m] =
          one == null ? BoundCard.unstated(card.metrics().get(m), facts, credits) : one.reading();
    }
    return readings;
  }

  void check(Expected expected, Reading.Known reading, Place place, Findings findings) {
    check.checkKnown(expected, reading, place, findings);
  }

  private int position(Portfolio portfolio) {
    Integer which = stated.position(portfolio);
    if (which == null) {
      throw new IllegalArgumentException(
          "portfolio must be one that the book scores: "
              + cards.stream().map(c -> c.card().portfolio().id()).collect(Collectors.joining(", "))
              + " - but was: "
              + portfolio);
    }
    return which;
  }

  /** Returns in words how each metric of each card is computed, and why. */
  public String describe() {
    return cards.stream().map(BoundCard::describe).collect(Collectors.joining());
  }

  static Place place(PartnerSnapshot partner) {
    return partner.place("readings");
  }
}
