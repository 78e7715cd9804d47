package dev.pvi;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Random tables and conditions of an {@link AnyBook}, with the slips of its author. */
final class AnyFormula {

  /** One slip in so many chances; then a good third of all books have one. */
  private static final int CHANCES = 80;

  private final Random random;
  private final String maximum;

  /**
   * Formulas of a book.
   *
   * @param random chooses
   * @param maximum the most that a table may answer
   */
  AnyFormula(Random random, String maximum) {
    this.random = random;
    this.maximum = maximum;
  }

  boolean slips() {
    return random.nextInt(CHANCES) == 0;
  }

  String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  /** One of several, or by a slip something else. */
  String pick(List<String> choices, String slip) {
    return slips() ? slip : choices.get(random.nextInt(choices.size()));
  }

  BigDecimal fraction() {
    return new BigDecimal(random.nextLong(1_000_000_000_000_000_000L)).movePointLeft(18);
  }

  /** An index within the scale. */
  String value() {
    if (slips()) {
      return pick("-1", "1001");
    }
    BigDecimal value = new BigDecimal(maximum);
    int scale = random.nextInt(4) == 0 ? 18 : random.nextInt(3);
    return random.nextInt(3) == 0
        ? maximum
        : value.multiply(fraction()).setScale(scale, RoundingMode.DOWN).toPlainString();
  }

  String table(List<String> levels, int depth) {
    int kind = random.nextInt(depth > 0 ? 6 : 4);
    if (kind >= 4) {
      return choice(levels, depth);
    }
    if (kind == 3) {
      return "{\"type\": \"constant\", \"value\": " + value() + "}";
    }
    if (!levels.isEmpty() != slips()) {
      return levels(levels.isEmpty() ? AnyBook.LEVELS : levels);
    }
    String numbers = kind == 0 ? slope() : bands();
    return random.nextInt(4) == 0 ? scaled(numbers) : numbers;
  }

  /** A table whose limits grow, or shrink, with revenue. */
  private String scaled(String table) {
    List<String> knots = new ArrayList<>();
    int at = 0;
    for (int i = random.nextInt(3); i >= 0; i--) {
      at += slips() ? 0 : 1 + random.nextInt(500);
      knots.add(
          "{\"at\": {\"amount\": %d, \"currency\": \"%s\"}, \"value\": %s}"
              .formatted(at, slips() ? "USD" : "EUR", slips() ? "0" : pick("1", "2.5", "40")));
    }
    return "{\"type\": \"scaled\", \"of\": {\"attribute\": \"%s\", \"knots\": %s}, \"table\": %s}"
        .formatted(slips() ? "colour" : "revenue", knots, table);
  }

  private String levels(List<String> levels) {
    List<String> rows = new ArrayList<>();
    for (String level : slips() ? levels.subList(1, levels.size()) : levels) {
      rows.add("{\"level\": \"%s\", \"value\": %s}".formatted(level, value()));
    }
    return "{\"type\": \"levels\", \"rows\": " + rows + "}";
  }

  private String choice(List<String> levels, int depth) {
    List<String> cases = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      cases.add("{\"when\": %s, \"then\": %s}".formatted(condition(1), table(levels, depth - 1)));
    }
    String otherwise = random.nextInt(3) == 0 ? "" : ", \"otherwise\": " + table(levels, depth - 1);
    return "{\"type\": \"choice\", \"cases\": " + cases + otherwise + "}";
  }

  private String slope() {
    List<String> knots =
        ascending().stream()
            .map(at -> "{\"at\": %s, \"value\": %s%s}".formatted(at, value(), jump()))
            .toList();
    return "{\"type\": \"slope\", \"rounding\": %s, \"knots\": %s}".formatted(rounding(), knots);
  }

  private String jump() {
    return random.nextInt(5) > 0 ? "" : ", \"%s\": %s".formatted(pick("before", "after"), value());
  }

  private String bands() {
    List<String> bounds = ascending();
    List<String> rows = new ArrayList<>();
    String lower = slips() ? "\"from\": -9, " : "";
    for (String bound : bounds) {
      boolean inclusive = random.nextBoolean();
      String upper = "\"%s\": %s, ".formatted(inclusive != slips() ? "through" : "below", bound);
      rows.add("{" + lower + upper + "\"value\": " + value() + "}");
      lower =
          random.nextBoolean() ? "" : "\"%s\": %s, ".formatted(inclusive ? "above" : "from", bound);
    }
    rows.add("{" + lower + "\"value\": " + value() + "}");
    return "{\"type\": \"bands\", \"rows\": " + rows + "}";
  }

  /** Inputs of a table, by a slip in the wrong order. */
  private List<String> ascending() {
    List<String> inputs =
        IntStream.rangeClosed(0, random.nextInt(4))
            .mapToObj(i -> AnyPartner.number(random))
            .distinct()
            .sorted()
            .map(BigDecimal::toPlainString)
            .toList();
    return slips() ? List.of("7", "3") : inputs;
  }

  String rounding() {
    String mode =
        pick(List.of("UP", "DOWN", "CEILING", "FLOOR", "HALF_UP", "HALF_EVEN"), "UNNECESSARY");
    return "{\"digits\": %d, \"mode\": \"%s\"}".formatted(random.nextInt(19), mode);
  }

  String condition(int depth) {
    return switch (depth == 0 ? 9 : random.nextInt(10)) {
      case 0 -> "{\"all\": [%s, %s]}".formatted(condition(depth - 1), condition(depth - 1));
      case 1 -> "{\"any\": [%s, %s]}".formatted(condition(depth - 1), condition(depth - 1));
      case 2 -> "{\"not\": %s}".formatted(condition(depth - 1));
      case 3 -> "{\"all\": []}";
      default -> test();
    };
  }

  private String test() {
    String attribute = pick(AnyBook.IDS, "nobody");
    return switch (attribute) {
      case "maturity" ->
          test(
              attribute,
              pick("is", "from", "above", "below", "through"),
              "\"" + pick(AnyBook.LEVELS, "expertt") + "\"");
      case "audited" -> test(attribute, slips() ? "above" : "is", pick("true", "false"));
      case "colour" -> test(attribute, "in", "[\"red\", \"green\"]");
      case "staff" ->
          test(attribute, pick("from", "below"), AnyPartner.number(random).toPlainString());
      case "revenue" -> test(attribute, pick("from", "through"), amount());
      case "since" ->
          test(
              attribute,
              pick("is", "above", "through"),
              pick("\"2026-01-25\"", "{\"attribute\": \"until\"}", "{\"attribute\": \"as-of\"}"));
      default -> test(attribute, "above", "\"2026-01-25\"");
    };
  }

  static String test(String attribute, String operator, String operand) {
    return "{\"attribute\": \"%s\", \"%s\": %s}".formatted(attribute, operator, operand);
  }

  String amount() {
    return "{\"amount\": %d, \"currency\": \"%s\"}"
        .formatted(random.nextInt(1000), slips() ? "USD" : "EUR");
  }
}
