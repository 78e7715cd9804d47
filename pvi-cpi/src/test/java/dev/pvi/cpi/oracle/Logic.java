package dev.pvi.cpi.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** Conditions of three values. */
final class Logic {

  static final int NO = 0;
  static final int UNKNOWN = 1;
  static final int YES = 2;

  private static final List<String> OPERATORS =
      List.of("is", "in", "from", "above", "below", "through");

  private Logic() {}

  /** {@code all} is the least of its parts, {@code any} the greatest, {@code not} the opposite. */
  static int holds(Node condition, OracleFacts facts) {
    if (condition.has("all")) {
      int least = YES;
      for (Node part : condition.elements("all")) {
        least = Math.min(least, holds(part, facts));
      }
      return least;
    } else if (condition.has("any")) {
      int greatest = NO;
      for (Node part : condition.elements("any")) {
        greatest = Math.max(greatest, holds(part, facts));
      }
      return greatest;
    } else if (condition.has("not")) {
      return YES - holds(condition.at("not"), facts);
    }
    int least = YES;
    for (String operator : OPERATORS) {
      if (condition.has(operator)) {
        Node stated = condition.at(operator);
        int greatest = NO;
        for (Node operand : operator.equals("in") ? stated.elements() : List.of(stated)) {
          greatest =
              Math.max(
                  greatest, compares(condition.at("attribute").text(), operator, operand, facts));
        }
        least = Math.min(least, greatest);
      }
    }
    return least;
  }

  /** The names that a condition tests, or compares with. */
  static Set<String> attributes(Node condition) {
    Set<String> names = new TreeSet<>();
    collect(condition.value(), names);
    return names;
  }

  private static void collect(Object value, Set<String> to) {
    List<Object> inner = new ArrayList<>();
    if (value instanceof java.util.Map<?, ?> fields) {
      if (fields.get("attribute") instanceof String name) {
        to.add(name);
      }
      inner.addAll(fields.values());
    } else if (value instanceof List<?> elements) {
      inner.addAll(elements);
    }
    inner.forEach(one -> collect(one, to));
  }

  private static int compares(String attribute, String operator, Node operand, OracleFacts facts) {
    Object ours = facts.get(attribute);
    Object theirs =
        operand.has("attribute") ? facts.get(operand.at("attribute").text()) : operand.fact();
    if (ours == null || theirs == null) {
      return UNKNOWN;
    }
    OptionalInt order = order(facts.book().levels.get(attribute), ours, theirs);
    if (order.isEmpty()) {
      return UNKNOWN;
    }
    int sign = order.getAsInt();
    boolean holds =
        switch (operator) {
          case "is", "in" -> sign == 0;
          case "from" -> sign >= 0;
          case "above" -> sign > 0;
          case "below" -> sign < 0;
          case "through" -> sign <= 0;
          default -> throw new IllegalArgumentException(operator);
        };
    return holds ? YES : NO;
  }

  /** Empty where one has nothing to do with the other. */
  private static OptionalInt order(List<String> levels, Object ours, Object theirs) {
    if (levels != null) {
      int x = ours instanceof String level ? levels.indexOf(level) : -1;
      int y = theirs instanceof String level ? levels.indexOf(level) : -1;
      return x < 0 || y < 0 ? OptionalInt.empty() : OptionalInt.of(x - y);
    } else if (ours instanceof Fraction x && theirs instanceof Fraction y) {
      return OptionalInt.of(x.compareTo(y));
    } else if (ours instanceof LocalDate x && theirs instanceof LocalDate y) {
      return OptionalInt.of(Long.signum(x.toEpochDay() - y.toEpochDay()));
    } else if (ours instanceof Node.Money x && theirs instanceof Node.Money y) {
      return x.currency().equals(y.currency())
          ? OptionalInt.of(x.amount().compareTo(y.amount()))
          : OptionalInt.empty();
    } else if (ours.getClass() == theirs.getClass()) {
      return OptionalInt.of(ours.equals(theirs) ? 0 : 1);
    }
    return OptionalInt.empty();
  }
}
