package dev.pvi.cpi.engine;

import dev.pvi.cpi.incentive.Combination;
import dev.pvi.cpi.incentive.Group;
import dev.pvi.cpi.statement.StatementCode;
import dev.pvi.explain.Figures;
import dev.pvi.explain.Reason;
import dev.pvi.formula.Ratio;
import dev.pvi.formula.Truth;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Combines what the rules of a group pay on the same events. For one calculation. */
final class GroupRun {

  private static final Ratio NOTHING = Ratio.of(BigDecimal.ZERO);

  private final Group group;
  private final Map<String, Map<String, Open>> byEvent = new TreeMap<>();
  private final Map<String, RuleTally> rules;

  /**
   * Combines nothing yet.
   *
   * @param rules the tallies of the book by the id of the rule
   */
  GroupRun(Group group, Map<String, RuleTally> rules) {
    this.group = group;
    this.rules = rules;
  }

  void run() {
    for (String rule : group.rules()) {
      for (Pot pot : Objects.requireNonNull(rules.get(rule)).pots()) {
        for (Open line : pot.lines()) {
          byEvent.computeIfAbsent(line.id(), id -> new LinkedHashMap<>()).put(rule, line);
        }
      }
    }
    byEvent.values().forEach(this::combine);
  }

  private void combine(Map<String, Open> lines) {
    List<Open> inOrder = new ArrayList<>(lines.values());
    if (inOrder.size() > 1) {
      keep(inOrder, offers(lines), isTakenBack(inOrder));
    }
    group.ceiling().ifPresent(ceiling -> ceiling(inOrder, ceiling));
  }

  /** What is taken back combines as it did when it was earned: by how much, not by its sign. */
  private static boolean isTakenBack(List<Open> lines) {
    for (Open line : lines) {
      if (line.base().signum() != 0) {
        return line.base().signum() < 0;
      }
    }
    return false;
  }

  private static List<Combination.Offer> offers(Map<String, Open> lines) {
    boolean isTakenBack = isTakenBack(new ArrayList<>(lines.values()));
    List<Combination.Offer> offers = new ArrayList<>();
    lines.forEach(
        (rule, line) ->
            offers.add(
                isTakenBack
                    ? new Combination.Offer(rule, line.base().negate(), NOTHING.minus(line.exact()))
                    : new Combination.Offer(rule, line.base(), line.exact())));
    return offers;
  }

  private void keep(List<Open> lines, List<Combination.Offer> offers, boolean isTakenBack) {
    List<Combination.Kept> kept;
    try {
      kept = how(lines.get(0)).combine(offers);
    } catch (ArithmeticException | IllegalArgumentException e) {
      refuse(lines, String.valueOf(e.getMessage()));
      return;
    }
    @Nullable String wrong = wrong(offers, kept);
    if (wrong != null) {
      refuse(lines, wrong);
      return;
    }
    for (int i = 0; i < lines.size(); i++) {
      Ratio amount = kept.get(i).amount();
      lines
          .get(i)
          .adjust(
              isTakenBack ? NOTHING.minus(amount) : amount,
              Reason.of(
                  StatementCode.COMBINED,
                  "group",
                  group.id(),
                  "because",
                  kept.get(i).because().orElse("not all is kept")));
    }
  }

  private Combination.Bound how(Open line) {
    EventFacts facts = line.judgement().facts(line.counted(), line.pot().quantities());
    for (Group.Case one : group.cases()) {
      if (one.when().truth(facts) == Truth.TRUE) {
        return one.how();
      }
    }
    return group.otherwise();
  }

  /** Returns what is wrong with what a combination keeps; null if nothing. */
  private static @Nullable String wrong(
      List<Combination.Offer> offers, List<Combination.Kept> kept) {
    if (kept.size() != offers.size()) {
      return kept.size() + " answers to " + offers.size() + " offers";
    }
    for (int i = 0; i < kept.size(); i++) {
      Ratio offered = offers.get(i).amount();
      Ratio left = kept.get(i).amount();
      boolean isMore =
          offered.signum() >= 0
              ? left.compareTo(offered) > 0 || left.signum() < 0
              : left.compareTo(offered) < 0 || left.signum() > 0;
      if (isMore) {
        return left + " of " + offered + " by " + offers.get(i).rule();
      }
    }
    return null;
  }

  private void refuse(List<Open> lines, String wrong) {
    Reason reason = Reason.of(StatementCode.BAD_COMBINATION, "group", group.id(), "value", wrong);
    lines.forEach(line -> line.adjust(NOTHING, reason));
  }

  /** All rules together pay at most a share of the base. */
  private void ceiling(List<Open> lines, BigDecimal ceiling) {
    BigDecimal base = BigDecimal.ZERO;
    for (Open line : lines) {
      base = base.abs().compareTo(line.base().abs()) < 0 ? line.base() : base;
    }
    Ratio most = Ratio.exact(base.abs().multiply(ceiling), BigDecimal.ONE);
    Ratio total = LimitRun.sum(lines);
    Ratio size = total.signum() < 0 ? NOTHING.minus(total) : total;
    if (size.compareTo(most) <= 0) {
      return;
    }
    Ratio part = most.over(size);
    Reason reason =
        Reason.of(
            StatementCode.CEILING,
            "group",
            group.id(),
            "value",
            Figures.exact(ceiling.movePointRight(2)) + " %");
    lines.forEach(line -> line.adjust(line.exact().times(part), reason));
  }

  /** Returns all lines of the rules of the group. */
  List<Open> lines() {
    List<Open> all = new ArrayList<>();
    byEvent.values().forEach(lines -> all.addAll(lines.values()));
    return all;
  }
}
