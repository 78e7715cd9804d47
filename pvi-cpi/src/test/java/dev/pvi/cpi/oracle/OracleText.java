package dev.pvi.cpi.oracle;

import dev.pvi.cpi.oracle.OracleEvent.Taken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A rule of the oracle as lines of text. */
record OracleText(OracleWorld world, OracleRule rule) {

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    Fraction amount = Fraction.ZERO;
    for (OracleLine line : OracleRounding.all(rule)) {
      amount = amount.plus(line.amount);
    }
    Fraction base = Fraction.ZERO;
    for (OraclePot pot : rule.pots.values()) {
      base = base.plus(pot.base());
    }
    Fraction offered = base;
    for (Fraction lost : rule.lost.values()) {
      offered = offered.plus(lost);
    }
    lines.add(
        Lines.rule(
            rule.book.id(),
            rule.id,
            rule.node.at("motion").text(),
            rule.book.settlement(rule.node).text("pay", "cash"),
            amount,
            base,
            offered,
            rule.withoutRate,
            rule.lost));
    if (!rule.quantities.isEmpty()) {
      List<String> pots = new ArrayList<>();
      rule.pots
          .values()
          .forEach(pot -> pots.add(Lines.pot(pot.text(), pot.base(), pot.quantities)));
      lines.addAll(pots);
    }
    lines.addAll(rule.limits.stream().sorted().toList());
    lines.addAll(rule.lines().stream().map(this::line).sorted().toList());
    lines.addAll(
        rule.madeUp.stream()
            .map(one -> Lines.madeUp(world.through, one.pot.text(), one.steps, one.amount))
            .sorted()
            .toList());
    lines.addAll(rule.excluded.stream().sorted().toList());
    return lines;
  }

  private String line(OracleLine line) {
    Taken taken = line.taken.orElseThrow();
    OracleScore score = world.score(taken.judgedOn()).orElseThrow();
    String portfolio = taken.event().portfolio();
    OracleScore.Standing standing = score.standing(portfolio, rule.book.countsKept);
    boolean isKept = standing != score.computed(portfolio);
    return Lines.paid(
        taken.id() + " " + taken.date() + " " + portfolio,
        line.pot.text(),
        score.indices.get(portfolio)
            + " "
            + standing.title
            + (isKept ? ", protected" : "")
            + " on "
            + score.asOf,
        line.base(),
        world.foreign(line.worth.stated(), taken.judgedOn()),
        line.factors.stream()
            .map(one -> Lines.factor(one.id(), one.effect(), one.value(), one.shared()))
            .toList(),
        Optional.of(line.share.map(Fraction::toString).orElse("")),
        line.steps,
        line.exact,
        line.amount,
        line.reason());
  }
}
