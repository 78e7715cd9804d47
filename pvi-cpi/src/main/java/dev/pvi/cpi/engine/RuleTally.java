package dev.pvi.cpi.engine;

import com.google.common.collect.ImmutableSortedMap;
import dev.pvi.cpi.earning.Counted;
import dev.pvi.cpi.incentive.IncentiveBook;
import dev.pvi.cpi.incentive.Quantity;
import dev.pvi.cpi.statement.ForeignAmount;
import dev.pvi.cpi.statement.Line;
import dev.pvi.cpi.statement.PotKey;
import dev.pvi.explain.Reason;
import dev.pvi.formula.Fact;
import dev.pvi.tally.Span;
import dev.pvi.tally.Tally;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/** Collects what one rule of one release makes of the events of a partner. Mutable, one thread. */
final class RuleTally {

  private final BoundRule rule;
  private final Period period;
  private final Appraisal appraisal;
  private final List<Counter> counters = new ArrayList<>();
  private final @Nullable Span span;
  private final Map<PotKey, Pot> pots = new TreeMap<>();
  private final List<Line> excluded = new ArrayList<>();
  private final boolean isOfBookCurrency;
  private final @Nullable Sums sums;

  /**
   * Makes an empty tally.
   *
   * @param keepsLines whether each event has a line of its own
   */
  RuleTally(BoundRule rule, Period period, boolean keepsLines) {
    this.rule = rule;
    this.period = period;
    this.appraisal =
        new Appraisal(rule.rule().base(), rule.levels(), rule.book().currency(), period.exchange());
    for (Quantity quantity : rule.rule().quantities()) {
      EventFacts facts = new EventFacts(rule.bound(), period, ImmutableSortedMap.of());
      counters.add(new Counter(quantity, rule, period, facts));
    }
    span = counters.isEmpty() ? null : Spans.of(period, rule.book());
    sums = keepsLines ? null : new Sums(rule.isSummable());
    isOfBookCurrency = rule.book().currency().equals(period.exchange().currency());
  }

  BoundRule rule() {
    return rule;
  }

  Period period() {
    return period;
  }

  /** Returns whether amounts of the book are amounts of the statement. */
  boolean isOfBookCurrency() {
    return isOfBookCurrency;
  }

  /** Returns why amounts of the book have no value in the statement; null if they have. */
  @Nullable Reason whyNoBookCurrency(LocalDate day) {
    return isOfBookCurrency
            || !rule.needsBookCurrency()
            || period.exchange().worth(rule.book().currency(), day) != null
        ? null
        : period.exchange().noRate(BigMoney.of(rule.book().currency(), BigDecimal.ONE), day);
  }

  /** Returns what one unit of the book's currency is worth on a day on which it has a rate. */
  BigDecimal worthOfBook(LocalDate day) {
    @Nullable BigDecimal worth = period.exchange().worth(rule.book().currency(), day);
    return worth == null ? BigDecimal.ONE : worth;
  }

  Worth worth(Counted counted) {
    return appraisal.of(counted);
  }

  List<Counter> counters() {
    return counters;
  }

  /** Takes a line that is paid on, unless what its pot comes to says otherwise. */
  void open(Open line, EventFacts facts) {
    Pot pot = pot(line.counted(), facts);
    if (sums == null || !sums.hasLines()) {
      line.pot(pot);
      pot.lines().add(line);
    } else {
      sum(line, pot, sums);
    }
    for (int i = 0; i < counters.size(); i++) {
      Counter counter = counters.get(i);
      if (counter.isOfEligible() && counter.counts(line.counted().event().type())) {
        pot.count(i, line.counted());
      }
    }
  }

  private void sum(Open line, Pot pot, Sums into) {
    if (into.isFirst(pot, line)) {
      line.pot(pot);
      pot.lines().add(line);
    }
  }

  /** Counts an event that meets the requirements, though the rule does not pay on it. */
  void countEligible(Counted counted, EventFacts facts) {
    for (int i = 0; i < counters.size(); i++) {
      Counter counter = counters.get(i);
      if (counter.isOfEligible() && counts(counter, counted)) {
        pot(counted, facts).count(i, counted);
      }
    }
  }

