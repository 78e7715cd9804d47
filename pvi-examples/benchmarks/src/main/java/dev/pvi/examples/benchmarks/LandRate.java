package dev.pvi.examples.benchmarks;

import dev.pvi.cpi.earning.Event;
import dev.pvi.formula.Fact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * One way of looking up what a booking is paid by the bundled rule {@code land}: its rate by
 * standing, offer and region, times what the index multiplies it by. Timed: the next booking of a
 * cycle. Of one in ten there is no rate, as its region has none or is not stated.
 */
public abstract class LandRate extends Timed {

  /** How many bookings a cycle has. */
  static final String BOOKINGS = "4096";

  private static final Set<String> ELIGIBLE = Set.of("subscription", "hardware", "services");
  private static final int ENOUGH = 6;
  private static final int POSITIONS = 64;
  private static final BigDecimal STEP = new BigDecimal("0.078125");

  /** How many bookings a cycle has. */
  @Param({BOOKINGS})
  public int inputs;

  private List<Deal> deals = List.of();
  private int next;

  LandRate() {}

  /** What a partner has in a portfolio, as a host keeps it for all events. */
  public record Position(String standing, BigDecimal index, Fact standingFact, Fact indexFact) {

    private static Position of(int position) {
      BigDecimal index = BigDecimal.valueOf(5).add(STEP.multiply(BigDecimal.valueOf(position)));
      boolean preferred = index.compareTo(new BigDecimal("7.5")) >= 0;
      String standing = preferred ? "preferred" : "portfolio-partner";
      return new Position(standing, index, Fact.of(standing), Fact.of(index));
    }
  }

  /** A booking of an eligible offer, and what the partner has in its portfolio. */
  public record Deal(Event booking, Position position) {}

  /** Returns bookings; of positions from an index of 5 to below 10. */
  static List<Deal> deals(int count) {
    List<Position> positions = new ArrayList<>();
    for (int i = 0; i < POSITIONS; i++) {
      positions.add(Position.of(i));
    }
    List<Deal> deals = new ArrayList<>();
    for (Event booking : bookings(count)) {
      deals.add(new Deal(booking, positions.get(deals.size() % POSITIONS)));
    }
    return deals;
  }

  /** Returns bookings of eligible offers, whatever their portfolio. */
  static List<Event> bookings(int count) {
    return Deals.of("partner", ENOUGH * count).events().stream()
        .filter(
            event ->
                event.type().equals("booking")
                    && ELIGIBLE.contains(HandWrittenIncentive.text(event, "offer")))
        .limit(count)
        .toList();
  }

  /** Returns rate times multiplier; empty if there is no rate. */
  public abstract Optional<BigDecimal> factor(Deal deal);

  /** Makes the bookings, and lets the collector put them close together. */
  @Setup
  public void prepare() {
    deals = deals(inputs);
    if (deals.size() != inputs) {
      throw new IllegalStateException("bookings must be enough - but was: " + deals.size());
    }
    System.gc();
  }

  /** Looks up the next booking. */
  @Benchmark
  public void one(Blackhole hole) {
    Deal deal = deals.get(next);
    next = next + 1 < deals.size() ? next + 1 : 0;
    hole.consume(factor(deal));
  }
}
