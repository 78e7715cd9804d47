package dev.pvi.cpi.oracle;

import static dev.pvi.cpi.oracle.AnyFormulas.TOTALS;
import static dev.pvi.cpi.oracle.Json.object;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Random cases of rules that look at totals alone, never at the size of a single booking. */
final class AnyTotals {

  private static final String[] RATES = {"0", "0.01", "0.02", "0.0333"};
  private static final String[] AMOUNTS = {"0", "10", "250", "99.995"};
  private static final LocalDate FIRST = LocalDate.of(2026, 2, 1);

  private final Pick pick;
  private final AnyFormulas formulas;

  private AnyTotals(Pick pick) {
    this.pick = pick;
    formulas = new AnyFormulas(pick, "USD", false);
  }

  static Case of(long seed) {
    return new AnyTotals(new Pick(new Random(seed))).next();
  }

  /** Returns the case with one booking in two parts. */
  static Case split(Case all, Random random) {
    List<Map<String, Object>> events = new ArrayList<>(all.events());
    Map<String, Object> whole = events.remove(random.nextInt(events.size()));
    BigDecimal value = (BigDecimal) Json.fields(whole.get("value")).get("amount");
    BigDecimal part = value.multiply(BigDecimal.valueOf(1L + random.nextInt(99), 2));
    events.add(part(whole, "a", part));
    events.add(part(whole, "b", value.subtract(part)));
    return all.with(events);
  }

  private static Map<String, Object> part(Map<String, Object> whole, String which, BigDecimal of) {
    Map<String, Object> booking = object();
    booking.putAll(whole);
    booking.put("id", whole.get("id") + which);
    booking.put("value", object("amount", of, "currency", "USD"));
    return booking;
  }

  private Case next() {
    Map<String, Object> rules = object();
    int count = pick.from(1, 3);
    for (int i = 0; i < count; i++) {
      rules.put("r" + i, rule("r" + i));
    }
    Map<String, Object> book =
        object(
            "format",
            "pvi-incentive-book/1",
            "id",
            Case.PROGRAM,
            "version",
            "1",
            "effective",
            object("from", "2026-01-01"),
            "known",
            "2026-01-01",
            "title",
            "Acme cash",
            "source",
            "OWN",
            "attributes",
            object("advanced", object("type", "flag")),
            "settlement",
            object("rounding", pick.one(Pick.MODES), "place", pick.of("rule", "statement")),
            "rules",
            rules);
    List<Map<String, Object>> events = new ArrayList<>();
    int size = pick.from(1, 7);
    for (int i = 0; i < size; i++) {
      events.add(booking("e" + i));
    }
    Map<String, Object> earnings =
        object(
            "format",
            "pvi-earnings/1",
            "partner",
            Case.PARTNER,
            "from",
            "2026-01-01",
            "through",
            "2026-12-31",
            "currency",
            "USD",
            "events",
            events);
    Map<String, Object> partner =
        object(
            "format",
            "pvi-partner/1",
            "id",
            Case.PARTNER,
            "asOf",
            "2026-01-01",
            "readings",
            object(
                "networking", object("m", pick.decimal(10, 0)),
                "security", object("m", pick.decimal(10, 0))));
    return new Case(earnings, List.of(book), Optional.empty(), List.of(partner), true);
  }

  private Map<String, Object> booking(String id) {
    BigDecimal value =
        pick.onceIn(2)
            ? pick.number("1", "2", "100", "250.5", "1000", "50000")
            : pick.decimal(10_000_000, 2).add(new BigDecimal("0.01"));
    Map<String, Object> facts =
        object("region", pick.one(Pick.REGIONS), "offer", pick.one(Pick.OFFERS));
    pick.maybe(2, facts, "advanced", pick.onceIn(2));
    return object(
        "type",
        "booking",
        "id",
        id,
        "date",
        FIRST.plusDays(pick.from(0, 300)),
        "portfolio",
        pick.of("networking", "security"),
        "value",
        object("amount", value, "currency", "USD"),
        "facts",
        facts);
  }

  private Map<String, Object> rule(String id) {
    List<String> pot =
        pick.of(List.of(), List.of("portfolio"), List.of("region"), List.of("fiscal-quarter"));
    Map<String, Object> base = object("of", "value");
    pick.maybe(4, base, "free", object("amount", pick.number(TOTALS), "because", "it is free"));
    Map<String, Object> derive =
        pick.of(
            object("type", "sum"),
            object("type", "sum", "where", formulas.ofEvent()),
            object("type", "ratio", "part", object("where", formulas.ofEvent()), "whole", object()),
            object(
                "type",
                "growth",
                "current",
                object(),
                "baseline",
                object("where", formulas.ofEvent())));
    Map<String, Object> quantity = object("derive", derive, "undefined", BigDecimal.ZERO);
    pick.maybe(
        3, quantity, "round", object("digits", pick.from(0, 2), "mode", pick.one(Pick.MODES)));
    List<Object> factors = new ArrayList<>();
    if (!pick.onceIn(3)) {
      factors.add(
          object("id", "rate", "rate", formulas.table(RATES, TOTALS), "on", pick.of("q", "index")));
    }
    if (factors.isEmpty() || pick.onceIn(2)) {
      factors.add(
          object(
              "id",
              "tiers",
              "amount",
              pick.onceIn(2) ? formulas.tiers(TOTALS) : formulas.table(AMOUNTS, TOTALS),
              "on",
              "q"));
    }
    Map<String, Object> rule =
        object(
            "order",
            1,
            "name",
            id,
            "motion",
            "land",
            "events",
            List.of("booking"),
            "base",
            base,
            "pot",
            pot,
            "quantities",
            object("q", quantity),
            "factors",
            factors);
    if (pick.onceIn(2)) {
      Map<String, Object> limit =
          object(
              "id",
              "limit",
              "per",
              pot.isEmpty() ? "rule" : pick.of("pot", "rule"),
              pick.of("cap", "floor", "minimum"),
              AnyFormulas.constant(pick.number("10", "99.995", "1000")));
      pick.maybe(2, limit, "share", "in-order");
      rule.put("limits", List.of(limit));
    }
    return rule;
  }
}
