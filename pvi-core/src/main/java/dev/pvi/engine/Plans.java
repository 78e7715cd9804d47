package dev.pvi.engine;

import dev.pvi.formula.Condition;
import dev.pvi.formula.Facts;
import dev.pvi.formula.Truth;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The plans of a book, by the answers to all tests on which it depends. Of the tests each is made
 * once for a partner; partners for whom all come out alike share a plan. So many plans are kept;
 * which, does not matter.
 *
 * <p>What is compared are the tests, not the conditions that are made of them: two conditions that
 * cannot be told may lack different facts, and say so.
 */
final class Plans {

  /** How many answers a test has. */
  static final int ANSWERS = 3;

  private static final int KEPT = 1024;
  private static final int BITS = 2;
  private static final int PER_WORD = Long.SIZE / BITS;

  private final List<BoundCard> cards;
  private final Condition[] tests;
  private final BoundMetric[] chosenByFacts;
  private final AtomicReferenceArray<@Nullable Plan> kept = new AtomicReferenceArray<>(KEPT);

  Plans(List<BoundCard> cards) {
    this.cards = cards;
    Set<Condition> all = new LinkedHashSet<>();
    Set<BoundMetric> byFacts = new LinkedHashSet<>();
    for (BoundCard card : cards) {
      for (BoundMetric metric : card.metrics()) {
        all.addAll(metric.tests());
        if (!metric.isChosenByTests()) {
          byFacts.add(metric);
        }
      }
    }
    tests = all.toArray(new Condition[0]);
    chosenByFacts = byFacts.toArray(new BoundMetric[0]);
  }

  /** The plans of the cards for some answers, each made when it is first asked for. */
  private static final class Plan {

    private final long[] answers;
    private final AtomicReferenceArray<MetricPlan @Nullable []> cards;

    /**
     * Makes room for plans.
     *
     * @param answers {@value #BITS} bits for each test, then which leaves are chosen by facts
     */
    Plan(long[] answers, int cards) {
      this.answers = answers;
      this.cards = new AtomicReferenceArray<>(cards);
    }

    boolean isFor(long[] others) {
      return Arrays.equals(answers, others);
    }
  }

  /** Returns the plans of a card for a partner, in the order of its metrics. */
  MetricPlan[] of(long[] answers, int card, Facts facts) {
    int at = Arrays.hashCode(answers) & (KEPT - 1);
    Plan plan = kept.get(at);
    if (plan == null || !plan.isFor(answers)) {
      plan = new Plan(answers, cards.size());
      kept.set(at, plan);
    }
    MetricPlan[] metrics = plan.cards.get(card);
    if (metrics == null) {
      metrics =
          cards.get(card).metrics().stream()
              .map(metric -> new MetricPlan(metric, facts))
              .toArray(MetricPlan[]::new);
      plan.cards.set(card, metrics);
    }
    return metrics;
  }

  /** Returns the number of an answer, less than {@value #ANSWERS}. */
  static int number(Truth truth) {
    return switch (truth) {
      case FALSE -> 0;
      case TRUE -> 1;
      case UNKNOWN -> 2;
    };
  }

  /** Makes all tests for a partner. */
  long[] answers(Facts facts) {
    int words = (tests.length + PER_WORD - 1) / PER_WORD;
    long[] answers = new long[words + chosenByFacts.length];
    for (int i = 0; i < tests.length; i++) {
      answers[i / PER_WORD] |= (long) number(tests[i].truth(facts)) << (BITS * (i % PER_WORD));
    }
    for (int i = 0; i < chosenByFacts.length; i++) {
      BoundMetric metric = chosenByFacts[i];
      answers[words + i] = metric.rule().select(facts).leaf().map(metric::leaf).orElse(-1);
    }
    return answers;
  }
}
