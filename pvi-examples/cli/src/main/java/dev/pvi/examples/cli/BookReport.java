package dev.pvi.examples.cli;

import dev.pvi.book.BookCode;
import dev.pvi.explain.Explanation;
import dev.pvi.explain.Finding;
import dev.pvi.explain.Severity;
import dev.pvi.explain.Texts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What can be said of a book, or of several together.
 *
 * @param title the book
 * @param document how findings call its text
 * @param findings everything that was found
 * @param elsewhere those that are printed with another book, and its title
 */
record BookReport(
    String title, String document, List<Finding> findings, Map<Finding, String> elsewhere) {

  /** Returns a report that prints all its findings. */
  static BookReport of(String title, String document, List<Finding> findings) {
    return new BookReport(
        title, document, List.copyOf(new LinkedHashSet<>(findings)), Collections.emptyMap());
  }

  /**
   * Returns reports that together print each finding once: with the book in whose text it lies,
   * else with the first that it concerns. A layer shares the faults of all that lies below it.
   */
  static List<BookReport> once(List<BookReport> reports) {
    Map<Finding, BookReport> owners = new LinkedHashMap<>();
    for (BookReport report : reports) {
      for (Finding finding : report.findings()) {
        owners.merge(
            finding,
            report,
            (one, next) -> next.states(finding) && !one.states(finding) ? next : one);
      }
    }
    return reports.stream().map(report -> report.without(owners)).toList();
  }

  private boolean states(Finding finding) {
    return finding.place().document().equals(document);
  }

  private BookReport without(Map<Finding, BookReport> owners) {
    Map<Finding, String> others = new LinkedHashMap<>();
    for (Finding finding : findings) {
      BookReport owner = owners.getOrDefault(finding, this);
      if (!owner.equals(this)) {
        others.put(finding, owner.title());
      }
    }
    return new BookReport(title, document, findings, others);
  }

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
          own()
              .filter(finding -> finding.severity() == severity && !isUntouched(finding))
              .map(Finding::toString));
    }
    add(
        lines,
        "no example of the book touches",
        own()
            .filter(BookReport::isUntouched)
            .map(finding -> finding.reason().arguments().getOrDefault("what", "")));
    Map<String, Integer> shared = new TreeMap<>();
    elsewhere.values().forEach(owner -> shared.merge(owner, 1, Integer::sum));
    shared.forEach(
        (owner, count) -> lines.add(Explanation.line("printed with " + owner + ": " + count)));
    return Explanation.of(title + (isSound() ? ": sound" : ": not sound"), lines);
  }

  private Stream<Finding> own() {
    return findings.stream().filter(finding -> !elsewhere.containsKey(finding));
  }

  private static void add(List<Explanation> lines, String what, Stream<String> texts) {
    List<Explanation> below = texts.map(Texts::shown).map(text -> Explanation.line(text)).toList();
    if (!below.isEmpty()) {
      lines.add(Explanation.of(what + ": " + below.size(), below));
    }
  }

  private static boolean isUntouched(Finding finding) {
    return finding.code().equals(BookCode.UNTOUCHED.id());
  }
}
