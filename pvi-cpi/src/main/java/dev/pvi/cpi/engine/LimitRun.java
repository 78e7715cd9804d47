package dev.pvi.cpi.engine;

import dev.pvi.cpi.incentive.Limit;
import dev.pvi.cpi.statement.LimitStatement;
import dev.pvi.cpi.statement.PotKey;
import dev.pvi.cpi.statement.StatementCode;
import dev.pvi.explain.Figures;
import dev.pvi.explain.Reason;
import dev.pvi.formula.Fact;
import dev.pvi.formula.Facts;
import dev.pvi.formula.Outcome;
import dev.pvi.formula.Ratio;
import dev.pvi.formula.Rounding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Holds limits against sums of lines. For one calculation, on one thread. */
final class LimitRun {

  private static final Ratio NOTHING = Ratio.of(BigDecimal.ZERO);

  private final String prefix;
  private final RuleTally tally;
  private final List<LimitStatement> statements = new ArrayList<>();
  private final List<MadeUp> madeUp = new ArrayList<>();
  private final Set<String> undecided = new TreeSet<>();
  private final List<LimitRun> others;

  /** Holds no limit of a rule yet. */
  LimitRun(RuleTally tally) {
    this("", tally, List.of());
  }

  /**
   * Holds no limit of a group yet.
   *
   * @param prefix what the ids of the limits are said with
   * @param tally a rule whose book they are of
   * @param others those of the rules of the group, with what they made up
   */
  LimitRun(String prefix, RuleTally tally, List<LimitRun> others) {
    this.prefix = prefix;
    this.tally = tally;
    this.others = others;
  }

  List<LimitStatement> statements() {
    return statements;
  }

  List<MadeUp> madeUp() {
    return madeUp;
  }

  /** Returns the limits that could not be told for some lines, and so were not held. */
  Set<String> undecided() {
    return undecided;
  }

  /**
   * Holds a limit against the sum of some lines and what was made up for them. A single line that
   * takes something back is held to as much below 0 as what it takes back is above.
   */
  void hold(Limit limit, PotKey pot, List<Open> lines) {
    @Nullable BigDecimal stated = value(limit, lines);
    if (stated == null) {
      undecided.add(prefix + limit.id());
      return;
    }
    Held held = new Held(limit, pot, lines, madeUp(pot, limit.per()));
    Ratio total = held.total();
    boolean isBack =
        limit.per() == Limit.Per.LINE
            && (total.signum() == 0 ? lines.get(0).base().signum() : total.signum()) < 0;
    BigDecimal value = isBack ? stated.negate() : stated;
    int order = isBack ? -total.compareTo(value) : total.compareTo(value);
    switch (limit.bound()) {
      case CAP -> {
        if (order > 0) {
          cap(held, value, total);
        }
      }
      case FLOOR -> {
        if (order < 0) {
          floor(held, value, total);
        }
      }
      case MINIMUM -> {
        if (order < 0 && total.signum() == (isBack ? -1 : 1)) {
          Reason because = reason(StatementCode.MINIMUM, limit, total, value);
          held.adjust(any -> NOTHING, because);
          say(held, value, total);
        }
      }
    }
  }

  /** The lines and made-up amounts that a limit is held against. */
  private record Held(Limit limit, PotKey pot, List<Open> lines, List<MadeUp> madeUp) {

    Ratio total() {
      Ratio total = sum(lines);
      for (MadeUp one : madeUp) {
        total = total.plus(one.exact());
      }
      return total;
    }

    void adjust(UnaryOperator<Ratio> how, Reason because) {
      lines.forEach(line -> line.adjust(how.apply(line.exact()), because));
      madeUp.forEach(one -> one.adjust(how.apply(one.exact()), because));
    }
  }

  private List<MadeUp> madeUp(PotKey pot, Limit.Per per) {
    if (per == Limit.Per.LINE) {
      return List.of();
    }
    List<MadeUp> all = new ArrayList<>();
    others.forEach(one -> all.addAll(one.madeUp));
    all.addAll(madeUp);
    all.removeIf(one -> per == Limit.Per.POT && !one.pot().equals(pot));
    return all;
  }

