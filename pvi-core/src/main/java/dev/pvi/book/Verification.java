package dev.pvi.book;

import com.google.common.collect.ImmutableList;
import dev.pvi.explain.Explanation;
import dev.pvi.explain.Finding;
import dev.pvi.explain.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What can be said of a book before it is used: everything wrong or suspicious in it, whether its
 * own worked examples come out, and what none of them touches.
 *
 * @param book the book; empty if it cannot be read
 * @param findings everything that was found, errors first
 * @param <B> the kind of book
 */
public record Verification<B extends Book>(Optional<B> book, List<Finding> findings) {

  public Verification {
    findings = ImmutableList.copyOf(findings);
  }

  /** Returns whether nothing is wrong; there may be warnings and notes. */
  public boolean isSound() {
    return findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
  }

  /** Returns everything that was found, line by line. */
  public Explanation explain() {
    List<Explanation> lines = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      List<Explanation> of =
          findings.stream()
              .filter(finding -> finding.severity() == severity)
              .map(finding -> Explanation.line(finding.toString()))
              .toList();
      if (!of.isEmpty()) {
        String name = severity.name().toLowerCase(Locale.ROOT);
        lines.add(Explanation.of(of.size() + " " + name + (of.size() == 1 ? "" : "s"), of));
      }
    }
    String title =
        book.map(Book::toString).orElse("the book cannot be read")
            + (isSound() ? ": sound" : ": not sound");
    return Explanation.of(title, lines);
  }
}
