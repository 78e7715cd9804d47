package dev.pvi.examples.benchmarks;

import dev.pvi.PreparedReadings;
import java.math.BigDecimal;
import org.openjdk.jmh.infra.Blackhole;

/** This library, the indices of many partners: columns of the host, put in order and summed. */
public class OursColumns extends FromColumns {

  private final Ours kernel = new Ours(card());
  private PreparedReadings readings = kernel.prepare(card(), Inputs.of(card(), 1));
  private long[][] columns = {};
  private BigDecimal[] amounts = {};
  private long[] indices = {};

  /** Computes bands. */
  public OursColumns() {
    super(CardSpec.steps());
  }

  @Override
  public void use(Inputs inputs) {
    readings = kernel.prepare(card(), inputs);
    columns = inputs.columns();
    amounts = inputs.amounts();
    indices = new long[inputs.count()];
    compute();
  }

  private void compute() {
    Ours.setColumns(card(), readings, columns);
    readings.units(0, indices.length, indices);
  }

  @Override
  protected void run(Blackhole hole) {
    compute();
    hole.consume(indices);
  }

  @Override
  public Outcome outcome(int input) {
    return Outcome.of(readings.card().decimal(indices[input]), amounts[input]);
  }
}
