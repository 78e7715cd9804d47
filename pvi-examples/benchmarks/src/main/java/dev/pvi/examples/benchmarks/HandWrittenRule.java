package dev.pvi.examples.benchmarks;

import dev.pvi.cpi.earning.Event;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The lines of one rule of a hand-written statement, and their rounding. */
final class HandWrittenRule {

  /** A line of which the base is paid, times rate and multiplier. */
  record Paid(
      String event,
      LocalDate date,
      String portfolio,
      BigDecimal base,
      BigDecimal rate,
      BigDecimal multiplier,
      BigDecimal amount) {

    Paid withAmount(BigDecimal rounded) {
      return new Paid(event, date, portfolio, base, rate, multiplier, rounded);
    }
  }

  /** A line that is not paid, and why. */
  record Excluded(String event, LocalDate date, String portfolio, String reason) {}

  private static final int CENTS = 2;
  private static final BigDecimal CENT = new BigDecimal("0.01");

  private final String id;
  private final List<Paid> paid = new ArrayList<>();
  private final List<Excluded> excluded = new ArrayList<>();

  HandWrittenRule(String id) {
    this.id = id;
  }

  String id() {
    return id;
  }

  List<Paid> paid() {
    return paid;
  }

  List<Excluded> excluded() {
    return excluded;
  }

  void pay(Event event, BigDecimal base, BigDecimal rate, BigDecimal multiplier) {
    paid.add(
        new Paid(
            event.id(),
            event.date(),
            event.portfolio().id(),
            base,
            rate,
            multiplier,
            base.multiply(rate).multiply(multiplier)));
  }

  void exclude(Event event, String reason) {
    excluded.add(new Excluded(event.id(), event.date(), event.portfolio().id(), reason));
  }

  /** Rounds the total once and gives the cents to the lines by largest remainder, ties by id. */
  void round() {
    BigDecimal exact = BigDecimal.ZERO;
    BigDecimal given = BigDecimal.ZERO;
    List<Integer> byRemainder = new ArrayList<>();
    List<BigDecimal> remainders = new ArrayList<>();
    for (int i = 0; i < paid.size(); i++) {
      Paid line = paid.get(i);
      BigDecimal floor = line.amount().setScale(CENTS, RoundingMode.FLOOR);
      exact = exact.add(line.amount());
      given = given.add(floor);
      remainders.add(line.amount().subtract(floor));
      byRemainder.add(i);
      paid.set(i, line.withAmount(floor));
    }
    byRemainder.sort(
        Comparator.<Integer, BigDecimal>comparing(remainders::get)
            .reversed()
            .thenComparing(i -> paid.get(i).event()));
    int left =
        exact
            .setScale(CENTS, RoundingMode.HALF_EVEN)
            .subtract(given)
            .unscaledValue()
            .intValueExact();
    for (int i = 0; i < left; i++) {
      int line = byRemainder.get(i);
      paid.set(line, paid.get(line).withAmount(paid.get(line).amount().add(CENT)));
    }
  }
}
