package dev.pvi.cpi.statement;

import dev.pvi.explain.Explanation;
import dev.pvi.explain.Figures;
import java.math.BigDecimal;
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
import java.util.stream.Collectors;
import org.joda.money.BigMoney;

/**
 * Puts statements into words, for a reader who checks the sums: every factor stands there with all
 * its digits, and what is not paid stands below its reason.
 */
final class StatementText {

  private final RebateStatement statement;
  private final MoneyText money;

  private StatementText(RebateStatement statement) {
    this.statement = statement;
    this.money = new MoneyText(statement.currency());
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
    if (!statement.findings().isEmpty()) {
      lines.add(
          Explanation.of(
              "Findings on the data",
              statement.findings().stream()
                  .map(finding -> Explanation.line(finding.toString()))
                  .toList()));
    }
    lines.addAll(RelianceText.of(statement));
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
            + money.figure(statement.total().getAmount())
            + " "
            + statement.currency()
            + withoutRate(",", statement.offeredWithoutRate()),
        lines);
  }

  private static String withoutRate(String before, List<BigMoney> amounts) {
    return amounts.isEmpty()
        ? ""
        : before
            + " and "
            + amounts.stream().map(MoneyText::of).collect(Collectors.joining(", "))
            + " without an exchange rate";
  }

  private Explanation rule(RuleStatement rule) {
    List<Explanation> below = new ArrayList<>();
    List<PaidLine> lines = sorted(rule.lines(), PaidLine::date);
    lines.forEach(line -> below.add(paid(line)));
    below.addAll(rates(lines));
    below.addAll(excluded(rule.excluded(), true));
    return Explanation.line(
            rule.motion().id().toUpperCase(Locale.ROOT) + ", " + rule.name(),
            money.figure(rule.amount()),
            "paid on "
                + money.figure(rule.paidBase())
                + " of "
                + money.figure(rule.offered())
                + " offered"
                + withoutRate("", rule.offeredWithoutRate()),
            "by " + rule.book())
        .with(below);
  }

  private Explanation paid(PaidLine line) {
    Explanation text =
        Explanation.line(
            line.event(),
            line.date().toString(),
            line.portfolio().id(),
            money.figure(line.amount()),
            "= " + product(line),
            "index "
                + Figures.exact(line.index())
                + " as of "
                + line.scoredOn()
                + ", "
                + line.standing());
    return line.remark().isEmpty()
        ? text
        : text.with(List.of(Explanation.line(line.remark().get().text())));
  }

  /** The factors, but for those that are 1. */
  private String product(PaidLine line) {
    StringBuilder text = new StringBuilder(money.figure(line.base()));
    line.foreign().ifPresent(foreign -> text.append(" (").append(converted(foreign)).append(")"));
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
      text.append(" = ").append(money.figure(line.exact())).append(" before rounding");
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
      parts.add(money.figure(lost));
    }
    WithoutRate.sum(events).forEach(amount -> parts.add(MoneyText.of(amount)));
    return parts.isEmpty() ? "" : " on " + String.join(" and ", parts);
  }

  private Explanation event(ExcludedLine line) {
    List<String> cells =
        new ArrayList<>(
            List.of(
                line.date().toString(),
                line.portfolio().id(),
                line.base()
                    .map(money::figure)
                    .or(() -> line.foreign().map(foreign -> MoneyText.of(foreign.amount())))
                    .orElse("")));
    if (line.base().isPresent() && line.foreign().isPresent()) {
      cells.add("= " + converted(line.foreign().get()));
    }
    return Explanation.line(line.event(), cells.toArray(String[]::new));
  }

  private static String converted(ForeignAmount foreign) {
    return MoneyText.of(foreign.amount())
        + foreign.rate().map(rate -> " × " + Figures.exact(rate)).orElse("");
  }

  /** The events stand by id; a reader looks for them by date. */
  private static <T> List<T> sorted(List<T> lines, Function<T, LocalDate> date) {
    return lines.stream().sorted(Comparator.comparing(date)).toList();
  }

  private static String percent(BigDecimal rate) {
    return Figures.exact(rate.movePointRight(2)) + " %";
  }
}
