package dev.pvi.examples.cli;

import dev.pvi.book.Book;
import dev.pvi.book.BookId;
import dev.pvi.book.BookText;
import dev.pvi.book.Library;
import dev.pvi.book.Releases;
import dev.pvi.book.Verification;
import dev.pvi.cpi.incentive.IncentiveBook;
import dev.pvi.cpi.incentive.Rules;
import dev.pvi.explain.Finding;
import dev.pvi.rulebook.RuleBook;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Verifies books of both kinds, each with the others at hand as bases. */
final class Verifier {

  private final Shelf<RuleBook> rules;
  private final Shelf<IncentiveBook> incentives;
  private final List<BookReport> reports = new ArrayList<>();

  /**
   * Makes a verifier.
   *
   * @param known what tables and rates may name
   */
  Verifier(Rules known) {
    this.rules = Shelf.RULES.with(known);
    this.incentives = Shelf.INCENTIVES.with(known);
  }

  /** Returns what was found so far. */
  List<BookReport> reports() {
    return BookReport.once(reports);
  }

  /**
   * Verifies books that stand for themselves.
   *
   * @param given what the user wrote
   */
  void books(List<String> given) {
    List<BookText> ofRules = new ArrayList<>();
    List<BookText> ofIncentives = new ArrayList<>();
    for (String one : new LinkedHashSet<>(given)) {
      Problems problems = new Problems();
      problems
          .attempt(() -> Layering.shelf(one).findAll(one))
          .ifPresent(texts -> sort(texts, ofRules, ofIncentives));
      report(one, problems.all());
    }
    verify(rules, ofRules);
    verify(incentives, ofIncentives);
  }

  /**
   * Verifies what a stack of layers says together.
   *
   * @param given what the user wrote, lowest layer first
   */
  void stack(List<String> given) {
    Problems problems = new Problems();
    List<BookText> layers = Layering.read(given, Optional.empty(), Optional.empty(), problems);
    if (!problems.all().isEmpty()) {
      report(String.join(" + ", given), problems.all());
      return;
    }
    BookText top = layers.get(layers.size() - 1);
    if (Layering.isIncentive(top)) {
      verifyTop(incentives, layers, given);
    } else {
      verifyTop(rules, layers, given);
    }
  }

  private <B extends Book> void verifyTop(
      Shelf<B> shelf, List<BookText> layers, List<String> given) {
    Problems problems = new Problems();
    BookText top = layers.get(layers.size() - 1);
    List<Finding> found =
        problems
            .attempt(() -> shelf.format().library().stack(layers))
            .map(library -> verification(shelf, top, library).findings())
            .orElseGet(problems::all);
    reports.add(BookReport.of(String.join(" + ", given), top.name(), found));
  }

  private static void sort(List<BookText> texts, List<BookText> rules, List<BookText> incentives) {
    for (BookText text : texts) {
      (Layering.isIncentive(text) ? incentives : rules).add(text);
    }
  }

  private <B extends Book> void verify(Shelf<B> shelf, List<BookText> texts) {
    Problems identities = new Problems();
    Library library = IncentiveReleases.library(shelf.format().library(), texts, identities);
    SortedMap<String, List<B>> programs = new TreeMap<>();
    for (BookText text : texts) {
      Verification<B> outcome = verification(shelf, text, library);
      String title =
          outcome
              .book()
              .map(book -> book.release().id().toString())
              .filter(id -> !id.equals(text.name()))
              .map(id -> text.name() + " (" + id + ")")
              .orElse(text.name());
      reports.add(BookReport.of(title, text.name(), outcome.findings()));
      outcome
          .book()
          .ifPresent(
              book ->
                  programs
                      .computeIfAbsent(book.release().id().program(), p -> new ArrayList<>())
                      .add(book));
    }
    report("identities", identities.all().stream().filter(f -> !isReported(f)).toList());
    programs.forEach((program, books) -> timeline(shelf, program, books));
  }

  /** Releases may be fine alone, but gaps and overlaps arise between them. */
  private <B extends Book> void timeline(Shelf<B> shelf, String program, List<B> books) {
    List<B> all = new ArrayList<>(books);
    boolean corrects = books.stream().anyMatch(book -> book.release().corrects().isPresent());
    if (corrects && shelf.isProgram(program)) {
      List<BookId> given = books.stream().map(book -> book.release().id()).toList();
      shelf.format().bundled(program).all().stream()
          .filter(book -> !given.contains(book.release().id()))
          .forEach(all::add);
    }
    Problems problems = new Problems();
    List<Finding> found = new ArrayList<>();
    problems.attempt(() -> Releases.of(all)).ifPresent(line -> found.addAll(line.lint()));
    found.addAll(problems.all());
    report("releases of " + program, found);
  }

  private boolean isReported(Finding finding) {
    return reports.stream().anyMatch(report -> report.findings().contains(finding));
  }

  private void report(String title, List<Finding> findings) {
    if (!findings.isEmpty()) {
      reports.add(BookReport.of(title, title, findings));
    }
  }

  private static <B extends Book> Verification<B> verification(
      Shelf<B> shelf, BookText text, Library library) {
    return shelf.format().extending(library).verify(text.name(), text.json());
  }
}
