package dev.pvi.cpi.oracle;

import static dev.pvi.cpi.oracle.Json.object;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Random events, those more often that some rule looks at. */
final class AnyEvents {

  private static final int DAYS = 330;
  private static final int DAYS_BEFORE = 400;

  private final Pick pick;
  private final boolean tiny;
  private final LocalDate from;
  private final String currency;
  private final List<LocalDate> turns;
  private final List<String> types =
      new ArrayList<>(
          List.of("booking", "milestone", "growth", "renewal", "training", "claim", "rumor"));

  AnyEvents(Pick pick, boolean tiny, LocalDate from, String currency, List<LocalDate> turns) {
    this.pick = pick;
    this.tiny = tiny;
    this.from = from;
    this.currency = currency;
    this.turns = turns;
  }

  /** Makes more events of the kinds that a rule pays, and some of those that it counts. */
  void prefer(Map<String, Object> rule) {
    for (int i = 0; i < 4; i++) {
      new Node(rule).texts("events").forEach(types::add);
    }
    new Node(rule)
        .fields("quantities")
        .values()
        .forEach(quantity -> types.addAll(quantity.texts("events")));
  }

  List<Map<String, Object>> events(int count) {
    List<Map<String, Object>> events = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String id = "e" + i;
      if (!events.isEmpty() && pick.onceIn(6)) {
        events.add(reversal(id, pick.one(events)));
      } else if (!events.isEmpty() && pick.onceIn(10)) {
        events.add(again(id, pick.one(events)));
      } else {
        events.add(event(id));
      }
    }
    Collections.shuffle(events, pick.random());
    return events;
  }

  /** The same under another id. */
  private Map<String, Object> again(String id, Map<String, Object> event) {
    Map<String, Object> same = object();
    same.putAll(event);
    same.put("id", id);
    pick.maybe(3, same, "date", date());
    return same;
  }

  /** All of an event or a part of it, perhaps later, perhaps of one that is not there. */
  private Map<String, Object> reversal(String id, Map<String, Object> original) {
    LocalDate date = ((LocalDate) original.get("date")).plusDays(pick.of(0, 1, 20, 90, 200));
    Object other = pick.onceIn(15) ? "nothing" : original.get("id");
    if (original.containsKey("reverses") || pick.onceIn(3) || !original.containsKey("value")) {
      return object(
          "type",
          "credit-note",
          "id",
          id,
          "date",
          date,
          "portfolio",
          pick.of("networking", "security"),
          "reverses",
          other);
    }
    BigDecimal value = (BigDecimal) Json.fields(original.get("value")).get("amount");
    BigDecimal part =
        pick.of(value, value.divide(BigDecimal.valueOf(2)), value.multiply(new BigDecimal("0.1")));
    boolean isOfAll = pick.onceIn(2);
    Map<String, Object> reversal = object();
    reversal.putAll(original);
    reversal.put("type", isOfAll ? "credit-note" : original.get("type"));
    reversal.put("id", id);
    reversal.put("date", date);
    reversal.put("reverses", other);
    boolean isSigned = List.of("booking", "invoice", "shipment").contains(reversal.get("type"));
    reversal.put(
        "value",
        object(
            "amount",
            isSigned && pick.onceIn(2) ? part.abs().negate() : part.abs(),
            "currency",
            Json.fields(original.get("value")).get("currency")));
    reversal.remove("shippedOn");
    if (pick.onceIn(2)) {
      reversal.remove("facts");
    }
    return reversal;
  }

  private Map<String, Object> event(String id) {
    String type = pick.one(types);
    LocalDate date = date();
    Map<String, Object> event =
        object(
            "type",
            type,
            "id",
            id,
            "date",
            date,
            "portfolio",
            pick.of("networking", "networking", "networking", "security", "security", "services"));
    String own = pick.onceIn(3) ? pick.currency() : currency;
    Map<String, Object> facts = facts(date, own);
    switch (type) {
      case "milestone" -> {
        event.put("stage", pick.one(Pick.STAGES));
        pick.maybe(2, event, "useCase", pick.of("u1", "u2"));
      }
      case "growth" -> {
        event.put("current", money(amount().abs(), own));
        event.put("prior", money(amount().abs(), own));
      }
      case "renewal" -> {
        event.put("due", money(amount().abs(), own));
        if (!pick.onceIn(5)) {
          event.put("renewed", money(amount().abs(), own));
          event.put("renewedOn", renewedOn(date));
        }
      }
      case "training" -> facts.put("hours", pick.onceIn(20) ? "many" : pick.decimal(40, 1));
      case "rumor" -> facts.put("value", money(amount(), own));
      case "credit-memo" -> facts.put("value", money(amount().abs(), own));
      case "booking", "invoice", "shipment" -> event.put("value", money(amount(), own));
      default -> event.put("value", money(amount().abs(), own));
    }
    if (type.equals("shipment") && !pick.onceIn(4)) {
      event.put("shippedOn", date.plusDays(pick.from(-2, 60)));
    }
    event.put("facts", facts);
    return event;
  }

  private static Map<String, Object> money(BigDecimal amount, String currency) {
    return object("amount", amount, "currency", currency);
  }

  private LocalDate date() {
    return switch (pick.from(0, 11)) {
      case 0, 1 -> pick.one(turns).plusDays(pick.from(-1, 1));
      case 2 -> from.minusDays(pick.from(0, DAYS_BEFORE));
      default -> from.plusDays(pick.from(0, DAYS - 1));
    };
  }

  private LocalDate renewedOn(LocalDate due) {
    return pick.onceIn(2) ? due.plusDays(pick.from(-1, 1)) : due.minusDays(pick.from(0, 59));
  }

  private BigDecimal amount() {
    if (pick.onceIn(12)) {
      return BigDecimal.ZERO;
    }
    BigDecimal amount =
        tiny
            ? pick.number("0.5", "0.50", "1", "1.5", "0.1", "0.125", "7")
            : pick.onceIn(2)
                ? pick.number(AnyFormulas.TOTALS)
                : pick.decimal(10_000_000, pick.from(0, 3));
    return pick.onceIn(6) ? amount.negate() : amount;
  }

  /** Now and then a fact of another type than the book declares, or one that is not the event's. */
  private Map<String, Object> facts(LocalDate date, String own) {
    Map<String, Object> facts = object();
    if (!pick.onceIn(4)) {
      facts.put("region", pick.one(Pick.REGIONS));
    }
    if (!pick.onceIn(3)) {
      facts.put("offer", pick.one(Pick.OFFERS));
    }
    if (!pick.onceIn(3)) {
      facts.put("assessed-on", date.plusDays(pick.from(-3, 1)));
    }
    if (!pick.onceIn(3)) {
      facts.put("units", pick.of(pick.decimal(5, 0), pick.decimal(3000, 1)));
    }
    pick.maybe(2, facts, "customer", pick.one(Pick.CUSTOMERS));
    pick.maybe(2, facts, "cost", money(amount().abs(), pick.onceIn(6) ? pick.currency() : own));
    pick.maybe(3, facts, "advanced", pick.onceIn(2));
    pick.maybe(3, facts, "deal", money(pick.decimal(3, 0), pick.currency()));
    pick.maybe(5, facts, "seats", pick.decimal(50, 1));
    pick.maybe(20, facts, pick.of("assessed-on", "deal", "seats", "maturity"), "none");
    if (pick.onceIn(20)) {
      facts.put("standing", "preferred");
      facts.put("index", BigDecimal.TEN);
    }
    return facts;
  }
}
