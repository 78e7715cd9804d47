package dev.pvi.examples.benchmarks;

/** This library, index of the slope card, from prepared readings. */
public class OursSlopeFromArray extends OursPrepared {

  /** Computes slopes. */
  public OursSlopeFromArray() {
    super(CardSpec.slope());
  }
}
