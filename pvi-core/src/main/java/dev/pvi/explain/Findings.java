package dev.pvi.explain;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Collects findings, so that a reader can go on after the first fault and report all of them.
 *
 * <p>Mutable, for one thread.
 */
public final class Findings {

  /** So many names are listed; more of them nobody reads. */
  private static final int MOST_LISTED = 60;

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

  /**
   * Adds an error for a name that is not known, which asks whether the nearest known one is meant.
   *
   * @param name the unknown name
   * @param known the known ones, which the argument {@code known} lists
   * @param arguments the other arguments of the code
   */
  public void unknown(
      Place place, Code code, String name, Collection<?> known, Object... arguments) {
    Object[] all = Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "known";
    all[arguments.length + 1] = listed(known);
    add(Finding.of(Severity.ERROR, place, code, all).didYouMean(name, known));
  }

  private static String listed(Collection<?> known) {
    String list =
        known.stream().limit(MOST_LISTED).map(String::valueOf).collect(Collectors.joining(", "));
    int more = known.size() - MOST_LISTED;
    return more > 0 ? list + " and " + more + " more" : list;
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
