package dev.pvi.cpi.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A release as its text states it. */
final class OracleBook {

  private static final List<String> STANDARD =
      List.of(
          "booking",
          "shipment",
          "invoice",
          "credit-note",
          "renewal",
          "growth",
          "milestone",
          "claim",
          "baseline");
  private static final int MONTHS_OF_YEAR = 12;
  private static final int MONTHS_OF_QUARTER = 3;

  final Node node;
  final String version;
  final LocalDate from;
  final LocalDate known;
  final Optional<String> corrects;
  final String currency;
  final boolean countsKept;

  /** Ordered names, by attribute. */
  final Map<String, List<String>> levels = new HashMap<>();

  OracleBook(Node node) {
    this.node = node;
    version = node.at("version").text();
    from = node.at("effective").at("from").day();
    known = node.at("known").day();
    corrects = node.get("corrects").map(Node::text);
    currency = node.text("currency", "USD");
    countsKept = node.flag("protectedStanding", true);
    node.fields("attributes")
        .forEach((name, attribute) -> levels.put(name, attribute.texts("levels")));
    levels.values().removeIf(List::isEmpty);
    if (node.has("standings")) {
      levels.put("standing", node.texts("standings"));
    }
  }

  String id() {
    return Case.PROGRAM + "@" + version;
  }

  boolean holds(LocalDate date) {
    Optional<LocalDate> through = node.at("effective").get("through").map(Node::day);
    return !date.isBefore(from) && (through.isEmpty() || !date.isAfter(through.get()));
  }

  /** By order, ties by id. */
  List<Map.Entry<String, Node>> rules() {
    return new TreeMap<>(node.fields("rules"))
        .entrySet().stream()
            .sorted(Comparator.comparing(rule -> rule.getValue().whole("order", 0)))
            .toList();
  }

  boolean knows(String type) {
    return STANDARD.contains(type) || node.fields("events").containsKey(type);
  }

  private Node kind(String type) {
    return node.fields("events").getOrDefault(type, Node.EMPTY);
  }

  boolean takesBack(String type) {
    return kind(type).flag("takesBack", type.equals("credit-note"));
  }

  List<String> equalBy(String type) {
    return kind(type).texts("equalBy");
  }

  /** Whether what an event states is of the types that its kind declares. */
  boolean admits(OracleEvent event) {
    for (Map.Entry<String, Node> declared : kind(event.type()).fields("facts").entrySet()) {
      Object fact = event.facts().get(declared.getKey());
      boolean fits =
          switch (declared.getValue().at("type").text()) {
            case "money" -> fact instanceof Node.Money;
            case "number" -> fact instanceof Fraction;
            case "flag" -> fact instanceof Boolean;
            case "date" -> fact instanceof LocalDate;
            default -> fact instanceof String;
          };
      if (fact != null && !fits) {
        return false;
      }
    }
    return true;
  }

  /** Those of the book first, each replaced by one of the rule with its id; both by id. */
  Map<String, Node> requirements(Node rule) {
    Map<String, Node> own = new TreeMap<>(rule.fields("requirements"));
    Map<String, Node> all = new java.util.LinkedHashMap<>();
    new TreeMap<>(node.fields("requirements"))
        .forEach((id, one) -> all.put(id, own.getOrDefault(id, one)));
    own.forEach(all::putIfAbsent);
    return all;
  }

  Node settlement(Node rule) {
    return rule.get("settlement").or(() -> node.get("settlement")).orElse(Node.EMPTY);
  }

  /** A schedule, or the table that it names. */
  Node schedule(Node stated) {
    return stated.value() instanceof String name ? node.at("tables").at(name) : stated;
  }

  /** The first days of the fiscal months of the year in which a day lies, and of the next. */
  private List<LocalDate> months(LocalDate day) {
    Node calendar = node.get("calendar").orElse(Node.EMPTY);
    List<LocalDate> months = new ArrayList<>();
    if (calendar.text("type", "months").equals("months")) {
      LocalDate first = LocalDate.of(day.getYear(), calendar.whole("first", 1), 1);
      first = first.isAfter(day) ? first.minusYears(1) : first;
      for (int i = 0; i <= MONTHS_OF_YEAR; i++) {
        months.add(first.plusMonths(i));
      }
      return months;
    }
    LocalDate end = lastSaturdayOfJuly(day.getYear());
    end = day.isAfter(end) ? lastSaturdayOfJuly(day.getYear() + 1) : end;
    LocalDate first = lastSaturdayOfJuly(end.getYear() - 1).plusDays(1);
    boolean isLong = first.plusWeeks(52).isBefore(end);
    for (int i = 1; i <= MONTHS_OF_YEAR; i++) {
      months.add(first);
      int weeks = i % MONTHS_OF_QUARTER == 0 ? 5 : 4;
      first = first.plusWeeks(isLong && i == 9 ? weeks + 1 : weeks);
    }
    months.add(first);
    return months;
  }

  private static LocalDate lastSaturdayOfJuly(int year) {
    LocalDate day = LocalDate.of(year, 7, 31);
    while (day.getDayOfWeek() != java.time.DayOfWeek.SATURDAY) {
      day = day.minusDays(1);
    }
    return day;
  }

  private int month(LocalDate day) {
    List<LocalDate> months = months(day);
    int month = 0;
    while (!day.isBefore(months.get(month + 1))) {
      month++;
    }
    return month;
  }

  /** The name of the fiscal period of so many months in which a day lies. */
  String fiscal(LocalDate day, int size) {
    String year = "FY" + months(day).get(MONTHS_OF_YEAR).minusDays(1).getYear();
    int number = month(day) / size + 1;
    return switch (size) {
      case 1 -> year + " M" + (number < 10 ? "0" : "") + number;
      case MONTHS_OF_QUARTER -> year + " Q" + number;
      case MONTHS_OF_YEAR -> year;
      default -> year + " H" + number;
    };
  }

  LocalDate firstOfQuarter(LocalDate day) {
    return months(day).get(month(day) / MONTHS_OF_QUARTER * MONTHS_OF_QUARTER);
  }

  LocalDate lastOfQuarter(LocalDate day) {
    int after = month(day) / MONTHS_OF_QUARTER * MONTHS_OF_QUARTER + MONTHS_OF_QUARTER;
    return months(day).get(after).minusDays(1);
  }
}