  /** Counts an event for the quantities that are over all events; returns whether any does. */
  boolean countAll(Counted counted, Moments moments) {
    boolean isCounted = false;
    for (int i = 0; i < counters.size(); i++) {
      Counter counter = counters.get(i);
      if (!counter.isOfEligible() && counts(counter, counted)) {
        pot(counted, moments.ofPot(rule, counted)).count(i, counted);
        isCounted = true;
      }
    }
    return isCounted;
  }

  private boolean counts(Counter counter, Counted counted) {
    return counter.counts(counted.event().type())
        && rule.rule().paysIn(counted.event().portfolio())
        && !counted.date().isBefore(counter.since())
        && !counted.date().isAfter(period.through());
  }

  private Pot pot(Counted counted, EventFacts facts) {
    PotKey key = key(counted, facts);
    @Nullable Pot pot = pots.get(key);
    if (pot == null) {
      List<Tally<Counted>> tallies = new ArrayList<>(counters.size());
      for (Counter counter : counters) {
        tallies.add(counter.quantity().derive().start(counter, Objects.requireNonNull(span)));
      }
      pot = new Pot(key, tallies);
      pots.put(key, pot);
    }
    return pot;
  }

  private PotKey key(Counted counted, EventFacts facts) {
    List<String> by = rule.rule().pot();
    if (by.isEmpty()) {
      return PotKey.WHOLE;
    }
    ImmutableSortedMap.Builder<String, String> values = ImmutableSortedMap.naturalOrder();
    for (String attribute : by) {
      values.put(
          attribute,
          attribute.equals(IncentiveBook.EVENT)
              ? counted.event().id()
              : facts.ofPot(attribute).map(Fact::toString).orElse("not stated"));
    }
    return new PotKey(values.buildOrThrow());
  }

  /** Returns the pots, by key. */
  Collection<Pot> pots() {
    return pots.values();
  }

  /** Returns whether an event was looked at, or counted. */
  boolean isNotEmpty() {
    return !pots.isEmpty() || !excluded.isEmpty() || (sums != null && sums.hasExcluded());
  }

  List<Line> excluded() {
    if (sums != null) {
      excluded.addAll(sums.excluded());
    }
    return excluded;
  }

  /**
   * Excludes all that an event offers.
   *
   * @param scoredOn the date of the score that judged it; null if none did
   */
  void exclude(Counted counted, Worth worth, Reason reason, @Nullable LocalDate scoredOn) {
    exclude(line(counted, worth.offered(), worth.foreignOffered(), reason, scoredOn).build());
  }

  /** Excludes a line that was opened. */
  void exclude(Open open, Reason reason) {
    Worth worth = open.worth();
    exclude(
        line(
                open.counted(),
                worth.offered(),
                worth.foreignOffered(),
                reason,
                open.judgement().scoredOn())
            .count(open.count())
            .build());
  }

  /** Excludes a part of an event of which the rest is paid. */
  void exclude(Counted counted, Worth.Rest rest, LocalDate scoredOn) {
    exclude(
        line(counted, rest.base(), rest.foreign(), rest.reason(), scoredOn)
            .count(rest.count())
            .build());
  }

  private void exclude(Line line) {
    if (sums == null) {
      excluded.add(line);
    } else {
      sums.exclude(line);
    }
  }

  private static Line.Builder line(
      Counted counted,
      @Nullable BigDecimal base,
      @Nullable ForeignAmount foreign,
      Reason reason,
      @Nullable LocalDate scoredOn) {
    Line.Builder line =
        Line.builder()
            .isExcluded(true)
            .event(counted.event().id())
            .date(counted.date())
            .portfolio(counted.event().portfolio())
            .reason(reason);
    if (base != null) {
      line.base(base);
    }
    if (foreign != null) {
      line.foreign(foreign);
    }
    if (scoredOn != null) {
      line.scoredOn(scoredOn);
    }
    return line;
  }
}
