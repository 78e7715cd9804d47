package dev.pvi.explain;

import java.util.List;

/**
 * The rules are wrong: a book cannot be read, chosen or bound. Persistent; every score with this
 * book would fail. Carries every finding, not just the first, through Java serialization too.
 */
public final class BookException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** An array, as lists need not be serializable. */
  private final Finding[] findings;

  /** Makes an exception of findings, at least one of which is an error. */
  public BookException(List<Finding> findings) {
    super(FindingText.of("the book cannot be used", findings));
    this.findings = findings.toArray(new Finding[0]);
  }

  /** Returns every finding, in the order of the text. */
  public List<Finding> findings() {
    return List.of(findings);
  }
}
