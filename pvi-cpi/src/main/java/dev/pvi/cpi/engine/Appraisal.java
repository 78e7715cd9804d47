package dev.pvi.cpi.engine;

import dev.pvi.cpi.earning.Counted;
import dev.pvi.cpi.incentive.Measure;
import dev.pvi.cpi.incentive.StatedSchedule;
import dev.pvi.cpi.statement.ForeignAmount;
import dev.pvi.cpi.statement.StatementCode;
import dev.pvi.explain.Figures;
import dev.pvi.explain.Reason;
import dev.pvi.formula.Fact;
import dev.pvi.formula.Levels;
import dev.pvi.formula.Point;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Says what events are worth by a measure. For one calculation, on one thread. */
final class Appraisal {

  private final Measure measure;
  private final Optional<StatedSchedule> levels;
  private final CurrencyUnit bookCurrency;
  private final Exchange exchange;
  private final Map<String, Worth> byLevel = new HashMap<>();

  /**
   * Makes an appraisal.
   *
   * @param levels how the book states the amounts by level, if the measure has some
   * @param bookCurrency the currency of the figures of the book
   */
  Appraisal(
      Measure measure,
      Optional<StatedSchedule> levels,
      CurrencyUnit bookCurrency,
      Exchange exchange) {
    this.measure = measure;
    this.levels = levels;
    this.bookCurrency = bookCurrency;
    this.exchange = exchange;
  }

  Worth of(Counted counted) {
    Worth worth = positive(measured(counted));
    return counted.takenBack() ? worth.takenBack() : worth;
  }

  private Worth measured(Counted counted) {
    if (measure.each().isPresent()) {
      return Worth.paid(measure.each().get(), null);
    }
    String of = measure.of().orElseThrow();
    @Nullable Fact fact = counted.event().facts().get(of);
    if (measure.levels().isPresent()) {
      return fact instanceof Fact.Text level ? level(of, level.value(), counted) : unknown(of);
    }
    if (fact instanceof Fact.Quantity number) {
      return number(number, counted);
    }
    return fact instanceof Fact.Amount amount ? amount(amount.value(), counted) : unknown(of);
  }

  private static Worth unknown(String fact) {
    return Worth.notPaid(null, null, Reason.of(StatementCode.NOT_MEASURED, "fact", fact));
  }

  /** A number such as units is not converted; what is deducted or cuts it is one as well. */
  private Worth number(Fact.Quantity number, Counted counted) {
    BigDecimal base = decimal(number);
    if (measure.minus().isPresent()) {
      @Nullable Fact minus = counted.event().facts().get(measure.minus().get());
      if (!(minus instanceof Fact.Quantity less)) {
        return unknown(measure.minus().get());
      }
      base = base.subtract(decimal(less));
    }
    if (measure.atMost().isPresent()) {
      @Nullable Fact cut = counted.event().facts().get(measure.atMost().get().of());
      BigDecimal most = cut instanceof Fact.Quantity limit ? decimal(limit) : BigDecimal.ZERO;
      if (base.compareTo(most) > 0) {
        BigDecimal whole = base;
        return Worth.paid(Figures.normal(most), null)
            .without(
                new Worth.Rest(
                    Figures.normal(base.subtract(most)),
                    null,
                    cut(Figures.exact(most), Figures.exact(whole))));
      }
    }
    return Worth.paid(Figures.normal(base), null);
  }

  private static BigDecimal decimal(Fact.Quantity number) {
    return number.value().isDecimal() ? number.value().numerator() : number.number();
  }

