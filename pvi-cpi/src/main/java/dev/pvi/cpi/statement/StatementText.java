package dev.pvi.cpi.statement;

import dev.pvi.explain.Explanation;
import dev.pvi.explain.Figures;
import dev.pvi.formula.Ratio;
import dev.pvi.partner.Portfolio;
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
            + others()
            + withoutRate(",", statement.offeredWithoutRate()),
        lines);
  }

  private String others() {
    StringBuilder text = new StringBuilder();
    if (statement.discount().isPositive()) {
      text.append(", and ")
          .append(money.figure(statement.discount().getAmount()))
          .append(" off prices");
    }
    if (statement.points().signum() != 0) {
      text.append(", and ").append(Figures.exact(statement.points())).append(" points");
    }
    return text.toString();
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
    List<Line> lines = sorted(rule.lines(), Line::date);
    lines.forEach(line -> below.add(paid(line)));
    below.addAll(rates(lines));
    PotText pots = new PotText(money);
    rule.pots().forEach(pot -> below.add(pots.pot(pot)));
    rule.limits().forEach(limit -> below.add(pots.limit(limit)));
    rule.remark().ifPresent(remark -> below.add(Explanation.line(remark.text())));
    below.addAll(excluded(rule.excluded(), true));
    return Explanation.line(
            rule.motion().id().toUpperCase(Locale.ROOT) + ", " + rule.name(),
            money.figure(rule.amount()) + unit(rule),
            "paid on "
                + money.figure(rule.paidBase())
                + " of "
                + money.figure(rule.offered())
                + " offered"
                + withoutRate("", rule.offeredWithoutRate()),
            "by " + rule.book())
        .with(below);
  }

  private static String unit(RuleStatement rule) {
    return switch (rule.pay()) {
      case CASH -> "";
      case CREDIT -> " as a credit on a future order";
      case POINTS -> " points";
      case DISCOUNT -> " off the price, up front";
    };
  }

  private Explanation paid(Line line) {
    List<String> cells = new ArrayList<>(List.of(line.date().toString()));
    line.portfolio().ifPresent(portfolio -> cells.add(portfolio.id()));
    cells.add(money.figure(line.amount()));
    line.terms()
        .ifPresent(
            terms -> {
              cells.add("= " + product(line, terms));
              cells.add(
                  "index "
                      + Figures.exact(terms.index())
                      + " as of "
                      + terms.scoredOn()
                      + ", "
                      + terms.standing());
            });
    List<Explanation> below = new ArrayList<>();
    line.adjustments()
        .forEach(
            step ->
                below.add(
                    Explanation.line(
                        money.ratio(step.before())
                            + " becomes "
                            + money.ratio(step.after())
                            + ": "
                            + step.reason().text())));
    line.reason().ifPresent(reason -> below.add(Explanation.line(reason.text())));
    Explanation text = Explanation.line(name(line), cells.toArray(String[]::new));
    return below.isEmpty() ? text : text.with(below);
  }

  private static String name(Line line) {
    return line.event()
        .orElseGet(
            () ->
                line.terms().isEmpty() && !line.isExcluded()
                    ? "made up"
                    : line.count() + (line.count() == 1 ? " event" : " events"));
  }

  /** The factors, but for those that change nothing. */
  private String product(Line line, LineTerms terms) {
    StringBuilder text = new StringBuilder(money.figure(line.base().orElse(BigDecimal.ZERO)));
    line.foreign().ifPresent(foreign -> text.append(" (").append(converted(foreign)).append(")"));
    new FactorText(terms.factors(), line.share(), money).append(text);
    Ratio reached =
        Reckoning.of(terms.factors(), line.base().orElse(BigDecimal.ZERO), line.share());
    if (reached.compareTo(line.amount()) != 0) {
      text.append(" = ").append(money.ratio(reached)).append(" before rounding");
    }
    return text.toString();
  }

  /** Says once for which case each rate holds. */
  private static List<Explanation> rates(List<Line> lines) {
    Set<String> texts = new LinkedHashSet<>();
    for (Line line : lines) {
      for (AppliedFactor factor : line.factors()) {
        if (factor.isOfRate() && !factor.label().isEmpty()) {
          texts.add(factor.id() + " " + percent(factor.value()) + ": " + factor.label());
        }
      }
    }
    return texts.stream().map(text -> Explanation.line(text)).toList();
  }

  /** One part per reason, with the events below it and, if a rule measured them, what they lose. */
  private List<Explanation> excluded(List<Line> lines, boolean measured) {
    Map<String, List<Line>> byReason = new LinkedHashMap<>();
    for (Line line : sorted(lines, Line::date)) {
      String reason =
          line.reason().map(one -> one.text() + " [" + one.code() + "]").orElse("excluded");
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

  private String lost(List<Line> events) {
    BigDecimal lost =
        events.stream()
            .map(Line::base)
            .flatMap(Optional::stream)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    List<String> parts = new ArrayList<>();
    if (lost.signum() != 0) {
      parts.add(money.figure(lost));
    }
    WithoutRate.sum(events).forEach(amount -> parts.add(MoneyText.of(amount)));
    return parts.isEmpty() ? "" : " on " + String.join(" and ", parts);
  }

  private Explanation event(Line line) {
    List<String> cells =
        new ArrayList<>(
            List.of(
                line.date().toString(),
                line.portfolio().map(Portfolio::id).orElse(""),
                line.base()
                    .map(money::figure)
                    .or(() -> line.foreign().map(foreign -> MoneyText.of(foreign.amount())))
                    .orElse("")));
    if (line.base().isPresent() && line.foreign().isPresent()) {
      cells.add("= " + converted(line.foreign().get()));
    }
    return Explanation.line(name(line), cells.toArray(String[]::new));
  }

  private static String converted(ForeignAmount foreign) {
    return MoneyText.of(foreign.amount())
        + foreign.rate().map(rate -> " × " + Figures.exact(rate)).orElse("")
        + foreign.rateFrom().map(day -> " of " + day).orElse("");
  }

  /** The events stand by id; a reader looks for them by date. */
  private static <T> List<T> sorted(List<T> lines, Function<T, LocalDate> date) {
    return lines.stream().sorted(Comparator.comparing(date)).toList();
  }

  private static String percent(BigDecimal rate) {
    return Figures.exact(rate.movePointRight(2)) + " %";
  }
}
