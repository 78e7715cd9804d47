package dev.pvi.examples.cli;

import dev.pvi.book.BookCode;
import dev.pvi.explain.Explanation;
import dev.pvi.explain.Finding;
import dev.pvi.explain.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What can be said of a book, or of several together.
 *
 * @param title the book
 * @param findings everything that was found
 */
record BookReport(String title, List<Finding> findings) {

  /** Returns whether nothing is wrong; there may be warnings and notes. */
  boolean isSound() {
    return findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
  }

  /** Returns the findings by weight, and last what no example of the book touches. */
  Explanation explain() {
    List<Explanation> lines = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      add(
          lines,
          severity.name().toLowerCase(Locale.ROOT) + "s",
          findings.stream()
              .filter(finding -> finding.severity() == severity && !isUntouched(finding))
              .map(Finding::toString));
    }
    add(
        lines,
        "no example of the book touches",
        findings.stream()
            .filter(BookReport::isUntouched)
            .map(finding -> finding.reason().arguments().getOrDefault("what", "")));
    return Explanation.of(title + (isSound() ? ": sound" : ": not sound"), lines);
  }

  private static void add(List<Explanation> lines, String what, Stream<String> texts) {
    List<Explanation> below =
        texts.map(Texts::oneLine).map(text -> Explanation.line(text)).toList();
    if (!below.isEmpty()) {
      lines.add(Explanation.of(what + ": " + below.size(), below));
    }
  }

  private static boolean isUntouched(Finding finding) {
    return finding.code().equals(BookCode.UNTOUCHED.id());
  }
}
