package dev.pvi.cpi.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.pvi.cpi.incentive.DayCount;
import dev.pvi.cpi.incentive.EventKind;
import dev.pvi.cpi.incentive.IncentiveBook;
import dev.pvi.cpi.incentive.Quantity;
import dev.pvi.formula.Fact;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/** A release with its rules bound. Immutable, safe for many threads. */
public final class BoundBook {

  private final IncentiveBook book;
  private final ImmutableList<BoundRule> rules;
  private final ImmutableMap<String, DayCount> days;
  private final ImmutableSet<String> quantities;
  private final ImmutableMap<String, Map<String, Fact>> defaults;
  private final ImmutableSet<String> toldApart;

  private BoundBook(IncentiveBook book) {
    this.book = book;
    days = book.days().stream().collect(ImmutableMap.toImmutableMap(DayCount::id, count -> count));
    quantities =
        book.rules().stream()
            .flatMap(rule -> rule.quantities().stream())
            .map(Quantity::id)
            .collect(ImmutableSet.toImmutableSet());
    rules =
        book.rules().stream()
            .map(rule -> new BoundRule(this, rule))
            .collect(ImmutableList.toImmutableList());
    defaults =
        book.kinds().stream()
            .filter(kind -> !kind.defaults().isEmpty())
            .collect(ImmutableMap.toImmutableMap(EventKind::id, EventKind::defaults));
    toldApart =
        book.kinds().stream()
            .filter(kind -> !kind.equalBy().isEmpty())
            .map(EventKind::id)
            .collect(ImmutableSet.toImmutableSet());
  }

  /** Binds a release. */
  public static BoundBook of(IncentiveBook book) {
    return new BoundBook(book);
  }

  IncentiveBook book() {
    return book;
  }

  /** Returns its rules, in the order of a statement. */
  List<BoundRule> rules() {
    return rules;
  }

  /** Returns the numbers of days by their id. */
  Map<String, DayCount> days() {
    return days;
  }

  /** Returns the ids of all quantities. */
  Set<String> quantities() {
    return quantities;
  }

  /** Returns what holds where an event of a kind does not state a fact; null if nothing. */
  @Nullable Fact otherwise(String type, String attribute) {
    @Nullable Map<String, Fact> ofKind = defaults.get(type);
    return ofKind == null ? null : ofKind.get(attribute);
  }

  /** Returns the kinds of event of which it says by what they are equal. */
  Set<String> toldApart() {
    return toldApart;
  }

  /** Returns an amount in its currency as a fact; of more digits than a fact may have, rounded. */
  Fact amount(BigDecimal value) {
    return Fact.of(BigMoney.of(book.currency(), Digits.admitted(value)));
  }
}
