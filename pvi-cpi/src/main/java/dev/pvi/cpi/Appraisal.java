package dev.pvi.cpi;

import dev.pvi.cpi.earning.Booking;
import dev.pvi.cpi.earning.Event;
import dev.pvi.cpi.earning.Growth;
import dev.pvi.cpi.earning.Milestone;
import dev.pvi.cpi.earning.Renewal;
import dev.pvi.cpi.statement.ForeignAmount;
import dev.pvi.cpi.statement.StatementCode;
import dev.pvi.explain.Reason;
import dev.pvi.formula.Fact;
import dev.pvi.formula.Levels;
import dev.pvi.formula.Point;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/** Says what events are worth to one rule. For one calculation, on one thread. */
final class Appraisal {

  private static final Reason NO_GROWTH = Reason.of(StatementCode.NO_GROWTH);
  private static final Reason NOTHING_DUE = Reason.of(StatementCode.NOTHING_DUE);
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
    return worth(exchange.stated(amount), amount);
  }

  private Worth worth(@Nullable BigDecimal base, BigMoney amount) {
    @Nullable ForeignAmount foreign = exchange.foreign(amount);
    return base == null
        ? Worth.notPaid(null, foreign, exchange.noRate(amount))
        : Worth.paid(base, foreign);
  }

  private Worth notPaid(BigMoney amount, Reason reason) {
    @Nullable BigDecimal base = exchange.computed(amount);
    return Worth.notPaid(
        base, exchange.foreign(amount), base == null ? exchange.noRate(amount) : reason);
  }

  private Worth stage(String stage) {
    Optional<Point> point = rule.rule().amounts().flatMap(amounts -> amounts.at(Fact.of(stage)));
    BigMoney amount =
        BigMoney.of(rule.book().currency(), point.map(Point::value).orElse(BigDecimal.ZERO));
    if (point.isEmpty()) {
      return notPaid(amount, stageNotPaid(stage));
    }
    Worth worth = stated(amount);
    return rule.amounts()
        .map(stated -> worth.restingOn(stated.evidence(point.get())))
        .orElse(worth);
  }

  private Reason stageNotPaid(String stage) {
    List<Levels.Row> paid = rule.rule().amounts().map(Levels::rows).orElse(List.of());
    return Reason.of(
        StatementCode.STAGE_NOT_PAID,
        "stage",
        stage,
        "paid",
        paid.stream().map(Levels.Row::level).collect(Collectors.joining(", ")));
  }

  private Worth growth(BigMoney more) {
    return more.isPositive()
        ? worth(exchange.computed(more), more)
        : notPaid(BigMoney.zero(more.getCurrencyUnit()), NO_GROWTH);
  }

  /** Paid on: the value renewed, at most the value due, if it was renewed by the due date. */
  private Worth renewal(Renewal renewal) {
    BigMoney due = renewal.due();
    BigMoney renewed = renewal.renewed();
    if (due.isZero()) {
      return notPaid(due, renewed.isZero() ? NOTHING_DUE : nothingToRenew(renewed));
    }
    if (renewal.renewedOn().isEmpty()) {
      return notPaid(due, NOT_RENEWED);
    }
    LocalDate on = renewal.renewedOn().get();
    if (on.isAfter(renewal.date())) {
      return notPaid(due, Reason.of(StatementCode.LATE, "date", on, "due", renewal.date()));
    }
    return renewed.isLessThan(due) ? partly(renewed, due) : stated(due);
  }

  private static Reason nothingToRenew(BigMoney renewed) {
    return Reason.of(StatementCode.NOTHING_TO_RENEW, "renewed", new Exchange.Shown(renewed));
  }

  private Worth partly(BigMoney renewed, BigMoney due) {
    Worth worth = stated(renewed);
    BigMoney lost = due.minus(renewed);
    @Nullable BigDecimal base = exchange.computed(lost);
    if (base == null) {
      return Worth.notPaid(null, exchange.foreign(due), exchange.noRate(due));
    }
    Reason reason =
        Reason.of(
            StatementCode.PARTLY_RENEWED,
            "renewed",
            new Exchange.Shown(renewed),
            "due",
            new Exchange.Shown(due));
    return worth.without(new Worth.Rest(base, exchange.foreign(lost), reason));
  }
}
