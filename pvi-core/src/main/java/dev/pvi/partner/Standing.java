package dev.pvi.partner;

import dev.pvi.form.Kind;

/**
 * A standing that an index earns, such as {@code preferred}.
 *
 * @param id the id as books and snapshots write it
 */
public record Standing(String id) implements Comparable<Standing> {

  /** How the id is written. */
  public static final Kind<Standing> KIND = Kind.id().as(Standing::new, Standing::id);

  /**
   * Checks the id.
   *
   * @throws IllegalArgumentException if it is not lower-case letters and digits joined by - . or :
   */
  public Standing {
    Ids.check("standing", id);
  }

  /** Returns the id as a typed value. */
  public static Standing of(String id) {
    return new Standing(id);
  }

  @Override
  public int compareTo(Standing other) {
    return id.compareTo(other.id);
  }

  @Override
  public String toString() {
    return id;
  }
}
