package dev.pvi.book;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.pvi.explain.Code;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One declaration of an object's fields, from which come strict reading with all problems at once
 * and the JSON Schema; where each field has a getter, writing as well.
 *
 * <pre>{@code
 * record Turnaround(BigDecimal bestDays) {
 *   static final Form<Turnaround> FORM =
 *       Form.of("turnaround", "Index by days.", fields -> {
 *         var best = fields.required("bestDays", Kind.decimal(), "Days for 10.");
 *         return values -> new Turnaround(values.get(best));
 *       });
 * }
 * }</pre>
 *
 * @param <T> the Java type of the object
 */
public final class Form<T> implements Kind<T> {

  private static final Set<String> COMMENTS = ImmutableSet.of("$schema", "$comment");
  private static final Set<String> SOURCES = ImmutableSet.of("source", "sourceOf");

  /** What a declaration declares; the maker knows these very fields. */
  private record Parts<T>(List<Field<T, ?>> fields, Set<String> names, Function<Values, T> maker) {
    static <T> Parts<T> of(List<Field<T, ?>> fields, Function<Values, T> maker) {
      Set<String> names = new LinkedHashSet<>();
      for (Field<T, ?> field : fields) {
        names.add(field.name());
      }
      return new Parts<>(ImmutableList.copyOf(fields), names, maker);
    }
  }

  private final String name;
  private final String meaning;
  private final Function<Declaration<T>, Function<Values, T>> declaration;

  /**
   * Declared at first use: of the many forms a program uses a few, and each of the functions that a
   * declaration names costs a fresh JVM a third of a millisecond. Threads that meet here may each
   * make parts; any of them will do.
   */
  private volatile @Nullable Parts<T> parts;

  private Form(
      String name, String meaning, Function<Declaration<T>, Function<Values, T>> declaration) {
    this.name = name;
    this.meaning = meaning;
    this.declaration = declaration;
  }

  /**
   * Returns a form.
   *
   * @param name the name of the object in a schema
   * @param meaning one sentence on what the object is
   * @param declaration declares the fields and returns the function that makes the object of them;
   *     an {@link IllegalArgumentException} that this function throws becomes a finding. Called
   *     when the form is first used, perhaps more than once
   */
  public static <T> Form<T> of(
      String name, String meaning, Function<Declaration<T>, Function<Values, T>> declaration) {
    return new Form<>(name, meaning, declaration);
  }

  private Parts<T> parts() {
    @Nullable Parts<T> known = parts;
    if (known == null) {
      Declaration<T> declared = new Declaration<>();
      Function<Values, T> maker = declaration.apply(declared);
      known = Parts.of(declared.fields, maker);
      parts = known;
    }
    return known;
  }

  /** Declares the fields of a form. */
  public static final class Declaration<T> {

    private final List<Field<T, ?>> fields = new ArrayList<>();

    private Declaration() {}

    /** Declares a field that must be stated. A form that has such a field only reads. */
    public <V> Field<T, V> required(String name, Kind<V> kind, String meaning) {
      return add(name, kind, null, CompositeKinds.onlyRead(name), meaning);
    }

    /** Declares a field that may be absent. A form that has such a field only reads. */
    public <V> Field<T, Optional<V>> optional(String name, Kind<V> kind, String meaning) {
      return defaulted(name, kind.maybe(), Optional.empty(), meaning);
    }

    /** Declares a field that has a value where it is absent. A form that has it only reads. */
    public <V> Field<T, V> defaulted(String name, Kind<V> kind, V fallback, String meaning) {
      return add(name, kind, fallback, CompositeKinds.onlyRead(name), meaning);
    }

    /** Declares a field that must be stated. */
    public <V> Field<T, V> required(
        String name, Kind<V> kind, Function<T, V> getter, String meaning) {
      return add(name, kind, null, getter, meaning);
    }

    /** Declares a field that may be absent. */
    public <V> Field<T, Optional<V>> optional(
        String name, Kind<V> kind, Function<T, Optional<V>> getter, String meaning) {
      return defaulted(name, kind.maybe(), Optional.empty(), getter, meaning);
    }

    /** Declares a field that has a value where it is absent. */
    public <V> Field<T, V> defaulted(
        String name, Kind<V> kind, V fallback, Function<T, V> getter, String meaning) {
      return add(name, kind, fallback, getter, meaning);
    }

