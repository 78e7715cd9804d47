package dev.pvi.cpi.oracle;

import static dev.pvi.cpi.oracle.Json.array;
import static dev.pvi.cpi.oracle.Json.object;
import static dev.pvi.cpi.oracle.Json.plain;
import static dev.pvi.cpi.oracle.Json.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes schedules, conditions and facts as books and events state them. */
final class FormulaText {

  private FormulaText() {}

  static String schedule(Case.Schedule schedule) {
    if (schedule instanceof Case.Constant constant) {
      return object("type", text("constant"), "value", plain(constant.value()));
    } else if (schedule instanceof Case.Bands bands) {
      return object("type", text("bands"), "rows", array(rows(bands)));
    } else if (schedule instanceof Case.Slope slope) {
      return object(
          "type", text("slope"),
          "knots",
              array(
                  slope.knots().stream()
                      .map(knot -> object("at", plain(knot.at()), "value", plain(knot.value())))
                      .toList()),
          "rounding", object("digits", String.valueOf(slope.digits()), "mode", text(slope.mode())));
    }
    Case.Choice choice = (Case.Choice) schedule;
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("type", text("choice"));
    fields.put(
        "cases",
        array(
            choice.cases().stream()
                .map(
                    one -> object("when", condition(one.condition()), "then", schedule(one.then())))
                .toList()));
    choice.otherwise().ifPresent(other -> fields.put("otherwise", schedule(other)));
    return object(fields);
  }

  /** A seam stands at the end of the row before it or at the beginning of the row after it. */
  private static List<String> rows(Case.Bands bands) {
    List<Map<String, String>> rows = new ArrayList<>();
    rows.add(new LinkedHashMap<>(Map.of("value", plain(bands.first()))));
    for (Case.Band band : bands.others()) {
      Map<String, String> row = new LinkedHashMap<>();
      if (rows.size() % 2 == 0) {
        row.put(band.above() ? "above" : "from", plain(band.start()));
      } else {
        rows.get(rows.size() - 1).put(band.above() ? "through" : "below", plain(band.start()));
      }
      row.put("value", plain(band.value()));
      rows.add(row);
    }
    return rows.stream().map(Json::object).toList();
  }

  static String condition(Case.Condition condition) {
    if (condition instanceof Case.All all) {
      return object("all", array(all.parts().stream().map(FormulaText::condition).toList()));
    } else if (condition instanceof Case.Any any) {
      return object("any", array(any.parts().stream().map(FormulaText::condition).toList()));
    } else if (condition instanceof Case.Not not) {
      return object("not", condition(not.part()));
    }
    Case.Test test = (Case.Test) condition;
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("attribute", text(test.attribute()));
    test.comparisons()
        .forEach(
            (operator, operands) ->
                fields.put(
                    operator,
                    operator.equals("in")
                        ? array(operands.stream().map(FormulaText::fact).toList())
                        : fact(operands.get(0))));
    return object(fields);
  }

  static String facts(Map<String, Object> facts) {
    Map<String, String> fields = new LinkedHashMap<>();
    facts.forEach((id, fact) -> fields.put(id, fact(fact)));
    return object(fields);
  }

  static String fact(Object fact) {
    if (fact instanceof Case.Money money) {
      return object("amount", plain(money.amount()), "currency", text(money.currency()));
    } else if (fact instanceof Case.Attribute other) {
      return object("attribute", text(other.id()));
    } else if (fact instanceof BigDecimal number) {
      return plain(number);
    }
    return fact instanceof String || fact instanceof LocalDate ? text("" + fact) : "" + fact;
  }
}
