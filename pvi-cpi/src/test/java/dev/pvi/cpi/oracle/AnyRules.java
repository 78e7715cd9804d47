package dev.pvi.cpi.oracle;

import static dev.pvi.cpi.oracle.AnyFormulas.THRESHOLDS;
import static dev.pvi.cpi.oracle.AnyFormulas.TOTALS;
import static dev.pvi.cpi.oracle.Json.object;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Random earning rules. */
final class AnyRules {

  private static final String[] RATES = {
    "0", "0.01", "0.005", "0.0125", "0.020", "1", "0.333", "0.0475", "-0.01"
  };
  private static final String[] TINY_RATES = {"0.01", "0.01", "0.005", "1", "0.03"};
  private static final String[] MULTIPLIERS = {"0", "1", "1", "1.1", "0.5", "1.25", "2"};
  private static final String[] AMOUNTS = {"0", "10", "250", "99.995", "-5"};
  private static final List<String> MOTIONS = List.of("land", "adopt", "expand", "renew");
  private static final List<String> REQUIREMENTS = List.of("assessed", "sized", "open", "a1");
  private static final List<List<String>> POTS =
      List.of(
          List.of(),
          List.of(),
          List.of("portfolio"),
          List.of("fiscal-quarter"),
          List.of("region"),
          List.of("event"),
          List.of("offer", "advanced"),
          List.of("customer", "portfolio"));

  private final Pick pick;
  private final AnyFormulas formulas;
  private final boolean tiny;
  private final List<String> tables;

  /**
   * Makes rules.
   *
   * @param tiny whether all amounts are a few coins
   * @param tables the names of rates that the book shares
   */
  AnyRules(Pick pick, AnyFormulas formulas, boolean tiny, List<String> tables) {
    this.pick = pick;
    this.formulas = formulas;
    this.tiny = tiny;
    this.tables = tables;
  }

  Map<String, Object> rate() {
    return formulas.schedule(tiny ? TINY_RATES : RATES, THRESHOLDS);
  }

  Map<String, Object> rule(String id, Map<String, Object> settlement) {
    Map<String, Object> rule =
        object(
            "order",
            pick.from(0, 1),
            "name",
            "Rule " + id,
            "motion",
            pick.one(MOTIONS),
            "negative",
            true,
            "because",
            "random rates are negative, too");
    List<String> kinds = kinds();
    rule.put("events", kinds);
    Map<String, Object> base = base(kinds.get(0));
    pick.maybe(5, base, "free", free());
    if (!base.equals(object("of", "value")) || pick.onceIn(2)) {
      rule.put("base", base);
    }
    pick.maybe(
        3, rule, "portfolios", pick.of(List.of("networking", "services"), List.of("security")));
    rule.put("pot", pick.one(POTS));
    Map<String, Object> quantities = object();
    int count = pick.of(0, 0, 1, 1, 2);
    for (int i = 0; i < count; i++) {
      quantities.put("q" + i, new AnyQuantities(pick, formulas).quantity());
    }
    rule.put("quantities", quantities);
    List<String> numbers = new ArrayList<>(quantities.keySet());
    rule.put("requirements", requirements(numbers));
    rule.put("factors", factors(numbers));
    if (pick.onceIn(2)) {
      rule.put("limits", limits(numbers, !rule.get("pot").equals(List.of())));
    }
    if (!settlement.isEmpty()) {
      rule.put("settlement", settlement);
    }
    return rule;
  }

  private List<String> kinds() {
    return switch (pick.from(0, 9)) {
      case 0 -> List.of("milestone");
      case 1 -> List.of("growth");
      case 2 -> List.of("renewal");
      case 3 -> List.of("training");
      case 4 -> List.of("shipment");
      case 5 -> List.of("claim", "booking");
      case 6, 7 -> List.of("invoice", "credit-note", "credit-memo");
      default -> List.of("booking");
    };
  }

  private Map<String, Object> base(String kind) {
    Map<String, Object> base =
        switch (kind) {
          case "milestone" -> object("of", "stage", "levels", object("rows", stages()));
          case "growth" -> object("of", "current", "minus", "prior");
          case "renewal" -> object("of", "due", "atMost", cut("renewed"));
          case "training" ->
              pick.of(object("of", "hours"), object("each", pick.number("1", "2.5")));
          default ->
              switch (pick.from(0, 7)) {
                case 0 -> object("of", "units");
                case 1 -> object("each", BigDecimal.ONE);
                case 2 -> object("of", "value", "minus", "cost");
                case 3 -> object("of", "value", "atMost", cut("cost"));
                case 4 -> object("of", "units", "minus", "seats", "atMost", cut("seats"));
                default -> object("of", "value");
              };
        };
    pick.maybe(kind.equals("growth") ? 2 : 4, base, "positive", "it must be more");
    return base;
  }

  private List<Object> stages() {
    return List.of(
        object("level", "onboard", "value", new BigDecimal(tiny ? "0.5" : "333.335")),
        object(
            "level", "use", "value", pick.onceIn(2) ? BigDecimal.ZERO : pick.decimal(100_000, 2)));
  }

  private static Map<String, Object> cut(String of) {
    return object("of", of, "because", "no more is paid");
  }

