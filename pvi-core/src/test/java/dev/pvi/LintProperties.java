package dev.pvi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pvi.explain.Finding;
import dev.pvi.rulebook.RuleBook;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Faults of every kind, put into the bundled book at random places, are all found. */
class LintProperties {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  @Property(tries = 25)
  void weightThatIsOffIsFound(@ForAll long seed) {
    ObjectNode book = book();
    ObjectNode metric = pick(objectsWith(book.get("portfolios"), "weight"), seed);
    BigDecimal weight = metric.get("weight").decimalValue();
    metric.set("weight", DecimalNode.valueOf(weight.subtract(new BigDecimal("0.001"))));

    assertThat(codes(book)).contains("weights-sum");
  }

  @Property(tries = 25)
  void bandsThatDoNotBeginEverywhereAreFound(@ForAll long seed) {
    ObjectNode book = book();
    ArrayNode rows = (ArrayNode) pick(bands(book), seed).get("rows");
    ((ObjectNode) rows.get(0)).put("from", -1);

    assertThat(codes(book)).contains("gap");
  }

  @Property(tries = 25)
  void rowsInTheWrongOrderAreFound(@ForAll long seed) {
    ObjectNode book = book();
    ArrayNode rows = (ArrayNode) pick(bands(book), seed).get("rows");
    int row = 1 + new Random(seed).nextInt(rows.size() - 2);
    JsonNode moved = rows.remove(row);
    rows.insert(row + 1, moved);

    assertThat(codes(book)).containsAnyOf("gap", "overlap", "empty-row");
  }

  @Property(tries = 25)
  void tableThatIsNotThereIsFound(@ForAll long seed) {
    ObjectNode book = book();
    pick(objectsWith(book.get("portfolios"), "table"), seed).put("table", "nowhere");

    assertThat(codes(book)).contains("unknown-reference");
  }

  @Property(tries = 25)
  void caseThatIsMissingIsFound(@ForAll long seed) {
    ObjectNode book = book();
    ArrayNode cases = (ArrayNode) pick(objectsWith(book.get("tables"), "cases"), seed).get("cases");
    cases.remove(new Random(seed).nextInt(cases.size()));

    assertThat(codes(book)).contains("level-missed");
  }

  @Property(tries = 25)
  void caseThatIsNeverReachedIsFound(@ForAll long seed) {
    ObjectNode book = book();
    ArrayNode cases = (ArrayNode) pick(objectsWith(book.get("tables"), "cases"), seed).get("cases");
    cases.add(cases.get(new Random(seed).nextInt(cases.size())).deepCopy());

    assertThat(codes(book)).contains("never-reached");
  }

  @Property(tries = 25)
  void trendThatIsNotTheDeclaredOneIsFound(@ForAll long seed) {
    ObjectNode book = book();
    ObjectNode table = pick(objectsWith(book.get("tables"), "trend"), seed);
    table.put("trend", table.get("trend").asText().equals("rising") ? "falling" : "rising");

    assertThat(codes(book)).contains("wrong-trend");
  }

  @Property(tries = 10)
  void thresholdBeyondTheScaleIsFound(@ForAll long seed) {
    ObjectNode book = book();
    pick(objectsWith(book.get("ladder"), "at"), seed).put("at", 11);

    assertThat(codes(book)).contains("ladder");
  }

  @Property(tries = 25)
  void figuresWithoutASourceAreFound(@ForAll long seed) {
    ObjectNode book = book();
    book.remove("source");
    ObjectNode tables = (ObjectNode) book.get("tables");
    List<String> names = new ArrayList<>();
    tables.fieldNames().forEachRemaining(names::add);
    ObjectNode table = (ObjectNode) tables.get(names.get(new Random(seed).nextInt(names.size())));
    objectsWith(table, "source").forEach(node -> node.remove("source"));
    table.remove("source");

    assertThat(codes(book)).contains("no-source");
  }

  @Property(tries = 10)
  void emptyLayerChangesNothing(@ForAll long seed) {
    String layer =
        "{\"format\": \"pvi-rule-book/1\", \"id\": \"layer\", \"version\": \"v"
            + Math.floorMod(seed, 1000)
            + "\", \"extends\": \"cisco-360@2026.1\"}";
    RuleBook base = RuleBooks.parse("base", json(book()));
    RuleBook layered = RuleBooks.parse("layer", layer);

    assertThat(layered.scorecards()).isEqualTo(base.scorecards());
    assertThat(layered.tables()).isEqualTo(base.tables());
    assertThat(layered.modifiers()).isEqualTo(base.modifiers());
    assertThat(layered.ladder()).isEqualTo(base.ladder());
    assertThat(layered.metrics()).isEqualTo(base.metrics());
  }

  private static Set<String> codes(ObjectNode book) {
    return RuleBooks.verify("book.json", json(book)).findings().stream()
        .map(Finding::code)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static ObjectNode book() {
    try (InputStream in =
        RuleBooks.class.getResourceAsStream("/dev/pvi/books/cisco-360/2026.1.json")) {
      return (ObjectNode) MAPPER.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String json(ObjectNode book) {
    try {
      return MAPPER.writeValueAsString(book);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<ObjectNode> bands(ObjectNode book) {
    return objectsWith(book.get("tables"), "rows").stream()
        .filter(table -> table.path("type").asText().equals("bands"))
        .filter(table -> table.get("rows").size() > 3)
        .toList();
  }

  private static List<ObjectNode> objectsWith(JsonNode node, String field) {
    List<ObjectNode> found = new ArrayList<>();
    for (JsonNode child : node) {
      if (child.isObject() && child.has(field)) {
        found.add((ObjectNode) child);
      }
      found.addAll(objectsWith(child, field));
    }
    return found;
  }

  private static ObjectNode pick(List<ObjectNode> objects, long seed) {
    return objects.get(new Random(seed).nextInt(objects.size()));
  }
}
