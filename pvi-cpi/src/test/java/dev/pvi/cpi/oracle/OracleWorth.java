package dev.pvi.cpi.oracle;

import dev.pvi.cpi.oracle.Node.Money;
import dev.pvi.cpi.oracle.OracleEvent.Taken;
import java.util.Optional;

/**
 * What an event is worth by a measure.
 *
 * @param base in the currency of the statement; empty if no rate holds, or nothing is measured
 * @param stated the same as it is stated, if it is money
 * @param code why it is not paid on; empty if it is
 * @param cut what the event offered beyond that
 */
record OracleWorth(
    Optional<Fraction> base, Optional<Money> stated, Optional<String> code, Optional<Cut> cut) {

  record Cut(Fraction base, Optional<Money> stated) {}

  static OracleWorth of(OracleWorld world, OracleBook book, Node measure, Taken taken) {
    OracleWorth worth = measured(world, book, measure, taken);
    if (measure.has("positive") && worth.code.isEmpty() && worth.base.orElseThrow().sign() <= 0) {
      worth = worth.notPositive();
    }
    return taken.back() ? worth.negated() : worth;
  }

  private static OracleWorth measured(
      OracleWorld world, OracleBook book, Node measure, Taken taken) {
    if (measure.has("each")) {
      return paid(measure.at("each").number());
    }
    Object fact = taken.fact(measure.at("of").text());
    if (measure.has("levels")) {
      return fact instanceof String level
          ? ofLevel(world, book, measure.at("levels"), level, taken)
          : nothing("not-measured");
    } else if (fact instanceof Fraction number) {
      return ofNumber(measure, number, taken);
    } else if (!(fact instanceof Money)) {
      return nothing("not-measured");
    }
    Money amount = (Money) fact;
    if (measure.has("minus")) {
      if (!(taken.fact(measure.at("minus").text()) instanceof Money minus)
          || !minus.currency().equals(amount.currency())) {
        return nothing("not-measured");
      }
      amount = amount.less(minus);
    }
    Money most = amount;
    if (measure.has("atMost")) {
      Object other = taken.fact(measure.at("atMost").at("of").text());
      boolean isOfOne = other instanceof Money m && m.currency().equals(most.currency());
      Money cap = isOfOne ? (Money) other : new Money(Fraction.ZERO, most.currency());
      most = cap.amount().compareTo(most.amount()) < 0 ? cap : most;
    }
    Optional<Fraction> base = world.inStatement(most, taken.judgedOn());
    if (base.isEmpty()) {
      return new OracleWorth(base, Optional.of(amount), Optional.of("no-rate"), Optional.empty());
    }
    Money lost = amount.less(most);
    return new OracleWorth(
        base,
        Optional.of(most),
        Optional.empty(),
        Optional.of(lost)
            .filter(cut -> !cut.amount().isZero())
            .map(
                cut ->
                    new Cut(
                        world.inStatement(cut, taken.judgedOn()).orElseThrow(), Optional.of(cut))));
  }

  private static OracleWorth paid(Fraction number) {
    return new OracleWorth(
        Optional.of(number), Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static OracleWorth nothing(String code) {
    return new OracleWorth(Optional.empty(), Optional.empty(), Optional.of(code), Optional.empty());
  }

  /** A number is not converted. */
  private static OracleWorth ofNumber(Node measure, Fraction number, Taken taken) {
    Fraction base = number;
    if (measure.has("minus")) {
      if (!(taken.fact(measure.at("minus").text()) instanceof Fraction minus)) {
        return nothing("not-measured");
      }
      base = base.minus(minus);
    }
    if (measure.has("atMost")) {
      Object other = taken.fact(measure.at("atMost").at("of").text());
      Fraction most = other instanceof Fraction cap ? cap : Fraction.ZERO;
      if (base.compareTo(most) > 0) {
        return new OracleWorth(
            Optional.of(most),
            Optional.empty(),
            Optional.empty(),
            Optional.of(new Cut(base.minus(most), Optional.empty())));
      }
    }
    return paid(base);
  }

  private static OracleWorth ofLevel(
      OracleWorld world, OracleBook book, Node levels, String level, Taken taken) {
    Optional<Fraction> figure = Optional.empty();
    for (Node row : levels.elements("rows")) {
      figure = row.at("level").text().equals(level) ? row.number("value") : figure;
    }
    Money amount = new Money(figure.orElse(Fraction.ZERO), book.currency);
    Optional<Fraction> base = world.inStatement(amount, taken.judgedOn());
    Optional<String> code = figure.isEmpty() ? Optional.of("level-not-paid") : Optional.empty();
    return new OracleWorth(
        base,
        Optional.of(amount),
        base.isEmpty() ? Optional.of("no-rate") : code,
        Optional.empty());
  }

  /** What is not more than 0 offers nothing, but for what was cut from it. */
  private OracleWorth notPositive() {
    return cut.isPresent()
        ? new OracleWorth(offered(), allStated(), Optional.of("not-positive"), Optional.empty())
        : new OracleWorth(
            Optional.of(Fraction.ZERO),
            stated.map(money -> new Money(Fraction.ZERO, money.currency())),
            Optional.of("not-positive"),
            Optional.empty());
  }

  private OracleWorth negated() {
    return new OracleWorth(
        base.map(Fraction::negated),
        stated.map(Money::negated),
        code,
        cut.map(one -> new Cut(one.base.negated(), one.stated.map(Money::negated))));
  }

  Optional<Fraction> offered() {
    return base.map(paid -> cut.map(one -> paid.plus(one.base)).orElse(paid));
  }

  Optional<Money> allStated() {
    return stated.map(
        money ->
            cut.flatMap(Cut::stated)
                .map(lost -> new Money(money.amount().plus(lost.amount()), money.currency()))
                .orElse(money));
  }
}
