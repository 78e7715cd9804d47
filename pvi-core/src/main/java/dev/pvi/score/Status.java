package dev.pvi.score;

/** How a metric came to its index. */
public enum Status {
  /** From a reading. */
  SCORED,
  /** Nothing was measured; the policy of the metric gave the index or excluded it. */
  ABSENT,
  /** The metric does not apply; the policy gave the index or excluded it. */
  NOT_APPLICABLE,
  /** A modifier suspended it: nothing can be added, and nothing is re-weighted. */
  SUSPENDED,
  /** A modifier excluded it. */
  EXCLUDED
}
