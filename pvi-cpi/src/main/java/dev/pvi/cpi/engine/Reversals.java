package dev.pvi.cpi.engine;

import dev.pvi.cpi.earning.Counted;
import dev.pvi.cpi.earning.Event;
import dev.pvi.formula.Fact;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds what events take back: a reversal counts with the facts of its original, is judged by the
 * date of that one, and is counted as less than 0.
 */
final class Reversals {

  private final Map<String, Event> byId;

  private Reversals(Map<String, Event> byId) {
    this.byId = byId;
  }

  static Reversals in(List<Event> events) {
    boolean hasSome = false;
    for (int i = 0; i < events.size() && !hasSome; i++) {
      hasSome = events.get(i).reverses().isPresent();
    }
    Map<String, Event> byId = new HashMap<>();
    if (hasSome) {
      events.forEach(event -> byId.put(event.id(), event));
    }
    return new Reversals(byId);
  }

  /** Returns the event that another one takes back; null if it is not there. */
  @Nullable Event original(Event event) {
    @Nullable Event original = byId.get(event.reverses().orElseThrow());
    return original == null || original.reverses().isPresent() ? null : original;
  }

  /**
   * Returns a reversal as it counts.
   *
   * @param takesBack whether the original is of a kind that takes back itself: then it is restored
   */
  static Counted of(Event reversal, Event original, boolean takesBack) {
    SortedMap<String, Fact> facts = new TreeMap<>(original.facts());
    facts.putAll(reversal.facts());
    boolean isNegative =
        reversal.facts().values().stream()
            .anyMatch(fact -> fact instanceof Fact.Amount amount && amount.value().isNegative());
    Event effective =
        Event.builder(original.type(), reversal.id())
            .date(original.date())
            .portfolio(original.portfolio())
            .facts(facts)
            .build();
    return new Counted(
        effective,
        reversal.date(),
        original.date(),
        isNegative == takesBack,
        isOfAll(reversal, original) ? -1 : 0);
  }

  /** A reversal is of a part if it states a figure that is less than that of the original. */
  private static boolean isOfAll(Event reversal, Event original) {
    for (Map.Entry<String, Fact> stated : reversal.facts().entrySet()) {
      Fact ours = stated.getValue();
      @Nullable Fact theirs = original.facts().get(stated.getKey());
      boolean isPart =
          ours instanceof Fact.Amount part
              ? !(theirs instanceof Fact.Amount all)
                  || !all.value().abs().equals(part.value().abs())
              : ours instanceof Fact.Quantity && !ours.equals(theirs);
      if (isPart) {
        return false;
      }
    }
    return true;
  }

  /** Returns an event that takes nothing back, or that is of a kind which always does. */
  static Counted of(Event event, boolean takesBack) {
    return new Counted(event, event.date(), event.date(), takesBack, 1);
  }
}
