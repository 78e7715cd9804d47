package dev.pvi.cpi.oracle;

import dev.pvi.cpi.statement.AppliedFactor;
import dev.pvi.cpi.statement.ForeignAmount;
import dev.pvi.cpi.statement.Line;
import dev.pvi.cpi.statement.RebateStatement;
import dev.pvi.cpi.statement.RuleStatement;
import dev.pvi.explain.Reason;
import dev.pvi.formula.Ratio;
import dev.pvi.partner.Portfolio;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A statement as lines of text, so that two of them can be laid side by side. */
final class Lines {

  private Lines() {}

  static List<String> of(RebateStatement statement) {
    List<String> lines = new ArrayList<>();
    Map<String, Fraction> totals = new TreeMap<>();
    for (RuleStatement rule : statement.rules()) {
      String pay = rule.pay().isRebate() ? "cash" : low(rule.pay());
      totals.put(
          pay,
          switch (pay) {
            case "cash" -> Fraction.of(statement.total().getAmount());
            case "points" -> Fraction.of(statement.points());
            default -> Fraction.of(statement.discount().getAmount());
          });
    }
    lines.add(
        head(
            statement.partner() + ", " + statement.title(),
            statement.from(),
            statement.through(),
            statement.currency().getCode(),
            totals,
            statement.notice()));
    statement.rules().forEach(rule -> lines.addAll(of(rule)));
    statement.outside().forEach(line -> lines.add("outside " + excluded(line)));
    return lines;
  }

  private static List<String> of(RuleStatement rule) {
    Map<String, Fraction> withoutRate = new TreeMap<>();
    rule.offeredWithoutRate()
        .forEach(
            one -> withoutRate.put(one.getCurrencyUnit().getCode(), Fraction.of(one.getAmount())));
    Map<String, Fraction> lost = new TreeMap<>();
    rule.excludedBase().forEach((code, base) -> lost.put(code, Fraction.of(base)));
    List<String> lines = new ArrayList<>();
    lines.add(
        rule(
            rule.book().toString(),
            rule.rule(),
            rule.motion().id(),
            low(rule.pay()),
            Fraction.of(rule.amount()),
            Fraction.of(rule.paidBase()),
            Fraction.of(rule.offered()),
            withoutRate,
            lost));
    rule.pots()
        .forEach(
            pot -> {
              Map<String, Fraction> quantities = new TreeMap<>();
              pot.quantities().forEach((id, value) -> quantities.put(id, fraction(value)));
              lines.add(pot(pot.pot().toString(), Fraction.of(pot.base()), quantities));
            });
    lines.addAll(
        rule.limits().stream()
            .map(
                one ->
                    limit(
                        one.limit(),
                        low(one.bound()),
                        one.pot().toString(),
                        Fraction.of(one.value()),
                        fraction(one.before()),
                        fraction(one.after())))
            .sorted()
            .toList());
    lines.addAll(
        rule.lines().stream()
            .filter(line -> line.event().isPresent())
            .map(Lines::paid)
            .sorted()
            .toList());
    lines.addAll(
        rule.lines().stream()
            .filter(line -> line.event().isEmpty())
            .map(
                line ->
                    madeUp(
                        line.date(),
                        line.pot().toString(),
                        steps(line),
                        Fraction.of(line.amount())))
            .sorted()
            .toList());
    lines.addAll(rule.excluded().stream().map(Lines::excluded).sorted().toList());
    return lines;
  }

