package dev.pvi.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * Writes shapes as a page for people: every object of a file format with its fields, what each may
 * be, what holds where it is not stated, and what it means.
 */
final class Reference {

  private static final Shape ID = Kind.id().shape();

  /** A part of the page that others refer to. */
  private static final class Section {
    final Object owner;
    final StringBuilder text = new StringBuilder();
    final List<String> uses = new ArrayList<>();

    Section(Object owner) {
      this.owner = owner;
    }

    void addTo(StringBuilder page, String name) {
      page.append("\n## ").append(name).append("\n\n").append(text);
      if (!uses.isEmpty()) {
        page.append("\nStands in: ");
        page.append(String.join(", ", uses.stream().map(Reference::link).toList()));
        page.append(".\n");
      }
    }
  }

  private final Map<String, Section> sections = new LinkedHashMap<>();
  private boolean mentionsIds;

  private Reference() {}

  /**
   * Returns the reference page of a kind of document, in Markdown.
   *
   * @param format the id of the format
   * @param title what the document is
   * @param sourced whether it is a book
   * @param kind the kind of the document
   */
  static String of(String format, String title, boolean sourced, Kind<?> kind) {
    Reference reference = new Reference();
    reference.words(kind, "");
    StringBuilder page = new StringBuilder();
    page.append("# ").append(title).append("\n\n");
    page.append("A file of format `").append(format);
    page.append("` is a JSON object that begins with `\"format\": \"").append(format);
    page.append("\"` and goes on with the fields of ").append(first(reference)).append(".\n\n");
    page.append("- A field whose default is **required** must be stated. Any other may be left");
    page.append(" out; what then holds stands in its place, or — for nothing.\n");
    page.append("- A field that is not listed is refused, in every object. `$schema` and");
    page.append(" `$comment` may stand in every object and are ignored.\n");
    if (reference.mentionsIds) {
      page.append("- An *id* is made of lower-case letters and digits joined by one `-`, `.` or");
      page.append(" `:`, such as `networking` or `motion:land`.\n");
    }
    if (sourced) {
      page.append(BOOKS);
    }
    page.append('\n').append(reference.contents());
    reference.sections.forEach((name, section) -> section.addTo(page, name));
    return page.toString();
  }

  private static final String BOOKS =
      """
      - Every object may state in `source` what its figures rest on: an evidence class (`OWN`, \
      `PUBLISHED`, `THIRD_PARTY`, `COMMUNITY`, `ASSUMED` or `ILLUSTRATIVE`), keys of `sources`, \
      then a note, as in `"COMMUNITY CV: growth table"`. It holds for all that stands below it; \
      `sourceOf` says the same of single fields, by name.
      - A book that states `extends` is a layer: it states only what differs from the book below \
      it. There, no field is required but those that name the book, and `null` removes. An object \
      of another `type`, or another condition, replaces the one below it as a whole, and so does a \
      list.
      - In a layer, an object in the place of a list changes single elements of the list below it, \
      each under its name there; `null` removes one. A row of bands or tiers is named by one of \
      its bounds or both (`"from 5"`, `"below 6"`, `"from 5 below 6"`), a knot by its input \
      (`"at 10"`), a level by its name, a cell of a matrix by its values (`"preferred, EMEA"`), a case by its \
      condition if that is a single test (`"size in S, M"`), a text by itself, and what has an \
      `id` by that: `"rows": {"from 5": {"value": 6}}`. Other lists, and a new row, are stated by \
      stating the whole list.
      - An object of which a layer states every number rests on what the layer says; one of which \
      it states some rests on the weaker of both. The bounds of a row are numbers of it.
      """;

  private static String first(Reference reference) {
    return link(reference.sections.keySet().iterator().next());
  }

  private String contents() {
    StringJoiner names = new StringJoiner(" · ", "", "\n");
    sections.keySet().forEach(name -> names.add(link(name)));
    return names.toString();
  }

  private static String link(String name) {
    return "[" + name + "](#" + name + ")";
  }

  /** Returns what a value may be, with links to the parts of the page that say more. */
  private String words(Kind<?> kind, String use) {
    Shape shape = kind.shape();
    if (shape instanceof Shape.Constant constant) {
      return "one of `" + String.join("`, `", constant.names()) + "`";
    } else if (shape instanceof Shape.ListOf list) {
      String some = list.atLeast() == 0 ? "a list" : "a list of at least " + list.atLeast();
      return some + ", each element " + words(list.element(), use);
    } else if (shape instanceof Shape.MapOf map) {
      return map(map, use);
    } else if (shape instanceof Shape.AnyOf any) {
      return alternatives(any, use);
    } else if (shape.equals(ID)) {
      mentionsIds = true;
      return "an id";
    }
    return section(shape, use).orElseGet(kind::says);
  }

  private String map(Shape.MapOf map, String use) {
    String value = words(map.value(), use);
    Optional<String> key =
        Schemas.declared(map.value()).flatMap(Shape.Fields::key).map(Field::name);
    String by =
        key.map(name -> "`" + name + "`")
            .orElseGet(() -> map.key().shape().equals(ID) ? "id" : map.key().says());
    return "an object keyed by " + by + ", each value " + value;
  }

