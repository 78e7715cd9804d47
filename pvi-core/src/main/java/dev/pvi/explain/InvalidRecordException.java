package dev.pvi.explain;

import java.util.List;

/**
 * This record is wrong: a snapshot, an event or a row cannot be used. The next one may be fine:
 * skip it, report it, go on. Carries every finding, not just the first.
 */
public final class InvalidRecordException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient List<Finding> findings;

  /** Makes an exception of findings, at least one of which is an error. */
  public InvalidRecordException(List<Finding> findings) {
    super(FindingText.of("the record cannot be used", findings));
    this.findings = List.copyOf(findings);
  }

  /** Returns every finding, in the order of the text. */
  public List<Finding> findings() {
    return findings;
  }
}
