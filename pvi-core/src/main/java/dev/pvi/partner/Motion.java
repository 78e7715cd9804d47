package dev.pvi.partner;

import dev.pvi.form.Kind;

/**
 * A lifecycle motion, such as {@code land}.
 *
 * @param id the id as books and snapshots write it
 */
public record Motion(String id) implements Comparable<Motion> {

  /** How the id is written. */
  public static final Kind<Motion> KIND = Kind.id().as(Motion::new, Motion::id);

  /**
   * Checks the id.
   *
   * @throws IllegalArgumentException if it is not lower-case letters and digits joined by - . or :
   */
  public Motion {
    Ids.check("motion", id);
  }

  /** Returns the id as a typed value. */
  public static Motion of(String id) {
    return new Motion(id);
  }

  @Override
  public int compareTo(Motion other) {
    return id.compareTo(other.id);
  }

  @Override
  public String toString() {
    return id;
  }
}