  private Map<String, Object> free() {
    Map<String, Object> free = object("because", "it is free");
    pick.maybe(2, free, "events", pick.from(0, 3));
    if (!free.containsKey("events") || pick.onceIn(3)) {
      free.put("amount", pick.number(TOTALS));
    }
    return free;
  }

  Map<String, Object> requirements(List<String> numbers) {
    Map<String, Object> requirements = object();
    int count = Math.max(0, pick.from(-2, 2));
    for (int i = 0; i < count; i++) {
      Map<String, Object> requirement =
          object("when", formulas.requirement(), "because", "it must be so");
      pick.maybe(
          4,
          requirement,
          "at",
          pick.of("period-end", "period-start", "assessed-on", "shipped-on", "event-date"));
      pick.maybe(5, requirement, "within", window());
      requirements.put(pick.one(REQUIREMENTS), requirement);
    }
    if (!numbers.isEmpty() && pick.onceIn(3)) {
      requirements.put(
          "enough",
          object(
              "when",
              formulas.test(pick.one(numbers), () -> pick.number(TOTALS), "seats"),
              "because",
              "it must be enough"));
    }
    return requirements;
  }

  private Map<String, Object> window() {
    if (pick.onceIn(3)) {
      return pick.onceIn(2)
          ? object("type", "calendar-months", "count", pick.from(1, 3))
          : object("type", "fiscal-periods", "unit", "quarter", "count", pick.from(1, 2));
    }
    int from = pick.from(-60, 10);
    Map<String, Object> days = object("type", "days");
    if (!pick.onceIn(6)) {
      days.put("from", from);
    }
    if (!days.containsKey("from") || !pick.onceIn(6)) {
      days.put("through", from + pick.from(0, 60));
    }
    return days;
  }

  private List<Object> factors(List<String> numbers) {
    List<Object> factors = new ArrayList<>();
    boolean hasRate = !pick.onceIn(5);
    if (hasRate) {
      factors.add(factor("rate", "rate", tiny ? TINY_RATES : RATES, numbers));
    }
    if (pick.onceIn(4)) {
      factors.add(factor("more", "plus", new String[] {"0.01", "0.005", "0"}, numbers));
    }
    if (pick.onceIn(6)) {
      factors.add(factor("most", "atMost", new String[] {"0.02", "0.5"}, numbers));
    }
    if (pick.onceIn(3)) {
      factors.add(factor("multiplier", "times", MULTIPLIERS, numbers));
    }
    if (pick.onceIn(hasRate ? 5 : 2)) {
      factors.add(factor("fee", "amount", AMOUNTS, numbers));
      if (pick.onceIn(3)) {
        factors.add(factor("last", "times", MULTIPLIERS, numbers));
      }
      if (pick.onceIn(3)) {
        factors.add(factor("bonus", "amount", AMOUNTS, numbers));
      }
    }
    return factors;
  }

  private Map<String, Object> factor(
      String id, String effect, String[] values, List<String> numbers) {
    Map<String, Object> factor = object("id", id);
    if (!numbers.isEmpty() && pick.onceIn(2)) {
      boolean isTiers = effect.equals("amount") && pick.onceIn(2);
      factor.put(effect, isTiers ? formulas.tiers(TOTALS) : formulas.schedule(values, TOTALS));
      factor.put("on", pick.one(numbers));
      return factor;
    }
    switch (pick.from(0, 9)) {
      case 0 -> {
        factor.put(effect, formulas.schedule(values, TOTALS));
        factor.put("on", pick.of("seats", "units", "deal", "age"));
      }
      case 1 -> {
        factor.put(effect, formulas.schedule(values, THRESHOLDS));
        factor.put("of", pick.of("networking", "security", "security", "services"));
      }
      case 2 -> {
        factor.put(effect, levels(values));
        factor.put("on", pick.of("maturity", "offer"));
      }
      default ->
          factor.put(
              effect,
              effect.equals("rate") && !tables.isEmpty() && pick.onceIn(4)
                  ? pick.one(tables)
                  : formulas.schedule(values, THRESHOLDS));
    }
    return factor;
  }

  private Map<String, Object> levels(String[] values) {
    List<Object> rows = new ArrayList<>();
    for (String level : pick.onceIn(2) ? Pick.LEVELS : Pick.OFFERS) {
      rows.add(object("level", level, "value", pick.number(values)));
    }
    return object("type", "levels", "rows", rows);
  }

  List<Object> limits(List<String> numbers, boolean hasPots) {
    List<Object> limits = new ArrayList<>();
    int count = pick.from(1, 3);
    for (int i = 0; i < count; i++) {
      Map<String, Object> limit = object("id", "l" + i);
      limit.put("per", hasPots ? pick.of("line", "pot", "rule") : pick.of("line", "rule"));
      String bound = pick.of("cap", "cap", "floor", "minimum");
      String[] values =
          tiny ? new String[] {"0.005", "0.05", "1"} : new String[] {"0", "10", "99.995", "1000"};
      limit.put(
          bound,
          bound.equals("floor")
              ? formulas.table(values, THRESHOLDS)
              : formulas.schedule(values, THRESHOLDS));
      if (!numbers.isEmpty() && pick.onceIn(4)) {
        limit.put("on", pick.one(numbers));
      }
      pick.maybe(3, limit, "share", pick.of("in-order", "pro-rata"));
      limits.add(limit);
    }
    return limits;
  }
}
