package dev.pvi.cpi.oracle;

import static dev.pvi.cpi.oracle.Json.object;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Random conditions and schedules. */
final class AnyFormulas {

  /** Of an index; events and limits like to lie on them. */
  static final String[] THRESHOLDS = {"1", "3", "4.995", "5", "6.5", "7.5", "9"};

  /** Of amounts and numbers. */
  static final String[] TOTALS = {"0", "1", "2", "3", "100", "250.5", "1000", "50000"};

  private static final List<String> DATES = List.of("event-date", "assessed-on", "renewed-on");
  private static final List<String> TEXTS = List.of("standing", "region", "offer", "portfolio");
  private static final int MOST_DIGITS = 10;
  private static final int FEW_DIGITS = 5;

  private final Pick pick;
  private final String currency;
  private final boolean areStandingsOrdered;

  AnyFormulas(Pick pick, String currency, boolean areStandingsOrdered) {
    this.pick = pick;
    this.currency = currency;
    this.areStandingsOrdered = areStandingsOrdered;
  }

  static Map<String, Object> constant(BigDecimal value) {
    return object("type", "constant", "value", value);
  }

  /** A schedule that may choose by facts of the event. */
  Map<String, Object> schedule(String[] values, String[] inputs) {
    return switch (pick.from(0, 7)) {
      case 0 -> choice(values, inputs, 1);
      case 1 -> matrix(values);
      case 2, 3 -> constant(pick.number(values));
      default -> table(values, inputs);
    };
  }

  Map<String, Object> table(String[] values, String[] inputs) {
    List<BigDecimal> starts = starts(inputs);
    return starts.isEmpty()
        ? constant(pick.number(values))
        : pick.onceIn(2) ? slope(starts, values) : bands(starts, values);
  }

  private List<BigDecimal> starts(String[] inputs) {
    return Stream.of(inputs).filter(one -> pick.from(0, 4) < 2).map(BigDecimal::new).toList();
  }

  /** A seam stands at the end of the row before it or at the beginning of the row after it. */
  private Map<String, Object> bands(List<BigDecimal> starts, String[] values) {
    return object(
        "type", "bands", "rows", rows(starts, () -> object("value", pick.number(values))));
  }

  private List<Map<String, Object>> rows(
      List<BigDecimal> starts, Supplier<Map<String, Object>> row) {
    List<Map<String, Object>> rows = new ArrayList<>();
    rows.add(row.get());
    for (BigDecimal start : starts) {
      Map<String, Object> next = row.get();
      if (pick.onceIn(2)) {
        next.put(pick.of("above", "from"), start);
      } else {
        rows.get(rows.size() - 1).put(pick.of("through", "below"), start);
      }
      rows.add(next);
    }
    return rows;
  }

  /** An amount for a number of units. */
  Map<String, Object> tiers(String[] inputs) {
    List<Map<String, Object>> rows =
        rows(
            starts(inputs),
            () -> {
              Map<String, Object> row =
                  object("each", pick.number("0", "0.01", "0.02", "1", "2.5"));
              pick.maybe(3, row, "fee", pick.number("0", "10", "99.995"));
              if (pick.onceIn(3)) {
                row.put("per", pick.number("3", "10", "100"));
                pick.maybe(2, row, "blocks", pick.of("begun", "full"));
              }
              return row;
            });
    return object("type", "tiers", "mode", pick.of("stepped", "whole"), "rows", rows);
  }

  /** With few digits no index meets a knot, where its value and what is rounded would differ. */
  private Map<String, Object> slope(List<BigDecimal> starts, String[] values) {
    boolean few = pick.onceIn(2);
    BigDecimal aside = few ? new BigDecimal("0.0001") : BigDecimal.ZERO;
    List<Object> knots = new ArrayList<>();
    starts.forEach(
        start -> knots.add(object("at", start.add(aside), "value", pick.number(values))));
    return object(
        "type",
        "slope",
        "knots",
        knots,
        "rounding",
        object(
            "digits",
            few ? pick.from(0, FEW_DIGITS - 1) : MOST_DIGITS,
            "mode",
            pick.onceIn(2) ? "HALF_EVEN" : pick.one(Pick.MODES)));
  }

  /** What leaves a level without an answer is refused; a region may have none. */
  private Map<String, Object> choice(String[] values, String[] inputs, int depth) {
    List<Object> cases = new ArrayList<>();
    boolean isOpen = pick.onceIn(6);
    int count = pick.from(1, 3);
    for (int i = 0; i < count; i++) {
      Object when =
          switch (isOpen ? 2 : pick.from(0, 3)) {
            case 0 -> condition(1);
            case 1 -> textTest("standing");
            case 2 -> textTest("region");
            default -> object("all", List.of(textTest("standing"), textTest("offer")));
          };
      cases.add(object("when", when, "then", then(values, inputs, depth)));
    }
    Map<String, Object> choice = object("type", "choice", "cases", cases);
    if (!isOpen) {
      choice.put("otherwise", then(values, inputs, depth));
    }
    return choice;
  }

