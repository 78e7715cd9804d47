package dev.pvi.book;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One field of a {@link Form}: its name, what it may be, what it means, and what holds where it is
 * not stated.
 *
 * @param <T> the type of the object
 * @param <V> the type of the field
 */
public final class Field<T, V> {

  private final int index;
  private final String name;
  private final Kind<V> kind;
  private final @Nullable V fallback;
  private final Function<T, V> getter;
  private final String meaning;

  Field(
      int index,
      String name,
      Kind<V> kind,
      @Nullable V fallback,
      Function<T, V> getter,
      String meaning) {
    this.index = index;
    this.name = name;
    this.kind = kind;
    this.fallback = fallback;
    this.getter = getter;
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

  /** Returns whether the field must be stated. */
  public boolean required() {
    return fallback == null;
  }

  /** Returns one sentence on what the field means. */
  public String meaning() {
    return meaning;
  }

  Optional<V> read(BookTree object, Reader reader) {
    Optional<BookTree> node = object.get(name);
    if (node.isPresent()) {
      return kind.read(node.get(), reader);
    }
    if (fallback == null) {
      reader
          .findings()
          .error(object.place(), BookCode.MISSING_FIELD, "name", name, "meaning", kind.says());
    }
    return Optional.ofNullable(fallback);
  }

  /** Returns the node to write; empty where the value is what holds anyway. */
  Optional<BookTree> write(T object) {
    V value = getter.apply(object);
    return value.equals(fallback) ? Optional.empty() : Optional.of(kind.write(value));
  }
}
