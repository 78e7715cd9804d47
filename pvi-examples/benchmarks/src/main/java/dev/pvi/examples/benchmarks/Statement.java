package dev.pvi.examples.benchmarks;

import dev.pvi.cpi.earning.Earnings;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.score.PartnerScore;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * One way of computing what partner B earned by the bundled incentives. Timed: a whole statement,
 * reported per event.
 */
public abstract class Statement extends Timed {

  /** How many events a statement has. */
  @Param({"10000", "1000", "20000"})
  public int inputs;

  private @Nullable PartnerScore score;
  private @Nullable Earnings earnings;

  Statement() {}

  /**
   * A line of a statement.
   *
   * @param rule the rule; empty for an event that no rule looks at
   * @param event the event
   * @param paid what was paid on and what was paid; empty if nothing is
   */
  public record Line(String rule, String event, String paid) {

    static Line paid(String rule, String event, BigDecimal base, BigDecimal amount) {
      return new Line(rule, event, text(amount) + " on " + text(base));
    }

    static Line excluded(String rule, String event) {
      return new Line(rule, event, "");
    }

    private static String text(BigDecimal decimal) {
      return decimal.stripTrailingZeros().toPlainString();
    }
  }

  /** Returns the score of a partner, of which each statement is one. */
  static PartnerScore score(PartnerSnapshot partner) {
    return Bundled.scorer().score(partner);
  }

  /** Computes a statement; what it computes goes into the hole. */
  protected abstract void run(PartnerScore score, Earnings earnings, Blackhole hole);

  /** Returns the lines of a statement, by way of the code that is timed. */
  public abstract List<Line> lines(PartnerScore score, Earnings earnings);

  /** Makes score and events. */
  @Setup
  public void prepare() {
    PartnerSnapshot partner = Partners.named(Partners.B).get(0);
    score = score(partner);
    earnings = Deals.of(partner.id(), inputs);
    System.gc();
  }

  /** Computes the statement. */
  @Benchmark
  public void together(Blackhole hole) {
    run(Objects.requireNonNull(score), Objects.requireNonNull(earnings), hole);
  }
}
