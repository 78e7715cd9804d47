package dev.pvi.book;

import com.google.common.collect.ImmutableList;
import dev.pvi.explain.BookException;
import dev.pvi.explain.Finding;
import dev.pvi.explain.Findings;
import dev.pvi.explain.Place;
import dev.pvi.explain.Severity;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The releases of a program, from which one is chosen by business date and, where it matters, by
 * what was known at the time. Immutable.
 *
 * @param <B> the kind of book
 */
public final class Releases<B extends Book> {

  private final ImmutableList<B> books;
  private final Optional<LocalDate> knownAt;

  private Releases(ImmutableList<B> books, Optional<LocalDate> knownAt) {
    this.books = books;
    this.knownAt = knownAt;
  }

  /**
   * Returns releases of one program.
   *
   * @throws BookException if two of them have the same id, or a correction corrects none of them or
   *     was known before what it corrects
   */
  public static <B extends Book> Releases<B> of(List<B> books) {
    Releases<B> releases =
        new Releases<>(
            ImmutableList.sortedCopyOf(
                Comparator.<B, LocalDate>comparing(book -> book.release().from())
                    .thenComparing(book -> book.release().known())
                    .thenComparing(book -> book.release().id()),
                books),
            Optional.empty());
    Findings findings = new Findings();
    new ReleaseCheck(releases.books).identities(findings);
    findings.throwIfBookIsWrong();
    return releases;
  }

  /** Returns these releases and one more. */
  public Releases<B> with(B release) {
    Releases<B> more = of(ImmutableList.<B>builder().addAll(books).add(release).build());
    return new Releases<>(more.books, knownAt);
  }

  /** Returns a view of the releases that were known on a day; the day of publication counts. */
  public Releases<B> knownAt(LocalDate day) {
    return new Releases<>(books, Optional.of(day));
  }

  /** Returns every known release, by first effective date. */
  public List<B> all() {
    return books.stream().filter(this::isKnown).toList();
  }

  /**
   * Returns the release in force on a date.
   *
   * <p>Of the releases that hold then, the one that began last; of two that began on one day, the
   * one known last. Where it was corrected, the correction known last holds instead, on the dates
   * for which the correction is effective: a correction supersedes, it is no overlap.
   *
   * @throws BookException if there is none; the finding names the nearest ones
   */
  public B at(LocalDate day) {
    return find(day).orElseThrow(() -> noRelease(day));
  }

  /** Returns the release in force on a date, if there is one. */
  public Optional<B> find(LocalDate day) {
    @Nullable B latest = null;
    for (B book : books) {
      if (book.release().corrects().isEmpty()
          && holds(book, day)
          && (latest == null || beganLater(book.release(), latest.release()))) {
        latest = book;
      }
    }
    return latest == null ? Optional.empty() : Optional.of(corrected(latest, day));
  }

  private static boolean beganLater(Release one, Release other) {
    int order = one.from().compareTo(other.from());
    return order > 0 || (order == 0 && one.known().isAfter(other.known()));
  }

  private B corrected(B book, LocalDate day) {
    Optional<BookId> id = Optional.of(book.release().id());
    @Nullable B latest = null;
    for (B other : books) {
      if (other.release().corrects().equals(id)
          && holds(other, day)
          && (latest == null || other.release().known().isAfter(latest.release().known()))) {
        latest = other;
      }
    }
    return latest == null ? book : corrected(latest, day);
  }

  private boolean holds(B book, LocalDate day) {
    return isKnown(book) && book.release().holdsOn(day);
  }

  /**
   * Returns what is wrong between releases: days on which no release covers a portfolio though
   * releases before and after do, and days on which two releases state that they do; and a
   * correction that reaches beyond what it corrects. A release without a last day holds wherever no
   * later one does.
   */
  public List<Finding> lint() {
    Findings findings = new Findings();
    ReleaseCheck check = new ReleaseCheck(all());
    check.timelines(findings);
    check.corrections(findings);
    return findings.all();
  }

  private boolean isKnown(B book) {
    return knownAt.map(day -> !book.release().known().isAfter(day)).orElse(true);
  }

  private BookException noRelease(LocalDate day) {
    List<B> known = all();
    Optional<B> before =
        known.stream()
            .filter(book -> book.release().from().isBefore(day))
            .max(Comparator.comparing(book -> book.release().from()));
    Optional<B> after =
        known.stream()
            .filter(book -> book.release().from().isAfter(day))
            .min(Comparator.comparing(book -> book.release().from()));
    String nearest =
        Stream.of(before, after)
            .flatMap(Optional::stream)
            .map(book -> book.release().toString())
            .collect(Collectors.joining(" and "));
    String program = books.isEmpty() ? "releases" : books.get(0).release().id().program();
    Finding finding =
        Finding.of(
            Severity.ERROR,
            Place.of(program, ""),
            BookCode.NO_RELEASE,
            "day",
            day,
            "knowledge",
            knownAt.map(asOf -> " as known on " + asOf).orElse(""),
            "nearest",
            nearest.isEmpty() ? "none" : nearest);
    return new BookException(List.of(finding));
  }
}
