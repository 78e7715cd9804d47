package dev.pvi.explain;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Collects findings, so that a reader can go on after the first fault and report all of them. Of
 * each severity it keeps the first {@value #MOST}, and counts the rest: a file of millions of
 * faults must not fill the memory with them.
 *
 * <p>Mutable, for one thread.
 */
public final class Findings {

  /** How many findings of one severity are kept. */
  public static final int MOST = 1_000;

  /** So many names are listed; more of them nobody reads. */
  private static final int MOST_LISTED = 60;

  /** Made with the first finding: most records have none. */
  private List<Finding> all = ImmutableList.of();

  private long errors;
  private long warnings;
  private long notes;
  private boolean leavesOut;
  private String document = "";

  /** Makes an empty collection. */
  public Findings() {}

  /** Adds a finding; one that stands for others which were left out counts as all of them. */
  public void add(Finding finding) {
    all = all.isEmpty() ? new ArrayList<>() : all;
    long more = MoreFindings.count(finding);
    if (more == 0 && count(finding.severity()) < MOST) {
      all.add(finding);
      count(finding.severity(), 1);
    } else {
      leaveOut(finding.severity(), finding.place(), Math.max(1, more));
    }
  }

  private void add(Severity severity, Place place, Code code, Object... arguments) {
    if (count(severity) < MOST) {
      add(Finding.of(severity, place, code, arguments));
    } else {
      leaveOut(severity, place, 1);
    }
  }

  private void leaveOut(Severity severity, Place place, long more) {
    document = place.document();
    count(severity, more);
    leavesOut = true;
  }

  private void count(Severity severity, long more) {
    switch (severity) {
      case ERROR -> errors += more;
      case WARNING -> warnings += more;
      case NOTE -> notes += more;
    }
  }

  /** Adds an error. */
  public void error(Place place, Code code, Object... arguments) {
    add(Severity.ERROR, place, code, arguments);
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
    if (count(Severity.ERROR) >= MOST) {
      leaveOut(Severity.ERROR, place, 1);
      return;
    }
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
    add(Severity.WARNING, place, code, arguments);
  }

  /** Adds a note. */
  public void note(Place place, Code code, Object... arguments) {
    add(Severity.NOTE, place, code, arguments);
  }

  /** Returns how many errors there are, whether kept or left out. */
  public int errors() {
    return (int) Math.min(Integer.MAX_VALUE, count(Severity.ERROR));
  }

  /** Returns how many findings of a severity there are, whether kept or left out. */
  public long count(Severity severity) {
    return switch (severity) {
      case ERROR -> errors;
      case WARNING -> warnings;
      case NOTE -> notes;
    };
  }

  /**
   * Returns the findings in the order in which they were added. Where some of a severity were left
   * out, a last one of that severity, {@code more-findings}, says how many.
   */
  public List<Finding> all() {
    if (!leavesOut) {
      return ImmutableList.copyOf(all);
    }
    ImmutableList.Builder<Finding> kept = ImmutableList.<Finding>builder().addAll(all);
    for (Severity severity : Severity.values()) {
      long more = count(severity) - keptOf(severity);
      if (more > 0) {
        kept.add(MoreFindings.of(severity, document, more));
      }
    }
    return kept.build();
  }

  private long keptOf(Severity severity) {
    return all.stream().filter(finding -> finding.severity() == severity).count();
  }

  /**
   * Does nothing if there are no errors.
   *
   * @throws BookException with all findings, if one is an error
   */
  public void throwIfBookIsWrong() {
    if (errors() > 0) {
      throw new BookException(all());
    }
  }

  /**
   * Does nothing if there are no errors.
   *
   * @throws InvalidRecordException with all findings, if one is an error
   */
  public void throwIfRecordIsWrong() {
    if (errors() > 0) {
      throw new InvalidRecordException(all());
    }
  }
}
