package dev.pvi.cpi.oracle;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON texts by hand, so that no case depends on how the library writes. */
final class Json {

  private Json() {}

  static String plain(BigDecimal number) {
    return number.toPlainString();
  }

  static String text(String value) {
    return "\"" + value + "\"";
  }

  static String array(List<String> elements) {
    return "[" + String.join(", ", elements) + "]";
  }

  static String object(String... namesAndValues) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return object(fields);
  }

  static String object(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> text(field.getKey()) + ": " + field.getValue())
        .collect(joining(", ", "{", "}"));
  }
}
