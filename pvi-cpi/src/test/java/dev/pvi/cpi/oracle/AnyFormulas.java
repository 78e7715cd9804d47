package dev.pvi.cpi.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/** Random conditions, rates and multipliers. */
final class AnyFormulas {

  private static final List<String> RATES =
      List.of("0", "0.01", "0.005", "0.0125", "0.020", "1", "0.333", "0.0475", "-0.01");
  private static final List<String> TINY_RATES = List.of("0.01", "0.01", "0.005", "1", "0.03");
  private static final List<String> MULTIPLIERS = List.of("0", "1", "1", "1.1", "0.5", "1.25", "2");
  private static final List<String> THRESHOLDS = List.of("1", "3", "4.995", "5", "6.5", "7.5", "9");
  private static final List<String> DATES = List.of("event-date", "assessed-on", "renewed-on");
  private static final List<String> TEXTS = List.of("standing", "region", "offer", "portfolio");
  private static final int MOST_DIGITS = 10;
  private static final int FEW_DIGITS = 5;

  private final Random random;
  private final Pick pick;

  AnyFormulas(Random random, Pick pick) {
    this.random = random;
    this.pick = pick;
  }

  Case.Schedule rate(boolean tiny, String currency) {
    List<String> values = tiny ? TINY_RATES : RATES;
    return random.nextInt(3) == 0 ? choice(values, currency, 1) : table(values);
  }

  Case.Schedule multiplier(String currency) {
    return switch (random.nextInt(6)) {
      case 0 -> choice(MULTIPLIERS, currency, 1);
      case 1, 2 -> table(MULTIPLIERS);
      default -> new Case.Constant(BigDecimal.ONE);
    };
  }

  /** A multiplier that depends on an index. */
  Case.Schedule multiplierOnIndex() {
    return byIndex(MULTIPLIERS);
  }

  private Case.Schedule table(List<String> values) {
    return random.nextInt(3) == 0 ? new Case.Constant(value(values)) : byIndex(values);
  }

  private Case.Schedule byIndex(List<String> values) {
    List<BigDecimal> starts =
        THRESHOLDS.stream()
            .filter(threshold -> random.nextInt(5) < 2)
            .map(BigDecimal::new)
            .toList();
    return random.nextBoolean()
        ? slope(starts, values)
        : new Case.Bands(
            value(values),
            starts.stream()
                .map(start -> new Case.Band(start, random.nextBoolean(), value(values)))
                .toList());
  }

  /** With few digits no index meets a knot, where its value and what is rounded would differ. */
  private Case.Schedule slope(List<BigDecimal> starts, List<String> values) {
    boolean few = random.nextBoolean();
    BigDecimal aside = few ? new BigDecimal("0.0001") : BigDecimal.ZERO;
    List<Case.Knot> knots = new ArrayList<>();
    for (BigDecimal start : starts) {
      knots.add(new Case.Knot(start.add(aside), value(values)));
    }
    knots.add(new Case.Knot(new BigDecimal("9.5").add(aside), value(values)));
    return new Case.Slope(
        knots,
        few ? random.nextInt(FEW_DIGITS) : MOST_DIGITS,
        random.nextBoolean() ? "HALF_EVEN" : pick.one(Pick.MODES));
  }

  private BigDecimal value(List<String> values) {
    return new BigDecimal(pick.one(values));
  }

  private Case.Schedule choice(List<String> values, String currency, int depth) {
    List<Case.When> cases = new ArrayList<>();
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      Case.Condition when =
          switch (random.nextInt(4)) {
            case 0 -> condition(currency, 1);
            case 1 -> textTest("standing");
            case 2 -> textTest("region");
            default -> new Case.All(List.of(textTest("standing"), textTest("offer")));
          };
      cases.add(new Case.When(when, then(values, currency, depth)));
    }
    return new Case.Choice(
        cases,
        random.nextInt(5) > 0 ? Optional.of(then(values, currency, depth)) : Optional.empty());
  }

  private Case.Schedule then(List<String> values, String currency, int depth) {
    return depth > 0 && random.nextInt(5) == 0
        ? choice(values, currency, depth - 1)
        : table(values);
  }

  Case.Condition requirement(String currency) {
    return random.nextInt(3) == 0
        ? new Case.Test("assessed-on", Map.of("below", List.of(new Case.Attribute("event-date"))))
        : condition(currency, 2);
  }

  private Case.Condition condition(String currency, int depth) {
    if (depth > 0 && random.nextInt(2) == 0) {
      List<Case.Condition> parts = new ArrayList<>();
      int count = 1 + random.nextInt(3);
      for (int i = 0; i < count; i++) {
        parts.add(condition(currency, depth - 1));
      }
      return switch (random.nextInt(3)) {
        case 0 -> new Case.All(parts);
        case 1 -> new Case.Any(parts);
        default -> new Case.Not(condition(currency, depth - 1));
      };
    }
    return switch (random.nextInt(7)) {
      case 0 -> test("index", () -> value(THRESHOLDS), "index", "seats");
      case 1 -> test("seats", () -> pick.decimal(5, 0), "index", "seats");
      case 2 -> test("maturity", () -> pick.one(Pick.LEVELS), "maturity");
      case 3 -> test("deal", () -> new Case.Money(pick.decimal(3, 0), currency), "deal");
      case 4 -> new Case.Test("advanced", Map.of("is", List.of(random.nextBoolean())));
      case 5 ->
          test(
              pick.one(DATES),
              () -> LocalDate.of(2026, 1, 1).plusDays(random.nextInt(365)),
              DATES.toArray(String[]::new));
      default -> textTest(pick.one(TEXTS));
    };
  }

  private Case.Condition textTest(String attribute) {
    List<String> values =
        switch (attribute) {
          case "standing" -> List.of("preferred", "portfolio-partner", "welcome");
          case "region" -> Pick.REGIONS;
          case "offer" -> Pick.OFFERS;
          default -> List.of("networking", "security", "services");
        };
    return random.nextBoolean()
        ? new Case.Test(attribute, Map.of("is", List.of(pick.one(values))))
        : new Case.Test(
            attribute,
            Map.of("in", List.of(pick.one(values), new Case.Attribute("offer"), "other")));
  }

  /** One or two comparisons, with values or with other attributes of the same type. */
  private Case.Condition test(String attribute, Supplier<Object> value, String... others) {
    Map<String, List<Object>> comparisons = new LinkedHashMap<>();
    int count = 1 + random.nextInt(2);
    for (int i = 0; i < count; i++) {
      String operator = pick.one(List.of("is", "in", "from", "above", "below", "through"));
      List<Object> operands = new ArrayList<>();
      int size = operator.equals("in") ? 1 + random.nextInt(3) : 1;
      for (int j = 0; j < size; j++) {
        operands.add(
            random.nextInt(3) == 0 ? new Case.Attribute(pick.one(List.of(others))) : value.get());
      }
      comparisons.put(operator, operands);
    }
    return new Case.Test(attribute, comparisons);
  }
}
