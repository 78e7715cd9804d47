package dev.pvi.book;

import com.google.common.collect.ImmutableList;
import dev.pvi.explain.BookException;
import dev.pvi.explain.Finding;
import dev.pvi.explain.Place;
import dev.pvi.explain.Severity;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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
   * @throws IllegalArgumentException if two of them have the same id
   */
  public static <B extends Book> Releases<B> of(List<B> books) {
    ImmutableList<B> sorted =
        books.stream()
            .sorted(
                Comparator.<B, LocalDate>comparing(book -> book.release().from())
                    .thenComparing(book -> book.release().known())
                    .thenComparing(book -> book.release().id()))
            .collect(ImmutableList.toImmutableList());
    for (int i = 0; i < sorted.size(); i++) {
      for (int j = 0; j < i; j++) {
        BookId id = sorted.get(i).release().id();
        if (sorted.get(j).release().id().equals(id)) {
          throw new IllegalArgumentException(
              "releases must have different ids - but was: " + id + " twice");
        }
      }
    }
    return new Releases<>(sorted, Optional.empty());
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
    return books.stream().filter(this::isKnown).collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns the release in force on a date: of those that hold then, the one known last.
   *
   * @throws BookException if there is none; the finding names the nearest ones
   */
  public B at(LocalDate day) {
    return find(day).orElseThrow(() -> noRelease(day));
  }

  /** Returns the release in force on a date, if there is one. */
  public Optional<B> find(LocalDate day) {
    return books.stream()
        .filter(this::isKnown)
        .filter(book -> book.release().holdsOn(day))
        .max(
            Comparator.<B, LocalDate>comparing(book -> book.release().known())
                .thenComparing(book -> book.release().from()));
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
        java.util.stream.Stream.of(before, after)
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
            knownAt.map(known1 -> " as known on " + known1).orElse(""),
            "nearest",
            nearest.isEmpty() ? "none" : nearest);
    return new BookException(List.of(finding));
  }
}
