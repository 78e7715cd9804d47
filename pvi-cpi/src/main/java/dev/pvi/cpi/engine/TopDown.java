package dev.pvi.cpi.engine;

import dev.pvi.formula.Apportionment;
import dev.pvi.formula.Ratio;
import dev.pvi.formula.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rounds what a rule pays: its total once, then the pots share it, then the lines of each pot, so
 * that no pot exceeds its limit by a coin.
 */
final class TopDown {

  private final int digits;
  private final RuleTally tally;
  private final Rounding rounding;

  TopDown(int digits, RuleTally tally) {
    this.digits = digits;
    this.tally = tally;
    this.rounding = new Rounding(digits, tally.rule().settlement().rounding());
  }

  /** Rounds each line by itself. */
  void byLine(List<Open> lines, LimitRun limits) {
    lines.forEach(line -> line.amount(rounded(line.exact(), rounding)));
    limits.madeUp().forEach(one -> one.amount(rounded(one.exact(), rounding)));
  }

  static BigDecimal rounded(Ratio exact, Rounding rounding) {
    return exact.isDecimal() ? rounding.round(exact.numerator()) : exact.toDecimal(rounding);
  }

  static Ratio total(RuleTally tally, LimitRun limits) {
    Ratio total = Ratio.of(BigDecimal.ZERO);
    for (Pot pot : tally.pots()) {
      total = total.plus(LimitRun.sum(pot.lines()));
    }
    for (MadeUp one : limits.madeUp()) {
      total = total.plus(one.exact());
    }
    return total;
  }

  /**
   * Rounds the total of the rule.
   *
   * @param given its part of a greater total; null if it is rounded by itself
   */
  void asWhole(LimitRun limits, @Nullable BigDecimal given) {
    boolean isOnePot = tally.pots().size() == 1 && limits.madeUp().isEmpty();
    if (isOnePot && given == null && isDecimal(onlyPot())) {
      decimals(onlyPot());
      return;
    }
    BigDecimal total = given == null ? rounded(total(tally, limits), rounding) : given;
    List<Ratio> parts = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    for (Pot pot : tally.pots()) {
      parts.add(LimitRun.sum(pot.lines()));
      ids.add(pot.key().toString());
    }
    for (MadeUp one : limits.madeUp()) {
      parts.add(one.exact());
      ids.add(one.id());
    }
    if (parts.isEmpty()) {
      return;
    }
    List<BigDecimal> shares = Apportionment.share(total, parts, ids, digits);
    int at = 0;
    for (Pot pot : tally.pots()) {
      lines(pot.lines(), shares.get(at++));
    }
    for (MadeUp one : limits.madeUp()) {
      one.amount(shares.get(at++));
    }
  }

  private List<Open> onlyPot() {
    return tally.pots().iterator().next().lines();
  }

  private static boolean isDecimal(List<Open> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).decimal() == null) {
        return false;
      }
    }
    return true;
  }

  /** The usual case: decimals of one pot. */
  private void decimals(List<Open> lines) {
    List<BigDecimal> exact = new ArrayList<>(lines.size());
    List<String> ids = new ArrayList<>(lines.size());
    for (Open line : lines) {
      exact.add(line.decimal());
      ids.add(line.id());
    }
    List<BigDecimal> parts = Apportionment.of(exact, ids, BigDecimal.ONE, rounding).parts();
    for (int i = 0; i < parts.size(); i++) {
      lines.get(i).amount(parts.get(i));
    }
  }

  private void lines(List<Open> lines, BigDecimal total) {
    List<BigDecimal> parts =
        Apportionment.share(
            total,
            lines.stream().map(Open::exact).toList(),
            lines.stream().map(Open::id).toList(),
            digits);
    for (int i = 0; i < parts.size(); i++) {
      lines.get(i).amount(parts.get(i));
    }
  }
}
