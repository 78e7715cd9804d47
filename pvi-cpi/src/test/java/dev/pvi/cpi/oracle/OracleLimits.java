package dev.pvi.cpi.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds limits against sums of lines; what is made up to a floor is a line, too. */
final class OracleLimits {

  /** Where what is made up stands, and what is said. */
  private final OracleRule rule;

  private final String prefix;
  private final List<OracleRule> rules;

  private OracleLimits(OracleRule rule, String prefix, List<OracleRule> rules) {
    this.rule = rule;
    this.prefix = prefix;
    this.rules = rules;
  }

  static void ofLines(OracleRule rule) {
    new OracleLimits(rule, "", List.of(rule)).hold(rule.node.elements("limits"), "line");
  }

  static void ofPotsAndRule(OracleRule rule) {
    new OracleLimits(rule, "", List.of(rule)).hold(rule.node.elements("limits"), "pot", "rule");
  }

  /** What they do stands with the first of the rules that is on the statement. */
  static void ofGroup(String id, Node group, List<OracleRule> rules) {
    OracleRule first =
        rules.stream()
            .filter(rule -> rule.isTouched() || !rule.madeUp.isEmpty())
            .findFirst()
            .orElse(rules.get(0));
    new OracleLimits(first, id + " ", rules).hold(group.elements("limits"), "line", "pot", "rule");
  }

  private void hold(List<Node> limits, String... levels) {
    for (Node limit : limits) {
      String per = limit.text("per", "rule");
      if (!List.of(levels).contains(per)) {
        continue;
      }
      switch (per) {
        case "line" ->
            lines().forEach(line -> hold(limit, line.pot, List.of(line), new ArrayList<>()));
        case "pot" -> {
          for (OraclePot pot : rule.pots.values()) {
            if (!pot.lines.isEmpty()) {
              List<OracleLine> made = rule.madeUp.stream().filter(one -> one.pot == pot).toList();
              hold(limit, pot, pot.lines, made);
            }
          }
        }
        default -> {
          boolean isUntouched = rules.stream().noneMatch(OracleRule::isTouched);
          if (!lines().isEmpty() || (isUntouched && isInForce())) {
            List<OracleLine> made = new ArrayList<>();
            rules.forEach(one -> made.addAll(one.madeUp));
            hold(limit, OraclePot.whole(), lines(), made);
          }
        }
      }
    }
  }

  /** A release that is out of force guarantees nothing. */
  private boolean isInForce() {
    return rule.world.inForce(rule.world.through).filter(book -> book == rule.book).isPresent();
  }

  private List<OracleLine> lines() {
    List<OracleLine> lines = new ArrayList<>();
    rules.forEach(one -> lines.addAll(one.lines()));
    return lines;
  }

  private void hold(Node limit, OraclePot pot, List<OracleLine> lines, List<OracleLine> made) {
    String bound =
        List.of("cap", "floor", "minimum").stream().filter(limit::has).findFirst().orElseThrow();
    Optional<Fraction> stated = value(limit, limit.at(bound), lines);
    if (stated.isEmpty()) {
      return;
    }
    List<OracleLine> all = new ArrayList<>(lines);
    all.addAll(made);
    Fraction total = sum(all);
    boolean isLine = limit.text("per", "rule").equals("line");
    boolean isBack =
        isLine && (total.sign() < 0 || (total.isZero() && lines.get(0).base().sign() < 0));
    Fraction value = isBack ? stated.get().negated() : stated.get();
    int more = isBack ? value.compareTo(total) : total.compareTo(value);
    switch (bound) {
      case "cap" -> {
        if (more <= 0) {
          return;
        }
        if (isLine) {
          all.get(0).adjust(value, "cap");
        } else {
          cap(limit, all, value, total);
        }
      }
      case "floor" -> {
        if (more >= 0) {
          return;
        } else if (isLine) {
          all.get(0).adjust(value, "floor");
        } else {
          OracleLine line = new OracleLine(pot, limit.at("id").text());
          line.adjust(value.minus(total), "floor");
          rule.madeUp.add(line);
          all.add(line);
        }
      }
      default -> {
        if (more >= 0 || total.sign() != (isBack ? -1 : 1)) {
          return;
        }
        all.forEach(line -> line.adjust(Fraction.ZERO, "minimum"));
      }
    }
    rule.limits.add(
        Lines.limit(prefix + limit.at("id").text(), bound, pot.text(), value, total, sum(all)));
  }

  /** In the currency of the statement; looked up for the latest line. */
  private Optional<Fraction> value(Node limit, Node schedule, List<OracleLine> lines) {
    if (lines.isEmpty()) {
      return rule.world
          .rate(rule.book.currency, rule.world.through)
          .flatMap(
              rate ->
                  Answers.of(schedule, Fraction.ZERO, OracleFacts.none(rule.book))
                      .map(rate.worth()::times));
    }
    OracleLine latest = lines.stream().max(OracleLine.IN_ORDER).orElseThrow();
    OracleFacts facts = latest.facts.with(latest.pot.quantities);
    return Answers.on(schedule, limit.text("on", "index"), facts)
        .map(rule.worthOfBook(latest.taken.orElseThrow().judgedOn())::times);
  }

  /** In order, what is taken back makes room for what is earned. */
  private static void cap(Node limit, List<OracleLine> all, Fraction value, Fraction total) {
    if (!limit.text("share", "pro-rata").equals("in-order")) {
      all.forEach(line -> line.adjust(line.exact.times(value).over(total), "cap"));
      return;
    }
    Fraction left = value;
    for (OracleLine line : all) {
      left = left.minus(line.exact.min(Fraction.ZERO));
    }
    for (OracleLine line : all.stream().sorted(OracleLine.IN_ORDER).toList()) {
      if (line.exact.sign() > 0) {
        Fraction kept = line.exact.min(left);
        line.adjust(kept, "cap");
        left = left.minus(kept);
      }
    }
  }

  static Fraction sum(List<OracleLine> lines) {
    Fraction sum = Fraction.ZERO;
    for (OracleLine line : lines) {
      sum = sum.plus(line.exact);
    }
    return sum;
  }
}
