package dev.pvi;

import static java.util.stream.Collectors.joining;

import dev.pvi.rulebook.RuleBook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Builds the text of a rule book. Every book has the table {@code index}, a slope by which a
 * reading from 0 to 10 is its own index, and the standings welcome (0), registered (1), partner (5)
 * and preferred (7.5).
 */
public final class TestBook {

  private final Map<String, String> head = new LinkedHashMap<>();
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final Map<String, String> implied = new LinkedHashMap<>();
  private final Map<String, String> metrics = new LinkedHashMap<>();
  private final Map<String, String> tables = new LinkedHashMap<>();
  private final Map<String, Map<String, Category>> portfolios = new LinkedHashMap<>();
  private final Map<String, String> modifiers = new LinkedHashMap<>();
  private final Map<String, String> cards = new LinkedHashMap<>();

  private record Category(String weight, List<String> metrics) {}

  private TestBook() {
    head.put("format", "\"pvi-rule-book/1\"");
    head.put("id", "\"acme-points\"");
    head.put("version", "\"2026.1\"");
    head.put("effective", "{\"from\": \"2026-01-01\"}");
    head.put("known", "\"2026-01-01\"");
    head.put("title", "\"Acme points\"");
    head.put(
        "ladder",
        """
        {"standings": {
            "welcome": {"name": "Welcome", "at": 0},
            "registered": {"name": "Registered", "at": 1},
            "partner": {"name": "Partner", "at": 5, "gives": ["incentives"]},
            "preferred": {"name": "Preferred", "at": 7.5}}}\
        """);
    table(
        "index",
        """
        {"type": "slope", "knots": [{"at": 0, "value": 0}, {"at": 10, "value": 10}]}\
        """);
  }

  public static TestBook empty() {
    return new TestBook();
  }

  /** One portfolio {@code p} with one category of one metric {@code m}, read by a table. */
  public static TestBook ofOneMetric(String table) {
    return empty()
        .metric("m")
        .table("t", table)
        .category("p", "c", "1")
        .weighs("p", "c", "m", "1", "t");
  }

  /** Sets a field of the book itself, such as {@code scale}. */
  public TestBook with(String field, String json) {
    head.put(field, json);
    return this;
  }

  public TestBook attribute(String id, String json) {
    attributes.put(id, json);
    return this;
  }

  public TestBook implies(String attribute, String cases) {
    implied.put(attribute, "{\"cases\": " + cases + "}");
    return this;
  }

  public TestBook metric(String id) {
    return metric(id, "\"unit\": \"points\"");
  }

  /** Defines a metric by its fields but for the name, such as {@code "unit": "percent"}. */
  public TestBook metric(String id, String fields) {
    metrics.put(id, "{\"name\": \"" + id + "\", " + fields + "}");
    return this;
  }

  public TestBook table(String id, String json) {
    tables.put(id, json);
    return this;
  }

  /**
   * States fields of a card beside its name and categories, such as {@code "combine": "points"}.
   */
  public TestBook card(String portfolio, String fields) {
    cards.put(portfolio, ", " + fields);
    return this;
  }

  /** A category of points, which has no weight. */
  public TestBook category(String portfolio, String id) {
    return category(portfolio, id, "");
  }

  public TestBook category(String portfolio, String id, String weight) {
    portfolios
        .computeIfAbsent(portfolio, p -> new LinkedHashMap<>())
        .put(id, new Category(weight, new ArrayList<>()));
    return this;
  }

  public TestBook weighs(
      String portfolio, String category, String metric, String weight, String table) {
    portfolios
        .get(portfolio)
        .get(category)
        .metrics()
        .add("\"" + metric + "\": {" + weighs(weight) + "\"table\": \"" + table + "\"}");
    return this;
  }

  /** States fields of a metric beside weight and table, such as {@code "baseline": 4}. */
  public TestBook with(String portfolio, String category, String metric, String fields) {
    portfolios
        .get(portfolio)
        .get(category)
        .metrics()
        .replaceAll(
            one ->
                one.startsWith("\"" + metric + "\":")
                    ? one.substring(0, one.length() - 1) + ", " + fields + "}"
                    : one);
    return this;
  }

  /** A metric of which the table answers points. */
  public TestBook adds(String portfolio, String category, String metric, String table) {
    return weighs(portfolio, category, metric, "", table);
  }

  private static String weighs(String weight) {
    return weight.isEmpty() ? "" : "\"weight\": " + weight + ", ";
  }

  public TestBook modifier(String id, String json) {
    modifiers.put(id, json);
    return this;
  }

  /** Returns the text, one part of the book per line. */
  public String json() {
    Map<String, String> book = new LinkedHashMap<>(head);
    book.put("attributes", object(attributes));
    book.put("implied", object(implied));
    book.put("metrics", object(metrics));
    book.put("tables", object(tables));
    Map<String, String> scorecards = new LinkedHashMap<>();
    portfolios.forEach(
        (portfolio, categories) -> {
          Map<String, String> parts = new LinkedHashMap<>();
          categories.forEach(
              (id, category) ->
                  parts.put(
                      id,
                      "{\"name\": \"%s\", %s\"metrics\": {%s}}"
                          .formatted(
                              id,
                              weighs(category.weight()),
                              String.join(", ", category.metrics()))));
          scorecards.put(
              portfolio,
              "{\"name\": \"%s\"%s, \"categories\": %s}"
                  .formatted(portfolio, cards.getOrDefault(portfolio, ""), object(parts)));
        });
    book.put("portfolios", object(scorecards));
    book.put("modifiers", object(modifiers));
    return object(book);
  }

  private static String object(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> "\"" + field.getKey() + "\": " + field.getValue())
        .collect(joining(",\n", "{", "}"));
  }

  public RuleBook read() {
    return RuleBooks.parse("test book", json());
  }

  public PviScorer scorer() {
    return PviScorer.of(read());
  }
}
