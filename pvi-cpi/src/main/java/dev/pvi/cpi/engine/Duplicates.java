package dev.pvi.cpi.engine;

import dev.pvi.cpi.earning.Event;
import dev.pvi.cpi.incentive.EventKind;
import dev.pvi.cpi.statement.StatementCode;
import dev.pvi.explain.Reason;
import dev.pvi.formula.Fact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds events that are the same as another one, by the facts that a book names. Of those that are
 * all known before, the earliest counts, on one day that with the smallest id; of a stream, the one
 * that came first, as it was paid already.
 */
final class Duplicates {

  private final boolean isStream;
  private final Map<String, Reason> byId = new HashMap<>();
  private final Map<List<Object>, Event> firsts = new HashMap<>();

  /**
   * Knows no event yet.
   *
   * @param isStream whether each event is looked at once it is added, and never again
   */
  Duplicates(boolean isStream) {
    this.isStream = isStream;
  }

  /** Adds an event; a reversal is never the same as another event. */
  void add(Event event, EventKind kind) {
    if (kind.equalBy().isEmpty() || event.reverses().isPresent()) {
      return;
    }
    List<Object> key = new ArrayList<>();
    key.add(event.type());
    for (String name : kind.equalBy()) {
      Optional<Fact> fact = fact(event, name);
      if (fact.isEmpty()) {
        return;
      }
      key.add(fact.get());
    }
    if (isStream) {
      byId.clear();
    }
    @Nullable Event other = firsts.get(key);
    if (other == null) {
      firsts.put(key, event);
    } else if (!isStream && event.date().isBefore(other.date())) {
      firsts.put(key, event);
      byId.put(other.id(), reason(event, kind));
    } else {
      byId.put(event.id(), reason(other, kind));
    }
  }

  private static Optional<Fact> fact(Event event, String name) {
    return switch (name) {
      case "event-date" -> Optional.of(Fact.of(event.date()));
      case "portfolio" -> Optional.of(Fact.of(event.portfolio().id()));
      default -> event.fact(name);
    };
  }

  private static Reason reason(Event first, EventKind kind) {
    return Reason.of(
        StatementCode.DUPLICATE, "first", first.id(), "facts", String.join(", ", kind.equalBy()));
  }

  /** Returns of which event it is a duplicate, as a reason; null if of none. */
  @Nullable Reason of(String event) {
    return byId.get(event);
  }
}
