package dev.pvi.explain;

import java.util.List;

/**
 * This record is wrong: a snapshot, an event or a row cannot be used. The next one may be fine:
 * skip it, report it, go on. Carries every finding, not just the first, through Java serialization
 * too.
 */
public final class InvalidRecordException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** An array, as lists need not be serializable. */
  private final Finding[] findings;

  /** Makes an exception of findings, at least one of which is an error. */
  public InvalidRecordException(List<Finding> findings) {
    super(FindingText.of("the record cannot be used", findings));
    this.findings = findings.toArray(new Finding[0]);
  }

  /** Returns every finding, in the order of the text. */
  public List<Finding> findings() {
    return List.of(findings);
  }
}
