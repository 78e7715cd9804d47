package dev.pvi.formula;

import java.util.List;

/** What tables are made of, for the test of all forms. */
public final class FormulaForms {

  private FormulaForms() {}

  /** Returns rows as they are stated with the bounds that they have. */
  public static Object completed(Object rows) {
    return StatedRow.complete(((List<?>) rows).stream().map(StatedRow.class::cast).toList());
  }

  /** Returns rows of tiers as they are stated with the bounds that they have. */
  public static Object tiers(Object rows) {
    return StatedTier.complete(((List<?>) rows).stream().map(StatedTier.class::cast).toList());
  }
}
