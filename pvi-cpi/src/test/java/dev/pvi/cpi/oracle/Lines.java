package dev.pvi.cpi.oracle;

import dev.pvi.cpi.statement.ExcludedLine;
import dev.pvi.cpi.statement.ForeignAmount;
import dev.pvi.cpi.statement.PaidLine;
import dev.pvi.cpi.statement.RebateStatement;
import dev.pvi.cpi.statement.RuleStatement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A statement as lines of text, so that two of them can be laid side by side. */
final class Lines {

  private Lines() {}

  static List<String> of(RebateStatement statement) {
    List<String> lines = new ArrayList<>();
    lines.add(
        head(
            statement.partner() + ", " + statement.title(),
            statement.from(),
            statement.through(),
            statement.total().getAmount(),
            statement.currency().getCode(),
            statement.notice()));
    for (RuleStatement rule : statement.rules()) {
      lines.add(
          rule(
              rule.book().toString(),
              rule.rule(),
              rule.motion().id(),
              rule.amount(),
              rule.paidBase(),
              rule.offered(),
              withoutRate(rule),
              rule.excludedBase()));
      rule.lines().forEach(line -> lines.add(paid(line)));
      rule.excluded().forEach(line -> lines.add(excluded(line)));
    }
    statement.outside().forEach(line -> lines.add("outside " + excluded(line)));
    return lines;
  }

  private static Map<String, BigDecimal> withoutRate(RuleStatement rule) {
    Map<String, BigDecimal> amounts = new TreeMap<>();
    rule.offeredWithoutRate()
        .forEach(one -> amounts.put(one.getCurrencyUnit().getCode(), one.getAmount()));
    return amounts;
  }

  private static String paid(PaidLine line) {
    return paid(
        line.event(),
        line.date(),
        line.portfolio().id(),
        line.index(),
        line.standing() + " on " + line.scoredOn(),
        line.base(),
        line.foreign().map(Lines::foreign).orElse(""),
        line.rate(),
        !line.rateLabel().isEmpty(),
        line.multiplier(),
        line.multiplierLabel(),
        line.exact(),
        line.amount(),
        line.remark().map(reason -> reason.code()).orElse(""));
  }

  private static String excluded(ExcludedLine line) {
    return excluded(
        line.event(),
        line.date(),
        line.portfolio().id(),
        line.base(),
        line.foreign().map(Lines::foreign).orElse(""),
        line.reason().code());
  }

  private static String foreign(ForeignAmount foreign) {
    return foreign(
        foreign.amount().getAmount(), foreign.amount().getCurrencyUnit().getCode(), foreign.rate());
  }

  static String foreign(BigDecimal amount, String currency, Optional<BigDecimal> rate) {
    return "(%s %s at %s)"
        .formatted(plain(amount), currency, rate.map(Lines::plain).orElse("no rate"));
  }

  static String head(
      String partner,
      LocalDate from,
      LocalDate through,
      BigDecimal total,
      String currency,
      String notice) {
    return "%s from %s through %s: %s %s, notice '%s'"
        .formatted(partner, from, through, plain(total), currency, notice);
  }

  static String rule(
      String book,
      String rule,
      String motion,
      BigDecimal amount,
      BigDecimal paidBase,
      BigDecimal offered,
      Map<String, BigDecimal> withoutRate,
      Map<String, BigDecimal> excluded) {
    return "rule %s %s (%s): %s on %s of %s and %s, lost %s"
        .formatted(
            book,
            rule,
            motion,
            plain(amount),
            plain(paidBase),
            plain(offered),
            plain(withoutRate),
            plain(excluded));
  }

  private static Map<String, String> plain(Map<String, BigDecimal> amounts) {
    Map<String, String> parts = new TreeMap<>();
    amounts.forEach((name, amount) -> parts.put(name, plain(amount)));
    return parts;
  }

  static String paid(
      String event,
      LocalDate date,
      String portfolio,
      BigDecimal index,
      String standing,
      BigDecimal base,
      String foreign,
      BigDecimal rate,
      boolean chosen,
      BigDecimal multiplier,
      String multiplierLabel,
      BigDecimal exact,
      BigDecimal amount,
      String remark) {
    return "  %s %s %s %s '%s': %s%s x %s%s x %s %s = %s, paid %s %s"
        .formatted(
            event,
            date,
            portfolio,
            plain(index),
            standing,
            plain(base),
            foreign,
            plain(rate),
            chosen ? " chosen" : "",
            plain(multiplier),
            multiplierLabel,
            plain(exact),
            plain(amount),
            remark);
  }

  static String excluded(
      String event,
      LocalDate date,
      String portfolio,
      Optional<BigDecimal> base,
      String foreign,
      String code) {
    return "  %s %s %s: %s%s %s"
        .formatted(event, date, portfolio, base.map(Lines::plain).orElse("unknown"), foreign, code);
  }

  static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
