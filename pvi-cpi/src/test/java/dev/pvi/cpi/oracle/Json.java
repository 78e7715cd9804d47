package dev.pvi.cpi.oracle;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON texts by hand, so that no case depends on how the library reads or writes. A value is a
 * {@code Map}, a {@code List}, a {@code BigDecimal}, a {@code Boolean}, or anything else as its
 * text.
 */
final class Json {

  private final String text;
  private int at;

  private Json(String text) {
    this.text = text;
  }

  static Map<String, Object> object(Object... namesAndValues) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return fields;
  }

  static String write(Object value) {
    if (value instanceof Map<?, ?> fields) {
      return fields.entrySet().stream()
          .map(field -> write("" + field.getKey()) + ": " + write(field.getValue()))
          .collect(joining(", ", "{", "}"));
    } else if (value instanceof List<?> elements) {
      return elements.stream().map(Json::write).collect(joining(", ", "[", "]"));
    } else if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    return value instanceof Boolean || value instanceof Integer
        ? "" + value
        : '"' + "" + value + '"';
  }

  static Object parse(String text) {
    return new Json(text).value();
  }

  /** Returns the fields of an object. */
  static Map<String, Object> fields(Object value) {
    Map<String, Object> fields = new LinkedHashMap<>();
    ((Map<?, ?>) value).forEach((name, inner) -> fields.put((String) name, inner));
    return fields;
  }

  /** Returns the objects of a list. */
  static List<Map<String, Object>> objects(Object value) {
    List<Map<String, Object>> objects = new ArrayList<>();
    ((List<?>) value).forEach(inner -> objects.add(fields(inner)));
    return objects;
  }

  private char next() {
    while (Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return text.charAt(at);
  }

  private boolean skip(char expected) {
    if (next() != expected) {
      return false;
    }
    at++;
    return true;
  }

  private Object value() {
    return switch (next()) {
      case '{' -> fields();
      case '[' -> elements();
      case '"' -> string();
      default -> word();
    };
  }

  private Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    skip('{');
    while (!skip('}')) {
      skip(',');
      next();
      String name = string();
      skip(':');
      fields.put(name, value());
    }
    return fields;
  }

  private List<Object> elements() {
    List<Object> elements = new ArrayList<>();
    skip('[');
    while (!skip(']')) {
      skip(',');
      elements.add(value());
    }
    return elements;
  }

  /** No text of a case has anything to escape. */
  private String string() {
    int end = text.indexOf('"', at + 1);
    String string = text.substring(at + 1, end);
    at = end + 1;
    return string;
  }

  private Object word() {
    int start = at;
    while (at < text.length() && ",]} \n\r\t".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    String word = text.substring(start, at);
    return word.equals("true") || word.equals("false")
        ? (Object) Boolean.valueOf(word)
        : new BigDecimal(word);
  }
}
