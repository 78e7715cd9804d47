package dev.pvi.cpi.engine;

import dev.pvi.cpi.incentive.Group;
import dev.pvi.cpi.incentive.Limit;
import dev.pvi.cpi.incentive.Settlement;
import dev.pvi.cpi.statement.PotKey;
import dev.pvi.cpi.statement.RuleStatement;
import dev.pvi.cpi.statement.StatementCode;
import dev.pvi.explain.Finding;
import dev.pvi.explain.Place;
import dev.pvi.explain.Severity;
import dev.pvi.formula.Apportionment;
import dev.pvi.formula.Ratio;
import dev.pvi.formula.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What comes after all events were taken: pots are closed, line limits held, groups combined,
 * limits held against pots, rules and groups, totals rounded from the top down.
 */
final class Closing {

  private static final Ratio NOTHING = Ratio.of(BigDecimal.ZERO);

  private final Map<BoundBook, List<RuleTally>> byBook;
  private final int digitsOfMoney;
  private final @Nullable BoundBook last;
  private final Map<RuleTally, LimitRun> limits = new LinkedHashMap<>();

  /**
   * Closes nothing yet.
   *
   * @param last the release in force on the last day of the period, which alone guarantees
   *     something where nothing happened; null if there is none
   */
  Closing(Map<BoundBook, List<RuleTally>> byBook, int digitsOfMoney, @Nullable BoundBook last) {
    this.byBook = byBook;
    this.last = last;
    this.digitsOfMoney = digitsOfMoney;
  }

  /** Returns what the rules pay that looked at an event, in the order of a statement. */
  List<RuleStatement> run() {
    byBook.forEach(
        (book, tallies) -> {
          tallies.forEach(this::close);
          combine(book, tallies);
        });
    round();
    List<RuleStatement> statements = new ArrayList<>();
    for (Map.Entry<RuleTally, LimitRun> one : limits.entrySet()) {
      if (isTold(one.getKey())) {
        statements.add(new RuleWriter(one.getKey(), one.getValue()).statement());
      }
    }
    return statements;
  }

