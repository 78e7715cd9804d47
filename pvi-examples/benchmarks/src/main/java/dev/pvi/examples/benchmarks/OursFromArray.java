package dev.pvi.examples.benchmarks;

/** This library, index only, from prepared readings. */
public class OursFromArray extends OursPrepared {

  /** Computes bands. */
  public OursFromArray() {
    super(CardSpec.steps());
  }
}
