package dev.pvi.cpi.statement;

import dev.pvi.explain.Explanation;
import dev.pvi.explain.Figures;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Puts statements into words, for a reader who checks the sums: every factor stands there with all
 * its digits, and what is not paid stands below its reason.
 */
final class StatementText {

  /** More than an amount times exchange rate, rate and multiplier can have after the point. */
  private static final int MOST_DIGITS = 100;

  private final RebateStatement statement;
  private final DecimalFormat format;

  private StatementText(RebateStatement statement) {
    this.statement = statement;
    int digits = statement.currency().getDecimalPlaces();
    format =
        new DecimalFormat(
            digits == 0 ? "#,##0" : "#,##0." + "0".repeat(digits),
            DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setMaximumFractionDigits(MOST_DIGITS);
  }

  static Explanation of(RebateStatement statement) {
    return new StatementText(statement).whole();
  }

  private Explanation whole() {
    List<Explanation> lines = new ArrayList<>();
    statement.rules().forEach(rule -> lines.add(rule(rule)));
    if (!statement.outside().isEmpty()) {
      lines.add(Explanation.of("Not offered to any rule", excluded(statement.outside(), false)));
    }
    if (!statement.notice().isEmpty()) {
      lines.add(Explanation.line(statement.notice()));
    }
    return Explanation.of(
        statement.title()
            + ", incentive from "
            + statement.from()
            + " through "
            + statement.through()
            + ": "
            + figure(statement.total().getAmount())
            + " "
            + statement.currency(),
        lines);
  }

  private Explanation rule(RuleStatement rule) {
    List<Explanation> below = new ArrayList<>();
    List<PaidLine> lines = sorted(rule.lines(), PaidLine::date);
    lines.forEach(line -> below.add(paid(line)));
    below.addAll(rates(lines));
    below.addAll(excluded(rule.excluded(), true));
    return Explanation.line(
            rule.motion().id().toUpperCase(Locale.ROOT) + ", " + rule.name(),
            figure(rule.amount()),
            "paid on " + figure(rule.paidBase()) + " of " + figure(rule.offered()) + " offered",
            "by " + rule.book())
        .with(below);
  }

  private Explanation paid(PaidLine line) {
    Explanation text =
        Explanation.line(
            line.event(),
            line.date().toString(),
            line.portfolio().id(),
            figure(line.amount()),
            "= " + product(line),
            "index " + Figures.exact(line.index()) + ", " + line.standing());
    return line.remark().isEmpty()
        ? text
        : text.with(List.of(Explanation.line(line.remark().get().text())));
  }

  /** The factors, but for those that are 1. */
  private String product(PaidLine line) {
    StringBuilder text = new StringBuilder(figure(line.base()));
    if (line.rate().compareTo(BigDecimal.ONE) != 0) {
      text.append(" × ").append(percent(line.rate()));
    }
    if (line.multiplier().compareTo(BigDecimal.ONE) != 0) {
      text.append(" × ").append(Figures.exact(line.multiplier()));
    }
    if (!line.multiplierLabel().isEmpty()) {
      text.append(" (").append(line.multiplierLabel()).append(")");
    }
    if (line.exact().compareTo(line.amount()) != 0) {
      text.append(" = ").append(figure(line.exact())).append(" before rounding");
    }
    return text.toString();
  }

  /** Says once for which case each rate holds. */
  private static List<Explanation> rates(List<PaidLine> lines) {
    Set<String> texts = new LinkedHashSet<>();
    for (PaidLine line : lines) {
      if (!line.rateLabel().isEmpty()) {
        texts.add("rate " + percent(line.rate()) + ": " + line.rateLabel());
      }
    }
    return texts.stream().map(text -> Explanation.line(text)).toList();
  }

  /** One part per reason, with the events below it and, if a rule measured them, what they lose. */
  private List<Explanation> excluded(List<ExcludedLine> lines, boolean measured) {
    Map<String, List<ExcludedLine>> byReason = new LinkedHashMap<>();
    for (ExcludedLine line : sorted(lines, ExcludedLine::date)) {
      String reason = line.reason().text() + " [" + line.reason().code() + "]";
      byReason.computeIfAbsent(reason, text -> new ArrayList<>()).add(line);
    }
    List<Explanation> parts = new ArrayList<>();
    byReason.forEach(
        (reason, events) ->
            parts.add(
                Explanation.of(
                    "not paid" + (measured ? lost(events) : "") + ": " + reason,
                    events.stream().map(this::event).toList())));
    return parts;
  }

  private String lost(List<ExcludedLine> events) {
    BigDecimal lost =
        events.stream()
            .map(ExcludedLine::base)
            .flatMap(Optional::stream)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    List<String> parts = new ArrayList<>();
    if (lost.signum() != 0) {
      parts.add(figure(lost));
    }
    if (events.stream().anyMatch(event -> event.base().isEmpty())) {
      parts.add("an amount not known in " + statement.currency());
    }
    return parts.isEmpty() ? "" : " on " + String.join(" and ", parts);
  }

  private Explanation event(ExcludedLine line) {
    return Explanation.line(
        line.event(),
        line.date().toString(),
        line.portfolio().id(),
        line.base().map(this::figure).orElse(""));
  }

  /** The events stand by id; a reader looks for them by date. */
  private static <T> List<T> sorted(List<T> lines, Function<T, LocalDate> date) {
    return lines.stream().sorted(Comparator.comparing(date)).toList();
  }

  /** Every digit, and at least those of the coins. */
  private String figure(BigDecimal value) {
    return format.format(value);
  }

  private static String percent(BigDecimal rate) {
    return Figures.exact(rate.movePointRight(2)) + " %";
  }
}
