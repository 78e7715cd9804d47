package dev.pvi.examples.benchmarks;

import java.math.BigDecimal;
import org.openjdk.jmh.infra.Blackhole;

/** Hand-written {@link BigDecimal}, index only, from an array: the reference of the agreement. */
public class DecimalFromArray extends FromArrays {

  private final DecimalCard kernel = new DecimalCard(card());
  private BigDecimal[] readings = {};
  private BigDecimal[] amounts = {};

  /** Computes bands. */
  public DecimalFromArray() {
    super(CardSpec.steps());
  }

  @Override
  public void use(Inputs inputs) {
    readings = inputs.decimals();
    amounts = inputs.amounts();
  }

  @Override
  protected void run(int input, Blackhole hole) {
    hole.consume(index(input));
  }

  private BigDecimal index(int input) {
    int from = input * kernel.metrics();
    BigDecimal index = BigDecimal.ZERO;
    for (int m = 0; m < kernel.metrics(); m++) {
      index = index.add(kernel.weightedBand(m, readings[from + m]));
    }
    return index;
  }

  @Override
  public Outcome outcome(int input) {
    return kernel.outcome(index(input), amounts[input]);
  }
}