  private Worth amount(BigMoney stated, Counted counted) {
    LocalDate day = counted.judgedOn();
    if (measure.minus().isEmpty() && measure.atMost().isEmpty()) {
      return worth(stated, day);
    }
    BigMoney amount = stated;
    if (measure.minus().isPresent()) {
      Optional<BigMoney> minus = counted.event().amount(measure.minus().get());
      if (minus.isEmpty() || !minus.get().isSameCurrency(amount)) {
        return unknown(measure.minus().get());
      }
      BigDecimal less = Figures.normal(amount.getAmount().subtract(minus.get().getAmount()));
      amount = BigMoney.of(amount.getCurrencyUnit(), less);
    }
    if (measure.atMost().isPresent()) {
      BigMoney most =
          counted
              .event()
              .amount(measure.atMost().get().of())
              .filter(amount::isSameCurrency)
              .orElse(BigMoney.zero(amount.getCurrencyUnit()));
      if (most.isLessThan(amount)) {
        return partly(most, amount, day);
      }
    }
    return worth(amount, day);
  }

  private Worth worth(BigMoney amount, LocalDate day) {
    @Nullable BigDecimal base = exchange.of(amount, day);
    return base == null
        ? Worth.notPaid(null, exchange.foreign(amount, day), exchange.noRate(amount, day))
        : Worth.paid(base, exchange.foreign(amount, day));
  }

  private Worth partly(BigMoney most, BigMoney whole, LocalDate day) {
    Worth worth = worth(most, day);
    BigMoney lost = whole.minus(most);
    @Nullable BigDecimal base = exchange.of(lost, day);
    if (base == null) {
      return Worth.notPaid(null, exchange.foreign(whole, day), exchange.noRate(whole, day));
    }
    return worth.without(
        new Worth.Rest(
            Figures.normal(base),
            exchange.foreign(lost, day),
            cut(new Exchange.Shown(most), new Exchange.Shown(whole))));
  }

  private Reason cut(Object paid, Object whole) {
    return Reason.of(
        StatementCode.CUT,
        "because",
        measure.atMost().orElseThrow().because(),
        "paid",
        paid,
        "whole",
        whole);
  }

  private Worth level(String fact, String level, Counted counted) {
    if (exchange.currency().equals(bookCurrency)) {
      return byLevel.computeIfAbsent(level, one -> ofLevel(fact, one, counted.judgedOn()));
    }
    return ofLevel(fact, level, counted.judgedOn());
  }

  private Worth ofLevel(String fact, String level, LocalDate day) {
    Levels amounts = measure.levels().orElseThrow();
    Optional<Point> point = amounts.at(Fact.of(level));
    BigMoney amount = BigMoney.of(bookCurrency, point.map(Point::value).orElse(BigDecimal.ZERO));
    Worth worth = worth(amount, day);
    if (point.isEmpty()) {
      return worth.base() == null
          ? worth
          : Worth.notPaid(worth.base(), worth.foreign(), notPaid(fact, level, amounts));
    }
    return levels.map(stated -> worth.restingOn(stated.evidence(point.get()))).orElse(worth);
  }

  private static Reason notPaid(String fact, String level, Levels amounts) {
    String paid = amounts.rows().stream().map(Levels.Row::level).collect(Collectors.joining(", "));
    return Reason.of(StatementCode.LEVEL_NOT_PAID, "fact", fact, "level", level, "paid", paid);
  }

  private Worth positive(Worth worth) {
    if (measure.positive().isEmpty()
        || worth.reason() != null
        || worth.base() == null
        || worth.base().signum() > 0) {
      return worth;
    }
    Reason reason = Reason.of(StatementCode.NOT_POSITIVE, "because", measure.positive().get());
    return worth.rest() != null
        ? Worth.notPaid(worth.offered(), worth.foreignOffered(), reason)
        : Worth.notPaid(BigDecimal.ZERO, worth.foreign() == null ? null : zero(worth), reason);
  }

  private static ForeignAmount zero(Worth worth) {
    ForeignAmount foreign = Objects.requireNonNull(worth.foreign());
    return ForeignAmount.builder()
        .amount(BigMoney.zero(foreign.amount().getCurrencyUnit()))
        .rate(foreign.rate())
        .rateFrom(foreign.rateFrom())
        .build();
  }
}
