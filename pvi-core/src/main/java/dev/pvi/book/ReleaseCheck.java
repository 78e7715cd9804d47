package dev.pvi.book;

import com.google.common.collect.ImmutableList;
import dev.pvi.explain.Code;
import dev.pvi.explain.Findings;
import dev.pvi.explain.Place;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Checks releases against one another: identities, corrections, gaps and overlaps. */
final class ReleaseCheck {

  private final List<Release> releases;
  private final List<? extends Book> books;

  ReleaseCheck(List<? extends Book> books) {
    this.books = ImmutableList.copyOf(books);
    this.releases = books.stream().map(Book::release).toList();
  }

  /** Every release has an id of its own; a correction is known after what it corrects. */
  void identities(Findings findings) {
    Set<BookId> seen = new TreeSet<>();
    for (Release release : releases) {
      if (!seen.add(release.id())) {
        findings.error(place(release), BookCode.SAME_ID, "value", release.id());
      }
      release.corrects().ifPresent(id -> checkCorrection(release, id, findings));
    }
  }

  private void checkCorrection(Release correction, BookId corrected, Findings findings) {
    Optional<Release> original =
        releases.stream().filter(release -> release.id().equals(corrected)).findFirst();
    if (original.isEmpty()) {
      findings.error(place(correction), BookCode.CORRECTS_NOTHING, "value", corrected);
    } else if (correction.known().isBefore(original.get().known())) {
      findings.error(
          place(correction),
          BookCode.KNOWN_TOO_EARLY,
          "corrected",
          corrected,
          "date",
          original.get().known(),
          "value",
          correction.known());
    }
  }

  /** For each portfolio, looks at the seam between each release and the next. */
  void timelines(Findings findings) {
    Set<String> portfolios = new TreeSet<>();
    books.forEach(book -> portfolios.addAll(book.covers()));
    for (String portfolio : portfolios) {
      List<Release> line =
          books.stream()
              .filter(book -> book.covers().contains(portfolio))
              .map(Book::release)
              .filter(release -> release.corrects().isEmpty())
              .sorted(Comparator.comparing(Release::from).thenComparing(Release::known))
              .toList();
      for (int i = 1; i < line.size(); i++) {
        seam(portfolio, line.get(i - 1), line.get(i), findings);
      }
    }
  }

  private static void seam(String portfolio, Release before, Release after, Findings findings) {
    if (before.through().isEmpty()) {
      if (before.from().equals(after.from())) {
        report(
            BookCode.RELEASES_OVERLAP,
            portfolio,
            before,
            after,
            after.from(),
            after.from(),
            findings);
      }
      return;
    }
    LocalDate last = before.through().get();
    if (!last.isBefore(after.from())) {
      LocalDate end = after.through().filter(day -> day.isBefore(last)).orElse(last);
      report(BookCode.RELEASES_OVERLAP, portfolio, before, after, after.from(), end, findings);
    } else if (last.plusDays(1).isBefore(after.from())) {
      report(
          BookCode.RELEASES_GAP,
          portfolio,
          before,
          after,
          last.plusDays(1),
          after.from().minusDays(1),
          findings);
    }
  }

  private static void report(
      Code code,
      String portfolio,
      Release before,
      Release after,
      LocalDate from,
      LocalDate through,
      Findings findings) {
    findings.error(
        place(after),
        code,
        "portfolio",
        portfolio,
        "first",
        before.id(),
        "second",
        after.id(),
        "from",
        from,
        "through",
        through);
  }

  private static Place place(Release release) {
    return Place.of(release.id().toString(), "/effective");
  }
}
