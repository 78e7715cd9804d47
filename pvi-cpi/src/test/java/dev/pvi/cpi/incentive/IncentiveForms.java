package dev.pvi.cpi.incentive;

import dev.pvi.form.Kind;

/** What an incentive book holds, for the test of all forms. */
public final class IncentiveForms {

  private IncentiveForms() {}

  /** Returns the kind of the content of an incentive book. */
  public static Kind<?> kind() {
    return IncentiveBook.DOCUMENT.kind();
  }

  /** Returns how rules of a group combine that does not say how. */
  public static Combination.Bound combiningAll() {
    return StandardCombinations.ALL;
  }
}
