package dev.pvi.formula;

import com.google.common.collect.ImmutableList;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import java.util.List;
import java.util.Objects;

/**
 * A declared fact: what conditions may test.
 *
 * @param id its id, such as {@code size}
 * @param type what its value is
 * @param levels for levels, their names from the lowest to the highest; else empty
 * @param name how a text calls it
 */
public record Attribute(String id, Type type, List<String> levels, String name)
    implements Comparable<Attribute> {

  /** What the value of an attribute is. */
  public enum Type {
    /** One of an ordered list of names. */
    LEVEL,
    /** A text. */
    TEXT,
    /** True or false. */
    FLAG,
    /** A number. */
    NUMBER,
    /** An amount of money. */
    MONEY,
    /** A date. */
    DATE
  }

  /** How an attribute is declared, in an object keyed by id. */
  public static final Form<Attribute> FORM =
      Form.of(
          "attribute",
          "a fact that conditions may test",
          fields -> {
            var type = fields.required("type", Kind.constant(Type.class, true), "What it is.");
            var levels =
                fields.defaulted(
                    "levels",
                    Kind.listOf(Kind.name()),
                    List.of(),
                    "The names of the levels, lowest first.");
            var name = fields.defaulted("name", Kind.name(), "", "Its name in texts.");
            return values ->
                new Attribute(values.key(), values.get(type), values.get(levels), values.get(name));
          });

  /**
   * How an attribute is named that the book declares: by its id. An id that it does not declare is
   * a finding, so that parameters of a rule of the house are looked through like those of others.
   */
  public static final Kind<Attribute> NAMED =
      Kind.lazy("attribute-id", () -> AttributeKind.INSTANCE);

  /**
   * Checks that levels are stated for levels and only for them.
   *
   * @throws IllegalArgumentException if not
   */
  public Attribute {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(name, "name");
    levels = ImmutableList.copyOf(levels);
    if (levels.isEmpty() == (type == Type.LEVEL)) {
      throw new IllegalArgumentException(
          "attribute "
              + id
              + " must state levels exactly if it is of type level - but was: "
              + type
              + " with levels "
              + levels);
    }
  }

  /** Returns an attribute that is no level, called by its id. */
  public static Attribute of(String id, Type type) {
    return new Attribute(id, type, List.of(), "");
  }

  /** Returns an attribute of ordered levels. */
  public static Attribute levels(String id, List<String> levels) {
    return new Attribute(id, Type.LEVEL, levels, "");
  }

  /** Returns the name in texts, or the id where it has none. */
  public String title() {
    return name.isEmpty() ? id : name;
  }

  /** Returns whether a fact can be a value of this attribute. */
  public boolean admits(Fact fact) {
    return switch (type) {
      case LEVEL -> fact instanceof Fact.Text text && levels.contains(text.value());
      case TEXT -> fact instanceof Fact.Text;
      case FLAG -> fact instanceof Fact.Flag;
      case NUMBER -> fact instanceof Fact.Quantity;
      case MONEY -> fact instanceof Fact.Amount;
      case DATE -> fact instanceof Fact.Day;
    };
  }

  /** Returns whether one value can be more than another. */
  boolean isOrdered() {
    return type != Type.TEXT && type != Type.FLAG;
  }

  /** Returns in words what {@link #admits} admits. */
  public String says() {
    return switch (type) {
      case LEVEL -> "one of the levels " + String.join(", ", levels);
      case TEXT -> "a text";
      case FLAG -> "true or false";
      case NUMBER -> "a number";
      case MONEY -> "an amount of money";
      case DATE -> "a date";
    };
  }

  @Override
  public int compareTo(Attribute other) {
    return id.compareTo(other.id);
  }
}
