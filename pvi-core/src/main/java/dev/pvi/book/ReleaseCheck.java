package dev.pvi.book;

import com.google.common.collect.ImmutableList;
import dev.pvi.explain.Code;
import dev.pvi.explain.Findings;
import dev.pvi.explain.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Checks releases against one another: identities, corrections, gaps and overlaps. */
final class ReleaseCheck {

  private final List<Release> releases;

  ReleaseCheck(List<Release> releases) {
    this.releases = ImmutableList.copyOf(releases);
  }

  /**
   * Every release has an id of its own; a correction is known after what it corrects, and leads to
   * a release that is none.
   */
  void identities(Findings findings) {
    Set<BookId> seen = new TreeSet<>();
    for (Release release : releases) {
      if (!seen.add(release.id())) {
        findings.error(place(release), BookCode.SAME_ID, "value", release.id());
      }
      release.corrects().ifPresent(id -> checkCorrection(release, id, findings));
    }
    circles(findings);
  }

  /** A circle is found once, at the first of its releases. */
  private void circles(Findings findings) {
    Set<BookId> seen = new TreeSet<>();
    for (Release release : releases) {
      Set<BookId> chain = new LinkedHashSet<>();
      Optional<Release> next = Optional.of(release);
      while (next.isPresent() && !seen.contains(next.get().id()) && chain.add(next.get().id())) {
        next = next.get().corrects().flatMap(this::find);
      }
      if (next.isPresent() && chain.contains(next.get().id())) {
        List<BookId> circle = new ArrayList<>(chain);
        circle.add(next.get().id());
        String value =
            circle.subList(circle.indexOf(next.get().id()), circle.size()).stream()
                .map(BookId::toString)
                .collect(Collectors.joining(" corrects "));
        findings.error(place(next.get()), BookCode.CORRECTION_CYCLE, "value", value);
      }
      seen.addAll(chain);
    }
  }

  private void checkCorrection(Release correction, BookId corrected, Findings findings) {
    Optional<Release> original = find(corrected);
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

  private Optional<Release> find(BookId id) {
    return releases.stream().filter(release -> release.id().equals(id)).findFirst();
  }

  /** A correction is used only on days on which what it corrects holds. */
  void corrections(Findings findings) {
    for (Release correction : releases) {
      Optional<Release> original = correction.corrects().flatMap(this::find);
      if (original.isPresent() && reachesBeyond(correction, original.get())) {
        findings.warning(
            place(correction),
            BookCode.CORRECTS_BEYOND,
            "corrected",
            original.get(),
            "value",
            correction);
      }
    }
  }

  private static boolean reachesBeyond(Release correction, Release original) {
    return correction.from().isBefore(original.from())
        || original
            .through()
            .filter(
                last -> correction.through().isEmpty() || correction.through().get().isAfter(last))
            .isPresent();
  }

  /** For each portfolio, holds each release against those that began before it. */
  static void timelines(List<? extends Book> books, Findings findings) {
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
        List<Release> before = line.subList(0, i);
        Release after = line.get(i);
        before.forEach(release -> overlap(portfolio, release, after, findings));
        gap(portfolio, before, after, findings);
      }
    }
  }

  /** Until when a release holds: one without a last day, until a later one begins. */
  private static LocalDate last(Release before, Release after) {
    LocalDate open =
        before.from().isBefore(after.from()) ? after.from().minusDays(1) : after.from();
    return before.through().orElse(open);
  }

  private static void overlap(String portfolio, Release before, Release after, Findings findings) {
    LocalDate last = last(before, after);
    if (!last.isBefore(after.from())) {
      LocalDate end = after.through().filter(day -> day.isBefore(last)).orElse(last);
      report(BookCode.RELEASES_OVERLAP, portfolio, before, after, after.from(), end, findings);
    }
  }

  private static void gap(
      String portfolio, List<Release> before, Release after, Findings findings) {
    Release latest =
        before.stream().max(Comparator.comparing(release -> last(release, after))).orElseThrow();
    LocalDate first = last(latest, after).plusDays(1);
    if (first.isBefore(after.from())) {
      LocalDate end = after.from().minusDays(1);
      report(BookCode.RELEASES_GAP, portfolio, latest, after, first, end, findings);
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
