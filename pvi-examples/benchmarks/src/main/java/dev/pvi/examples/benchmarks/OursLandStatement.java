package dev.pvi.examples.benchmarks;

import dev.pvi.cpi.RebateCalculator;
import dev.pvi.cpi.earning.Earnings;
import dev.pvi.cpi.earning.Event;
import dev.pvi.cpi.statement.RebateStatement;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.score.PartnerScore;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * This library: the look-up as part of a statement, by a book of the bundled rule {@code land}
 * alone. Timed: the whole statement of partner B, reported per line, with requirements, conversion,
 * rounding and reasons.
 */
public class OursLandStatement extends Timed {

  /** How many bookings the statement has; each is a line. */
  @Param({LandRate.BOOKINGS})
  public int inputs;

  private final RebateCalculator calculator = RebateCalculator.of(LandRule.alone());
  private @Nullable PartnerScore score;
  private @Nullable Earnings earnings;

  /** Makes score and bookings. */
  @Setup
  public void prepare() {
    PartnerSnapshot partner = Partners.named(Partners.B).get(0);
    List<Event> bookings = LandRate.bookings(inputs);
    earnings = Deals.with(partner.id(), bookings);
    score = Statement.score(partner);
    System.gc();
  }

  /** Computes the statement. */
  @Benchmark
  public void together(Blackhole hole) {
    hole.consume(statement());
  }

  /** Returns the statement. */
  RebateStatement statement() {
    return calculator.calculate(Objects.requireNonNull(score), Objects.requireNonNull(earnings));
  }
}
