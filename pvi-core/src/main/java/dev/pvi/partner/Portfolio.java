package dev.pvi.partner;

import dev.pvi.form.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What an index is computed for, such as {@code networking}. Portfolios are data, not an enum: the
 * set changes.
 *
 * @param id the id as books and snapshots write it
 */
public record Portfolio(String id) implements Comparable<Portfolio> {

  /** How the id is written. */
  public static final Kind<Portfolio> KIND = Kind.id().as(Portfolio::new, Portfolio::id);

  /**
   * Checks the id.
   *
   * @throws IllegalArgumentException if it is not lower-case letters and digits joined by - . or :
   */
  public Portfolio {
    Ids.check("portfolio", id);
  }

  /** Returns the id as a typed value. */
  public static Portfolio of(String id) {
    return new Portfolio(id);
  }

  @Override
  public int compareTo(Portfolio other) {
    return id.compareTo(other.id);
  }

  /** Written out, as is the hash: what a record does by itself is linked when it is first used. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Portfolio that && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return id;
  }
}
