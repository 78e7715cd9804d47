package dev.pvi.cpi;

import com.google.common.collect.Lists;
import dev.pvi.cpi.earning.Event;
import dev.pvi.cpi.statement.ExcludedLine;
import dev.pvi.cpi.statement.ForeignAmount;
import dev.pvi.cpi.statement.PaidLine;
import dev.pvi.cpi.statement.RuleStatement;
import dev.pvi.cpi.statement.StatementCode;
import dev.pvi.explain.Figures;
import dev.pvi.explain.Reason;
import dev.pvi.formula.Apportionment;
import dev.pvi.formula.Rounding;
import dev.pvi.score.PortfolioScore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Collects what one rule of one release makes of the events of a partner. Mutable, one thread. */
final class RuleTally {

  private static final Reason ZERO_BASE = Reason.of(StatementCode.ZERO_BASE);

  /**
   * A line before the total of the rule is known.
   *
   * @param event the event
   * @param base what is paid on
   * @param foreign what that is in another currency, if it is; else null
   * @param terms on which terms
   * @param exact the amount before rounding
   */
  private record Open(
      Event event,
      BigDecimal base,
      @Nullable ForeignAmount foreign,
      Terms terms,
      BigDecimal exact) {

    /** Returns the line with its part of the rounded total and, where that is 0, the reason. */
    PaidLine line(BigDecimal amount) {
      PaidLine.Builder line =
          PaidLine.builder()
              .event(event.id())
              .date(event.date())
              .base(base)
              .amount(amount)
              .terms(terms.shared());
      if (foreign != null) {
        line.foreign(foreign);
      }
      return amount.signum() == 0 ? line.remark(whyZero()).build() : line.build();
    }

    private Reason whyZero() {
      if (base.signum() == 0) {
        return ZERO_BASE;
      } else if (exact.signum() == 0) {
        return Reason.of(
            StatementCode.ZERO_RATE,
            "what",
            terms.shared().rate().signum() == 0 ? "rate" : "multiplier");
      }
      return Reason.of(StatementCode.ROUNDED_AWAY, "exact", Figures.normal(exact));
    }
  }

  private final BoundRule rule;
  private final Appraisal appraisal;
  private final List<Open> paid = new ArrayList<>();
  private final List<ExcludedLine> excluded = new ArrayList<>();

  RuleTally(BoundRule rule, Exchange exchange) {
    this.rule = rule;
    this.appraisal = new Appraisal(rule, exchange);
  }

  BoundRule rule() {
    return rule;
  }

  Worth worth(Event event) {
    return appraisal.of(event);
  }

  /** Returns why nothing is paid in a portfolio that does not pass the gate. */
  Reason belowGate(PortfolioScore score) {
    BigDecimal distance = rule.gate().index().subtract(score.index());
    return Reason.of(
        distance.signum() == 0 ? StatementCode.AT_GATE : StatementCode.BELOW_GATE,
        "portfolio",
        score.name(),
        "index",
        score.index(),
        "distance",
        distance,
        "gate",
        rule.gate().index());
  }

  void pay(Event event, Worth worth, Terms terms) {
    BigDecimal base = worth.paidOn();
    paid.add(new Open(event, base, worth.foreign(), terms, base.multiply(terms.factor())));
  }

  /**
   * Excludes all that an event offers.
   *
   * @param scoredOn the date of the score that judged it; null if none did
   */
  void exclude(Event event, Worth worth, Reason reason, @Nullable LocalDate scoredOn) {
    exclude(event, worth.offered(), worth.foreignOffered(), reason, scoredOn);
  }

  /** Excludes a part of an event of which the rest is paid. */
  void exclude(Event event, Worth.Rest rest, LocalDate scoredOn) {
    exclude(event, rest.base(), rest.foreign(), rest.reason(), scoredOn);
  }

  private void exclude(
      Event event,
      @Nullable BigDecimal base,
      @Nullable ForeignAmount foreign,
      Reason reason,
      @Nullable LocalDate scoredOn) {
    ExcludedLine.Builder line =
        ExcludedLine.builder()
            .event(event.id())
            .date(event.date())
            .portfolio(event.portfolio())
            .reason(reason);
    if (base != null) {
      line.base(base);
    }
    if (foreign != null) {
      line.foreign(foreign);
    }
    if (scoredOn != null) {
      line.scoredOn(scoredOn);
    }
    excluded.add(line.build());
  }

  boolean isNotEmpty() {
    return !paid.isEmpty() || !excluded.isEmpty();
  }

  /** Rounds the total of the rule once and gives the coins to the lines by largest remainder. */
  RuleStatement statement(CurrencyUnit currency) {
    List<BigDecimal> amounts =
        Apportionment.of(
                Lists.transform(paid, Open::exact),
                Lists.transform(paid, open -> open.event().id()),
                BigDecimal.ONE,
                new Rounding(currency.getDecimalPlaces(), rule.book().rounding()))
            .parts();
    List<PaidLine> lines = new ArrayList<>(paid.size());
    for (int i = 0; i < paid.size(); i++) {
      lines.add(paid.get(i).line(amounts.get(i)));
    }
    return RuleStatement.builder()
        .book(rule.book().release().id())
        .rule(rule.rule().id())
        .name(rule.rule().name())
        .motion(rule.rule().motion())
        .lines(lines)
        .excluded(excluded)
        .build();
  }
}
