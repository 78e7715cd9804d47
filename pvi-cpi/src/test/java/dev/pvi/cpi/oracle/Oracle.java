package dev.pvi.cpi.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Says what a statement must be, from the case alone: loops over events, releases and rules, by
 * arithmetic of its own. It shares no code with the library.
 */
final class Oracle {

  private static final Map<String, String> EVENTS =
      Map.of(
          "tcv", "booking",
          "milestone", "milestone",
          "acv-growth", "growth",
          "renewed-on-time", "renewal");

  private final Case all;
  private final List<Case.Event> events;
  private final List<Case.Book> books;

  private Oracle(Case all) {
    this.all = all;
    events = all.events().stream().sorted(Comparator.comparing(Case.Event::id)).toList();
    books =
        all.books().stream()
            .filter(book -> all.knownAt().map(day -> !book.known().isAfter(day)).orElse(true))
            .sorted(
                Comparator.comparing(Case.Book::from)
                    .thenComparing(Case.Book::known)
                    .thenComparing(Case.Book::version))
            .toList();
  }

  /** The type of the events that a measure is of. */
  static String seenBy(String measure) {
    return EVENTS.get(measure);
  }

  static List<String> expects(Case all) {
    return new Oracle(all).statement();
  }

  private List<String> statement() {
    List<String> lines = new ArrayList<>();
    Set<String> notices = new LinkedHashSet<>();
    BigDecimal total = BigDecimal.ZERO;
    for (Case.Book book : books) {
      List<Case.Rule> rules =
          book.rules().stream()
              .sorted(Comparator.comparing(Case.Rule::order).thenComparing(Case.Rule::id))
              .toList();
      for (Case.Rule rule : rules) {
        List<Case.Event> seen = events.stream().filter(event -> sees(book, rule, event)).toList();
        if (!seen.isEmpty()) {
          OracleRule part = new OracleRule(all, book, rule, seen);
          lines.addAll(part.lines());
          total = total.add(part.amount());
          notices.add(book.notice());
        }
      }
    }
    notices.remove("");
    lines.add(
        0,
        Lines.head(
            Case.PARTNER + ", " + Case.NAME,
            all.from(),
            all.through(),
            total,
            all.currency(),
            String.join(" ", notices)));
    for (Case.Event event : events) {
      outside(event)
          .ifPresent(
              code ->
                  lines.add(
                      "outside "
                          + Lines.excluded(
                              event.id(),
                              event.date(),
                              event.portfolio(),
                              Optional.empty(),
                              "",
                              code)));
    }
    return lines;
  }

  private boolean isInPeriod(LocalDate date) {
    return date.compareTo(all.from()) >= 0 && date.compareTo(all.through()) <= 0;
  }

  private boolean sees(Case.Book book, Case.Rule rule, Case.Event event) {
    return isInPeriod(event.date())
        && inForce(event.date()).filter(other -> other == book).isPresent()
        && seenBy(rule.measure()).equals(event.type())
        && (rule.portfolios().isEmpty() || rule.portfolios().contains(event.portfolio()));
  }

  /** Why no rule sees an event; empty if one does. */
  private Optional<String> outside(Case.Event event) {
    if (!isInPeriod(event.date())) {
      return Optional.of("outside-period");
    }
    Optional<Case.Book> book = inForce(event.date());
    if (book.isEmpty()) {
      return Optional.of("no-release");
    }
    return book.get().rules().stream().anyMatch(rule -> sees(book.get(), rule, event))
        ? Optional.empty()
        : Optional.of("no-rule");
  }

  /** The last to begin, and of those the last to be known; then its corrections, step by step. */
  private Optional<Case.Book> inForce(LocalDate date) {
    Optional<Case.Book> found =
        books.stream()
            .filter(book -> book.corrects().isEmpty() && holds(book, date))
            .max(Comparator.comparing(Case.Book::from).thenComparing(Case.Book::known));
    Optional<Case.Book> correction = found;
    while (correction.isPresent()) {
      found = correction;
      String version = found.get().version();
      correction =
          books.stream()
              .filter(book -> book.corrects().equals(Optional.of(version)) && holds(book, date))
              .max(Comparator.comparing(Case.Book::known));
    }
    return found;
  }

  private static boolean holds(Case.Book book, LocalDate date) {
    return date.compareTo(book.from()) >= 0
        && date.compareTo(book.through().orElse(LocalDate.MAX)) <= 0;
  }
}
