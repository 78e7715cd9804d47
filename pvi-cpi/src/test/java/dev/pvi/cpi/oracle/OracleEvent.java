package dev.pvi.cpi.oracle;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** An event with all that it states as facts. */
record OracleEvent(
    String id,
    String type,
    LocalDate date,
    String portfolio,
    Map<String, Object> facts,
    Optional<String> reverses) {

  private static final List<String> PARTS =
      List.of("value", "due", "renewed", "current", "prior", "stage");
  private static final Map<String, String> RENAMED =
      Map.of("renewedOn", "renewed-on", "useCase", "use-case", "shippedOn", "shipped-on");

  static OracleEvent of(Node node) {
    Map<String, Object> facts = new TreeMap<>();
    PARTS.forEach(name -> node.get(name).ifPresent(part -> facts.put(name, part.fact())));
    RENAMED.forEach((field, name) -> node.get(field).ifPresent(p -> facts.put(name, p.fact())));
    node.fields("facts").forEach((name, fact) -> facts.put(name, fact.fact()));
    return new OracleEvent(
        node.at("id").text(),
        node.at("type").text(),
        node.at("date").day(),
        node.at("portfolio").text(),
        facts,
        node.get("reverses").map(Node::text));
  }

  /** What it takes back, with what it says itself in the place of what that says. */
  OracleEvent inPlaceOf(OracleEvent original) {
    Map<String, Object> all = new TreeMap<>(original.facts);
    all.putAll(facts);
    return new OracleEvent(
        id, original.type, original.date, original.portfolio, all, Optional.empty());
  }

  /** Whether it states an amount below 0, so that it is less than 0 as it stands. */
  boolean statesLess() {
    return facts.values().stream()
        .anyMatch(fact -> fact instanceof Node.Money money && money.amount().sign() < 0);
  }

  /** Whether what it takes back is all of another event: it states no other figure than that. */
  boolean isAllOf(OracleEvent original) {
    return facts.entrySet().stream()
        .allMatch(
            fact ->
                size(fact.getValue()).isEmpty()
                    || size(fact.getValue()).equals(size(original.facts.get(fact.getKey()))));
  }

  private static Optional<Object> size(Object fact) {
    return fact instanceof Node.Money money
        ? Optional.of(new Node.Money(money.amount().size(), money.currency()))
        : Optional.ofNullable(fact instanceof Fraction number ? number : null);
  }

  /**
   * An event as it counts: on which day, by which day it is judged, whether as less than 0, and how
   * often where events are counted.
   */
  record Taken(OracleEvent event, LocalDate date, LocalDate judgedOn, boolean back, int counts) {

    String id() {
      return event.id;
    }

    Object fact(String name) {
      return event.facts.get(name);
    }
  }
}
