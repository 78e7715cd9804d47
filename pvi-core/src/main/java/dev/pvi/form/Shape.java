package dev.pvi.form;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the values of a {@link Kind} look like in a document, as data. The JSON Schema, the
 * reference pages and the tests of forms are interpreters of shapes.
 *
 * <p>A kind of your own is most often another one {@linkplain Kind#as as} a type of yours and has
 * its shape by itself; one that reads several forms of a value says so:
 *
 * <pre>{@code
 * public Shape shape() {
 *   return new Shape.AnyOf(List.of(Kind.decimal(), Kind.text()));
 * }
 * }</pre>
 *
 * <p>A shape is made when it is asked for, and asks no kind below it: kinds may nest.
 */
public sealed interface Shape {

  /** What needs no further words. */
  enum Plain implements Shape {
    /** True or false. */
    FLAG,
    /** A date as {@code yyyy-mm-dd}. */
    DATE,
    /** An object with whatever fields. */
    OBJECT
  }

  /**
   * A text.
   *
   * @param pattern what matches it as a whole; empty for any text
   * @param maximumLength how many characters it may have
   */
  record Text(Optional<String> pattern, int maximumLength) implements Shape {}

  /**
   * A number.
   *
   * @param whole whether it has no fraction
   * @param minimum the least one; empty for none
   * @param maximum the greatest one; empty for none
   */
  record Numeric(boolean whole, Optional<BigDecimal> minimum, Optional<BigDecimal> maximum)
      implements Shape {}

  /**
   * One of some words.
   *
   * @param names the words, in the order of their declaration
   */
  record Constant(List<String> names) implements Shape {
    public Constant {
      names = ImmutableList.copyOf(names);
    }
  }

  /**
   * A list.
   *
   * @param element what each element is
   * @param atLeast how many elements it has at least
   */
  record ListOf(Kind<?> element, int atLeast) implements Shape {}

  /**
   * An object with any number of fields that are all of one kind.
   *
   * @param key what each name is, a text
   * @param value what each value is
   */
  record MapOf(Kind<?> key, Kind<?> value) implements Shape {}

  /**
   * An object with declared fields, and no others.
   *
   * @param name how it is called within a document
   * @param meaning one sentence on what it is
   * @param key where such objects are keyed: the key, which is no field of the object itself
   * @param fields its fields, in the order of their declaration
   * @param kind what reads it
   */
  record Fields(
      String name, String meaning, Optional<Field<?>> key, List<Field<?>> fields, Kind<?> kind)
      implements Shape {
    public Fields {
      fields = ImmutableList.copyOf(fields);
    }
  }

  /**
   * An object with a field that says which of several kinds it is.
   *
   * @param name how it is called within a document
   * @param meaning one sentence on what it is
   * @param field the field that says so, usually {@code type}
   * @param kinds the kinds by the value of that field
   * @param more further fields that every such object may have
   * @param others what an object of any other type is; empty if there is no other
   */
  record Variants(
      String name,
      String meaning,
      String field,
      Map<String, ? extends Kind<?>> kinds,
      Map<String, ? extends Kind<?>> more,
      Optional<? extends Kind<?>> others)
      implements Shape {
    public Variants {
      kinds = ImmutableMap.copyOf(kinds);
      more = ImmutableMap.copyOf(more);
    }
  }

  /**
   * A value of any of several kinds.
   *
   * @param kinds the kinds
   */
  record AnyOf(List<? extends Kind<?>> kinds) implements Shape {
    public AnyOf {
      kinds = ImmutableList.copyOf(kinds);
    }
  }

  /**
   * One of several objects, told apart by the fields that they have.
   *
   * @param meaning one sentence on what it is
   * @param objects the objects
   */
  record OneOf(String meaning, List<Fields> objects) implements Shape {
    public OneOf {
      objects = ImmutableList.copyOf(objects);
    }
  }

  /**
   * A kind that is declared elsewhere, perhaps around this one.
   *
   * @param name how it is called within a document
   * @param kind the kind
   */
  record Named(String name, Kind<?> kind) implements Shape {}
}
