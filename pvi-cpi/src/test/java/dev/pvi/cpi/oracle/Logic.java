package dev.pvi.cpi.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Conditions of three values and what they choose. */
final class Logic {

  static final int NO = 0;
  static final int UNKNOWN = 1;
  static final int YES = 2;

  private static final List<String> LEVELS = List.of("None", "Basic", "Intermediate", "Expert");

  private Logic() {}

  /** {@code all} is the least of its parts, {@code any} the greatest, {@code not} the opposite. */
  static int holds(Case.Condition condition, Map<String, Object> facts) {
    if (condition instanceof Case.All all) {
      int least = YES;
      for (Case.Condition part : all.parts()) {
        least = Math.min(least, holds(part, facts));
      }
      return least;
    } else if (condition instanceof Case.Any any) {
      int greatest = NO;
      for (Case.Condition part : any.parts()) {
        greatest = Math.max(greatest, holds(part, facts));
      }
      return greatest;
    } else if (condition instanceof Case.Not not) {
      return YES - holds(not.part(), facts);
    }
    Case.Test test = (Case.Test) condition;
    int least = YES;
    for (Map.Entry<String, List<Object>> comparison : test.comparisons().entrySet()) {
      int greatest = NO;
      for (Object operand : comparison.getValue()) {
        greatest =
            Math.max(greatest, compares(test.attribute(), comparison.getKey(), operand, facts));
      }
      least = Math.min(least, greatest);
    }
    return least;
  }

  private static int compares(
      String attribute, String operator, Object operand, Map<String, Object> facts) {
    Object ours = facts.get(attribute);
    Object theirs = operand instanceof Case.Attribute other ? facts.get(other.id()) : operand;
    if (ours == null || theirs == null) {
      return UNKNOWN;
    }
    OptionalInt order = order(attribute, ours, theirs);
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
  private static OptionalInt order(String attribute, Object ours, Object theirs) {
    if (attribute.equals("maturity")) {
      int x = LEVELS.indexOf(ours);
      int y = LEVELS.indexOf(theirs);
      return x < 0 || y < 0 ? OptionalInt.empty() : OptionalInt.of(x - y);
    } else if (ours instanceof BigDecimal x && theirs instanceof BigDecimal y) {
      return OptionalInt.of(x.compareTo(y));
    } else if (ours instanceof LocalDate x && theirs instanceof LocalDate y) {
      return OptionalInt.of(Long.signum(x.toEpochDay() - y.toEpochDay()));
    } else if (ours instanceof Case.Money x && theirs instanceof Case.Money y) {
      return x.currency().equals(y.currency())
          ? OptionalInt.of(x.amount().compareTo(y.amount()))
          : OptionalInt.empty();
    } else if (ours.getClass() == theirs.getClass()) {
      return OptionalInt.of(ours.equals(theirs) ? 0 : 1);
    }
    return OptionalInt.empty();
  }

  /** What a schedule answers for an index; empty where that cannot be told. */
  static Optional<BigDecimal> answer(
      Case.Schedule schedule, BigDecimal index, Map<String, Object> facts) {
    if (schedule instanceof Case.Constant constant) {
      return Optional.of(constant.value());
    } else if (schedule instanceof Case.Bands bands) {
      BigDecimal value = bands.first();
      for (Case.Band band : bands.others()) {
        int order = index.compareTo(band.start());
        if (order > 0 || (order == 0 && !band.above())) {
          value = band.value();
        }
      }
      return Optional.of(value);
    } else if (schedule instanceof Case.Slope slope) {
      return Optional.of(on(slope, index));
    }
    Case.Choice choice = (Case.Choice) schedule;
    for (Case.When one : choice.cases()) {
      int holds = holds(one.condition(), facts);
      if (holds == YES) {
        return answer(one.then(), index, facts);
      } else if (holds == UNKNOWN) {
        return Optional.empty();
      }
    }
    return choice.otherwise().flatMap(other -> answer(other, index, facts));
  }

  private static BigDecimal on(Case.Slope slope, BigDecimal x) {
    List<Case.Knot> knots = slope.knots();
    if (x.compareTo(knots.get(0).at()) <= 0) {
      return knots.get(0).value();
    }
    for (int i = 1; i < knots.size(); i++) {
      Case.Knot left = knots.get(i - 1);
      Case.Knot right = knots.get(i);
      if (x.compareTo(right.at()) < 0) {
        BigDecimal run = right.at().subtract(left.at());
        BigDecimal weighted =
            left.value()
                .multiply(right.at().subtract(x))
                .add(right.value().multiply(x.subtract(left.at())));
        BigDecimal value = Arithmetic.quotient(weighted, run, slope.digits(), slope.mode());
        BigDecimal low = left.value().min(right.value());
        BigDecimal high = left.value().max(right.value());
        return value.compareTo(low) < 0 ? low : value.compareTo(high) > 0 ? high : value;
      }
    }
    return knots.get(knots.size() - 1).value();
  }
}
