package dev.pvi.examples.benchmarks;

import dev.pvi.cpi.RebateCalculator;
import dev.pvi.cpi.earning.Earnings;
import dev.pvi.cpi.statement.RebateStatement;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.score.PartnerScore;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * This library, by books that are large in one respect. Timed: a statement of 2,000 bookings,
 * reported per booking.
 */
public class OursGeneratedBook extends Timed {

  static final String OFFERS = "10 offers";
  static final String MANY_OFFERS = "1000 offers";
  static final String IDS = "20 ids";
  static final String MANY_IDS = "20000 ids";
  static final String OTHER_RULES = "1 other rules";
  static final String MANY_OTHER_RULES = "50 other rules";
  static final String RULES = "1 rules";
  static final String MANY_RULES = "20 rules";

  private static final int BOOKINGS = 2_000;

  /** How large the book is, and in which respect. */
  @Param({
    OFFERS,
    MANY_OFFERS,
    IDS,
    MANY_IDS,
    OTHER_RULES,
    MANY_OTHER_RULES,
    RULES,
    MANY_RULES,
  })
  public String inputs = OFFERS;

  private @Nullable RebateCalculator calculator;
  private @Nullable PartnerScore score;
  private @Nullable Earnings earnings;

  /** Makes book, score and bookings. */
  @Setup
  public void prepare() {
    GeneratedBook generated = GeneratedBook.named(inputs);
    PartnerSnapshot partner = Partners.named(Partners.B).get(0);
    calculator = RebateCalculator.of(generated.book());
    score = Statement.score(partner);
    earnings = Deals.with(partner.id(), generated.bookings("networking", BOOKINGS));
    System.gc();
  }

  /** Computes the statement. */
  @Benchmark
  @OperationsPerInvocation(BOOKINGS)
  public void whole(Blackhole hole) {
    hole.consume(statement());
  }

  /** Returns the statement. */
  RebateStatement statement() {
    return Objects.requireNonNull(calculator)
        .calculate(Objects.requireNonNull(score), Objects.requireNonNull(earnings));
  }
}
