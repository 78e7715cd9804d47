package dev.pvi.cpi.earning;

import dev.pvi.explain.Findings;
import dev.pvi.explain.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/** Looks for what can only be a slip in events, though nothing is wrong with their form. */
final class EventCheck {

  private static final int NAMED = 5;

  private final Findings findings = new Findings();

  private EventCheck() {}

  static Findings run(List<Event> events) {
    EventCheck check = new EventCheck();
    Map<Said, Event> firsts = new HashMap<>(events.size() * 2);
    Map<Said, List<Event>> alike = new LinkedHashMap<>();
    for (Event event : events) {
      check.renewal(event);
      Said said = new Said(event);
      Event first = firsts.putIfAbsent(said, event);
      if (first != null) {
        alike.computeIfAbsent(said, same -> new ArrayList<>(List.of(first))).add(event);
      }
    }
    check.reversals(events);
    alike.values().forEach(check::alike);
    return check.findings;
  }

  /** What an event says, but for its id. */
  private record Said(Event event) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Said said
          && event.type().equals(said.event.type())
          && event.date().equals(said.event.date())
          && event.portfolio().equals(said.event.portfolio())
          && event.reverses().equals(said.event.reverses())
          && event.facts().equals(said.event.facts());
    }

    @Override
    public int hashCode() {
      return event.date().hashCode() * 31 + event.facts().hashCode();
    }
  }

  private void renewal(Event event) {
    renewal(event, place(event, "due"), findings);
  }

  /** Adds a warning at a place if a value was renewed where nothing was due. */
  static void renewal(Event event, Place place, Findings findings) {
    if (event.type().equals("renewal")
        && event.amount("due").filter(BigMoney::isZero).isPresent()
        && event.amount("renewed").filter(renewed -> !renewed.isZero()).isPresent()) {
      findings.warning(
          place, EarningCode.NOTHING_TO_RENEW, "renewed", event.fact("renewed").orElseThrow());
    }
  }

  private void alike(List<Event> events) {
    Event first = events.get(0);
    List<String> names = events.stream().limit(NAMED).map(Event::id).toList();
    int more = events.size() - names.size();
    findings.warning(
        place(events.get(1), "id"),
        EarningCode.ALIKE,
        "events",
        String.join(", ", names) + (more > 0 ? " and " + more + " more" : ""),
        "type",
        first.type(),
        "date",
        first.date(),
        "portfolio",
        first.portfolio());
  }

  private void reversals(List<Event> events) {
    @Nullable Map<String, Event> byId = null;
    for (Event event : events) {
      if (event.reverses().isEmpty()) {
        continue;
      }
      if (byId == null) {
        byId = new LinkedHashMap<>();
        for (Event one : events) {
          byId.put(one.id(), one);
        }
      }
      reversal(event, byId.get(event.reverses().get()));
    }
  }

  private void reversal(Event event, @Nullable Event original) {
    Place place = place(event, "reverses");
    String name = event.reverses().orElseThrow();
    if (original == null) {
      findings.warning(place, EarningCode.UNKNOWN_ORIGINAL, "value", name);
    } else if (original.reverses().isPresent()) {
      findings.warning(
          place,
          EarningCode.REVERSED_REVERSAL,
          "value",
          name,
          "original",
          original.reverses().get());
    }
  }

  private static Place place(Event event, String field) {
    return Place.of("event " + event.id(), "/" + field);
  }
}
