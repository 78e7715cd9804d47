package dev.pvi.cpi.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rounds what rules pay, where they say so, and gives it to their parts coin by coin. */
final class OracleRounding {

  private final OracleWorld world;

  OracleRounding(OracleWorld world) {
    this.world = world;
  }

  void round(List<OracleRule> rules) {
    Map<String, List<OracleRule>> together = new LinkedHashMap<>();
    for (OracleRule rule : rules) {
      Node settlement = rule.book.settlement(rule.node);
      switch (settlement.text("place", "rule")) {
        case "line" -> all(rule).forEach(line -> line.amount = rounded(line.exact, settlement));
        case "statement" ->
            together.computeIfAbsent(name(settlement), same -> new ArrayList<>()).add(rule);
        default ->
            share(rule, rounded(OracleLimits.sum(all(rule)), settlement), digits(settlement));
      }
    }
    together.values().forEach(this::roundTogether);
  }

  private void roundTogether(List<OracleRule> rules) {
    Node settlement = rules.get(0).book.settlement(rules.get(0).node);
    List<Part> parts = new ArrayList<>();
    Fraction sum = Fraction.ZERO;
    for (OracleRule rule : rules) {
      Fraction total = OracleLimits.sum(all(rule));
      parts.add(new Part(rule.book.id() + "/" + rule.id, total));
      sum = sum.plus(total);
    }
    List<Fraction> shares = shares(rounded(sum, settlement), parts, digits(settlement));
    for (int i = 0; i < rules.size(); i++) {
      share(rules.get(i), shares.get(i), digits(settlement));
    }
  }

  /** Settlements are the same that say the same. */
  private static String name(Node settlement) {
    return settlement.text("pay", "cash")
        + settlement.whole("digits", -1)
        + settlement.text("rounding", "HALF_EVEN");
  }

  static List<OracleLine> all(OracleRule rule) {
    List<OracleLine> all = rule.lines();
    all.addAll(rule.madeUp);
    return all;
  }

  /** Money is never paid in less than coins. */
  private int digits(Node settlement) {
    return settlement.text("pay", "cash").equals("points")
        ? settlement.whole("digits", 0)
        : Math.min(settlement.whole("digits", world.digits()), world.digits());
  }

  private Fraction rounded(Fraction exact, Node settlement) {
    return exact.rounded(digits(settlement), settlement.text("rounding", "HALF_EVEN"));
  }

  /** From the rule to its pots and what is made up, from each pot to its lines. */
  private static void share(OracleRule rule, Fraction total, int digits) {
    List<Part> parts = new ArrayList<>();
    rule.pots.values().forEach(pot -> parts.add(new Part(pot.text(), OracleLimits.sum(pot.lines))));
    rule.madeUp.forEach(line -> parts.add(new Part(line.id(), line.exact)));
    List<Fraction> shares = shares(total, parts, digits);
    int at = 0;
    for (OraclePot pot : rule.pots.values()) {
      List<Part> lines = pot.lines.stream().map(line -> new Part(line.id(), line.exact)).toList();
      List<Fraction> amounts = shares(shares.get(at++), lines, digits);
      for (int i = 0; i < amounts.size(); i++) {
        pot.lines.get(i).amount = amounts.get(i);
      }
    }
    for (OracleLine line : rule.madeUp) {
      line.amount = shares.get(at++);
    }
  }

  private record Part(String id, Fraction exact) {}

  /**
   * First to each what it has in whole coins, counted downwards, then one to the part that is left
   * with most, the first of equals by id, and so on.
   */
  private static List<Fraction> shares(Fraction total, List<Part> parts, int digits) {
    Fraction coin = Fraction.ONE.over(Fraction.of((long) Math.pow(10, digits)));
    List<Fraction> shares = new ArrayList<>();
    Fraction left = total;
    for (Part part : parts) {
      shares.add(part.exact.rounded(digits, "FLOOR"));
      left = left.minus(shares.get(shares.size() - 1));
    }
    List<Integer> waiting = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      waiting.add(i);
    }
    waiting.sort(
        Comparator.<Integer, Fraction>comparing(i -> shares.get(i).minus(parts.get(i).exact))
            .thenComparing(i -> parts.get(i).id));
    List<Fraction> given = new ArrayList<>(shares);
    for (int i = 0; left.sign() > 0; i++) {
      given.set(waiting.get(i), shares.get(waiting.get(i)).plus(coin));
      left = left.minus(coin);
    }
    return given;
  }
}
