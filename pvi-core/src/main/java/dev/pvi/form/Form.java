package dev.pvi.form;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.pvi.explain.Code;
import dev.pvi.explain.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One declaration of an object's fields, from which come strict reading with all problems at once,
 * the JSON Schema, and writing where it says how.
 *
 * <pre>{@code
 * record Turnaround(BigDecimal bestDays) {
 *   static final Form<Turnaround> FORM =
 *       Form.of("turnaround", "Index by days.", fields -> {
 *         var best = fields.required("bestDays", Kind.decimal(), "Days for 10.");
 *         fields.writes((turnaround, out) -> out.put(best, turnaround.bestDays()));
 *         return in -> new Turnaround(in.get(best));
 *       });
 * }
 * }</pre>
 *
 * @param <T> the Java type of the object
 */
public final class Form<T> implements Kind<T> {

  private static final Set<String> COMMENTS = ImmutableSet.of("$schema", "$comment");
  private static final Set<String> SOURCES = ImmutableSet.of("source", "sourceOf");

  /** What a declaration declares; maker and writer know these very fields. */
  private record Parts<T>(
      List<Field<?>> fields,
      Set<String> names,
      @Nullable Field<?> key,
      Function<Values, T> maker,
      @Nullable BiConsumer<T, Out> writer) {}

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
      known = declared.parts(maker);
      parts = known;
    }
    return known;
  }

  /** Declares the fields of a form, and how they are written. */
  public static final class Declaration<T> {

    private final List<Field<?>> fields = new ArrayList<>();
    private final Set<String> names = new LinkedHashSet<>();
    private @Nullable Field<?> key;
    private @Nullable BiConsumer<T, Out> writer;

    private Declaration() {}

    /**
     * Declares the key under which such an object stands in an object of them, as {@link
     * Kind#keyed} reads and writes them. It is got and put like a field.
     */
    public <V> Field<V> key(String name, Kind<V> kind, String meaning) {
      Field<V> declared = new Field<>(fields.size(), name, kind, null, meaning);
      fields.add(declared);
      key = declared;
      return declared;
    }

    /** Declares a field that must be stated. */
    public <V> Field<V> required(String name, Kind<V> kind, String meaning) {
      return add(name, kind, null, meaning);
    }

    /** Declares a field that may be absent. */
    public <V> Field<Optional<V>> optional(String name, Kind<V> kind, String meaning) {
      return defaulted(name, kind.maybe(), Optional.empty(), meaning);
    }

    /** Declares a field that has a value where it is absent. */
    public <V> Field<V> defaulted(String name, Kind<V> kind, V fallback, String meaning) {
      return add(name, kind, fallback, meaning);
    }

    /**
     * Declares how an object is written: by putting the value of every field. A form that does not
     * say so only reads.
     *
     * <pre>{@code
     * fields.writes((turnaround, out) -> out.put(best, turnaround.bestDays()));
     * }</pre>
     */
    public void writes(BiConsumer<T, Out> how) {
      writer = how;
    }

    private <V> Field<V> add(String name, Kind<V> kind, @Nullable V fallback, String meaning) {
      Field<V> field = new Field<>(fields.size(), name, kind, fallback, meaning);
      fields.add(field);
      names.add(name);
      return field;
    }

    private Parts<T> parts(Function<Values, T> maker) {
      return new Parts<>(ImmutableList.copyOf(fields), names, key, maker, writer);
    }
  }

  /** Receives the values of the fields of one object that is written. */
  public static final class Out {

    private final List<Field<?>> fields;
    private final @Nullable Field<?> key;
    private final @Nullable Object[] written;

    private Out(List<Field<?>> fields, @Nullable Field<?> key) {
      this.fields = fields;
      this.key = key;
      this.written = new Object[fields.size()];
    }

    /** Puts the value of a field. */
    public <V> Out put(Field<V> field, V value) {
      checkOwn(field, fields);
      written[field.index()] = field.write(value);
      return this;
    }

    /** Returns the object, its fields in the order of their declaration, without its key. */
    private Tree tree() {
      Map<String, Tree> object = new LinkedHashMap<>();
      for (Field<?> field : fields) {
        Optional<?> node = node(field);
        if (field != key && node.isPresent()) {
          object.put(field.name(), (Tree) node.get());
        }
      }
      return Tree.object(object);
    }

    private Optional<?> node(Field<?> field) {
      Object node = written[field.index()];
      if (node == null) {
        throw new IllegalStateException(
            "field must be put by the writer of its form - but was not: " + field.name());
      }
      return (Optional<?>) node;
    }
  }

  private static void checkOwn(Field<?> field, List<Field<?>> fields) {
    int at = field.index();
    if (at >= fields.size() || fields.get(at) != field) {
      throw new IllegalArgumentException("field must be of this form - but was: " + field.name());
    }
  }

  /** The values of the fields of one object, all of which could be read. */
  public static final class Values {

    private final Tree node;
    private final Reader reader;
    private final List<Field<?>> fields;
    private final Object[] values;

    private Values(Tree node, Reader reader, List<Field<?>> fields) {
      this.node = node;
      this.reader = reader;
      this.fields = fields;
      this.values = new Object[fields.size()];
    }

    /** Returns the value of a field. */
    @SuppressWarnings("unchecked") // put there under the same field by the form
    public <V> V get(Field<V> field) {
      checkOwn(field, fields);
      return (V) values[field.index()];
    }

    /** Returns the key under which the object stands, where objects are keyed by id. */
    public String key() {
      return node.key();
    }

    /** Returns the node that is read. */
    public Tree node() {
      return node;
    }

    /** Returns what the document declared around this object, and where findings go. */
    public Reader reader() {
      return reader;
    }

    /** Adds an error at a field, or at the object where the field is not stated. */
    public void error(Field<?> field, Code code, Object... arguments) {
      Tree at = node.get(field.name()).orElse(node);
      reader.findings().error(at.place(), code, arguments);
    }
  }

  @Override
  public Optional<T> read(Tree node, Reader reader) {
    if (node.type() != Tree.Type.OBJECT) {
      reader.expected(node, FormCode.WRONG_TYPE, says());
      return Optional.empty();
    }
    Parts<T> declared = parts();
    reportUnknown(node, declared.names, reader);
    Values values = new Values(node, reader, declared.fields);
    boolean whole = true;
    for (Field<?> field : declared.fields) {
      Optional<?> value =
          field == declared.key ? field.kind().read(keyOf(node), reader) : field.read(node, reader);
      if (value.isPresent()) {
        values.values[field.index()] = value.get();
      } else {
        whole = false;
      }
    }
    return whole ? attempt(values, declared.maker, node, reader) : Optional.empty();
  }

  /** Returns the key under which an object stands, as a text at the same place. */
  private static Tree keyOf(Tree node) {
    return Tree.of(Tree.Type.TEXT, node.key(), node.position());
  }

  private static void reportUnknown(Tree node, Set<String> names, Reader reader) {
    for (Map.Entry<String, Tree> entry : node.fields().entrySet()) {
      String field = entry.getKey();
      if (!names.contains(field) && !isAnnotation(field, node)) {
        reader
            .findings()
            .unknown(
                entry.getValue().place(),
                FormCode.UNKNOWN_FIELD,
                field,
                names,
                "name",
                Texts.brief(field),
                "value",
                entry.getValue().brief());
      }
    }
  }

  static <A, B> Optional<B> attempt(A value, Function<A, B> maker, Tree node, Reader reader) {
    try {
      return Optional.of(maker.apply(value));
    } catch (IllegalArgumentException e) {
      String problem = e.getMessage() == null ? e.toString() : e.getMessage();
      reader.findings().error(node.place(), FormCode.INCONSISTENT, "problem", problem);
      return Optional.empty();
    }
  }

  static boolean isAnnotation(String field, Tree node) {
    return COMMENTS.contains(field) || (node.source().isPresent() && SOURCES.contains(field));
  }

  @Override
  public Tree write(T object) {
    return written(object).tree();
  }

  private Out written(T object) {
    Parts<T> declared = parts();
    if (declared.writer == null) {
      throw new UnsupportedOperationException(name + " must not be written, it is only read");
    }
    Out out = new Out(declared.fields, declared.key);
    declared.writer.accept(object, out);
    return out;
  }

  /** Adds an object to those of its kind, under its key. */
  void writeInto(Map<String, Tree> objects, T object) {
    Out out = written(object);
    if (out.key == null) {
      throw new UnsupportedOperationException(
          name + " must not be written under a key, it declares none");
    }
    Tree under = (Tree) out.node(out.key).orElseThrow();
    objects.put(under.asText().orElseThrow(), out.tree());
  }

  /** Returns the kind of a field; null if there is no such field. */
  @Nullable Kind<?> kindOf(String field) {
    for (Field<?> declared : parts().fields) {
      if (declared.name().equals(field)) {
        return declared.kind();
      }
    }
    return null;
  }

  boolean declaresKey() {
    return parts().key != null;
  }

  /** Returns what the key of such an object is; an id, if it declares none. */
  Kind<?> key() {
    Field<?> declared = parts().key;
    return declared == null ? Kind.id() : declared.kind();
  }

  @Override
  public Shape.Fields shape() {
    Parts<T> declared = parts();
    ImmutableList.Builder<Field<?>> fields = ImmutableList.builder();
    for (Field<?> field : declared.fields) {
      if (field != declared.key) {
        fields.add(field);
      }
    }
    return new Shape.Fields(name, meaning, Optional.ofNullable(declared.key), fields.build(), this);
  }

  /**
   * Returns the shape of an object that is read by hand.
   *
   * @param name how it is called within a document
   * @param meaning one sentence on what it is
   * @param kind what reads it
   * @param fields declares its fields
   */
  public static Shape.Fields shape(
      String name, String meaning, Kind<?> kind, Consumer<Declaration<?>> fields) {
    Declaration<Object> declared = new Declaration<>();
    fields.accept(declared);
    return new Shape.Fields(name, meaning, Optional.empty(), declared.fields, kind);
  }

  @Override
  public String says() {
    return "an object: " + meaning;
  }
}