  /** Returns which limits could not be told, so that they were not held. */
  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    limits.forEach(
        (tally, run) -> {
          String rule = tally.rule().rule().id();
          for (String limit : run.undecided()) {
            findings.add(
                Finding.of(
                    Severity.WARNING,
                    Place.of("rule " + rule, "/limits"),
                    StatementCode.NOT_HELD,
                    "limit",
                    limit));
          }
        });
    return findings;
  }

  /** Returns whether there is something to tell of a rule. */
  private boolean isTold(RuleTally tally) {
    return tally.isNotEmpty() || !run(tally).madeUp().isEmpty();
  }

  private void close(RuleTally tally) {
    PotClosing closing = new PotClosing(tally);
    tally.pots().forEach(closing::close);
    LimitRun run = new LimitRun(tally);
    limits.put(tally, run);
    for (Limit limit : tally.rule().rule().limits()) {
      if (limit.per() == Limit.Per.LINE) {
        for (Pot pot : tally.pots()) {
          pot.lines().forEach(line -> run.hold(limit, pot.key(), List.of(line)));
        }
      }
    }
  }

  private void combine(BoundBook book, List<RuleTally> tallies) {
    Map<String, RuleTally> byId = new TreeMap<>();
    tallies.forEach(tally -> byId.put(tally.rule().rule().id(), tally));
    List<GroupRun> groups = new ArrayList<>();
    for (Group group : book.book().groups()) {
      GroupRun run = new GroupRun(group, byId);
      run.run();
      groups.add(run);
    }
    tallies.forEach(this::limit);
    for (int i = 0; i < groups.size(); i++) {
      limit(book.book().groups().get(i), groups.get(i), byId);
    }
  }

  private void limit(RuleTally tally) {
    LimitRun run = run(tally);
    for (Limit limit : tally.rule().rule().limits()) {
      if (limit.per() == Limit.Per.POT) {
        for (Pot pot : tally.pots()) {
          if (!pot.lines().isEmpty()) {
            run.hold(limit, pot.key(), pot.lines());
          }
        }
      } else if (limit.per() == Limit.Per.RULE) {
        List<Open> lines = lines(tally);
        if (!lines.isEmpty() || isUntouched(tally)) {
          run.hold(limit, PotKey.WHOLE, lines);
        }
      }
    }
  }

  private boolean isUntouched(RuleTally tally) {
    return !tally.isNotEmpty() && tally.rule().bound().equals(last);
  }

  /** What limits of a group do stands with the first of its rules that is on the statement. */
  private void limit(Group group, GroupRun lines, Map<String, RuleTally> byId) {
    if (group.limits().isEmpty()) {
      return;
    }
    List<RuleTally> members =
        group.rules().stream().map(id -> Objects.requireNonNull(byId.get(id))).toList();
    RuleTally first = members.stream().filter(this::isTold).findFirst().orElse(members.get(0));
    LimitRun run = new LimitRun(group.id() + " ", first, members.stream().map(this::run).toList());
    List<Open> all = lines.lines();
    if (!all.isEmpty() || members.stream().allMatch(this::isUntouched)) {
      for (Limit limit : group.limits()) {
        if (limit.per() == Limit.Per.LINE) {
          all.forEach(line -> run.hold(limit, line.pot().key(), List.of(line)));
        } else {
          run.hold(limit, PotKey.WHOLE, all);
        }
      }
    }
    run(first).statements().addAll(run.statements());
    run(first).madeUp().addAll(run.madeUp());
    run(first).undecided().addAll(run.undecided());
  }

  private LimitRun run(RuleTally tally) {
    return Objects.requireNonNull(limits.get(tally));
  }

  private static List<Open> lines(RuleTally tally) {
    if (tally.pots().size() == 1) {
      return tally.pots().iterator().next().lines();
    }
    List<Open> lines = new ArrayList<>();
    tally.pots().forEach(pot -> lines.addAll(pot.lines()));
    return lines;
  }

  /** Money is never paid in less than coins. */
  private int digits(RuleTally tally) {
    Settlement settlement = tally.rule().settlement();
    return settlement.pay() == Settlement.Pay.POINTS
        ? settlement.digits().orElse(0)
        : settlement.digits().map(digits -> Math.min(digits, digitsOfMoney)).orElse(digitsOfMoney);
  }

  private void round() {
    Map<Settlement, List<RuleTally>> together = new LinkedHashMap<>();
    for (RuleTally tally : limits.keySet()) {
      switch (tally.rule().settlement().place()) {
        case LINE -> new TopDown(digits(tally), tally).byLine(lines(tally), run(tally));
        case RULE -> new TopDown(digits(tally), tally).asWhole(run(tally), null);
        case STATEMENT ->
            together
                .computeIfAbsent(tally.rule().settlement(), same -> new ArrayList<>())
                .add(tally);
      }
    }
    together.forEach(this::roundTogether);
  }

  private void roundTogether(Settlement settlement, List<RuleTally> tallies) {
    List<Ratio> totals = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    Ratio sum = NOTHING;
    for (RuleTally tally : tallies) {
      Ratio total = TopDown.total(tally, run(tally));
      totals.add(total);
      ids.add(tally.rule().book().release().id() + "/" + tally.rule().rule().id());
      sum = sum.plus(total);
    }
    int digits = digits(tallies.get(0));
    List<BigDecimal> parts =
        Apportionment.share(
            TopDown.rounded(sum, new Rounding(digits, settlement.rounding())), totals, ids, digits);
    for (int i = 0; i < tallies.size(); i++) {
      new TopDown(digits, tallies.get(i)).asWhole(run(tallies.get(i)), parts.get(i));
    }
  }
}
