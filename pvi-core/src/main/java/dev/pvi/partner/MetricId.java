package dev.pvi.partner;

import dev.pvi.form.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A metric that a book defines, such as {@code onboard}.
 *
 * @param id the id as books and snapshots write it
 */
public record MetricId(String id) implements Comparable<MetricId> {

  /** How the id is written. */
  public static final Kind<MetricId> KIND = Kind.id().as(MetricId::new, MetricId::id);

  /**
   * Checks the id.
   *
   * @throws IllegalArgumentException if it is not lower-case letters and digits joined by - . or :
   */
  public MetricId {
    Ids.check("metric", id);
  }

  /** Returns the id as a typed value. */
  public static MetricId of(String id) {
    return new MetricId(id);
  }

  @Override
  public int compareTo(MetricId other) {
    return id.compareTo(other.id);
  }

  /** Written out, as is the hash: what a record does by itself is linked when it is first used. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof MetricId that && id.equals(that.id);
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
