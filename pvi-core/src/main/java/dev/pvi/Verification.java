package dev.pvi;

import com.google.common.collect.ImmutableList;
import dev.pvi.book.Library;
import dev.pvi.explain.BookException;
import dev.pvi.explain.Explanation;
import dev.pvi.explain.Finding;
import dev.pvi.explain.Findings;
import dev.pvi.explain.InvalidRecordException;
import dev.pvi.explain.Severity;
import dev.pvi.partner.Standing;
import dev.pvi.rule.ScoringRules;
import dev.pvi.rulebook.Example;
import dev.pvi.rulebook.Lint;
import dev.pvi.rulebook.RuleBook;
import dev.pvi.rulebook.RuleBookCode;
import dev.pvi.score.PartnerScore;
import dev.pvi.score.PortfolioScore;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What can be said of a rule book before it is used: everything wrong or suspicious in it, whether
 * its own worked examples come out, and what none of them touches.
 *
 * @param book the book; empty if it cannot be read
 * @param findings everything that was found, errors first
 */
public record Verification(Optional<RuleBook> book, List<Finding> findings) {

  public Verification {
    findings = ImmutableList.copyOf(findings);
  }

  /**
   * Verifies a rule book.
   *
   * @param name the name by which messages call the text
   * @param json the text
   * @param bases where the books are that it may extend
   * @param rules the rules that its tables may name
   */
  public static Verification of(String name, String json, Library bases, ScoringRules rules) {
    Findings findings = new Findings();
    Optional<RuleBook> book = RuleBook.read(name, json, bases, Optional.of(rules), findings);
    if (book.isPresent()) {
      Lint.check(book.get(), rules, findings);
      if (findings.errors() == 0 && !book.get().examples().isEmpty()) {
        replay(book.get(), name, rules, findings);
      }
    }
    List<Finding> sorted = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      findings.all().stream().filter(one -> one.severity() == severity).forEach(sorted::add);
    }
    return new Verification(book, sorted);
  }

  private static void replay(RuleBook book, String name, ScoringRules rules, Findings findings) {
    PviScorer scorer;
    try {
      scorer = PviScorer.of(book, rules);
    } catch (BookException e) {
      e.findings().forEach(findings::add);
      return;
    }
    ExampleCoverage coverage = new ExampleCoverage(book, rules);
    for (Example example : book.examples()) {
      try {
        PartnerScore score = scorer.score(example.partner());
        coverage.add(score);
        compare(example, score, name, findings);
      } catch (InvalidRecordException e) {
        e.findings().forEach(findings::add);
      }
    }
    coverage
        .untouched()
        .forEach(
            what ->
                findings.note(
                    book.tree().get("examples").orElse(book.tree()).place(),
                    RuleBookCode.UNTOUCHED,
                    "what",
                    what));
  }

  private static void compare(Example example, PartnerScore score, String name, Findings findings) {
    SortedSet<String> portfolios = new TreeSet<>(example.indices().keySet());
    portfolios.addAll(example.standings().keySet());
    for (String portfolio : portfolios) {
      Optional<PortfolioScore> found =
          score.portfolios().stream()
              .filter(one -> one.portfolio().id().equals(portfolio))
              .findFirst();
      BigDecimal index = example.indices().get(portfolio);
      if (index != null && found.filter(f -> f.index().compareTo(index) == 0).isEmpty()) {
        String value = found.map(f -> f.index().toPlainString()).orElse("not scored");
        differs(example, name, portfolio, "index", index.toPlainString(), value, findings);
      }
      Standing standing = example.standings().get(portfolio);
      if (standing != null
          && found.filter(f -> f.standing().standing().equals(standing)).isEmpty()) {
        String value = found.map(f -> f.standing().standing().id()).orElse("not scored");
        differs(example, name, portfolio, "standing", standing.id(), value, findings);
      }
    }
  }

  /** An example that the base states may come out otherwise under a layer: that is only a note. */
  private static void differs(
      Example example,
      String name,
      String portfolio,
      String what,
      String expected,
      String value,
      Findings findings) {
    boolean own = example.place().document().equals(name);
    findings.add(
        Finding.of(
            own ? Severity.ERROR : Severity.NOTE,
            example.place(),
            own ? RuleBookCode.EXAMPLE : RuleBookCode.EXAMPLE_CHANGED,
            "what",
            what,
            "expected",
            expected,
            "portfolio",
            portfolio,
            "value",
            value));
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
        book.map(RuleBook::toString).orElse("the book cannot be read")
            + (isSound() ? ": sound" : ": not sound");
    return Explanation.of(title, lines);
  }
}
