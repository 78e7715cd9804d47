package dev.pvi.examples.benchmarks;

import dev.pvi.cpi.earning.Event;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Milestones that state a stage of a use case once more. */
final class HandWrittenDuplicates {

  /** A stage of a use case. */
  private record Stage(String useCase, String stage) {}

  private HandWrittenDuplicates() {}

  /** Returns the ids of all but the earliest; on one day that with the smallest id counts. */
  static Set<String> in(List<Event> byId) {
    Map<Stage, Event> firsts = new HashMap<>();
    Set<String> duplicates = new HashSet<>();
    for (Event event : byId) {
      String useCase = HandWrittenIncentive.text(event, "use-case");
      if (!event.type().equals("milestone") || useCase.isEmpty()) {
        continue;
      }
      Stage stage = new Stage(useCase, HandWrittenIncentive.text(event, "stage"));
      Event other = firsts.putIfAbsent(stage, event);
      if (other == null) {
        continue;
      }
      if (event.date().isBefore(other.date())) {
        firsts.put(stage, event);
        duplicates.add(other.id());
      } else {
        duplicates.add(event.id());
      }
    }
    return duplicates;
  }
}
