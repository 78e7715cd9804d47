package dev.pvi.book;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Builds a JSON Schema (draft 2020-12) out of kinds. Named parts are defined once and referred to,
 * which also ends the recursion of kinds that nest.
 *
 * <p>A book that states {@code extends} is a layer: it states only what differs, so that no field
 * is required below the first level, any field may be {@code null}, and of an object that is one of
 * several kinds it may state any part. What stands in a list is stated as a whole in layers as
 * well. The schema of a book therefore has most parts twice: as they are in a whole book, and as
 * they are in a layer.
 */
public final class Schemas {

  private static final ImmutableList<String> COMMENTS = ImmutableList.of("$schema", "$comment");

  /** What a layer states itself, and cannot remove. */
  private static final ImmutableList<String> IDENTITY =
      ImmutableList.of("format", "id", "version", "extends");

  private final SortedMap<String, BookTree> definitions;
  private final Map<String, Object> owners;
  private final boolean sourced;
  private final boolean layer;

  private Schemas(
      SortedMap<String, BookTree> definitions,
      Map<String, Object> owners,
      boolean sourced,
      boolean layer) {
    this.definitions = definitions;
    this.owners = owners;
    this.sourced = sourced;
    this.layer = layer;
  }

  /**
   * Returns the JSON Schema of a kind of document.
   *
   * @param format the id of the format, which is the first field
   * @param title what the document is
   * @param sourced whether it is a book, whose objects may state their source and which may be a
   *     layer over another book
   * @param kind the kind of the document
   */
  static String of(String format, String title, boolean sourced, Kind<?> kind) {
    Schemas whole = new Schemas(new TreeMap<>(), new HashMap<>(), sourced, false);
    Map<String, BookTree> schema = new LinkedHashMap<>();
    schema.put("$schema", BookTree.text("https://json-schema.org/draft/2020-12/schema"));
    schema.put("title", BookTree.text(title));
    if (sourced) {
      Schemas layer = new Schemas(whole.definitions, whole.owners, true, true);
      schema.put("type", BookTree.text("object"));
      schema.put("if", fields("required", texts(ImmutableList.of("extends"))));
      schema.put("then", layer.reference("book", kind, () -> layer.document(format, kind)));
      schema.put("else", whole.reference("book", kind, () -> whole.document(format, kind)));
    } else {
      schema.putAll(whole.document(format, kind).fields());
    }
    schema.put("$defs", BookTree.object(whole.definitions));
    return BookTree.object(schema).toJson();
  }

