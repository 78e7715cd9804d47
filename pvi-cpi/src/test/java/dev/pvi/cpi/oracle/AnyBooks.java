package dev.pvi.cpi.oracle;

import static dev.pvi.cpi.oracle.Json.object;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Random releases of one program, with gaps and overlaps, and corrections of them. */
final class AnyBooks {

  private static final LocalDate FIRST_KNOWN = LocalDate.of(2025, 5, 1);
  private static final int DAYS_OF_KNOWLEDGE = 200;

  private final Pick pick;
  private final boolean tiny;

  AnyBooks(Pick pick, boolean tiny) {
    this.pick = pick;
    this.tiny = tiny;
  }

  List<Map<String, Object>> releases() {
    List<Integer> days = new ArrayList<>();
    for (int day = 0; day < DAYS_OF_KNOWLEDGE; day++) {
      days.add(day);
    }
    Collections.shuffle(days, pick.random());
    int count = Math.max(1, pick.from(-1, 3));
    List<Map<String, Object>> books = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      books.add(book("v" + (9 - i), FIRST_KNOWN.plusDays(days.get(i)), Optional.empty()));
    }
    int corrections = pick.onceIn(6) ? pick.from(1, 2) : 0;
    for (int i = 0; i < corrections; i++) {
      Map<String, Object> corrected = pick.one(books);
      LocalDate known = ((LocalDate) corrected.get("known")).plusDays(1L + i * 2 + pick.from(0, 1));
      books.add(book("c" + i, known, Optional.of((String) corrected.get("version"))));
    }
    Collections.shuffle(books, pick.random());
    return books;
  }

  LocalDate someDayOfKnowledge() {
    return FIRST_KNOWN.plusDays(pick.from(0, DAYS_OF_KNOWLEDGE + 9));
  }

  private Map<String, Object> book(String version, LocalDate known, Optional<String> corrects) {
    LocalDate from =
        pick.onceIn(3)
            ? LocalDate.of(2026, 3, 1)
            : LocalDate.of(2026, 1, 1).plusDays(pick.from(-90, 89));
    Map<String, Object> effective = object("from", from);
    pick.maybe(3, effective, "through", from.plusDays(pick.from(0, 299)));
    Map<String, Object> book =
        object(
            "format",
            "pvi-incentive-book/1",
            "id",
            Case.PROGRAM,
            "version",
            version,
            "effective",
            effective,
            "known",
            known);
    corrects.ifPresent(other -> book.put("corrects", Case.PROGRAM + "@" + other));
    book.put("title", "Acme cash");
    book.put("source", "OWN");
    String currency = pick.currency();
    if (!currency.equals("USD")) {
      book.put("currency", currency);
    }
    pick.maybe(2, book, "notice", pick.of("Rates are examples.", "Of " + version + "."));
    pick.maybe(3, book, "calendar", calendar());
    boolean areOrdered = !pick.onceIn(3);
    if (areOrdered) {
      book.put("standings", Pick.STANDINGS);
    }
    pick.maybe(3, book, "protectedStanding", pick.onceIn(3));
    declare(book);
    AnyFormulas formulas = new AnyFormulas(pick, currency, areOrdered);
    fill(book, formulas);
    return book;
  }

  private Map<String, Object> calendar() {
    return pick.onceIn(2)
        ? object("type", "months", "first", pick.from(1, 12))
        : object("type", "weeks", "weekday", "saturday", "month", 7);
  }

  private void declare(Map<String, Object> book) {
    book.put(
        "attributes",
        object(
            "maturity", object("type", "level", "levels", Pick.LEVELS),
            "advanced", object("type", "flag"),
            "seats", object("type", "number"),
            "deal", object("type", "money"),
            "units", object("type", "number"),
            "cost", object("type", "money"),
            "customer", object("type", "text")));
    Map<String, Object> kinds =
        object(
            "training",
            object("name", "Training", "facts", object("hours", object("type", "number"))),
            "credit-memo",
            object("takesBack", true));
    if (pick.onceIn(2)) {
      kinds.put("milestone", object("equalBy", List.of("use-case", "stage")));
    }
    if (pick.onceIn(3)) {
      kinds.put(
          "booking",
          object(
              "equalBy",
              pick.of(
                  List.of("value"),
                  List.of("customer", "event-date"),
                  List.of("portfolio", "value")),
              "facts",
              object("deal", object("type", "money"), "advanced", object("type", "flag"))));
    }
    book.put("events", kinds);
    book.put("credentials", object("certified", pick.of(List.of("ccna"), List.of("ccnp", "ccie"))));
    book.put(
        "days",
        object(
            "age",
            object(
                "from",
                pick.of("event-date", "shipped-on", "period-end"),
                "to",
                pick.of("assessed-on", "event-date"))));
  }

  private void fill(Map<String, Object> book, AnyFormulas formulas) {
    List<String> tables = pick.onceIn(3) ? List.of("shared") : List.of();
    AnyRules any = new AnyRules(pick, formulas, tiny, tables);
    if (!tables.isEmpty()) {
      book.put("tables", object("shared", any.rate()));
    }
    pick.maybe(3, book, "requirements", any.requirements(List.of()));
    pick.maybe(2, book, "settlement", settlement("cash"));
    Map<String, Object> rules = object();
    int count = pick.from(1, 4);
    for (int i = 0; i < count; i++) {
      Map<String, Object> own =
          pick.onceIn(4) ? settlement(pick.of("cash", "credit", "points", "discount")) : Map.of();
      rules.put("r" + (9 - i), any.rule("r" + (9 - i), own));
    }
    book.put("rules", rules);
    if (count > 1 && pick.onceIn(2)) {
      groups(book, rules, any);
    }
  }

  private Map<String, Object> settlement(String pay) {
    Map<String, Object> settlement = object("pay", pay, "rounding", pick.one(Pick.MODES));
    pick.maybe(3, settlement, "digits", pick.from(0, 4));
    pick.maybe(2, settlement, "place", pick.of("line", "rule", "statement", "statement"));
    return settlement;
  }

  /** What is combined is settled alike. */
  private void groups(Map<String, Object> book, Map<String, Object> rules, AnyRules any) {
    List<String> members = new ArrayList<>(pick.some(new ArrayList<>(rules.keySet())));
    Map<String, Object> all = object();
    rules.forEach(
        (id, rule) -> {
          Map<String, Object> fields = Json.fields(rule);
          if (members.contains(id)) {
            fields.remove("settlement");
            fields.put("events", List.of("booking"));
            fields.put("base", object("of", "value"));
          }
          all.put(id, fields);
        });
    book.put("rules", all);
    Map<String, Object> group = object("rules", members);
    List<Object> cases = new ArrayList<>();
    if (pick.onceIn(2)) {
      cases.add(
          object(
              "when",
              object("attribute", "region", "is", pick.one(Pick.REGIONS)),
              "combine",
              combination()));
    }
    group.put("cases", cases);
    pick.maybe(2, group, "combine", combination());
    pick.maybe(3, group, "ceiling", pick.number("0", "0.02", "0.2"));
    if (pick.onceIn(3)) {
      group.put("limits", any.limits(List.of(), false));
    }
    book.put("groups", object("g", group));
  }

  private Map<String, Object> combination() {
    return object("type", pick.of("stack", "best-of", "exclusive", "compound"));
  }
}
