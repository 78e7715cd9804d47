package dev.pvi.book;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.pvi.explain.Figures;
import dev.pvi.explain.Findings;
import dev.pvi.explain.Place;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A document as an immutable tree of figures. Every node knows the document, pointer, line and
 * column at which it stands and, in a book, the {@link Source} that it rests on.
 *
 * <p>Equality looks at the values alone: not at places or sources, nor at the order of fields.
 */
public final class BookTree {

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

  private final Type type;
  private final Object value;
  private final Position position;
  private final @Nullable Source source;

  private BookTree(Type type, Object value, Position position, @Nullable Source source) {
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
  public static Optional<BookTree> parse(String document, String json, Findings findings) {
    return new JsonReader(document, json, findings).read();
  }

  static BookTree of(Type type, Object value, Position position) {
    return new BookTree(type, value, position, null);
  }

  /** Returns an object node that stands in no text. */
  public static BookTree object(Map<String, BookTree> fields) {
    return of(Type.OBJECT, ImmutableMap.copyOf(fields), Position.NOWHERE);
  }

  private static final BookTree NOTHING = object(ImmutableMap.of());

  /** Returns an array node that stands in no text. */
  public static BookTree array(List<BookTree> elements) {
    return of(Type.ARRAY, ImmutableList.copyOf(elements), Position.NOWHERE);
  }

  /** Returns a text node that stands in no text. */
  public static BookTree text(String text) {
    return of(Type.TEXT, text, Position.NOWHERE);
  }

  /** Returns a number node that stands in no text. */
  public static BookTree number(BigDecimal number) {
    return of(Type.NUMBER, Figures.normal(number), Position.NOWHERE);
  }

  /** Returns a flag node that stands in no text. */
  public static BookTree flag(boolean flag) {
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

  Position position() {
    return position;
  }

  /** Returns what this figure rests on, its own source or that of the nearest enclosing node. */
  public Optional<Source> source() {
    return Optional.ofNullable(source);
  }

  /** Returns the fields of an object in the order of the text; of anything else, none. */
  @SuppressWarnings("unchecked") // an object node is only ever made with such a map
  public Map<String, BookTree> fields() {
    return type == Type.OBJECT ? (ImmutableMap<String, BookTree>) value : ImmutableMap.of();
  }

  /** Returns the elements of an array; of anything else, none. */
  @SuppressWarnings("unchecked") // an array node is only ever made with such a list
  public List<BookTree> elements() {
    return type == Type.ARRAY ? (ImmutableList<BookTree>) value : ImmutableList.of();
  }

  /** Returns a field of an object. */
  public Optional<BookTree> get(String field) {
    return Optional.ofNullable(fields().get(field));
  }

  /** Returns this object without a field, at the same place. */
  public BookTree without(String field) {
    if (!fields().containsKey(field)) {
      return this;
    }
    ImmutableMap.Builder<String, BookTree> rest = ImmutableMap.builder();
    for (Map.Entry<String, BookTree> entry : fields().entrySet()) {
      if (!entry.getKey().equals(field)) {
        rest.put(entry);
      }
    }
    return new BookTree(type, rest.buildOrThrow(), position, source);
  }

  /** Returns the node below this one along field names. */
  public Optional<BookTree> at(String... path) {
    @Nullable BookTree node = this;
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

  /** Returns the value in at most some sixty characters, for a message. */
  public String brief() {
    String text =
        switch (type) {
          case OBJECT -> "an object with the fields " + fields().keySet();
          case ARRAY -> "a list of " + elements().size() + " elements";
          case NUMBER -> Figures.exact((BigDecimal) value);
          case TEXT -> "\"" + value + "\"";
          case FLAG, NULL -> String.valueOf(value);
        };
    return text.length() <= 64 ? text : text.substring(0, 61) + "...";
  }

  /**
   * Returns a tree whose nodes all carry sources: what {@code choose} says for (node, inherited).
   */
  BookTree withSources(
      @Nullable Source inherited, BiFunction<BookTree, @Nullable Source, @Nullable Source> choose) {
    Source own = choose.apply(this, inherited);
    return switch (type) {
      case OBJECT -> {
        ImmutableMap.Builder<String, BookTree> sourced = ImmutableMap.builder();
        @Nullable BookTree special = fields().get("sourceOf");
        for (Map.Entry<String, BookTree> field : fields().entrySet()) {
          String name = field.getKey();
          if (name.equals("sourceOf")) {
            sourced.put(field);
            continue;
          }
          BookTree stated = special == null ? null : special.fields().get(name);
          Source of = stated == null ? own : choose.apply(stated, own);
          sourced.put(name, field.getValue().withSources(of, choose));
        }
        yield new BookTree(type, sourced.buildOrThrow(), position, own);
      }
      case ARRAY -> {
        ImmutableList.Builder<BookTree> sourced = ImmutableList.builder();
        for (BookTree child : elements()) {
          sourced.add(child.withSources(own, choose));
        }
        yield new BookTree(type, sourced.build(), position, own);
      }
      default -> new BookTree(type, value, position, own);
    };
  }

  /**
   * Returns this tree with another laid over it: objects are merged field by field, anything else
   * is replaced, null removes, also in an object that is new. A merged object rests on the weaker
   * of both sources.
   */
  BookTree overlaid(BookTree layer, Layers.Ineffective ineffective) {
    if (layer.type != Type.OBJECT) {
      return layer;
    }
    Map<String, BookTree> merged = new LinkedHashMap<>(fields());
    layer
        .fields()
        .forEach(
            (name, child) -> {
              BookTree below = merged.get(name);
              if (child.type == Type.NULL) {
                if (merged.remove(name) == null) {
                  ineffective.removes(child);
                }
              } else if (below == null) {
                merged.put(name, NOTHING.overlaid(child, ineffective));
              } else {
                if (child.type != Type.OBJECT && restates(below, child)) {
                  ineffective.changes(name, child);
                }
                merged.put(name, below.overlaid(child, ineffective));
              }
            });
    boolean weaker =
        type == Type.OBJECT
            && source != null
            && layer.source != null
            && source.evidence().compareTo(layer.source.evidence()) > 0;
    return new BookTree(
        Type.OBJECT, ImmutableMap.copyOf(merged), layer.position, weaker ? source : layer.source);
  }

  /** A figure stated again on a better source changes what a result rests on. */
  private static boolean restates(BookTree below, BookTree child) {
    return below.equals(child) && Objects.equals(below.source, child.source);
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
    return other instanceof BookTree that && type == that.type && value.equals(that.value);
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
