package dev.pvi.form;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One field of a {@link Form}: its name, what it may be, what it means, and what holds where it is
 * not stated.
 *
 * @param <V> the type of the field
 */
public final class Field<V> {

  private final int index;
  private final String name;
  private final Kind<V> kind;
  private final @Nullable V fallback;
  private final String meaning;

  Field(int index, String name, Kind<V> kind, @Nullable V fallback, String meaning) {
    this.index = index;
    this.name = name;
    this.kind = kind;
    this.fallback = fallback;
    this.meaning = meaning;
  }

  /** Returns which field of its form this is, counted from 0. */
  int index() {
    return index;
  }

  /** Returns the name in the document. */
  public String name() {
    return name;
  }

  /** Returns what the value may be. */
  public Kind<V> kind() {
    return kind;
  }

  /** Returns the value that holds where the field is not stated; empty if it must be stated. */
  public Optional<V> fallback() {
    return Optional.ofNullable(fallback);
  }

  /** Returns one sentence on what the field means. */
  public String meaning() {
    return meaning;
  }

  Optional<V> read(Tree object, Reader reader) {
    Optional<Tree> node = object.get(name);
    if (node.isPresent()) {
      return kind.read(node.get(), reader);
    }
    if (fallback == null) {
      reader
          .findings()
          .error(object.place(), FormCode.MISSING_FIELD, "name", name, "meaning", kind.says());
    }
    return Optional.ofNullable(fallback);
  }

  /** Returns the node to write; empty where the value is what holds anyway. */
  Optional<Tree> write(V value) {
    return value.equals(fallback) ? Optional.empty() : Optional.of(kind.write(value));
  }
}
