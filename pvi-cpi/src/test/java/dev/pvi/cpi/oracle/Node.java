package dev.pvi.cpi.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value of a document, and what is looked up in it. */
record Node(Object value) {

  static final Node EMPTY = new Node(Map.of());

  static Node parse(String json) {
    return new Node(Json.parse(json));
  }

  Optional<Node> get(String field) {
    return value instanceof Map<?, ?> fields && fields.containsKey(field)
        ? Optional.of(new Node(fields.get(field)))
        : Optional.empty();
  }

  boolean has(String field) {
    return get(field).isPresent();
  }

  Node at(String field) {
    return get(field).orElseThrow(() -> new IllegalArgumentException(field + " of " + value));
  }

  /** Returns an object's fields; none if it is not stated. */
  Map<String, Node> fields(String field) {
    return get(field).orElse(EMPTY).fields();
  }

  Map<String, Node> fields() {
    Map<String, Node> nodes = new LinkedHashMap<>();
    ((Map<?, ?>) value).forEach((name, inner) -> nodes.put("" + name, new Node(inner)));
    return nodes;
  }

  /** Returns a list's elements; none if it is not stated. */
  List<Node> elements(String field) {
    return get(field).map(Node::elements).orElse(List.of());
  }

  List<Node> elements() {
    return ((List<?>) value).stream().map(Node::new).toList();
  }

  List<String> texts(String field) {
    return elements(field).stream().map(Node::text).toList();
  }

  String text() {
    return (String) value;
  }

  String text(String field, String otherwise) {
    return get(field).map(Node::text).orElse(otherwise);
  }

  boolean flag(String field, boolean otherwise) {
    return get(field).map(node -> (Boolean) node.value).orElse(otherwise);
  }

  Fraction number() {
    return Fraction.of((BigDecimal) value);
  }

  Optional<Fraction> number(String field) {
    return get(field).map(Node::number);
  }

  int whole(String field, int otherwise) {
    return get(field).map(node -> ((BigDecimal) node.value).intValueExact()).orElse(otherwise);
  }

  LocalDate day() {
    return LocalDate.parse(text());
  }

  /** Returns a fact: a text, a flag, a number, a day, or money. */
  Object fact() {
    if (value instanceof Map<?, ?>) {
      return new Money(at("amount").number(), at("currency").text());
    } else if (value instanceof BigDecimal) {
      return number();
    }
    return value instanceof String text && text.matches("\\d{4}-\\d\\d-\\d\\d") ? day() : value;
  }

  /** An amount and the letters of its currency. */
  record Money(Fraction amount, String currency) {

    Money less(Money other) {
      return new Money(amount.minus(other.amount), currency);
    }

    Money negated() {
      return new Money(amount.negated(), currency);
    }
  }
}