  static Ratio sum(List<Open> lines) {
    BigDecimal decimals = BigDecimal.ZERO;
    Ratio quotients = NOTHING;
    for (Open line : lines) {
      @Nullable BigDecimal decimal = line.decimal();
      if (decimal != null) {
        decimals = decimals.add(decimal);
      } else {
        quotients = quotients.plus(line.exact());
      }
    }
    return quotients.plus(Ratio.exact(decimals, BigDecimal.ONE));
  }

  /** Returns the limit in the currency of the statement; looked up for the latest line. */
  private @Nullable BigDecimal value(Limit limit, List<Open> lines) {
    if (lines.isEmpty()) {
      LocalDate last = tally.period().through();
      return tally.whyNoBookCurrency(last) == null
          ? converted(answer(limit, Fact.of(BigDecimal.ZERO), Facts.none()), last)
          : null;
    }
    Open latest = Collections.max(lines, Open.IN_ORDER);
    EventFacts facts = latest.judgement().facts(latest.counted(), latest.pot().quantities());
    Optional<Fact> input = facts.input(limit.on());
    return input.isEmpty()
        ? null
        : converted(answer(limit, input.get(), facts), latest.counted().judgedOn());
  }

  private static Optional<BigDecimal> answer(Limit limit, Fact input, Facts facts) {
    return HouseRule.answer(limit.schedule(), input, facts).flatMap(Outcome::value);
  }

  private @Nullable BigDecimal converted(Optional<BigDecimal> value, LocalDate day) {
    return value.map(one -> Figures.normal(one.multiply(tally.worthOfBook(day)))).orElse(null);
  }

  private Reason reason(StatementCode code, Limit limit, Ratio before, BigDecimal value) {
    return Reason.of(
        code,
        "limit",
        prefix + limit.id(),
        "before",
        shown(before),
        "value",
        Figures.rounded(value));
  }

  private static String shown(Ratio amount) {
    return Figures.rounded(amount.toDecimal(Rounding.DEFAULT));
  }

  private void cap(Held held, BigDecimal value, Ratio total) {
    Reason because = reason(StatementCode.CAP, held.limit, total, value);
    if (held.limit.per() == Limit.Per.LINE) {
      held.adjust(any -> Ratio.exact(value, BigDecimal.ONE), because);
    } else if (held.limit.sharing() == Limit.Sharing.IN_ORDER) {
      inOrder(held, value, because);
    } else {
      Ratio part = Ratio.exact(value, BigDecimal.ONE).over(total);
      held.adjust(exact -> exact.times(part), because);
    }
    say(held, value, total);
  }

  /** What is taken back makes room for what is earned; what is made up comes last. */
  private static void inOrder(Held held, BigDecimal value, Reason because) {
    Ratio left = Ratio.exact(value, BigDecimal.ONE);
    for (Open line : held.lines) {
      left = line.exact().signum() < 0 ? left.minus(line.exact()) : left;
    }
    for (Open line : held.lines.stream().sorted(Open.IN_ORDER).toList()) {
      if (line.exact().signum() > 0) {
        Ratio kept = line.exact().compareTo(left) > 0 ? left : line.exact();
        line.adjust(kept, because);
        left = left.minus(kept);
      }
    }
    for (MadeUp one : held.madeUp.stream().sorted(Comparator.comparing(MadeUp::id)).toList()) {
      Ratio kept = one.exact().compareTo(left) > 0 ? left : one.exact();
      one.adjust(kept, because);
      left = left.minus(kept);
    }
  }

  private void floor(Held held, BigDecimal value, Ratio total) {
    Reason because = reason(StatementCode.FLOOR, held.limit, total, value);
    Ratio floor = Ratio.exact(value, BigDecimal.ONE);
    if (held.limit.per() == Limit.Per.LINE) {
      held.adjust(any -> floor, because);
    } else {
      madeUp.add(new MadeUp(held.limit, held.pot, floor.minus(total), because));
    }
    statements.add(
        new LimitStatement(
            prefix + held.limit.id(), held.limit.bound(), held.pot, value, total, floor));
  }

  private void say(Held held, BigDecimal value, Ratio before) {
    statements.add(
        new LimitStatement(
            prefix + held.limit.id(), held.limit.bound(), held.pot, value, before, held.total()));
  }
}
