package dev.pvi.formula;

import dev.pvi.explain.Reason;
import java.util.List;

/** What conditions that are made of parts share. */
final class Parts {

  private Parts() {}

  static List<Reason> decisive(List<Condition> parts, Truth truth, Facts facts) {
    return parts.stream()
        .filter(part -> part.truth(facts) == truth)
        .flatMap(part -> part.reasons(facts).stream())
        .toList();
  }

  static String joined(List<Condition> parts, String by) {
    return String.join(
        by,
        parts.stream()
            .map(part -> part instanceof Test ? part.says() : "(" + part.says() + ")")
            .toList());
  }
}
