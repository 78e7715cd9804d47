package dev.pvi.cpi.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Combines what the rules of a group pay on the same events. */
final class OracleGroup {

  private final Node group;
  private final List<OracleRule> rules;

  OracleGroup(Node group, List<OracleRule> rules) {
    this.group = group;
    this.rules = rules;
  }

  void run() {
    Map<String, List<OracleLine>> byEvent = new TreeMap<>();
    for (OracleRule rule : rules) {
      for (OracleLine line : rule.lines()) {
        byEvent.computeIfAbsent(line.id(), id -> new ArrayList<>()).add(line);
      }
    }
    for (List<OracleLine> lines : byEvent.values()) {
      if (lines.size() > 1) {
        combine(lines);
      }
      group.number("ceiling").ifPresent(ceiling -> hold(ceiling, lines));
    }
  }

  private void combine(List<OracleLine> lines) {
    OracleLine first = lines.get(0);
    Node how = group.get("combine").orElse(new Node(Json.object("type", "stack")));
    for (Node one : group.elements("cases")) {
      if (Logic.holds(one.at("when"), first.facts.with(first.pot.quantities)) == Logic.YES) {
        how = one.at("combine");
        break;
      }
    }
    switch (how.at("type").text()) {
      case "best-of" -> alone(lines, best(lines));
      case "exclusive" ->
          alone(
              lines, lines.stream().filter(line -> !line.exact.isZero()).findFirst().orElse(first));
      case "compound" -> compound(lines);
      default -> {}
    }
  }

  private static void alone(List<OracleLine> lines, OracleLine taken) {
    lines.stream()
        .filter(line -> line != taken)
        .forEach(line -> line.adjust(Fraction.ZERO, "combined"));
  }

  /** What is taken back is taken back from the rule that paid. */
  private static OracleLine best(List<OracleLine> lines) {
    int sign = 0;
    for (OracleLine line : lines) {
      sign = sign == 0 ? line.base().sign() : sign;
    }
    Fraction orientation = Fraction.of(sign < 0 ? -1 : 1);
    OracleLine best = lines.get(0);
    for (OracleLine line : lines) {
      boolean isMore = line.exact.times(orientation).compareTo(best.exact.times(orientation)) > 0;
      best = isMore ? line : best;
    }
    return best;
  }

  /**
   * Each pays on what those before it left of the base: all of it at most, and nothing at least.
   */
  private static void compound(List<OracleLine> lines) {
    Fraction left = Fraction.ONE;
    for (OracleLine line : lines) {
      Fraction offered = line.exact;
      line.adjust(offered.times(left), "combined");
      if (!line.base().isZero()) {
        Fraction share = offered.over(line.base()).max(Fraction.ZERO).min(Fraction.ONE);
        left = left.times(Fraction.ONE.minus(share));
      }
    }
  }

  private static void hold(Fraction ceiling, List<OracleLine> lines) {
    Fraction base = Fraction.ZERO;
    for (OracleLine line : lines) {
      base = base.max(line.base().size());
    }
    Fraction most = base.times(ceiling);
    Fraction total = OracleLimits.sum(lines).size();
    if (total.compareTo(most) > 0) {
      lines.forEach(line -> line.adjust(line.exact.times(most).over(total), "ceiling"));
    }
  }
}
