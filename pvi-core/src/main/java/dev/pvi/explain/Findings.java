package dev.pvi.explain;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects findings, so that a reader can go on after the first fault and report all of them.
 *
 * <p>Mutable, for one thread.
 */
public final class Findings {

  /** Made with the first finding, as most records have none. */
  private List<Finding> all = List.of();

  private int errors;

  /** Makes an empty collection. */
  public Findings() {}

  /** Adds a finding. */
  public void add(Finding finding) {
    if (all.isEmpty()) {
      all = new ArrayList<>();
    }
    all.add(finding);
    if (finding.severity() == Severity.ERROR) {
      errors++;
    }
  }

  /** Adds an error. */
  public void error(Place place, Code code, Object... arguments) {
    add(Finding.of(Severity.ERROR, place, code, arguments));
  }

  /** Adds a warning. */
  public void warning(Place place, Code code, Object... arguments) {
    add(Finding.of(Severity.WARNING, place, code, arguments));
  }

  /** Adds a note. */
  public void note(Place place, Code code, Object... arguments) {
    add(Finding.of(Severity.NOTE, place, code, arguments));
  }

  /** Returns how many errors there are. */
  public int errors() {
    return errors;
  }

  /** Returns all findings in the order in which they were added. */
  public List<Finding> all() {
    return all.isEmpty() ? ImmutableList.of() : ImmutableList.copyOf(all);
  }

  /**
   * Does nothing if there are no errors.
   *
   * @throws BookException with all findings, if one is an error
   */
  public void throwIfBookIsWrong() {
    if (errors > 0) {
      throw new BookException(all());
    }
  }

  /**
   * Does nothing if there are no errors.
   *
   * @throws InvalidRecordException with all findings, if one is an error
   */
  public void throwIfRecordIsWrong() {
    if (errors > 0) {
      throw new InvalidRecordException(all());
    }
  }
}
