package dev.pvi.cpi.oracle;

import dev.pvi.cpi.oracle.OracleEvent.Taken;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a rule totals together. */
final class OraclePot {

  final List<String> by;
  final List<String> values;
  final List<OracleLine> lines = new ArrayList<>();
  final Map<String, List<Taken>> counted = new TreeMap<>();
  final Map<String, Fraction> quantities = new TreeMap<>();
  final SortedSet<String> undefined = new TreeSet<>();

  OraclePot(List<String> by, List<String> values) {
    this.by = by;
    this.values = values;
  }

  static OraclePot whole() {
    return new OraclePot(List.of(), List.of());
  }

  String text() {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < by.size(); i++) {
      parts.add(by.get(i) + " " + values.get(i));
    }
    return String.join(", ", parts);
  }

  static int compare(List<String> ours, List<String> theirs) {
    for (int i = 0; i < ours.size(); i++) {
      int order = ours.get(i).compareTo(theirs.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  Fraction base() {
    Fraction base = Fraction.ZERO;
    for (OracleLine line : lines) {
      base = base.plus(line.base());
    }
    return base;
  }

  /**
   * The first so much of all that is sold in the pot is free, in the order of the events; what is
   * taken back gives back first what was paid last.
   */
  Map<OracleLine, Fraction> free(Node free) {
    List<OracleLine> inOrder = lines.stream().sorted(OracleLine.IN_ORDER).toList();
    Fraction most = free.number("amount").orElse(null);
    if (free.has("events")) {
      Fraction ofEvents = Fraction.ZERO;
      int left = free.whole("events", 0);
      for (OracleLine line : inOrder) {
        if (left > 0 && line.base().sign() > 0) {
          ofEvents = ofEvents.plus(line.base());
          left--;
        }
      }
      most = most == null ? ofEvents : most.min(ofEvents);
    }
    Map<OracleLine, Fraction> taken = new java.util.LinkedHashMap<>();
    Fraction sum = Fraction.ZERO;
    for (OracleLine line : inOrder) {
      Fraction after = sum.plus(line.base());
      Fraction isFree = within(after, most).minus(within(sum, most));
      if (!isFree.isZero()) {
        taken.put(line, isFree);
      }
      sum = after;
    }
    return taken;
  }

  /** How much of a sum is free. */
  private static Fraction within(Fraction sum, Fraction most) {
    return sum.max(Fraction.ZERO).min(most);
  }
}
