package dev.pvi.book;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pvi.RandomCase;
import dev.pvi.explain.Findings;
import dev.pvi.form.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What a random stack of layers says together, and which of them says it. */
class LayerProperties {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  /** The documents of a stack, lowest first, each named by its version. */
  record Stack(List<ObjectNode> documents) {

    static Stack of(Random random) {
      List<ObjectNode> documents = new ArrayList<>();
      documents.add(identified((ObjectNode) json(RandomCase.of(random).book()), 0));
      Merged below = merged(documents);
      int layers = 1 + random.nextInt(4);
      while (documents.size() <= layers) {
        documents.add(identified(edits((ObjectNode) below.json(), random), documents.size()));
        below = merged(documents);
      }
      return new Stack(documents);
    }

    /** Replaces, removes and adds at random places of what lies below. */
    private static ObjectNode edits(ObjectNode below, Random random) {
      ObjectNode layer = MAPPER.createObjectNode();
      for (String name : names(below)) {
        switch (random.nextInt(12)) {
          case 0 -> layer.putNull(name);
          case 1 -> layer.set(name, value(random));
          case 2 -> layer.set(name, below.get(name));
          case 3, 4, 5, 6, 7 -> {
            if (below.get(name) instanceof ObjectNode object) {
              layer.set(name, edits(object, random));
            }
          }
          default -> {}
        }
      }
      if (random.nextInt(3) == 0) {
        layer.set("new-" + random.nextInt(3), value(random));
      }
      return layer;
    }

    private static JsonNode value(Random random) {
      String[] values = {
        "1.50",
        "true",
        "\"text\"",
        "[1, {\"a\": 2}]",
        "{\"a\": 0.5, \"b\": {\"c\": [7]}}",
        "{}",
        "{\"a\": 1, \"b\": null}"
      };
      return json(values[random.nextInt(values.length)]);
    }

    /** Every document states its version as the note of its source. */
    private static ObjectNode identified(ObjectNode document, int version) {
      document.put("format", "pvi-rule-book/1").put("id", "random").put("version", "v" + version);
      document.put("source", "OWN: v" + version);
      if (version > 0) {
        document.put("extends", "random@v" + (version - 1));
      }
      return document;
    }

    Tree resolved() {
      List<BookText> texts =
          documents.stream()
              .map(document -> new BookText(document.get("version").asText(), document.toString()))
              .toList();
      BookText top = texts.get(texts.size() - 1);
      return Library.empty()
          .stack(texts)
          .resolve(tree(top), (book, removed) -> book, new Findings())
          .orElseThrow()
          .tree();
    }

    @Override
    public String toString() {
      return documents.toString();
    }
  }

  /**
   * The obvious reference: a value and the document that stated it last, or fields of such. No
   * random object names an element of a list, so that lists stay as they are below one.
   */
  private sealed interface Merged {

    record Stated(JsonNode json, String document) implements Merged {
      @Override
      public String statedBy(String pointer) {
        return document;
      }
    }

    record Fields(Map<String, Merged> fields) implements Merged {
      @Override
      public JsonNode json() {
        ObjectNode object = MAPPER.createObjectNode();
        fields.forEach((name, field) -> object.set(name, field.json()));
        return object;
      }

      @Override
      public String statedBy(String pointer) {
        String[] steps = pointer.split("/", 3);
        return fields.get(steps[1]).statedBy(steps.length < 3 ? "" : "/" + steps[2]);
      }
    }

    JsonNode json();

    /** Returns the document that stated a figure; what stands in a list was stated with it. */
    String statedBy(String pointer);

    static Merged over(String field, Optional<Merged> below, JsonNode layer, String document) {
      if (!layer.isObject()) {
        return new Stated(layer, document);
      }
      if (below.isPresent() && below.get().json().isArray()) {
        return below.get();
      }
      Map<String, Merged> fields = new TreeMap<>();
      if (below.isPresent()
          && below.get() instanceof Fields old
          && !isAnother(field, old.json(), layer)) {
        fields.putAll(old.fields());
      }
      for (String name : names(layer)) {
        if (layer.get(name).isNull()) {
          fields.remove(name);
        } else {
          Optional<Merged> old = Optional.ofNullable(fields.get(name));
          fields.put(name, over(name, old, layer.get(name), document));
        }
      }
      return new Fields(fields);
    }
  }

  private static boolean isAnother(String field, JsonNode below, JsonNode layer) {
    if (field.equals("when") || field.equals("not")) {
      return List.of("attribute", "all", "any", "not").stream().anyMatch(layer::has);
    }
    if (List.of("is", "from", "above", "below", "through").contains(field)) {
      return below.has("attribute") || layer.has("attribute");
    }
    return below.path("type").isTextual()
        && layer.path("type").isTextual()
        && !below.get("type").equals(layer.get("type"));
  }

  private static Merged merged(List<ObjectNode> documents) {
    Optional<Merged> merged = Optional.empty();
    for (ObjectNode document : documents) {
      merged = Optional.of(Merged.over("", merged, document, document.get("version").asText()));
    }
    return merged.orElseThrow();
  }

  @Provide
  Arbitrary<Stack> stacks() {
    return Arbitraries.randomValue(Stack::of);
  }

  @Property(tries = 500)
  void stackSaysWhatAnObviousReferenceSays(@ForAll("stacks") Stack stack) {
    String expected = merged(stack.documents()).json().toString();

    assertThat(stack.resolved()).isEqualTo(tree(new BookText("expected", expected)));
  }

  @Property(tries = 500)
  void everyFigureStandsInTheDocumentThatStatedItLast(@ForAll("stacks") Stack stack) {
    Merged merged = merged(stack.documents());

    for (Tree figure : leaves(stack.resolved())) {
      String expected = merged.statedBy(figure.place().pointer());
      assertThat(figure.place().document()).as(figure.place().pointer()).isEqualTo(expected);
      assertThat(figure.source().orElseThrow().note()).isEqualTo(expected);
    }
  }

  private static List<Tree> leaves(Tree node) {
    List<Tree> leaves = new ArrayList<>();
    node.fields().values().forEach(field -> leaves.addAll(leaves(field)));
    node.elements().forEach(element -> leaves.addAll(leaves(element)));
    if (node.type() != Tree.Type.OBJECT && node.type() != Tree.Type.ARRAY) {
      leaves.add(node);
    }
    return leaves;
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static Tree tree(BookText text) {
    Findings findings = new Findings();
    Tree tree = Tree.parse(text.name(), text.json(), findings).orElseThrow();
    assertThat(findings.all()).isEmpty();
    return tree;
  }

  private static JsonNode json(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }
}
