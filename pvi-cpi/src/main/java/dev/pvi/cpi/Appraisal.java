package dev.pvi.cpi;

import dev.pvi.cpi.earning.Booking;
import dev.pvi.cpi.earning.Event;
import dev.pvi.cpi.earning.Growth;
import dev.pvi.cpi.earning.Milestone;
import dev.pvi.cpi.earning.Renewal;
import dev.pvi.cpi.statement.StatementCode;
import dev.pvi.explain.Reason;
import dev.pvi.formula.Fact;
import dev.pvi.formula.Point;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/** Says what events are worth to one rule. For one calculation, on one thread. */
final class Appraisal {

  private static final Reason NO_GROWTH = Reason.of(StatementCode.NO_GROWTH);
  private static final Reason NOT_RENEWED = Reason.of(StatementCode.NOT_RENEWED);

  private final BoundRule rule;
  private final Exchange exchange;
  private final Map<String, Worth> stages = new HashMap<>();

  Appraisal(BoundRule rule, Exchange exchange) {
    this.rule = rule;
    this.exchange = exchange;
  }

  Worth of(Event event) {
    if (event instanceof Booking booking) {
      return stated(booking.value());
    } else if (event instanceof Milestone milestone) {
      return stages.computeIfAbsent(milestone.stage(), this::stage);
    } else if (event instanceof Growth growth) {
      return growth(growth.current().minus(growth.prior()));
    }
    return renewal((Renewal) event);
  }

  private Worth stated(BigMoney amount) {
    @Nullable BigDecimal base = exchange.stated(amount);
    return base == null ? Worth.notPaid(null, exchange.noRate(amount)) : Worth.paid(base);
  }

  private Worth notPaid(BigMoney amount, Reason reason) {
    @Nullable BigDecimal base = exchange.computed(amount);
    return Worth.notPaid(base, base == null ? exchange.noRate(amount) : reason);
  }

  private Worth stage(String stage) {
    Optional<BigDecimal> amount =
        rule.rule().amounts().flatMap(amounts -> amounts.at(Fact.of(stage))).map(Point::value);
    BigMoney worth = BigMoney.of(rule.book().currency(), amount.orElse(BigDecimal.ZERO));
    return amount.isPresent()
        ? stated(worth)
        : notPaid(worth, Reason.of(StatementCode.STAGE_NOT_PAID, "stage", stage));
  }

  private Worth growth(BigMoney more) {
    if (!more.isPositive()) {
      return notPaid(BigMoney.zero(more.getCurrencyUnit()), NO_GROWTH);
    }
    @Nullable BigDecimal base = exchange.computed(more);
    return base == null ? Worth.notPaid(null, exchange.noRate(more)) : Worth.paid(base);
  }

  /** Paid on: the value renewed, at most the value due, if it was renewed by the due date. */
  private Worth renewal(Renewal renewal) {
    BigMoney due = renewal.due();
    if (renewal.renewedOn().isEmpty()) {
      return notPaid(due, NOT_RENEWED);
    }
    LocalDate on = renewal.renewedOn().get();
    if (on.isAfter(renewal.date())) {
      return notPaid(due, Reason.of(StatementCode.LATE, "date", on, "due", renewal.date()));
    }
    BigMoney renewed = renewal.renewed();
    if (!renewed.isLessThan(due)) {
      return stated(due);
    }
    @Nullable BigDecimal base = exchange.stated(renewed);
    @Nullable BigDecimal lost = exchange.computed(due.minus(renewed));
    if (base == null || lost == null) {
      return Worth.notPaid(null, exchange.noRate(renewed));
    }
    Reason reason =
        Reason.of(
            StatementCode.PARTLY_RENEWED,
            "renewed",
            new Exchange.Shown(renewed),
            "due",
            new Exchange.Shown(due));
    return new Worth(base, null, new Worth.Rest(lost, reason));
  }
}
