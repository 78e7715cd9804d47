package dev.pvi.book;

import com.google.common.collect.ImmutableList;
import dev.pvi.explain.BookException;
import dev.pvi.explain.Explanation;
import dev.pvi.explain.Finding;
import dev.pvi.explain.Findings;
import dev.pvi.explain.Severity;
import dev.pvi.form.Reader;
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

  /** Returns everything that can be said of a book. */
  static <B extends Book> Verification<B> of(BookFormat<B> format, String name, String json) {
    Findings findings = new Findings();
    Optional<B> book = format.read(name, json, findings);
    if (book.isPresent()) {
      Reader reader = format.reader(findings);
      format.lint().accept(book.get(), reader);
      for (String path : format.sourced()) {
        Sources.requireStated(book.get().tree(), path, findings);
      }
      if (findings.errors() == 0) {
        replay(format, book.get(), new Replay(name, reader));
      }
    }
    List<Finding> sorted = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      findings.all().stream().filter(one -> one.severity() == severity).forEach(sorted::add);
    }
    return new Verification<>(book, sorted);
  }

  private static <B extends Book> void replay(BookFormat<B> format, B book, Replay run) {
    try {
      format.replay().accept(book, run);
    } catch (BookException e) {
      e.findings().forEach(run.reader().findings()::add);
    }
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
