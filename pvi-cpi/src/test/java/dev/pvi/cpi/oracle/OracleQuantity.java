package dev.pvi.cpi.oracle;

import dev.pvi.cpi.oracle.OracleEvent.Taken;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A number that is derived from events: every event is looked at again for each sum. */
record OracleQuantity(OracleWorld world, OracleBook book, Node rule, String id, Node node) {

  private static final int QUARTERS = 4;

  boolean counts(String type) {
    return (node.has("events") ? node : rule).texts("events").contains(type);
  }

  boolean isOverAll() {
    return node.text("over", node.elements("events").isEmpty() ? "eligible" : "all").equals("all");
  }

  LocalDate since() {
    return switch (type()) {
      case "growth" -> LocalDate.MIN;
      case "rolling-growth" -> quarter(QUARTERS);
      default -> world.from;
    };
  }

  private Node derive() {
    return node.at("derive");
  }

  private String type() {
    return derive().at("type").text();
  }

  /** The first day of the quarter in which the period ends, or of one so many before. */
  private LocalDate quarter(int before) {
    LocalDate first = book.firstOfQuarter(world.through);
    for (int i = 0; i < before; i++) {
      first = book.firstOfQuarter(first.minusDays(1));
    }
    return first;
  }

  /** The number as it is looked up; empty if it is not defined. */
  Optional<Fraction> value(List<Taken> rows) {
    Optional<Fraction> value = derived(rows).or(() -> node.number("undefined"));
    return node.has("round")
        ? value.map(
            exact ->
                exact.rounded(
                    node.at("round").whole("digits", 0), node.at("round").at("mode").text()))
        : value;
  }

  private Optional<Fraction> derived(List<Taken> rows) {
    switch (type()) {
      case "sum":
        return Optional.of(sum(derive(), rows));
      case "count":
        return Optional.of(Fraction.of(count(rows)));
      case "distinct":
        Map<Object, List<Taken>> byValue = new HashMap<>();
        for (Taken row : rows) {
          Object value = facts(row).get(derive().at("of").text());
          if (value != null) {
            byValue.computeIfAbsent(value, one -> new ArrayList<>()).add(row);
          }
        }
        return Optional.of(
            Fraction.of(byValue.values().stream().filter(same -> count(same) > 0).count()));
      case "ratio":
        Fraction whole = sum(derive().at("whole"), rows);
        return whole.sign() <= 0
            ? Optional.empty()
            : Optional.of(inUnit(sum(derive().at("part"), rows).over(whole)));
      case "growth":
        return growth(
                sum(derive().at("current"), rows),
                sum(derive().at("baseline"), rows),
                rows.stream().anyMatch(row -> amount(derive().at("baseline"), row).isPresent()))
            .map(this::inUnit);
      default:
        return rolling(rows).map(fraction -> fraction.times(Fraction.of(100)));
    }
  }

  private long count(List<Taken> rows) {
    return rows.stream().filter(row -> holds(derive(), row)).mapToLong(Taken::counts).sum();
  }

  private Fraction inUnit(Fraction fraction) {
    return derive().text("unit", "percent").equals("percent")
        ? fraction.times(Fraction.of(100))
        : fraction;
  }

  private static Optional<Fraction> growth(Fraction now, Fraction before, boolean isKnown) {
    return isKnown && before.sign() > 0
        ? Optional.of(now.over(before).minus(Fraction.ONE))
        : Optional.empty();
  }

  private Optional<Fraction> rolling(List<Taken> rows) {
    Fraction baseline = Fraction.ZERO;
    boolean isKnown = false;
    Fraction oldest = Fraction.ZERO;
    for (int before = QUARTERS; before > 0; before--) {
      List<Taken> within = within(rows, quarter(before), quarter(before - 1).minusDays(1));
      Fraction sum = total(within);
      oldest = before == QUARTERS ? sum : oldest;
      baseline = baseline.plus(sum);
      isKnown |= within.stream().anyMatch(row -> isKnown(row));
    }
    Fraction current = total(within(rows, quarter(0), world.through));
    return derive().at("reading").text().equals("trailing")
        ? growth(baseline.minus(oldest).plus(current), baseline, isKnown)
        : growth(current, baseline.over(Fraction.of(QUARTERS)), isKnown);
  }

  private static List<Taken> within(List<Taken> rows, LocalDate first, LocalDate last) {
    return rows.stream()
        .filter(row -> !row.date().isBefore(first) && !row.date().isAfter(last))
        .toList();
  }

  private boolean isKnown(Taken row) {
    return amount(derive(), row).isPresent()
        || derive().get("restated").flatMap(part -> amount(part, row)).isPresent();
  }

  /** What is restated stands in the place of what was. */
  private Fraction total(List<Taken> rows) {
    Optional<Node> restated = derive().get("restated");
    return restated.isPresent()
            && rows.stream().anyMatch(row -> amount(restated.get(), row).isPresent())
        ? sum(restated.get(), rows)
        : sum(derive(), rows);
  }

  private Fraction sum(Node part, List<Taken> rows) {
    Fraction sum = Fraction.ZERO;
    for (Taken row : rows) {
      sum = sum.plus(amount(part, row).orElse(Fraction.ZERO));
    }
    return sum;
  }

  private OracleFacts facts(Taken row) {
    return new OracleFacts(world, book, row, Optional.empty(), row.judgedOn());
  }

  private boolean holds(Node part, Taken row) {
    return !part.has("where") || Logic.holds(part.at("where"), facts(row)) == Logic.YES;
  }

  private Optional<Fraction> amount(Node part, Taken row) {
    if (!holds(part, row)) {
      return Optional.empty();
    }
    return part.has("of") ? stated(part.at("of").text(), row) : measured(row);
  }

  private Optional<Fraction> stated(String name, Taken row) {
    Object fact = row.fact(name);
    Optional<Fraction> amount =
        fact instanceof Node.Money money
            ? world.inBook(money, book, row.judgedOn())
            : Optional.ofNullable(fact instanceof Fraction number ? number : null);
    return row.back() ? amount.map(Fraction::negated) : amount;
  }

  private Optional<Fraction> measured(Taken row) {
    Node measure = node.get("base").or(() -> rule.get("base")).orElse(OracleRule.VALUE);
    OracleWorth worth = OracleWorth.of(world, book, measure, row);
    if (worth.code().isPresent()) {
      return Optional.empty();
    }
    return worth.stated().isPresent()
        ? world.inBook(worth.stated().get(), book, row.judgedOn())
        : worth.base();
  }
}
