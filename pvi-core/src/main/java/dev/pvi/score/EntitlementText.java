package dev.pvi.score;

import dev.pvi.explain.Explanation;
import dev.pvi.explain.Reason;
import dev.pvi.form.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Puts benefits into words: what the partner has, and what is missing for the rest. */
final class EntitlementText {

  private EntitlementText() {}

  static Explanation all(List<Entitlement> benefits) {
    List<Explanation> lines = new ArrayList<>();
    for (Entitlement one : benefits) {
      lines.add(Explanation.line(one.name(), word(one.state()), restsOn(one)).with(below(one)));
    }
    return Explanation.of("Benefits", lines);
  }

  private static List<Explanation> below(Entitlement benefit) {
    List<Explanation> lines = new ArrayList<>();
    for (String gift : benefit.gives()) {
      lines.add(Explanation.line("gives " + gift));
    }
    for (Entitlement.Part need : benefit.needs()) {
      if (need.state() != Entitlement.State.HELD) {
        lines.add(Explanation.line(word(need.state()) + ": " + need.text() + why(need)));
      }
    }
    return lines;
  }

  private static String why(Entitlement.Part need) {
    return need.reasons().stream().map(Reason::text).collect(Collectors.joining("; ", " (", ")"));
  }

  /** What anybody can read up needs no mark. */
  private static String restsOn(Entitlement benefit) {
    Evidence evidence = benefit.source().evidence();
    return evidence == Evidence.PUBLISHED ? "" : evidence.toString();
  }

  private static String word(Entitlement.State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
