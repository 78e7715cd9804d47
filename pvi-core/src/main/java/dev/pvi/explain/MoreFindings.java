package dev.pvi.explain;

import java.util.ArrayList;
import java.util.List;

/** What stands for findings that are not listed, because there are too many to be of use. */
final class MoreFindings {

  /** More than a person reads, and little enough for any log. */
  static final int SHOWN = 100;

  private static final String ID = ExplainCode.MORE_FINDINGS.id();

  private MoreFindings() {}

  /** Returns what stands for so many findings of a severity. */
  static Finding of(Severity severity, String document, long count) {
    return Finding.of(severity, Place.of(document, ""), ExplainCode.MORE_FINDINGS, "count", count);
  }

  /** Returns for how many others a finding stands; 0 if it stands for itself. */
  static long count(Finding finding) {
    return finding.code().equals(ID)
        ? Long.parseLong(finding.reason().arguments().get("count"))
        : 0;
  }

  /** Returns how many findings there are, with those that are not listed. */
  static long total(List<Finding> findings) {
    long total = 0;
    for (Finding finding : findings) {
      total += Math.max(1, count(finding));
    }
    return total;
  }

  /**
   * Returns those findings that a message shows: all, or the first of them, errors before others.
   */
  static List<Finding> shown(List<Finding> findings) {
    if (findings.size() <= SHOWN) {
      return findings;
    }
    List<Finding> shown = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      for (Finding finding : findings) {
        if (finding.severity() == severity && count(finding) == 0 && shown.size() < SHOWN) {
          shown.add(finding);
        }
      }
    }
    return shown;
  }
}
