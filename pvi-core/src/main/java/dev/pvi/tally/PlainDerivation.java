package dev.pvi.tally;

import dev.pvi.form.Kind;

/** A derivation made of its two parts. */
record PlainDerivation<R>(String type, Kind<? extends Plan<R>> form) implements Derivation<R> {
  @Override
  public String toString() {
    return type;
  }
}
