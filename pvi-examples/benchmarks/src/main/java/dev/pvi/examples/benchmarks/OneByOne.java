package dev.pvi.examples.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.infra.Blackhole;

/** A contender that takes one input per call. Timed: the next input of a cycle. */
public abstract class OneByOne extends Contender {

  private int mask;
  private int next;

  OneByOne(CardSpec card) {
    super(card);
  }

  /** Returns how many different inputs a cycle has, a power of two. */
  protected abstract int cycle();

  /** Computes one input; what it computes goes into the hole. */
  protected abstract void run(int input, Blackhole hole);

  /**
   * Makes the inputs, and lets the collector put them where a program that has run for a while has
   * them: close together, without the garbage of their making between them.
   */
  @Setup
  public void prepare() {
    mask = cycle() - 1;
    use(Inputs.of(card(), cycle()));
    System.gc();
  }

  /** Computes the next input. */
  @Benchmark
  public void one(Blackhole hole) {
    int input = next;
    next = (input + 1) & mask;
    run(input, hole);
  }
}
