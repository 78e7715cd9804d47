package dev.pvi.book;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import dev.pvi.explain.BookException;
import dev.pvi.explain.Finding;
import dev.pvi.explain.Findings;
import dev.pvi.explain.Place;
import dev.pvi.explain.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The releases of a program, from which one is chosen by business date and, where it matters, by
 * what was known at the time. Immutable. A bundled release is read when it is first chosen.
 *
 * @param <B> the kind of book
 */
public final class Releases<B extends Book> {

  /** A release, and the book that is read when it is first asked for. */
  private record Entry<B>(Release release, Supplier<B> book) {}

  private final ImmutableList<Entry<B>> entries;
  private final Optional<LocalDate> knownAt;

  private Releases(List<Entry<B>> entries, Optional<LocalDate> knownAt) {
    this.entries = ImmutableList.copyOf(entries);
    this.knownAt = knownAt;
  }

  /**
   * Returns releases of one program.
   *
   * @throws BookException if two of them have the same id, or a correction corrects none of them,
   *     or itself (perhaps through others), or was known before what it corrects
   */
  public static <B extends Book> Releases<B> of(List<B> books) {
    return checked(books.stream().map(Releases::entry).toList());
  }

  /** Returns releases of which a book is read when it is first chosen. */
  static <B extends Book> Releases<B> lazy(List<Release> releases, Function<Release, B> read) {
    List<Entry<B>> entries = new ArrayList<>();
    for (Release release : releases) {
      entries.add(new Entry<>(release, Suppliers.memoize(() -> read.apply(release))));
    }
    return checked(entries);
  }

  private static <B extends Book> Entry<B> entry(B book) {
    return new Entry<>(book.release(), () -> book);
  }

  private static <B extends Book> Releases<B> checked(List<Entry<B>> entries) {
    List<Entry<B>> sorted = new ArrayList<>(entries);
    sorted.sort(Comparator.comparing(Entry::release, Release.ORDER));
    Findings findings = new Findings();
    new ReleaseCheck(sorted.stream().map(Entry::release).toList()).identities(findings);
    findings.throwIfBookIsWrong();
    return new Releases<>(sorted, Optional.empty());
  }

  /**
   * Returns these releases and one more.
   *
   * @throws BookException as {@link #of}
   */
  public Releases<B> with(B release) {
    return with(List.of(release));
  }

  /**
   * Returns these releases and others, such as those of a {@linkplain BookFolder folder}.
   *
   * @throws BookException as {@link #of}
   */
  public Releases<B> with(List<B> releases) {
    List<Entry<B>> more = new ArrayList<>(entries);
    releases.forEach(release -> more.add(entry(release)));
    return new Releases<>(checked(more).entries, knownAt);
  }

  /** Returns a view of the releases that were known on a day; the day of publication counts. */
  public Releases<B> knownAt(LocalDate day) {
    return new Releases<>(entries, Optional.of(day));
  }

  /** Returns every known release, by first effective date. */
  public List<B> all() {
    return known().map(entry -> entry.book().get()).toList();
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
    @Nullable Entry<B> latest = null;
    for (Entry<B> entry : entries) {
      if (entry.release().corrects().isEmpty()
          && holds(entry.release(), day)
          && (latest == null || beganLater(entry.release(), latest.release()))) {
        latest = entry;
      }
    }
    return latest == null ? Optional.empty() : Optional.of(corrected(latest, day).book().get());
  }

  private static boolean beganLater(Release one, Release other) {
    int order = one.from().compareTo(other.from());
    return order > 0 || (order == 0 && one.known().isAfter(other.known()));
  }

  private Entry<B> corrected(Entry<B> entry, LocalDate day) {
    Optional<BookId> id = Optional.of(entry.release().id());
    @Nullable Entry<B> latest = null;
    for (Entry<B> other : entries) {
      if (other.release().corrects().equals(id)
          && holds(other.release(), day)
          && (latest == null || other.release().known().isAfter(latest.release().known()))) {
        latest = other;
      }
    }
    return latest == null ? entry : corrected(latest, day);
  }

  private boolean holds(Release release, LocalDate day) {
    return isKnown(release) && release.holdsOn(day);
  }

  /**
   * Returns what is wrong between releases: days on which no release covers a portfolio though
   * releases before and after do, and days on which two releases state that they do; and a
   * correction that reaches beyond what it corrects. A release without a last day holds wherever no
   * later one does.
   */
  public List<Finding> lint() {
    Findings findings = new Findings();
    ReleaseCheck.timelines(all(), findings);
    new ReleaseCheck(known().map(Entry::release).toList()).corrections(findings);
    return findings.all();
  }

  private Stream<Entry<B>> known() {
    return entries.stream().filter(entry -> isKnown(entry.release()));
  }

  private boolean isKnown(Release release) {
    return knownAt.map(day -> !release.known().isAfter(day)).orElse(true);
  }

  private BookException noRelease(LocalDate day) {
    List<Release> known = known().map(Entry::release).toList();
    Optional<Release> before =
        known.stream()
            .filter(release -> release.from().isBefore(day))
            .max(Comparator.comparing(Release::from));
    Optional<Release> after =
        known.stream()
            .filter(release -> release.from().isAfter(day))
            .min(Comparator.comparing(Release::from));
    String nearest =
        Stream.of(before, after)
            .flatMap(Optional::stream)
            .map(Release::toString)
            .collect(Collectors.joining(" and "));
    String program = entries.isEmpty() ? "releases" : entries.get(0).release().id().program();
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
