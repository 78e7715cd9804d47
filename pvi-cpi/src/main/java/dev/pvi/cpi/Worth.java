package dev.pvi.cpi;

import dev.pvi.cpi.earning.Booking;
import dev.pvi.cpi.earning.Earnings;
import dev.pvi.cpi.earning.Event;
import dev.pvi.cpi.earning.Growth;
import dev.pvi.cpi.earning.Milestone;
import dev.pvi.cpi.earning.Renewal;
import dev.pvi.cpi.incentive.EarningRule;
import dev.pvi.cpi.incentive.IncentiveBook;
import dev.pvi.cpi.statement.StatementCode;
import dev.pvi.explain.Figures;
import dev.pvi.explain.Reason;
import dev.pvi.formula.Fact;
import dev.pvi.formula.Point;
import java.math.BigDecimal;
import java.util.Optional;
import org.joda.money.BigMoney;

/**
 * What a rule would pay on for an event, in the currency of the statement.
 *
 * @param base the amount; empty if there is none in that currency
 * @param reason why it is not paid on; empty if it is
 * @param rest what the event offered beyond that and lost, for whatever the rest is paid
 */
record Worth(Optional<BigDecimal> base, Optional<Reason> reason, Optional<Rest> rest) {

  /**
   * A part of an event that is not paid on though the rest of it is.
   *
   * @param base its amount, greater than 0
   * @param reason why
   */
  record Rest(BigDecimal base, Reason reason) {}

  /** Returns all that the event offered; empty if there is no amount in that currency. */
  Optional<BigDecimal> offered() {
    return base.map(part -> Figures.normal(rest.map(Rest::base).orElse(BigDecimal.ZERO).add(part)));
  }

  static Worth of(Event event, EarningRule rule, IncentiveBook book, Earnings earnings) {
    if (event instanceof Booking booking) {
      return in(earnings, booking.value(), Optional.empty());
    } else if (event instanceof Milestone milestone) {
      return milestone(milestone, rule, book, earnings);
    } else if (event instanceof Growth growth) {
      BigMoney more = growth.current().minus(growth.prior());
      return more.isPositive()
          ? in(earnings, more, Optional.empty())
          : in(earnings, zero(more), Optional.of(Reason.of(StatementCode.NO_GROWTH)));
    }
    return renewal((Renewal) event, earnings);
  }

  private static Worth milestone(
      Milestone milestone, EarningRule rule, IncentiveBook book, Earnings earnings) {
    Optional<Point> amount =
        rule.amounts().flatMap(amounts -> amounts.at(Fact.of(milestone.stage())));
    BigMoney worth = BigMoney.of(book.currency(), amount.map(Point::value).orElse(BigDecimal.ZERO));
    return in(
        earnings,
        worth,
        amount.isPresent()
            ? Optional.empty()
            : Optional.of(Reason.of(StatementCode.STAGE_NOT_PAID, "stage", milestone.stage())));
  }

  /** Paid on: the value renewed, at most the value due, if it was renewed by the due date. */
  private static Worth renewal(Renewal renewal, Earnings earnings) {
    BigMoney due = renewal.due();
    if (renewal.renewedOn().isEmpty()) {
      return in(earnings, due, Optional.of(Reason.of(StatementCode.NOT_RENEWED)));
    }
    if (renewal.renewedOn().get().isAfter(renewal.date())) {
      return in(
          earnings,
          due,
          Optional.of(
              Reason.of(
                  StatementCode.LATE, "date", renewal.renewedOn().get(), "due", renewal.date())));
    }
    BigMoney renewed = renewal.renewed();
    return renewed.isLessThan(due)
        ? in(earnings, renewed, Optional.empty()).with(rest(renewal, earnings))
        : in(earnings, due, Optional.empty());
  }

  private static Optional<Rest> rest(Renewal renewal, Earnings earnings) {
    Reason reason =
        Reason.of(
            StatementCode.PARTLY_RENEWED,
            "renewed",
            text(renewal.renewed()),
            "due",
            text(renewal.due()));
    return earnings
        .convert(renewal.due().minus(renewal.renewed()))
        .map(base -> new Rest(Figures.normal(base), reason));
  }

  private Worth with(Optional<Rest> other) {
    return new Worth(base, reason, other);
  }

  private static BigMoney zero(BigMoney amount) {
    return BigMoney.zero(amount.getCurrencyUnit());
  }

  private static Worth in(Earnings earnings, BigMoney amount, Optional<Reason> reason) {
    Optional<BigDecimal> converted = earnings.convert(amount).map(Figures::normal);
    if (converted.isPresent()) {
      return new Worth(converted, reason, Optional.empty());
    }
    return new Worth(
        Optional.empty(),
        Optional.of(
            Reason.of(
                StatementCode.NO_RATE,
                "amount",
                text(amount),
                "from",
                amount.getCurrencyUnit(),
                "currency",
                earnings.currency())),
        Optional.empty());
  }

  /** Like that of a fact, but for a difference, which may have more digits than a fact. */
  private static String text(BigMoney amount) {
    return Figures.rounded(amount.getAmount()) + " " + amount.getCurrencyUnit();
  }
}
