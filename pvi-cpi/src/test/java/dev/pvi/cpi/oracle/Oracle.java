package dev.pvi.cpi.oracle;

import dev.pvi.cpi.oracle.OracleEvent.Taken;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Says what a statement must be, from the texts of a case alone: loops over events, releases and
 * rules, by arithmetic of its own. It shares no code with the library.
 */
final class Oracle {

  private final OracleWorld world;
  private final Map<OracleBook, List<OracleRule>> rules = new HashMap<>();
  private final Map<String, OracleEvent> byId = new TreeMap<>();
  private final Set<String> duplicates = new TreeSet<>();
  private final List<String> outside = new ArrayList<>();

  private Oracle(OracleWorld world) {
    this.world = world;
    for (OracleBook book : world.books) {
      rules.put(
          book,
          book.rules().stream()
              .map(rule -> new OracleRule(world, book, rule.getKey(), rule.getValue()))
              .toList());
    }
    world.events.forEach(event -> byId.put(event.id(), event));
  }

  static List<String> expects(Case all) {
    return expects(OracleWorld.of(all));
  }

  static List<String> expects(OracleWorld world) {
    return new Oracle(world).statement();
  }

  private List<String> statement() {
    findDuplicates();
    world.events.forEach(this::place);
    List<OracleRule> inOrder = new ArrayList<>();
    for (OracleBook book : world.books) {
      List<OracleRule> ofBook = rules.get(book);
      ofBook.forEach(OracleRule::close);
      ofBook.forEach(OracleLimits::ofLines);
      groups(book).forEach((id, members) -> new OracleGroup(group(book, id), members).run());
      ofBook.forEach(OracleLimits::ofPotsAndRule);
      groups(book).forEach((id, members) -> OracleLimits.ofGroup(id, group(book, id), members));
      inOrder.addAll(ofBook);
    }
    new OracleRounding(world).round(inOrder);
    inOrder.removeIf(rule -> !rule.isTouched() && rule.madeUp.isEmpty());
    List<String> lines = new ArrayList<>();
    lines.add(head(inOrder));
    inOrder.forEach(rule -> lines.addAll(new OracleText(world, rule).lines()));
    lines.addAll(outside);
    return lines;
  }

  private static Node group(OracleBook book, String id) {
    return book.node.at("groups").at(id);
  }

  private Map<String, List<OracleRule>> groups(OracleBook book) {
    Map<String, List<OracleRule>> groups = new TreeMap<>();
    book.node
        .fields("groups")
        .forEach(
            (id, group) -> {
              List<OracleRule> members = new ArrayList<>();
              for (String name : group.texts("rules")) {
                rules.get(book).stream().filter(r -> r.id.equals(name)).forEach(members::add);
              }
              groups.put(id, members);
            });
    return groups;
  }

  private String head(List<OracleRule> shown) {
    Map<String, Fraction> totals = new TreeMap<>();
    Set<String> notices = new LinkedHashSet<>();
    for (OracleRule rule : shown) {
      String pay = rule.book.settlement(rule.node).text("pay", "cash");
      Fraction amount = Fraction.ZERO;
      for (OracleLine line : OracleRounding.all(rule)) {
        amount = amount.plus(line.amount);
      }
      totals.merge(pay.equals("credit") ? "cash" : pay, amount, Fraction::plus);
      notices.add(rule.book.node.text("notice", ""));
    }
    notices.remove("");
    return Lines.head(
        Case.PARTNER + ", " + Case.NAME,
        world.from,
        world.through,
        world.currency,
        totals,
        String.join(" ", notices));
  }

  /** The earliest counts, on one day that with the smallest id. */
  private void findDuplicates() {
    Set<List<Object>> seen = new LinkedHashSet<>();
    List<OracleEvent> inOrder = new ArrayList<>(world.events);
    inOrder.sort(Comparator.comparing(OracleEvent::date).thenComparing(OracleEvent::id));
    for (OracleEvent event : inOrder) {
      Optional<OracleBook> book = world.inForce(event.date());
      if (book.isEmpty()
          || event.reverses().isPresent()
          || book.get().equalBy(event.type()).isEmpty()) {
        continue;
      }
      List<Object> key = new ArrayList<>(List.of(event.type()));
      boolean isWhole = true;
      for (String name : book.get().equalBy(event.type())) {
        Object fact =
            switch (name) {
              case "event-date" -> event.date();
              case "portfolio" -> event.portfolio();
              default -> event.facts().get(name);
            };
        key.add(fact);
        isWhole &= fact != null;
      }
      if (isWhole && !seen.add(key)) {
        duplicates.add(event.id());
      }
    }
  }

  private void exclude(OracleEvent event, String code) {
    outside.add(
        "outside "
            + Lines.excluded(
                event.id(), event.date(), event.portfolio(), Optional.empty(), "", code));
  }

  private void place(OracleEvent event) {
    if (event.reverses().isPresent()) {
      OracleEvent original = byId.get(event.reverses().get());
      if (original == null || original.reverses().isPresent()) {
        exclude(event, "no-original");
      } else if (duplicates.contains(original.id())) {
        exclude(event, "duplicate");
      } else {
        boolean back = !event.statesLess() ^ takesBack(original);
        judge(
            event,
            new Taken(
                event.inPlaceOf(original),
                event.date(),
                original.date(),
                back,
                event.isAllOf(original) ? -1 : 0));
      }
    } else if (duplicates.contains(event.id())) {
      exclude(event, "duplicate");
    } else {
      judge(event, new Taken(event, event.date(), event.date(), takesBack(event), 1));
    }
  }

  private boolean takesBack(OracleEvent event) {
    return world.inForce(event.date()).filter(book -> book.takesBack(event.type())).isPresent();
  }

  private void judge(OracleEvent event, Taken taken) {
    if (!world.isInPeriod(taken.date())) {
      countAll(taken);
      rules.values().forEach(all -> all.forEach(rule -> rule.count(taken)));
      exclude(event, "outside-period");
      return;
    }
    Optional<OracleBook> book = world.inForce(taken.judgedOn());
    if (book.isEmpty()) {
      exclude(event, "no-release");
    } else if (!book.get().knows(taken.event().type())) {
      exclude(event, "unknown-kind");
    } else if (!book.get().admits(taken.event())) {
      exclude(event, "wrong-fact");
    } else {
      boolean isSeen = countAll(taken);
      for (OracleRule rule : rules.get(book.get())) {
        isSeen |= rule.take(taken);
      }
      if (!isSeen) {
        exclude(event, "no-rule");
      }
    }
  }

  private boolean countAll(Taken taken) {
    boolean isCounted = false;
    for (List<OracleRule> ofBook : rules.values()) {
      for (OracleRule rule : ofBook) {
        isCounted |= rule.countAll(taken);
      }
    }
    return isCounted;
  }
}
