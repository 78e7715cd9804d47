package dev.pvi.form;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.pvi.explain.Figures;
import dev.pvi.explain.Findings;
import dev.pvi.explain.Place;
import dev.pvi.explain.Texts;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A document as an immutable tree of figures. Every node knows the document, pointer, line and
 * column at which it stands and, in a book, the {@link Source} that it rests on.
 *
 * <p>Equality looks at the values alone: not at places or sources, nor at the order of fields.
 */
public final class Tree {

  /** What a node is. */
  public enum Type {
    /** Fields by name, in the order of the text. */
    OBJECT,
    /** Elements in order. */
    ARRAY,
    /** A text. */
    TEXT,
    /** A decimal. */
    NUMBER,
    /** True or false. */
    FLAG,
    /** The JSON null. */
    NULL
  }

  private static final int MOST_LISTED = 64;

  private final Type type;
  private final Object value;
  private final Position position;
  private final @Nullable Source source;

  private Tree(Type type, Object value, Position position, @Nullable Source source) {
    this.type = type;
    this.value = value;
    this.position = position;
    this.source = source;
  }

  /**
   * Reads a document strictly: duplicate fields, trailing text, oversized decimals and excessive
   * depth are findings. What could be read is returned in spite of them.
   *
   * @param document the name by which messages call it
   * @param json the text
   * @param findings receives every problem
   * @return the tree; empty if nothing could be read
   */
  public static Optional<Tree> parse(String document, String json, Findings findings) {
    return new JsonReader(document, 1, findings).read(JsonText.of(json), null);
  }

  static Tree of(Type type, Object value, Position position) {
    return new Tree(type, value, position, null);
  }

  /** Returns an object node that stands in no text. */
  public static Tree object(Map<String, Tree> fields) {
    return of(Type.OBJECT, ImmutableMap.copyOf(fields), Position.NOWHERE);
  }

  /** Returns an array node that stands in no text. */
  public static Tree array(List<Tree> elements) {
    return of(Type.ARRAY, ImmutableList.copyOf(elements), Position.NOWHERE);
  }

  /** Returns a text node that stands in no text. */
  public static Tree text(String text) {
    return of(Type.TEXT, text, Position.NOWHERE);
  }

  /** Returns a number node that stands in no text. */
  public static Tree number(BigDecimal number) {
    return of(Type.NUMBER, Figures.normal(number), Position.NOWHERE);
  }

  /** Returns a flag node that stands in no text. */
  public static Tree flag(boolean flag) {
    return of(Type.FLAG, flag, Position.NOWHERE);
  }

  /** Returns what this node is. */
  public Type type() {
    return type;
  }

  /** Returns where this node stands. */
  public Place place() {
    return position.place();
  }

  /** Returns the line at which this node stands, from 1; 0 if it stands in no text. */
  public int line() {
    return position.line();
  }

  /** Returns the column likewise. */
  public int column() {
    return position.column();
  }

  Position position() {
    return position;
  }

  /** Returns what this figure rests on, its own source or that of the nearest enclosing node. */
  public Optional<Source> source() {
    return Optional.ofNullable(source);
  }

  /** Returns the fields of an object in the order of the text; of anything else, none. */
  @SuppressWarnings("unchecked") // an object node is only ever made with such a map
  public Map<String, Tree> fields() {
    return type == Type.OBJECT ? (ImmutableMap<String, Tree>) value : ImmutableMap.of();
  }

  /**
   * Returns the elements of an array; of anything else, none.
   *
   * @throws IllegalStateException if they were read one by one, as those of {@link Kind#manyOf} are
   */
  @SuppressWarnings("unchecked") // an array node is only ever made with such a list
  public List<Tree> elements() {
    if (value instanceof ManyKind.Elements<?>) {
      throw new IllegalStateException(
          "elements must be asked of a list that is kept - but were read one by one: " + place());
    }
    return type == Type.ARRAY ? (ImmutableList<Tree>) value : ImmutableList.of();
  }

