package dev.pvi.examples.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.infra.Blackhole;

/** A contender that computes many partners in one call. Timed: all rows, reported per row. */
public abstract class FromColumns extends Contender {

  /** How many rows a batch has. */
  public static final int ROWS = 65_536;

  FromColumns(CardSpec card) {
    super(card);
  }

  /** Computes the indices of all rows; they go into the hole. */
  protected abstract void run(Blackhole hole);

  /** Makes the inputs. */
  @Setup
  public void prepare() {
    use(Inputs.of(card(), ROWS));
    System.gc();
  }

  /** Computes all rows. */
  @Benchmark
  @OperationsPerInvocation(ROWS)
  public void all(Blackhole hole) {
    run(hole);
  }
}
