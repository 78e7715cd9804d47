package dev.pvi.engine;

import dev.pvi.explain.Finding;
import dev.pvi.explain.Findings;
import dev.pvi.explain.Reason;
import dev.pvi.explain.Severity;
import dev.pvi.formula.Facts;
import dev.pvi.partner.MetricReading;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.partner.Portfolio;
import dev.pvi.score.ScoreCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which cards of a book a snapshot states something for. A card is scored if a reading is stated,
 * if the snapshot names its portfolio, or if no metric of it needs a reading and an attribute that
 * one reads is known, or a certification counts towards one.
 */
final class Stated {

  private static final int MOST_KEPT = 1024;

  private final List<BoundCard> cards;
  private final Map<Portfolio, Integer> cardOf = new HashMap<>();

  /** The metrics of each card that needs no reading; null for one that does. */
  private final BoundMetric @Nullable [][] withoutReading;

  private final boolean allNeedReadings;

  /** What is said where nothing is stated for some cards, by which cards these are. */
  private final Map<Integer, Reason> unstated = new ConcurrentHashMap<>();

  Stated(List<BoundCard> cards) {
    this.cards = cards;
    withoutReading = new BoundMetric[cards.size()][];
    boolean all = true;
    for (int i = 0; i < cards.size(); i++) {
      List<BoundMetric> metrics = cards.get(i).metrics();
      cardOf.put(cards.get(i).card().portfolio(), i);
      if (metrics.stream().allMatch(one -> one.credits() >= 0 || one.reads() != null)) {
        withoutReading[i] = metrics.toArray(new BoundMetric[0]);
        all = false;
      }
    }
    allNeedReadings = all;
  }

  /** Returns the position of a card; null if the book does not score the portfolio. */
  @Nullable Integer position(Portfolio portfolio) {
    return cardOf.get(portfolio);
  }

  /** Returns the readings of each card in its order; null where none is stated. */
  @Nullable MetricReading[][] readings(PartnerSnapshot partner, SnapshotCheck.Run run) {
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

  /** Makes room for the cards that are scored though no reading is stated. */
  void addWithoutReadings(
      @Nullable MetricReading[][] slots,
      PartnerSnapshot partner,
      Facts facts,
      @Nullable CreditCount credits) {
    List<Portfolio> named = partner.portfolios();
    for (int i = 0; i < named.size(); i++) {
      Integer which = cardOf.get(named.get(i));
      if (which != null) {
        add(slots, which);
      }
    }
    for (int i = 0; !allNeedReadings && i < slots.length; i++) {
      if (withoutReading[i] != null && isKnown(withoutReading[i], facts, credits)) {
        add(slots, i);
      }
    }
  }

  private void add(@Nullable MetricReading[][] slots, int which) {
    if (slots[which] == null) {
      slots[which] = new MetricReading[cards.get(which).size()];
    }
  }

  private static boolean isKnown(
      BoundMetric[] metrics, Facts facts, @Nullable CreditCount credits) {
    for (BoundMetric metric : metrics) {
      String reads = metric.reads();
      if ((reads != null && facts.get(reads).isPresent())
          || (credits != null && metric.credits() >= 0 && credits.counts(metric.credits()))) {
        return true;
      }
    }
    return false;
  }

  /** Notes for which cards nothing is stated. */
  void noteUnstated(PartnerSnapshot partner, @Nullable MetricReading[][] slots, Findings findings) {
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
    findings.add(new Finding(Severity.NOTE, BoundBook.place(partner), reason, Optional.empty()));
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
}