  private String alternatives(Shape.AnyOf any, String use) {
    List<String> words = any.kinds().stream().map(kind -> words(kind, use)).toList();
    int last = words.size() - 1;
    return String.join(", ", words.subList(0, last)) + " or " + words.get(last);
  }

  /** Returns a link to the part of the page that says what an object is; empty for other values. */
  private Optional<String> section(Shape shape, String use) {
    if (shape instanceof Shape.Fields object) {
      return Optional.of(section(object.name(), object.kind(), object, use));
    } else if (shape instanceof Shape.Variants variants) {
      return Optional.of(section(variants.name(), variants, variants, use));
    } else if (shape instanceof Shape.Named named) {
      Shape inner = named.kind().shape();
      return inner instanceof Shape.Fields
          ? section(inner, use)
          : Optional.of(section(named.name(), named.kind(), inner, use));
    }
    return Optional.empty();
  }

  private String section(String name, Object owner, Shape shape, String use) {
    Section known = sections.get(name);
    if (known == null) {
      known = new Section(owner);
      sections.put(name, known);
      known.text.append(text(name, shape));
    } else if (!known.owner.equals(owner)) {
      throw new IllegalArgumentException(
          "name of a form must be unique within a document - but was: " + name);
    }
    if (!use.isEmpty() && !known.uses.contains(use)) {
      known.uses.add(use);
    }
    return link(name);
  }

  private String text(String name, Shape shape) {
    if (shape instanceof Shape.Fields object) {
      return sentence(object.meaning()) + "\n\n" + fields(name, object);
    } else if (shape instanceof Shape.Variants variants) {
      return variants(name, variants);
    } else if (shape instanceof Shape.OneOf one) {
      return oneOf(name, one);
    } else if (shape instanceof Shape.AnyOf any) {
      StringBuilder text = new StringBuilder("Any of:\n\n");
      any.kinds().forEach(kind -> text.append("- ").append(words(kind, name)).append('\n'));
      return text.toString();
    }
    return "";
  }

  private String oneOf(String name, Shape.OneOf one) {
    StringBuilder text = new StringBuilder(sentence(one.meaning())).append("\n\n");
    for (Shape.Fields object : one.objects()) {
      text.append("- ").append(section(object.name(), object.kind(), object, name));
      text.append(": ").append(object.meaning()).append('\n');
    }
    return text.toString();
  }

  private String variants(String name, Shape.Variants variants) {
    StringBuilder text = new StringBuilder("An object whose `");
    text.append(variants.field()).append("` says which one it is");
    Optional<Shape.Fields> other = variants.others().flatMap(Schemas::declared);
    boolean isOpen = variants.others().isPresent() && other.isEmpty();
    text.append(isOpen ? "; a program may add others.\n\n" : ".\n\n");
    text.append("| `").append(variants.field()).append("` | further fields | meaning |\n");
    text.append("|---|---|---|\n");
    variants
        .kinds()
        .forEach(
            (type, kind) ->
                row(
                    text,
                    "`" + type + "`",
                    words(kind, name),
                    sentence(
                        Schemas.declared(kind).map(Shape.Fields::meaning).orElse(kind.says()))));
    other.ifPresent(
        any -> row(text, "any other", words(any.kind(), name), sentence(any.meaning())));
    variants
        .more()
        .forEach(
            (field, kind) ->
                text.append("\nEach of them may state `")
                    .append(field)
                    .append("` as well: ")
                    .append(words(kind, name))
                    .append(".\n"));
    return text.toString();
  }

  private String fields(String name, Shape.Fields object) {
    if (object.fields().isEmpty() && object.key().isEmpty()) {
      return "It has no fields of its own.\n";
    }
    StringBuilder text = new StringBuilder("| field | kind | default | meaning |\n");
    text.append("|---|---|---|---|\n");
    object
        .key()
        .ifPresent(
            key ->
                row(
                    text,
                    "key: `" + key.name() + "`",
                    words(key.kind(), name),
                    "**required**",
                    sentence(key.meaning())));
    for (Field<?> field : object.fields()) {
      boolean plain = field.kind().shape().equals(ID);
      String meaning = field.meaning().isEmpty() && !plain ? field.kind().says() : field.meaning();
      row(
          text,
          "`" + field.name() + "`",
          words(field.kind(), name),
          fallback(field),
          sentence(meaning));
    }
    return text.toString();
  }

  private static <V> String fallback(Field<V> field) {
    Optional<V> fallback = field.fallback();
    if (fallback.isEmpty()) {
      return "**required**";
    } else if (fallback.get().equals(Optional.empty())) {
      return "—";
    }
    try {
      return "`" + field.kind().write(fallback.get()).toCanonicalJson() + "`";
    } catch (UnsupportedOperationException e) {
      return "—"; // a value that is only read is told by the meaning of its field
    }
  }

  private static void row(StringBuilder text, String... cells) {
    for (String cell : cells) {
      text.append("| ").append(cell.replace("|", "\\|").replace("\n", " ")).append(' ');
    }
    text.append("|\n");
  }

  private static String sentence(String words) {
    if (words.isEmpty()) {
      return words;
    }
    String begun = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    return begun.endsWith(".") ? begun : begun + ".";
  }
}