  /** Returns what the elements were read as, if they were read as they came. */
  Optional<ManyKind.Elements<?>> readElements() {
    return value instanceof ManyKind.Elements<?> read ? Optional.of(read) : Optional.empty();
  }

  /** Returns a field of an object. */
  public Optional<Tree> get(String field) {
    return Optional.ofNullable(fields().get(field));
  }

  /** Returns this object without a field, at the same place. */
  public Tree without(String field) {
    if (!fields().containsKey(field)) {
      return this;
    }
    ImmutableMap.Builder<String, Tree> rest = ImmutableMap.builder();
    for (Map.Entry<String, Tree> entry : fields().entrySet()) {
      if (!entry.getKey().equals(field)) {
        rest.put(entry);
      }
    }
    return new Tree(type, rest.buildOrThrow(), position, source);
  }

  /** Returns the node below this one along field names. */
  public Optional<Tree> at(String... path) {
    @Nullable Tree node = this;
    for (int i = 0; i < path.length && node != null; i++) {
      node = node.fields().get(path[i]);
    }
    return Optional.ofNullable(node);
  }

  /** Returns the text of a text node. */
  public Optional<String> asText() {
    return type == Type.TEXT ? Optional.of((String) value) : Optional.empty();
  }

  /** Returns the number of a number node. */
  public Optional<BigDecimal> asNumber() {
    return type == Type.NUMBER ? Optional.of((BigDecimal) value) : Optional.empty();
  }

  /** Returns the flag of a flag node. */
  public Optional<Boolean> asFlag() {
    return type == Type.FLAG ? Optional.of((Boolean) value) : Optional.empty();
  }

  /** Returns the last step of the pointer: the key under which an object keyed by id stands. */
  public String key() {
    return position.key();
  }

  /** Returns the value for a message, on one line and cut where it is long. */
  public String brief() {
    return switch (type) {
      case OBJECT -> briefFields();
      case ARRAY -> "a list of " + size() + " elements";
      case NUMBER -> Figures.exact((BigDecimal) value);
      case TEXT -> "\"" + Texts.brief((String) value) + "\"";
      case FLAG, NULL -> String.valueOf(value);
    };
  }

  /** There may be hundreds of thousands of names, of which no list is made. */
  private String briefFields() {
    return fields().size() > MOST_LISTED
        ? "an object with " + fields().size() + " fields"
        : Texts.brief("an object with the fields " + fields().keySet());
  }

  private int size() {
    return readElements().map(ManyKind.Elements::size).orElseGet(() -> elements().size());
  }

  /** Returns whether this node is directly a part of a field of that name. */
  public boolean isIn(String field) {
    return position.isIn(field);
  }

  /** Returns an object with other fields at the place of this node, resting on what it rests on. */
  public Tree withFields(Map<String, Tree> fields) {
    return new Tree(Type.OBJECT, ImmutableMap.copyOf(fields), position, source);
  }

  /** Returns a list of other elements at the place of this node, resting on what it rests on. */
  public Tree withElements(List<Tree> elements) {
    return new Tree(Type.ARRAY, ImmutableList.copyOf(elements), position, source);
  }

  /** Returns this node, resting on a source, or on nothing that is stated. */
  public Tree withSource(@Nullable Source other) {
    return new Tree(type, value, position, other);
  }

  /** Returns the tree as JSON with two-space indentation, plain decimals, fields in tree order. */
  public String toJson() {
    return JsonWriter.pretty(this);
  }

  /** Returns the tree as JSON on one line with fields sorted by name: the same for equal trees. */
  public String toCanonicalJson() {
    return JsonWriter.canonical(this);
  }

  /** Returns the SHA-256 of the {@linkplain #toCanonicalJson canonical JSON}, in hex. */
  public String hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(digest.digest(toCanonicalJson().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Tree that && type == that.type && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return Objects.hash(type, value);
  }

  @Override
  public String toString() {
    return toCanonicalJson();
  }
}