  private BookTree document(String format, Kind<?> kind) {
    Form<?> form =
        form(kind)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "kind of a document must be an object - but was: " + kind.says()));
    Map<String, BookTree> properties = new LinkedHashMap<>();
    properties.put("format", fields("const", BookTree.text(format)));
    properties.putAll(form.properties(this));
    ImmutableList<String> required =
        layer
            ? IDENTITY
            : ImmutableList.<String>builder().add("format").addAll(form.required()).build();
    return object(form.meaning(), properties, required, ImmutableSet.copyOf(IDENTITY));
  }

  /** Returns the form of a kind that is an object with declared fields. */
  private static Optional<Form<?>> form(Kind<?> kind) {
    if (kind instanceof CompositeKinds.MappedKind<?, ?> mapped) {
      return form(mapped.kind());
    } else if (kind instanceof CompositeKinds.MaybeKind<?> maybe) {
      return form(maybe.kind());
    } else if (kind instanceof CompositeKinds.GivenKind<?> given) {
      return form(given.kind());
    } else if (kind instanceof CompositeKinds.LazyKind<?> lazy) {
      return form(lazy.kind().get());
    }
    return kind instanceof Form<?> form ? Optional.of(form) : Optional.empty();
  }

  /** Returns these schemas for what a layer states as a whole: the elements of its lists. */
  public Schemas whole() {
    return layer ? new Schemas(definitions, owners, sourced, false) : this;
  }

  /**
   * Returns a reference to a named part, which is defined at its first use.
   *
   * @param name the name within the schema
   * @param owner what is defined; another one of the same name is refused
   * @param definition makes the schema of the part
   */
  BookTree reference(String name, Object owner, Supplier<BookTree> definition) {
    String key = layer ? name + ".layer" : name;
    Object known = owners.putIfAbsent(key, owner);
    if (known == null) {
      definitions.put(key, BookTree.flag(true));
      definitions.put(key, definition.get());
    } else if (!known.equals(owner)) {
      throw new IllegalArgumentException(
          "name of a form must be unique within a document - but was: " + name);
    }
    return fields("$ref", BookTree.text("#/$defs/" + key));
  }

  /**
   * Returns the schema of an object with these fields, annotations, and no others. In a layer, each
   * may be left out or {@code null}.
   *
   * @param meaning what the object is
   * @param properties the schemas of the fields by name
   * @param required the fields that must be stated
   */
  public BookTree object(String meaning, Map<String, BookTree> properties, List<String> required) {
    return object(meaning, properties, layer ? ImmutableList.of() : required, ImmutableSet.of());
  }

  private BookTree object(
      String meaning,
      Map<String, BookTree> properties,
      List<String> required,
      Set<String> neverNull) {
    Map<String, BookTree> all = new LinkedHashMap<>();
    properties.forEach(
        (name, property) ->
            all.put(name, layer && !neverNull.contains(name) ? orNull(property) : property));
    annotations().forEach(all::putIfAbsent);
    Map<String, BookTree> schema = new LinkedHashMap<>(type("object").fields());
    schema.put("description", BookTree.text(meaning));
    schema.put("properties", BookTree.object(all));
    if (!required.isEmpty()) {
      schema.put("required", texts(required));
    }
    schema.put("additionalProperties", BookTree.flag(false));
    return BookTree.object(schema);
  }

  /** Returns the schema of an object keyed by id, with annotations. */
  BookTree map(BookTree key, BookTree value) {
    Map<String, BookTree> annotations = annotations();
    Map<String, BookTree> schema = new LinkedHashMap<>(type("object").fields());
    schema.put("properties", BookTree.object(annotations));
    schema.put(
        "propertyNames",
        anyOf(key, fields("enum", texts(ImmutableList.copyOf(annotations.keySet())))));
    schema.put("additionalProperties", layer ? orNull(value) : value);
    return BookTree.object(schema);
  }

  /** Returns the fields that every object may have besides its own. */
  private Map<String, BookTree> annotations() {
    Map<String, BookTree> annotations = new LinkedHashMap<>();
    COMMENTS.forEach(comment -> annotations.put(comment, BookTree.flag(true)));
    if (sourced) {
      BookTree source = whole().reference("source", Source.class, Source::schema);
      annotations.put("source", source);
      annotations.put(
          "sourceOf",
          whole()
              .reference(
                  "source-of",
                  Sources.class,
                  () -> type("object", "additionalProperties", source)));
    }
    return annotations;
  }

  /**
   * Returns the schema of an object with a field that says which of several kinds it is.
   *
   * @param meaning what the object is
   * @param field the field, usually {@code type}
   * @param kinds the kinds by the value of that field
   * @param more further fields that every such object may have
   * @param open whether programs may add kinds
   */
  BookTree variants(
      String meaning,
      String field,
      Map<String, ? extends Kind<?>> kinds,
      Map<String, ? extends Kind<?>> more,
      boolean open) {
    List<BookTree> choices = new ArrayList<>();
    kinds.forEach((type, kind) -> choices.add(variant(field, type, kind, more)));
    if (!open) {
      return choice(meaning, choices);
    }
    BookTree others =
        BookTree.object(
            ImmutableMap.of(
                "type",
                BookTree.text("string"),
                "not",
                fields("enum", texts(ImmutableList.copyOf(kinds.keySet())))));
    choices.add(
        BookTree.object(
            ImmutableMap.of(
                "type", BookTree.text("object"),
                "properties", fields(field, layer ? orNull(others) : others),
                "required", texts(ImmutableList.of(field)))));
    return choice(meaning, choices);
  }

  private BookTree variant(
      String field, String type, Kind<?> kind, Map<String, ? extends Kind<?>> more) {
    Map<String, BookTree> properties = new LinkedHashMap<>();
    properties.put(field, fields("const", BookTree.text(type)));
    Optional<Form<?>> form = form(kind);
    if (form.isEmpty()) {
      return BookTree.object(
          ImmutableMap.of(
              "type", BookTree.text("object"),
              "properties", BookTree.object(properties),
              "required", texts(ImmutableList.of(field))));
    }
    properties.putAll(form.get().properties(this));
    more.forEach((name, one) -> properties.put(name, one.schema(this)));
    return object(
        form.get().meaning(),
        properties,
        ImmutableList.<String>builder().add(field).addAll(form.get().required()).build());
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
        name, ImmutableList.of(kinds, more), () -> variants(name, "type", kinds, more, true));
  }

  /**
   * Returns the schema of an object that is one of several. A layer need not say which one: it may
   * state any field of any of them.
   *
   * @param meaning what the object is
   * @param objects the schemas of the objects
   */
  public BookTree choice(String meaning, List<BookTree> objects) {
    if (!layer) {
      return fields("oneOf", BookTree.array(objects));
    }
    Map<String, Set<BookTree>> alternatives = new LinkedHashMap<>();
    Map<String, BookTree> meanings = new LinkedHashMap<>();
    boolean closed = true;
    for (BookTree object : objects) {
      closed &= object.get("additionalProperties").isPresent();
      object
          .at("properties")
          .ifPresent(
              properties ->
                  properties
                      .fields()
                      .forEach(
                          (name, property) -> {
                            property
                                .get("description")
                                .ifPresent(m -> meanings.putIfAbsent(name, m));
                            alternatives
                                .computeIfAbsent(name, n -> new LinkedHashSet<>())
                                .addAll(alternatives(property));
                          }));
    }
    Map<String, BookTree> properties = new LinkedHashMap<>();
    alternatives.forEach(
        (name, all) -> {
          Map<String, BookTree> property = new LinkedHashMap<>();
          Optional.ofNullable(meanings.get(name)).ifPresent(m -> property.put("description", m));
          property.putAll(
              (all.size() == 1 ? all.iterator().next() : anyOf(ImmutableList.copyOf(all)))
                  .fields());
          properties.put(name, BookTree.object(property));
        });
    Map<String, BookTree> schema = new LinkedHashMap<>(type("object").fields());
    schema.put("description", BookTree.text(meaning));
    schema.put("properties", BookTree.object(properties));
    if (closed) {
      schema.put("additionalProperties", BookTree.flag(false));
    }
    return BookTree.object(schema);
  }

  private static List<BookTree> alternatives(BookTree schema) {
    return schema.get("anyOf").map(BookTree::elements).orElse(ImmutableList.of(schema));
  }

  /** Returns a schema that null satisfies as well. */
  private static BookTree orNull(BookTree schema) {
    Map<String, BookTree> rest = new LinkedHashMap<>(schema.fields());
    Map<String, BookTree> all = new LinkedHashMap<>();
    Optional.ofNullable(rest.remove("description")).ifPresent(d -> all.put("description", d));
    Set<BookTree> choices =
        rest.keySet().equals(ImmutableSet.of("anyOf"))
            ? new LinkedHashSet<>(alternatives(schema))
            : new LinkedHashSet<>(ImmutableList.of(BookTree.object(rest)));
    choices.add(type("null"));
    all.put("anyOf", BookTree.array(ImmutableList.copyOf(choices)));
    return BookTree.object(all);
  }

  /** Returns the schema of the object of a kind itself, not a reference to it. */
  public BookTree inline(Form<?> form) {
    return object(form.meaning(), form.properties(this), form.required());
  }

  /** Returns a schema that is satisfied by any of several. */
  public static BookTree anyOf(BookTree... schemas) {
    return anyOf(ImmutableList.copyOf(schemas));
  }

  private static BookTree anyOf(List<BookTree> schemas) {
    return fields("anyOf", BookTree.array(schemas));
  }

  static BookTree type(String type) {
    return fields("type", BookTree.text(type));
  }

  static BookTree type(String type, String keyword, BookTree value) {
    return BookTree.object(ImmutableMap.of("type", BookTree.text(type), keyword, value));
  }

  static BookTree text(Optional<String> pattern, int maximumLength) {
    Map<String, BookTree> schema = new LinkedHashMap<>(type("string").fields());
    pattern.ifPresent(p -> schema.put("pattern", BookTree.text("^(?:" + p + ")$")));
    schema.put("maxLength", BookTree.number(BigDecimal.valueOf(maximumLength)));
    return BookTree.object(schema);
  }

  static BookTree number(String type, Optional<BigDecimal> minimum, Optional<BigDecimal> maximum) {
    Map<String, BookTree> schema = new LinkedHashMap<>(type(type).fields());
    minimum.ifPresent(m -> schema.put("minimum", BookTree.number(m)));
    maximum.ifPresent(m -> schema.put("maximum", BookTree.number(m)));
    return BookTree.object(schema);
  }

  static BookTree oneOf(List<String> names) {
    return fields("enum", texts(names));
  }

  private static BookTree texts(List<String> texts) {
    return BookTree.array(texts.stream().map(BookTree::text).toList());
  }

  private static BookTree fields(String keyword, BookTree value) {
    return BookTree.object(ImmutableMap.of(keyword, value));
  }
}
