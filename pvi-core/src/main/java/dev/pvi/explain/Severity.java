package dev.pvi.explain;

/** How much a finding weighs. */
public enum Severity {
  /** The input cannot be used as it stands. */
  ERROR,
  /** The input can be used, but is probably not what its author means. */
  WARNING,
  /** Worth knowing. */
  NOTE
}