    private <V> Field<T, V> add(
        String name, Kind<V> kind, @Nullable V fallback, Function<T, V> getter, String meaning) {
      Field<T, V> field = new Field<>(fields.size(), name, kind, fallback, getter, meaning);
      fields.add(field);
      return field;
    }
  }

  /** The values of the fields of one object, all of which could be read. */
  public static final class Values {

    private final BookTree node;
    private final Reader reader;
    private final List<? extends Field<?, ?>> fields;
    private final Object[] values;

    private Values(BookTree node, Reader reader, List<? extends Field<?, ?>> fields) {
      this.node = node;
      this.reader = reader;
      this.fields = fields;
      this.values = new Object[fields.size()];
    }

    /** Returns the value of a field. */
    @SuppressWarnings("unchecked") // put there under the same field by the form
    public <V> V get(Field<?, V> field) {
      int at = field.index();
      if (at >= fields.size() || fields.get(at) != field) {
        throw new IllegalArgumentException("field must be of this form - but was: " + field.name());
      }
      return (V) values[at];
    }

    /** Returns the key under which the object stands, where objects are keyed by id. */
    public String key() {
      return node.key();
    }

    /** Returns the node that is read. */
    public BookTree node() {
      return node;
    }

    /** Returns what the document declared around this object, and where findings go. */
    public Reader reader() {
      return reader;
    }

    /** Adds an error at a field, or at the object where the field is not stated. */
    public void error(Field<?, ?> field, Code code, Object... arguments) {
      BookTree at = node.get(field.name()).orElse(node);
      reader.findings().error(at.place(), code, arguments);
    }
  }

  @Override
  public Optional<T> read(BookTree node, Reader reader) {
    if (node.type() != BookTree.Type.OBJECT) {
      reader.expected(node, BookCode.WRONG_TYPE, says());
      return Optional.empty();
    }
    Parts<T> declared = parts();
    reportUnknown(node, declared.names, reader);
    Values values = new Values(node, reader, declared.fields);
    boolean whole = true;
    for (Field<T, ?> field : declared.fields) {
      Optional<?> value = field.read(node, reader);
      if (value.isPresent()) {
        values.values[field.index()] = value.get();
      } else {
        whole = false;
      }
    }
    return whole ? attempt(values, declared.maker, node, reader) : Optional.empty();
  }

  private static void reportUnknown(BookTree node, Set<String> names, Reader reader) {
    for (Map.Entry<String, BookTree> entry : node.fields().entrySet()) {
      String field = entry.getKey();
      if (!names.contains(field) && !isAnnotation(field, node)) {
        reader
            .findings()
            .error(
                entry.getValue().place(),
                BookCode.UNKNOWN_FIELD,
                "known",
                String.join(", ", names),
                "name",
                field,
                "value",
                entry.getValue().brief());
      }
    }
  }

  static <A, B> Optional<B> attempt(A value, Function<A, B> maker, BookTree node, Reader reader) {
    try {
      return Optional.of(maker.apply(value));
    } catch (IllegalArgumentException e) {
      String problem = e.getMessage() == null ? e.toString() : e.getMessage();
      reader.findings().error(node.place(), BookCode.INCONSISTENT, "problem", problem);
      return Optional.empty();
    }
  }

  static boolean isAnnotation(String field, BookTree node) {
    return COMMENTS.contains(field) || (node.source().isPresent() && SOURCES.contains(field));
  }

  @Override
  public BookTree write(T object) {
    Map<String, BookTree> written = new LinkedHashMap<>();
    for (Field<T, ?> field : parts().fields) {
      field.write(object).ifPresent(node -> written.put(field.name(), node));
    }
    return BookTree.object(written);
  }

  @Override
  public BookTree schema(Schemas schemas) {
    return schemas.reference(name, this, () -> schemas.inline(this));
  }

  /** Returns the schemas of the fields by name. */
  Map<String, BookTree> properties(Schemas schemas) {
    Map<String, BookTree> properties = new LinkedHashMap<>();
    for (Field<T, ?> field : parts().fields) {
      Map<String, BookTree> property = new LinkedHashMap<>();
      property.put("description", BookTree.text(field.meaning()));
      property.putAll(field.kind().schema(schemas).fields());
      properties.put(field.name(), BookTree.object(property));
    }
    return properties;
  }

  /** Returns the names of the fields that must be stated. */
  List<String> required() {
    return parts().fields.stream().filter(Field::required).map(Field::name).toList();
  }

  /** Returns one sentence on what the object is. */
  String meaning() {
    return meaning;
  }

  @Override
  public String says() {
    return "an object: " + meaning;
  }
}
