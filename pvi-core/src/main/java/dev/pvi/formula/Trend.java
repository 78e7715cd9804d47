package dev.pvi.formula;

/** How the result of a rule moves when its input grows. */
public enum Trend {
  /** It never falls. */
  RISING,
  /** It never rises. */
  FALLING,
  /** It is always the same. */
  FLAT,
  /** It may do either. */
  MIXED
}
