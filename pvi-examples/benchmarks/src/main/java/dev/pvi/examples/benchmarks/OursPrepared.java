package dev.pvi.examples.benchmarks;

import dev.pvi.PreparedReadings;
import java.math.BigDecimal;
import org.openjdk.jmh.infra.Blackhole;

/** This library, index only, from prepared readings. */
abstract class OursPrepared extends FromArrays {

  private final Ours kernel = new Ours(card());
  private PreparedReadings readings = kernel.prepare(card(), Inputs.of(card(), 1));
  private BigDecimal[] amounts = {};

  OursPrepared(CardSpec card) {
    super(card);
  }

  @Override
  public void use(Inputs inputs) {
    readings = kernel.prepare(card(), inputs);
    amounts = inputs.amounts();
  }

  @Override
  protected void run(int input, Blackhole hole) {
    hole.consume(readings.units(input));
  }

  @Override
  public Outcome outcome(int input) {
    return Outcome.of(readings.card().decimal(readings.units(input)), amounts[input]);
  }
}
