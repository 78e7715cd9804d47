package dev.pvi.cpi.incentive;

import dev.pvi.form.Kind;

/** A combination made of its two parts. */
record PlainCombination(String type, Kind<? extends Combination.Bound> form)
    implements Combination {
  @Override
  public String toString() {
    return type;
  }
}
