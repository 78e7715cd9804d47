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
    BookTree root = kind.schema(schemas);
    Map<String, BookTree> schema = new LinkedHashMap<>();
    schema.put("$schema", BookTree.text("https://json-schema.org/draft/2020-12/schema"));
    schema.put("title", BookTree.text(title));
    BookTree object = kind instanceof Form<?> form ? form.objectSchema(schemas) : root;
    schema.putAll(withFormat(object, format).fields());
    schema.put("$defs", BookTree.object(schemas.definitions));
    return BookTree.object(schema).toJson();
  }

  private static BookTree withFormat(BookTree object, String format) {
    Map<String, BookTree> properties = new LinkedHashMap<>();
    properties.put("format", BookTree.object(ImmutableMap.of("const", BookTree.text(format))));
    object.get("properties").ifPresent(all -> properties.putAll(all.fields()));
    ImmutableList.Builder<BookTree> required = ImmutableList.builder();
    required.add(BookTree.text("format"));
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