  private Map<String, Object> then(String[] values, String[] inputs, int depth) {
    return depth > 0 && pick.onceIn(5) ? choice(values, inputs, depth - 1) : table(values, inputs);
  }

  private Map<String, Object> matrix(String[] values) {
    List<String> by =
        pick.of(List.of("region"), List.of("standing", "region"), List.of("offer", "advanced"));
    List<Object> cells = new ArrayList<>();
    List<Object> seen = new ArrayList<>();
    int count = pick.from(1, 5);
    for (int i = 0; i < count; i++) {
      List<String> at =
          by.stream().map(name -> pick.onceIn(3) ? "*" : pick.one(names(name))).toList();
      if (!seen.contains(at)) {
        seen.add(at);
        cells.add(object("at", at, "value", pick.number(values)));
      }
    }
    return object("type", "matrix", "by", by, "cells", cells, "otherwise", pick.number(values));
  }

  private static List<String> names(String attribute) {
    return switch (attribute) {
      case "standing" -> Pick.STANDINGS;
      case "region" -> Pick.REGIONS;
      case "offer" -> Pick.OFFERS;
      case "advanced" -> List.of("true", "false");
      default -> List.of("networking", "security", "services");
    };
  }

  Map<String, Object> requirement() {
    return pick.onceIn(4)
        ? object("attribute", "assessed-on", "below", object("attribute", "event-date"))
        : condition(2);
  }

  Map<String, Object> condition(int depth) {
    if (depth > 0 && pick.onceIn(2)) {
      List<Object> parts = new ArrayList<>();
      int count = pick.from(1, 3);
      for (int i = 0; i < count; i++) {
        parts.add(condition(depth - 1));
      }
      return switch (pick.from(0, 2)) {
        case 0 -> object("all", parts);
        case 1 -> object("any", parts);
        default -> object("not", condition(depth - 1));
      };
    }
    return switch (pick.from(0, 10)) {
      case 0 -> test("index", () -> pick.number(THRESHOLDS), "index", "seats");
      case 1 -> test("seats", () -> pick.decimal(5, 0), "index", "seats");
      case 2 -> test("maturity", () -> pick.one(Pick.LEVELS), "maturity");
      case 3 -> test("deal", () -> money(pick.decimal(3, 0)), "deal");
      case 4 ->
          object("attribute", pick.of("advanced", "standing-protected"), "is", pick.onceIn(2));
      case 5 -> test(pick.one(DATES), this::day, DATES.toArray(String[]::new));
      case 6 -> object("attribute", "certified", "is", !pick.onceIn(3));
      case 7 -> test("age", () -> BigDecimal.valueOf(pick.from(-2, 2)), "age", "seats");
      case 8 ->
          areStandingsOrdered
              ? test("standing", () -> pick.one(Pick.STANDINGS), "standing")
              : textTest("standing");
      default -> textTest(pick.one(TEXTS));
    };
  }

  Map<String, Object> money(BigDecimal amount) {
    return object("amount", amount, "currency", currency);
  }

  private LocalDate day() {
    return LocalDate.of(2026, 1, 1).plusDays(pick.from(0, 364));
  }

  /** Such as all events can answer, whatever the score. */
  Map<String, Object> ofEvent() {
    return pick.of(
        textTest("region"),
        textTest("offer"),
        object("attribute", "advanced", "is", pick.onceIn(2)),
        object("attribute", "event-type", "in", List.of("booking", "invoice", "baseline")),
        object("attribute", "fiscal-quarter", "in", List.of("FY2026 Q1", "FY2026 Q3")),
        test("event-date", this::day, "assessed-on"));
  }

  private Map<String, Object> textTest(String attribute) {
    boolean isLevel = attribute.equals("standing") && areStandingsOrdered;
    return pick.onceIn(2) || isLevel
        ? object("attribute", attribute, "is", pick.one(names(attribute)))
        : object(
            "attribute",
            attribute,
            "in",
            List.of(pick.one(names(attribute)), object("attribute", "offer"), "other"));
  }

  /** One or two comparisons, with values or with other attributes of the same type. */
  Map<String, Object> test(String attribute, Supplier<Object> value, String... others) {
    Map<String, Object> test = object("attribute", attribute);
    int count = pick.from(1, 2);
    for (int i = 0; i < count; i++) {
      String operator = pick.of("is", "in", "from", "above", "below", "through");
      List<Object> operands = new ArrayList<>();
      int size = operator.equals("in") ? pick.from(1, 3) : 1;
      for (int j = 0; j < size; j++) {
        operands.add(pick.onceIn(3) ? object("attribute", pick.of(others)) : value.get());
      }
      test.put(operator, operator.equals("in") ? operands : operands.get(0));
    }
    return test;
  }
}
