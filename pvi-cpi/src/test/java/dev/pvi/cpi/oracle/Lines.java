package dev.pvi.cpi.oracle;

import dev.pvi.cpi.statement.ExcludedLine;
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
              rule.excludedBase()));
      rule.lines().forEach(line -> lines.add(paid(line)));
      rule.excluded().forEach(line -> lines.add(excluded(line)));
    }
    statement.outside().forEach(line -> lines.add("outside " + excluded(line)));
    return lines;
  }

  private static String paid(PaidLine line) {
    return paid(
        line.event(),
        line.date(),
        line.portfolio().id(),
        line.index(),
        line.standing(),
        line.base(),
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
        line.event(), line.date(), line.portfolio().id(), line.base(), line.reason().code());
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
      Map<String, BigDecimal> excluded) {
    Map<String, String> parts = new TreeMap<>();
    excluded.forEach((code, base) -> parts.put(code, plain(base)));
    return "rule %s %s (%s): %s on %s of %s, lost %s"
        .formatted(book, rule, motion, plain(amount), plain(paidBase), plain(offered), parts);
  }

  static String paid(
      String event,
      LocalDate date,
      String portfolio,
      BigDecimal index,
      String standing,
      BigDecimal base,
      BigDecimal rate,
      boolean chosen,
      BigDecimal multiplier,
      String multiplierLabel,
      BigDecimal exact,
      BigDecimal amount,
      String remark) {
    return "  %s %s %s %s '%s': %s x %s%s x %s %s = %s, paid %s %s"
        .formatted(
            event,
            date,
            portfolio,
            plain(index),
            standing,
            plain(base),
            plain(rate),
            chosen ? " chosen" : "",
            plain(multiplier),
            multiplierLabel,
            plain(exact),
            plain(amount),
            remark);
  }

  static String excluded(
      String event, LocalDate date, String portfolio, Optional<BigDecimal> base, String code) {
    return "  %s %s %s: %s %s"
        .formatted(event, date, portfolio, base.map(Lines::plain).orElse("unknown"), code);
  }

  static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
