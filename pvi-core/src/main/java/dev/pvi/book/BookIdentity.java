package dev.pvi.book;

import dev.pvi.form.Tree;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Which rules computed something: the release, and the SHA-256 of its canonical text. Equal rules
 * have equal identities, whatever file they were read from. Immutable.
 *
 * <p>Rules that were never checked as a whole are {@linkplain BookFormat#hypothetical
 * hypothetical}: their hash says so, and differs from that of the same text as a book.
 *
 * <p>The hash is computed when it is first asked for: in a fresh JVM it takes as long as scoring a
 * partner and explaining the score.
 */
public final class BookIdentity {

  private static final String HYPOTHETICAL = "hypothetical-";

  private final BookId release;
  private final boolean hypothetical;
  private final Supplier<String> hashing;
  private volatile @Nullable String hash;

  private BookIdentity(BookId release, boolean hypothetical, Supplier<String> hashing) {
    this.release = release;
    this.hypothetical = hypothetical;
    this.hashing = hashing;
  }

  /** Returns the identity of the release that a text states. */
  static BookIdentity of(BookId release, Tree text) {
    return new BookIdentity(release, false, text::hash);
  }

  /** Returns the identity of rules that a text states, and that were not checked as a whole. */
  static BookIdentity hypothetical(BookId release, Tree text) {
    return new BookIdentity(release, true, () -> HYPOTHETICAL + text.hash());
  }

  /** Returns the identity of a release whose hash is known. */
  public static BookIdentity of(BookId release, String hash) {
    return new BookIdentity(release, hash.startsWith(HYPOTHETICAL), () -> hash);
  }

  /** Returns the release. */
  public BookId release() {
    return release;
  }

  /**
   * Returns whether the rules are not those of a release, but were made up to evaluate a change.
   */
  public boolean isHypothetical() {
    return hypothetical;
  }

  /**
   * Returns the SHA-256 of the canonical text, in hex; of hypothetical rules, after the word {@code
   * hypothetical-}.
   */
  public String hash() {
    @Nullable String known = hash;
    if (known == null) {
      known = hashing.get();
      hash = known;
    }
    return known;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof BookIdentity that
            && release.equals(that.release)
            && hash().equals(that.hash()));
  }

  @Override
  public int hashCode() {
    return release.hashCode();
  }

  @Override
  public String toString() {
    return release + " " + hash();
  }
}
