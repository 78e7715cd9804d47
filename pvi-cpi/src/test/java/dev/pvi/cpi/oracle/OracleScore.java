package dev.pvi.cpi.oracle;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the records of a partner come to, by the book of the case. */
final class OracleScore {

  private static final int MONTHS_KEPT = 18;

  final LocalDate asOf;
  final Map<String, Fraction> indices = new TreeMap<>();
  final Map<String, Object> attributes = new TreeMap<>();
  private final Map<String, Node> reached;
  private final List<Node> credentials;

  OracleScore(Node partner) {
    asOf = partner.at("asOf").day();
    partner
        .fields("readings")
        .forEach((portfolio, readings) -> indices.put(portfolio, readings.at("m").number()));
    partner.fields("attributes").forEach((name, fact) -> attributes.put(name, fact.fact()));
    reached = partner.fields("standings");
    credentials = partner.elements("credentials");
  }

  /** A standing by the index from which on it is earned. */
  enum Standing {
    WELCOME("welcome", "Welcome", "0"),
    PARTNER("portfolio-partner", "Portfolio Partner", "5"),
    PREFERRED("preferred", "Preferred Partner", "7.5");

    final String id;
    final String title;
    private final Fraction at;

    Standing(String id, String title, String at) {
      this.id = id;
      this.title = title;
      this.at = Fraction.of(at);
    }
  }

  Standing computed(String portfolio) {
    Standing highest = Standing.WELCOME;
    for (Standing standing : Standing.values()) {
      highest = indices.get(portfolio).compareTo(standing.at) >= 0 ? standing : highest;
    }
    return highest;
  }

  /** What was reached is kept for 18 months, seen on the day of the score. */
  Standing standing(String portfolio, boolean countsKept) {
    Standing computed = computed(portfolio);
    Node kept = reached.get(portfolio);
    if (!countsKept || kept == null) {
      return computed;
    }
    LocalDate end = kept.at("since").day().plusMonths(MONTHS_KEPT);
    for (Standing standing : Standing.values()) {
      boolean isMore = standing.compareTo(computed) > 0 && asOf.isBefore(end);
      if (standing.id.equals(kept.at("standing").text()) && isMore) {
        return standing;
      }
    }
    return computed;
  }

  /** Whether one of some certifications is held by a linked person and valid on a day. */
  boolean holds(List<String> certifications, LocalDate day) {
    for (Node one : credentials) {
      Optional<LocalDate> from = one.get("from").map(Node::day);
      Optional<LocalDate> through = one.get("through").map(Node::day);
      if (certifications.contains(one.at("certification").text())
          && one.flag("linked", true)
          && (from.isEmpty() || !from.get().isAfter(day))
          && (through.isEmpty() || !through.get().isBefore(day))) {
        return true;
      }
    }
    return false;
  }
}
