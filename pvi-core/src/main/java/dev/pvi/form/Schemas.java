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
 * Writes shapes as a JSON Schema (draft 2020-12). Named parts are defined once and referred to,
 * which also ends the recursion of kinds that nest.
 *
 * <p>A book that states {@code extends} is a layer: it states only what differs, so that no field
 * is required below the first level, any field may be {@code null}, and of an object that is one of
 * several kinds it may state any part. What stands in a list is stated as a whole in layers as
 * well. The schema of a book therefore has most parts twice: as they are in a whole book, and as
 * they are in a layer.
 */
final class Schemas {

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
    Shape.Fields content =
        declared(kind)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "kind of a document must be an object - but was: " + kind.says()));
    Map<String, Tree> properties = new LinkedHashMap<>();
    properties.put("format", fields("const", Tree.text(format)));
    properties.putAll(properties(content));
    ImmutableList<String> required =
        layer
            ? IDENTITY
            : ImmutableList.<String>builder().add("format").addAll(required(content)).build();
    return object(content.meaning(), properties, required, ImmutableSet.copyOf(IDENTITY));
  }

  /** Returns the fields of a kind that is an object with declared fields. */
  static Optional<Shape.Fields> declared(Kind<?> kind) {
    Shape shape = kind.shape();
    if (shape instanceof Shape.Named named) {
      return declared(named.kind());
    }
    return shape instanceof Shape.Fields fields ? Optional.of(fields) : Optional.empty();
  }

  private Tree schema(Kind<?> kind) {
    return schema(kind.shape());
  }

  private Tree schema(Shape shape) {
    if (shape instanceof Shape.Plain plain) {
      return plain(plain);
    } else if (shape instanceof Shape.Text text) {
      return text(text);
    } else if (shape instanceof Shape.Numeric number) {
      return number(number);
    } else if (shape instanceof Shape.Constant constant) {
      return fields("enum", texts(constant.names()));
    } else if (shape instanceof Shape.ListOf list) {
      return list(list);
    } else if (shape instanceof Shape.MapOf map) {
      return map(schema(map.key()), schema(map.value()));
    } else if (shape instanceof Shape.Fields object) {
      return reference(object.name(), object.kind(), () -> inline(object));
    } else if (shape instanceof Shape.Variants variants) {
      return reference(variants.name(), variants, () -> variants(variants));
    } else if (shape instanceof Shape.AnyOf any) {
      return anyOf(any.kinds().stream().map(this::schema).toList());
    } else if (shape instanceof Shape.OneOf one) {
      return choice(one.meaning(), one.objects().stream().map(this::inline).toList());
    }
    Shape.Named named = (Shape.Named) shape;
    return reference(named.name(), named.kind(), () -> schema(named.kind()));
  }

  /** A format alone is only an annotation, so that a pattern states that of a date as well. */
  private static Tree plain(Shape.Plain plain) {
    return switch (plain) {
      case FLAG -> type("boolean");
      case OBJECT -> type("object");
      case DATE ->
          Tree.object(
              ImmutableMap.of(
                  "type", Tree.text("string"),
                  "format", Tree.text("date"),
                  "pattern", Tree.text("^[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}$")));
    };
  }

  private static Tree text(Shape.Text text) {
    Map<String, Tree> schema = new LinkedHashMap<>(type("string").fields());
    text.pattern().ifPresent(p -> schema.put("pattern", Tree.text("^(?:" + p + ")$")));
    schema.put("maxLength", Tree.number(BigDecimal.valueOf(text.maximumLength())));
    return Tree.object(schema);
  }

  private static Tree number(Shape.Numeric number) {
    Map<String, Tree> schema =
        new LinkedHashMap<>(type(number.whole() ? "integer" : "number").fields());
    number.minimum().ifPresent(m -> schema.put("minimum", Tree.number(m)));
    number.maximum().ifPresent(m -> schema.put("maximum", Tree.number(m)));
    return Tree.object(schema);
  }

  private Tree list(Shape.ListOf list) {
    Map<String, Tree> schema =
        new LinkedHashMap<>(type("array", "items", whole().schema(list.element())).fields());
    if (list.atLeast() > 0) {
      schema.put("minItems", Tree.number(BigDecimal.valueOf(list.atLeast())));
    }
    return layer
        ? anyOf(ImmutableList.of(Tree.object(schema), elements(list)))
        : Tree.object(schema);
  }

  /** Returns the schema of an object that changes single elements of the list below a layer. */
  private Tree elements(Shape.ListOf list) {
    Map<String, Tree> schema = new LinkedHashMap<>(type("object").fields());
    schema.put("properties", Tree.object(annotations()));
    schema.put("additionalProperties", orNull(schema(list.element())));
    return Tree.object(schema);
  }

  private Map<String, Tree> properties(Shape.Fields object) {
    Map<String, Tree> properties = new LinkedHashMap<>();
    for (Field<?> field : object.fields()) {
      Map<String, Tree> property = new LinkedHashMap<>();
      if (!field.meaning().isEmpty()) {
        property.put("description", Tree.text(field.meaning()));
      }
      property.putAll(schema(field.kind()).fields());
      properties.put(field.name(), Tree.object(property));
    }
    return properties;
  }

  private static List<String> required(Shape.Fields object) {
    return object.fields().stream()
        .filter(field -> field.fallback().isEmpty())
        .map(Field::name)
        .toList();
  }

  /** Returns these schemas for what a layer states as a whole: the elements of its lists. */
  private Schemas whole() {
    return layer ? new Schemas(definitions, owners, sourced, false) : this;
  }

  /**
   * Returns a reference to a named part, which is defined at its first use.
   *
   * @param name the name within the schema
   * @param owner what is defined; another one of the same name is refused
   * @param definition makes the schema of the part
   */
  private Tree reference(String name, Object owner, Supplier<Tree> definition) {
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

  /** Returns the schema of an object itself, not a reference to it. */
  private Tree inline(Shape.Fields object) {
    return object(object.meaning(), properties(object), required(object));
  }

  /**
   * Returns the schema of an object with these fields, annotations, and no others. In a layer, each
   * may be left out or {@code null}.
   */
  private Tree object(String meaning, Map<String, Tree> properties, List<String> required) {
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
  private Tree map(Tree key, Tree value) {
    Map<String, Tree> annotations = annotations();
    Map<String, Tree> schema = new LinkedHashMap<>(type("object").fields());
    schema.put("properties", Tree.object(annotations));
    schema.put(
        "propertyNames",
        anyOf(
            ImmutableList.of(
                key, fields("enum", texts(ImmutableList.copyOf(annotations.keySet()))))));
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

  private Tree variants(Shape.Variants variants) {
    List<Tree> choices = new ArrayList<>();
    variants.kinds().forEach((type, kind) -> choices.add(variant(variants, type, kind)));
    variants.others().ifPresent(kind -> choices.add(other(variants, kind)));
    return choice(variants.meaning(), choices);
  }

  /** Returns the schema of an object of any other type. */
  private Tree other(Shape.Variants variants, Kind<?> kind) {
    Tree types =
        Tree.object(
            ImmutableMap.of(
                "type",
                Tree.text("string"),
                "not",
                fields("enum", texts(ImmutableList.copyOf(variants.kinds().keySet())))));
    String field = variants.field();
    Tree type = layer ? orNull(types) : types;
    return declared(kind)
        .map(object -> other(object, field, type))
        .orElse(typed(field, fields(field, type)));
  }

  /** The type is what the object says of it, but none of those that have a kind of their own. */
  private Tree other(Shape.Fields object, String field, Tree type) {
    Map<String, Tree> properties = new LinkedHashMap<>(properties(object));
    Tree stated = properties.getOrDefault(field, Tree.object(ImmutableMap.of()));
    properties.put(field, fields("allOf", Tree.array(ImmutableList.of(stated, type))));
    return object(object.meaning(), properties, required(object));
  }

  private static Tree typed(String field, Tree properties) {
    return Tree.object(
        ImmutableMap.of(
            "type", Tree.text("object"),
            "properties", properties,
            "required", texts(ImmutableList.of(field))));
  }

  private Tree variant(Shape.Variants variants, String type, Kind<?> kind) {
    String field = variants.field();
    Map<String, Tree> properties = new LinkedHashMap<>();
    properties.put(field, fields("const", Tree.text(type)));
    Optional<Shape.Fields> object = declared(kind);
    if (object.isEmpty()) {
      return typed(field, Tree.object(properties));
    }
    properties.putAll(properties(object.get()));
    variants.more().forEach((name, one) -> properties.put(name, schema(one)));
    return object(
        object.get().meaning(),
        properties,
        ImmutableList.<String>builder().add(field).addAll(required(object.get())).build());
  }

  /**
   * Returns the schema of an object that is one of several. A layer need not say which one: it may
   * state any field of any of them.
   */
  private Tree choice(String meaning, List<Tree> objects) {
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

  private static Tree anyOf(List<Tree> schemas) {
    return fields("anyOf", Tree.array(schemas));
  }

  private static Tree type(String type) {
    return fields("type", Tree.text(type));
  }

  private static Tree type(String type, String keyword, Tree value) {
    return Tree.object(ImmutableMap.of("type", Tree.text(type), keyword, value));
  }

  private static Tree texts(List<String> texts) {
    return Tree.array(texts.stream().map(Tree::text).toList());
  }

  private static Tree fields(String keyword, Tree value) {
    return Tree.object(ImmutableMap.of(keyword, value));
  }
}
