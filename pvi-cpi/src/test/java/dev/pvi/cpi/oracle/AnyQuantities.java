package dev.pvi.cpi.oracle;

import static dev.pvi.cpi.oracle.AnyFormulas.TOTALS;
import static dev.pvi.cpi.oracle.Json.object;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Random quantities of a rule. */
record AnyQuantities(Pick pick, AnyFormulas formulas) {

  Map<String, Object> quantity() {
    Map<String, Object> quantity = object("derive", derivation());
    if (pick.onceIn(3)) {
      quantity.put(
          "events",
          pick.of(
              List.of("baseline"),
              List.of("baseline", "booking"),
              List.of("invoice", "credit-note"),
              List.of("booking", "milestone", "training")));
    }
    pick.maybe(3, quantity, "over", pick.of("eligible", "all"));
    pick.maybe(
        3,
        quantity,
        "base",
        pick.of(object("of", "value"), object("of", "units"), object("each", BigDecimal.ONE)));
    pick.maybe(
        3, quantity, "round", object("digits", pick.from(0, 2), "mode", pick.one(Pick.MODES)));
    pick.maybe(2, quantity, "undefined", pick.number(TOTALS));
    return quantity;
  }

  private Map<String, Object> derivation() {
    Map<String, Object> derive =
        switch (pick.from(0, 7)) {
          case 0 -> object("type", "count");
          case 1 ->
              object("type", "distinct", "of", pick.of("customer", "portfolio", "units", "region"));
          case 2 -> object("type", "ratio", "part", part(), "whole", part());
          case 3 -> object("type", "growth", "current", part(), "baseline", part());
          case 4 -> rolling();
          default -> object("type", "sum");
        };
    String type = (String) derive.get("type");
    if (type.equals("ratio") || type.equals("growth")) {
      pick.maybe(3, derive, "unit", pick.of("percent", "fraction"));
    } else {
      pick.maybe(3, derive, "where", formulas.ofEvent());
    }
    if (type.equals("sum")) {
      pick.maybe(4, derive, "of", pick.of("units", "cost", "value"));
    }
    return derive;
  }

  private Map<String, Object> part() {
    Map<String, Object> part = object();
    pick.maybe(2, part, "where", formulas.ofEvent());
    pick.maybe(5, part, "of", pick.of("units", "cost"));
    return part;
  }

  private Map<String, Object> rolling() {
    Map<String, Object> rolling =
        object("type", "rolling-growth", "reading", pick.of("trailing", "quarter"));
    pick.maybe(
        3,
        rolling,
        "restated",
        object(
            "of", pick.of("cost", "value"), "where", object("attribute", "advanced", "is", true)));
    return rolling;
  }
}
