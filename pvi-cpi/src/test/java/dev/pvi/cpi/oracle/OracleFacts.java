package dev.pvi.cpi.oracle;

import dev.pvi.cpi.oracle.OracleEvent.Taken;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What conditions may test on an event, seen on a day. Nothing is told before. */
final class OracleFacts {

  private static final Map<String, Integer> FISCAL =
      Map.of("fiscal-month", 1, "fiscal-quarter", 3, "fiscal-half", 6, "fiscal-year", 12);

  private final OracleWorld world;
  private final OracleBook book;
  private final Taken taken;
  private final Map<String, Object> own = new HashMap<>();
  private final Optional<OracleScore> score;
  private final LocalDate moment;

  /**
   * Looks at an event.
   *
   * @param score whose facts count; empty: of the event alone
   * @param moment the day on which certifications must be valid
   */
  OracleFacts(
      OracleWorld world,
      OracleBook book,
      Taken taken,
      Optional<OracleScore> score,
      LocalDate moment) {
    this.world = world;
    this.book = book;
    this.taken = taken;
    this.score = score;
    this.moment = moment;
    String portfolio = taken.event().portfolio();
    own.put("portfolio", portfolio);
    own.put("event-date", taken.judgedOn());
    own.put("event-type", taken.event().type());
    own.put("period-start", world.from);
    own.put("period-end", world.through);
    score
        .filter(one -> one.indices.containsKey(portfolio))
        .ifPresent(
            one -> {
              OracleScore.Standing standing = one.standing(portfolio, book.countsKept);
              own.put("index", one.indices.get(portfolio));
              own.put("standing", standing.id);
              own.put("standing-protected", standing != one.computed(portfolio));
            });
  }

  private OracleFacts(OracleBook book) {
    this.book = book;
    world = null;
    taken = null;
    score = Optional.empty();
    moment = null;
  }

  /** Knows nothing. */
  static OracleFacts none(OracleBook book) {
    return new OracleFacts(book);
  }

  OracleFacts with(Map<String, Fraction> quantities) {
    OracleFacts more = new OracleFacts(world, book, taken, score, moment);
    quantities.forEach(more.own::putIfAbsent);
    return more;
  }

  OracleBook book() {
    return book;
  }

  /** What the library provides hides what the event states, and that what the partner states. */
  Object get(String name) {
    if (own.containsKey(name)) {
      return own.get(name);
    } else if (taken == null) {
      return null;
    }
    if (FISCAL.containsKey(name)) {
      return book.fiscal(taken.judgedOn(), FISCAL.get(name));
    }
    Object stated = taken.fact(name);
    if (stated instanceof Node.Money money) {
      Optional<Fraction> amount = world.inBook(money, book, taken.judgedOn());
      return amount.isPresent() ? new Node.Money(amount.get(), book.currency) : money;
    }
    if (stated == null && score.isPresent()) {
      stated = score.get().attributes.get(name);
    }
    return stated == null ? derived(name) : stated;
  }

  private Object derived(String name) {
    Node days = book.node.fields("days").get(name);
    if (days != null) {
      boolean areDays =
          get(days.at("from").text()) instanceof LocalDate
              && get(days.at("to").text()) instanceof LocalDate;
      return areDays
          ? Fraction.of(
              ChronoUnit.DAYS.between(
                  (LocalDate) get(days.at("from").text()), (LocalDate) get(days.at("to").text())))
          : null;
    }
    Node certifications = book.node.fields("credentials").get(name);
    return certifications == null || score.isEmpty()
        ? null
        : (Boolean)
            score.get().holds(certifications.elements().stream().map(Node::text).toList(), moment);
  }

  /** What a schedule looks up: money of the book is a number. */
  Object input(String name) {
    Object fact = get(name);
    return fact instanceof Node.Money money && money.currency().equals(book.currency)
        ? money.amount()
        : fact;
  }

  /**
   * How a pot calls a fact. The pots of what was before the period are closed, so that what takes
   * it back now is totalled with what is of now.
   */
  String word(String name) {
    if (FISCAL.containsKey(name) && taken.judgedOn().isBefore(world.from)) {
      return book.fiscal(taken.date(), FISCAL.get(name));
    }
    Object fact = get(name);
    if (fact == null) {
      return "not stated";
    }
    return fact instanceof Boolean yes ? (yes ? "yes" : "no") : "" + fact;
  }
}
