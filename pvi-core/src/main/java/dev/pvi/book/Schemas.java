package dev.pvi.book;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Builds a JSON Schema (draft 2020-12) out of kinds. Named parts are defined once and referred to,
 * which also ends the recursion of kinds that nest.
 */
public final class Schemas {

  private final SortedMap<String, BookTree> definitions = new TreeMap<>();
  private final boolean sourced;

  private Schemas(boolean sourced) {
    this.sourced = sourced;
  }

  /**
   * Returns the JSON Schema of a kind of document.
   *
   * @param format the id of the format, which is the first field
   * @param title what the document is
   * @param sourced whether objects may state their source, as in books
   * @param kind the kind of the document
   */
  static String of(String format, String title, boolean sourced, Kind<?> kind) {
    Schemas schemas = new Schemas(sourced);
    Map<String, BookTree> schema = new LinkedHashMap<>();
    schema.put("$schema", BookTree.text("https://json-schema.org/draft/2020-12/schema"));
    schema.put("title", BookTree.text(title));
    BookTree object = schemas.objectSchema(kind);
    schema.putAll(with(object, "format", format).fields());
    schema.put("$defs", BookTree.object(schemas.definitions));
    return BookTree.object(schema).toJson();
  }

  /** Adds a required field with a constant text, before all others. */
  private static BookTree with(BookTree object, String field, String constant) {
    Map<String, BookTree> properties = new LinkedHashMap<>();
    properties.put(field, BookTree.object(ImmutableMap.of("const", BookTree.text(constant))));
    object.get("properties").ifPresent(all -> all.fields().forEach(properties::putIfAbsent));
    ImmutableList.Builder<BookTree> required = ImmutableList.builder();
    required.add(BookTree.text(field));
    object.get("required").ifPresent(all -> required.addAll(all.elements()));
    Map<String, BookTree> schema = new LinkedHashMap<>(object.fields());
    schema.put("properties", BookTree.object(properties));
    schema.put("required", BookTree.array(required.build()));
    return BookTree.object(schema);
  }

  boolean sourced() {
    return sourced;
  }

  /** Returns a reference to a named part, which is defined at its first use. */
  BookTree reference(String name, Supplier<BookTree> definition) {
    if (!definitions.containsKey(name)) {
      definitions.put(name, BookTree.flag(true));
      definitions.put(name, definition.get());
    }
    return BookTree.object(ImmutableMap.of("$ref", BookTree.text("#/$defs/" + name)));
  }

  /**
   * Returns the schema of an object whose {@code type} is one of several known ones, or another one
   * that a program adds.
   *
   * @param name the name of the definition
   * @param kinds the kinds by type
   * @param more further fields that every such object may have
   */
  public BookTree byType(
      String name, SortedMap<String, ? extends Kind<?>> kinds, SortedMap<String, Kind<?>> more) {
    return reference(
        name,
        () -> {
          ImmutableList.Builder<BookTree> choices = ImmutableList.builder();
          kinds.forEach((type, kind) -> choices.add(withMore(typed("type", type, kind), more)));
          BookTree others =
              BookTree.object(
                  ImmutableMap.of(
                      "not",
                      BookTree.object(
                          ImmutableMap.of(
                              "enum",
                              oneOf(List.copyOf(kinds.keySet())).get("enum").orElseThrow()))));
          choices.add(
              BookTree.object(
                  ImmutableMap.of(
                      "type", BookTree.text("object"),
                      "properties", BookTree.object(ImmutableMap.of("type", others)),
                      "required", BookTree.array(List.of(BookTree.text("type"))))));
          return BookTree.object(ImmutableMap.of("oneOf", BookTree.array(choices.build())));
        });
  }

  private BookTree withMore(BookTree object, SortedMap<String, Kind<?>> more) {
    Map<String, BookTree> properties =
        new LinkedHashMap<>(object.at("properties").orElseThrow().fields());
    more.forEach((field, kind) -> properties.put(field, kind.schema(this)));
    Map<String, BookTree> all = new LinkedHashMap<>(object.fields());
    all.put("properties", BookTree.object(properties));
    return BookTree.object(all);
  }

  /** Returns the schema of an object itself, not a reference to it, so that fields can be added. */
  private BookTree objectSchema(Kind<?> kind) {
    Kind<?> inner = kind;
    while (inner instanceof CompositeKinds.MappedKind<?, ?> mapped) {
      inner = mapped.kind();
    }
    return inner instanceof Form<?> form ? form.objectSchema(this) : inner.schema(this);
  }

  /** Returns the schema of a kind of object with a field that says which kind it is. */
  BookTree typed(String field, String type, Kind<?> kind) {
    return with(objectSchema(kind), field, type);
  }

  /** Returns a schema that is satisfied by any of several. */
  public static BookTree anyOf(BookTree... schemas) {
    return BookTree.object(ImmutableMap.of("anyOf", BookTree.array(ImmutableList.copyOf(schemas))));
  }

  static BookTree type(String type) {
    Map<String, BookTree> schema = new LinkedHashMap<>();
    schema.put("type", BookTree.text(type));
    return BookTree.object(schema);
  }

  static BookTree type(String type, String keyword, BookTree value) {
    Map<String, BookTree> schema = new LinkedHashMap<>(type(type).fields());
    schema.put(keyword, value);
    return BookTree.object(schema);
  }

  static BookTree number(String type, Optional<BigDecimal> minimum, Optional<BigDecimal> maximum) {
    Map<String, BookTree> schema = new LinkedHashMap<>(type(type).fields());
    minimum.ifPresent(m -> schema.put("minimum", BookTree.number(m)));
    maximum.ifPresent(m -> schema.put("maximum", BookTree.number(m)));
    return BookTree.object(schema);
  }

  static BookTree oneOf(List<String> names) {
    Map<String, BookTree> schema = new LinkedHashMap<>();
    schema.put("enum", BookTree.array(names.stream().map(BookTree::text).toList()));
    return BookTree.object(schema);
  }
}
