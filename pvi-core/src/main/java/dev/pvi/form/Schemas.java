package dev.pvi.form;

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

  private final SortedMap<String, Tree> definitions;
  private final Map<String, Object> owners;
  private final boolean sourced;
  private final boolean layer;

  private Schemas(
      SortedMap<String, Tree> definitions,
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
    Map<String, Tree> schema = new LinkedHashMap<>();
    schema.put("$schema", Tree.text("https://json-schema.org/draft/2020-12/schema"));
    schema.put("title", Tree.text(title));
    if (sourced) {
      Schemas layer = new Schemas(whole.definitions, whole.owners, true, true);
      schema.put("type", Tree.text("object"));
      schema.put("if", fields("required", texts(ImmutableList.of("extends"))));
      schema.put("then", layer.reference("book", kind, () -> layer.document(format, kind)));
      schema.put("else", whole.reference("book", kind, () -> whole.document(format, kind)));
    } else {
      schema.putAll(whole.document(format, kind).fields());
    }
    schema.put("$defs", Tree.object(whole.definitions));
    return Tree.object(schema).toJson();
  }

  private Tree document(String format, Kind<?> kind) {
    Form<?> form =
        form(kind)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "kind of a document must be an object - but was: " + kind.says()));
    Map<String, Tree> properties = new LinkedHashMap<>();
    properties.put("format", fields("const", Tree.text(format)));
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
  Tree reference(String name, Object owner, Supplier<Tree> definition) {
    String key = layer ? name + ".layer" : name;
    Object known = owners.putIfAbsent(key, owner);
    if (known == null) {
      definitions.put(key, Tree.flag(true));
      definitions.put(key, definition.get());
    } else if (!known.equals(owner)) {
      throw new IllegalArgumentException(
          "name of a form must be unique within a document - but was: " + name);
    }
    return fields("$ref", Tree.text("#/$defs/" + key));
  }

  /**
   * Returns the schema of an object with these fields, annotations, and no others. In a layer, each
   * may be left out or {@code null}.
   *
   * @param meaning what the object is
   * @param properties the schemas of the fields by name
   * @param required the fields that must be stated
   */
  public Tree object(String meaning, Map<String, Tree> properties, List<String> required) {
    return object(meaning, properties, layer ? ImmutableList.of() : required, ImmutableSet.of());
  }

  private Tree object(
      String meaning, Map<String, Tree> properties, List<String> required, Set<String> neverNull) {
    Map<String, Tree> all = new LinkedHashMap<>();
    properties.forEach(
        (name, property) ->
            all.put(name, layer && !neverNull.contains(name) ? orNull(property) : property));
    annotations().forEach(all::putIfAbsent);
    Map<String, Tree> schema = new LinkedHashMap<>(type("object").fields());
    schema.put("description", Tree.text(meaning));
    schema.put("properties", Tree.object(all));
    if (!required.isEmpty()) {
      schema.put("required", texts(required));
    }
    schema.put("additionalProperties", Tree.flag(false));
    return Tree.object(schema);
  }

  /** Returns the schema of an object keyed by id, with annotations. */
  Tree map(Tree key, Tree value) {
    Map<String, Tree> annotations = annotations();
    Map<String, Tree> schema = new LinkedHashMap<>(type("object").fields());
    schema.put("properties", Tree.object(annotations));
    schema.put(
        "propertyNames",
        anyOf(key, fields("enum", texts(ImmutableList.copyOf(annotations.keySet())))));
    schema.put("additionalProperties", layer ? orNull(value) : value);
    return Tree.object(schema);
  }

  /** Returns the fields that every object may have besides its own. */
  private Map<String, Tree> annotations() {
    Map<String, Tree> annotations = new LinkedHashMap<>();
    COMMENTS.forEach(comment -> annotations.put(comment, Tree.flag(true)));
    if (sourced) {
      Tree source = whole().reference("source", Source.class, Source::schema);
      annotations.put("source", source);
      annotations.put(
          "sourceOf",
          whole()
              .reference(
                  "source-of", "source-of", () -> type("object", "additionalProperties", source)));
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
  Tree variants(
      String meaning,
      String field,
      Map<String, ? extends Kind<?>> kinds,
      Map<String, ? extends Kind<?>> more,
      boolean open) {
    List<Tree> choices = new ArrayList<>();
    kinds.forEach((type, kind) -> choices.add(variant(field, type, kind, more)));
    if (!open) {
      return choice(meaning, choices);
    }
    Tree others =
        Tree.object(
            ImmutableMap.of(
                "type",
                Tree.text("string"),
                "not",
                fields("enum", texts(ImmutableList.copyOf(kinds.keySet())))));
    choices.add(
        Tree.object(
            ImmutableMap.of(
                "type", Tree.text("object"),
                "properties", fields(field, layer ? orNull(others) : others),
                "required", texts(ImmutableList.of(field)))));
    return choice(meaning, choices);
  }

  private Tree variant(
      String field, String type, Kind<?> kind, Map<String, ? extends Kind<?>> more) {
    Map<String, Tree> properties = new LinkedHashMap<>();
    properties.put(field, fields("const", Tree.text(type)));
    Optional<Form<?>> form = form(kind);
    if (form.isEmpty()) {
      return Tree.object(
          ImmutableMap.of(
              "type", Tree.text("object"),
              "properties", Tree.object(properties),
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
  public Tree byType(
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
  public Tree choice(String meaning, List<Tree> objects) {
    if (!layer) {
      return fields("oneOf", Tree.array(objects));
    }
    Map<String, Set<Tree>> alternatives = new LinkedHashMap<>();
    Map<String, Tree> meanings = new LinkedHashMap<>();
    boolean closed = true;
    for (Tree object : objects) {
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
    Map<String, Tree> properties = new LinkedHashMap<>();
    alternatives.forEach(
        (name, all) -> {
          Map<String, Tree> property = new LinkedHashMap<>();
          Optional.ofNullable(meanings.get(name)).ifPresent(m -> property.put("description", m));
          property.putAll(
              (all.size() == 1 ? all.iterator().next() : anyOf(ImmutableList.copyOf(all)))
                  .fields());
          properties.put(name, Tree.object(property));
        });
    Map<String, Tree> schema = new LinkedHashMap<>(type("object").fields());
    schema.put("description", Tree.text(meaning));
    schema.put("properties", Tree.object(properties));
    if (closed) {
      schema.put("additionalProperties", Tree.flag(false));
    }
    return Tree.object(schema);
  }

  private static List<Tree> alternatives(Tree schema) {
    return schema.get("anyOf").map(Tree::elements).orElse(ImmutableList.of(schema));
  }

  /** Returns a schema that null satisfies as well. */
  private static Tree orNull(Tree schema) {
    Map<String, Tree> rest = new LinkedHashMap<>(schema.fields());
    Map<String, Tree> all = new LinkedHashMap<>();
    Optional.ofNullable(rest.remove("description")).ifPresent(d -> all.put("description", d));
    Set<Tree> choices =
        rest.keySet().equals(ImmutableSet.of("anyOf"))
            ? new LinkedHashSet<>(alternatives(schema))
            : new LinkedHashSet<>(ImmutableList.of(Tree.object(rest)));
    choices.add(type("null"));
    all.put("anyOf", Tree.array(ImmutableList.copyOf(choices)));
    return Tree.object(all);
  }

  /** Returns the schema of the object of a kind itself, not a reference to it. */
  public Tree inline(Form<?> form) {
    return object(form.meaning(), form.properties(this), form.required());
  }

  /** Returns a schema that is satisfied by any of several. */
  public static Tree anyOf(Tree... schemas) {
    return anyOf(ImmutableList.copyOf(schemas));
  }

  private static Tree anyOf(List<Tree> schemas) {
    return fields("anyOf", Tree.array(schemas));
  }

  static Tree type(String type) {
    return fields("type", Tree.text(type));
  }

  static Tree type(String type, String keyword, Tree value) {
    return Tree.object(ImmutableMap.of("type", Tree.text(type), keyword, value));
  }

  static Tree text(Optional<String> pattern, int maximumLength) {
    Map<String, Tree> schema = new LinkedHashMap<>(type("string").fields());
    pattern.ifPresent(p -> schema.put("pattern", Tree.text("^(?:" + p + ")$")));
    schema.put("maxLength", Tree.number(BigDecimal.valueOf(maximumLength)));
    return Tree.object(schema);
  }

  static Tree number(String type, Optional<BigDecimal> minimum, Optional<BigDecimal> maximum) {
    Map<String, Tree> schema = new LinkedHashMap<>(type(type).fields());
    minimum.ifPresent(m -> schema.put("minimum", Tree.number(m)));
    maximum.ifPresent(m -> schema.put("maximum", Tree.number(m)));
    return Tree.object(schema);
  }

  static Tree oneOf(List<String> names) {
    return fields("enum", texts(names));
  }

  private static Tree texts(List<String> texts) {
    return Tree.array(texts.stream().map(Tree::text).toList());
  }

  private static Tree fields(String keyword, Tree value) {
    return Tree.object(ImmutableMap.of(keyword, value));
  }
}