  private static String low(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  static Fraction fraction(Ratio ratio) {
    return Fraction.of(ratio.numerator()).over(Fraction.of(ratio.denominator()));
  }

  private static List<String> steps(Line line) {
    return line.adjustments().stream()
        .map(step -> step.reason().code() + " " + fraction(step.after()))
        .toList();
  }

  private static String paid(Line line) {
    return paid(
        line.event().orElse("") + " " + line.date() + " " + portfolio(line),
        line.pot().toString(),
        line.index().map(Fraction::of).map(Fraction::toString).orElse("")
            + " "
            + line.standing().orElse("")
            + " on "
            + line.scoredOn().map(LocalDate::toString).orElse(""),
        line.base().map(Fraction::of).orElse(Fraction.ZERO),
        line.foreign().map(Lines::foreign).orElse(""),
        line.factors().stream().map(Lines::factor).toList(),
        Optional.of(line.share().map(Lines::fraction).map(Fraction::toString).orElse("")),
        steps(line),
        fraction(line.exact()),
        Fraction.of(line.amount()),
        line.reason().map(Reason::code).orElse(""));
  }

  private static String portfolio(Line line) {
    return line.portfolio().map(Portfolio::id).orElse("");
  }

  private static String factor(AppliedFactor factor) {
    String effect = low(factor.effect());
    return factor(
        factor.id(),
        effect.equals("at_most") ? "atMost" : effect,
        Fraction.of(factor.value()),
        factor.shared());
  }

  private static String excluded(Line line) {
    return excluded(
        line.event().orElse(""),
        line.date(),
        portfolio(line),
        line.base().map(Fraction::of),
        line.foreign().map(Lines::foreign).orElse(""),
        line.reason().map(Reason::code).orElse(""));
  }

  private static String foreign(ForeignAmount foreign) {
    return foreign(
        Fraction.of(foreign.amount().getAmount()),
        foreign.amount().getCurrencyUnit().getCode(),
        foreign.rate().map(Fraction::of),
        foreign.rateFrom());
  }

  static String foreign(
      Fraction amount, String currency, Optional<Fraction> rate, Optional<LocalDate> from) {
    return " (%s %s at %s%s)"
        .formatted(
            amount,
            currency,
            rate.map(Fraction::toString).orElse("no rate"),
            from.map(day -> " from " + day).orElse(""));
  }

  static String head(
      String partner,
      LocalDate from,
      LocalDate through,
      String currency,
      Map<String, Fraction> totals,
      String notice) {
    return "%s from %s through %s in %s: %s, notice '%s'"
        .formatted(partner, from, through, currency, totals, notice);
  }

  static String rule(
      String book,
      String rule,
      String motion,
      String pay,
      Fraction amount,
      Fraction paidBase,
      Fraction offered,
      Map<String, Fraction> withoutRate,
      Map<String, Fraction> excluded) {
    return "rule %s %s (%s, %s): %s on %s of %s and %s, lost %s"
        .formatted(book, rule, motion, pay, amount, paidBase, offered, withoutRate, excluded);
  }

  static String pot(String pot, Fraction base, Map<String, Fraction> quantities) {
    return "  pot [%s]: %s, %s".formatted(pot, base, quantities);
  }

  static String limit(
      String id, String bound, String pot, Fraction value, Fraction before, Fraction after) {
    return "  limit %s, %s of [%s]: %s, %s -> %s".formatted(id, bound, pot, value, before, after);
  }

  static String factor(String id, String effect, Fraction value, boolean shared) {
    return "%s %s %s%s".formatted(id, effect, value, shared ? " shared" : "");
  }

  static String paid(
      String event,
      String pot,
      String judged,
      Fraction base,
      String foreign,
      List<String> factors,
      Optional<String> share,
      List<String> steps,
      Fraction exact,
      Fraction amount,
      String reason) {
    return "  %s [%s] %s: %s%s %s%s, then %s = %s, paid %s %s"
        .formatted(
            event,
            pot,
            judged,
            base,
            foreign,
            factors,
            share.orElse(""),
            steps,
            exact,
            amount,
            reason);
  }

  static String madeUp(LocalDate day, String pot, List<String> steps, Fraction amount) {
    return "  made up %s [%s]: %s, paid %s".formatted(day, pot, steps, amount);
  }

  static String excluded(
      String event,
      LocalDate date,
      String portfolio,
      Optional<Fraction> base,
      String foreign,
      String code) {
    return "  %s %s %s: %s%s %s"
        .formatted(
            event, date, portfolio, base.map(Fraction::toString).orElse("unknown"), foreign, code);
  }
}
