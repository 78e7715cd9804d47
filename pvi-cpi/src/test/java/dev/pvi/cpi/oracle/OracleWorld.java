package dev.pvi.cpi.oracle;

import dev.pvi.cpi.oracle.Node.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a case states, laid out: events, scores, releases and exchange rates. */
final class OracleWorld {

  private static final Map<String, Integer> DIGITS = Map.of("USD", 2, "EUR", 2, "JPY", 0, "KWD", 3);

  /** After a division into the currency of a book. */
  private static final int BOOK_DIGITS = 10;

  final String currency;
  final LocalDate from;
  final LocalDate through;
  final List<OracleEvent> events;
  final List<OracleBook> books;
  final List<OracleScore> scores;
  final boolean always;
  private final Map<String, Node> rates;

  private OracleWorld(List<OracleBook> books, List<OracleScore> scores, Case all) {
    Node earnings = Node.parse(Json.write(all.earnings()));
    currency = earnings.at("currency").text();
    from = earnings.at("from").day();
    through = earnings.at("through").day();
    rates = earnings.fields("rates");
    events =
        earnings.elements("events").stream()
            .map(OracleEvent::of)
            .sorted(Comparator.comparing(OracleEvent::id))
            .toList();
    this.books = books;
    this.scores = scores;
    always = all.always();
  }

  static OracleWorld of(Case all) {
    List<OracleBook> books = new ArrayList<>();
    all.books().forEach(book -> books.add(new OracleBook(Node.parse(Json.write(book)))));
    books.removeIf(book -> all.knownAt().map(day -> book.known.isAfter(day)).orElse(false));
    books.sort(
        Comparator.<OracleBook, LocalDate>comparing(book -> book.from)
            .thenComparing(book -> book.known)
            .thenComparing(book -> book.version));
    List<OracleScore> scores = new ArrayList<>();
    all.partners().forEach(partner -> scores.add(new OracleScore(Node.parse(Json.write(partner)))));
    scores.sort(Comparator.comparing(score -> score.asOf));
    return new OracleWorld(books, scores, all);
  }

  /** The same releases and scores with the earnings of another case. */
  OracleWorld with(Case all) {
    return new OracleWorld(books, scores, all);
  }

  int digits() {
    return DIGITS.get(currency);
  }

  boolean isInPeriod(LocalDate date) {
    return !date.isBefore(from) && !date.isAfter(through);
  }

  /** The last to begin, and of those the last to be known; then its corrections, step by step. */
  Optional<OracleBook> inForce(LocalDate date) {
    Optional<OracleBook> found =
        books.stream()
            .filter(book -> book.corrects.isEmpty() && book.holds(date))
            .max(
                Comparator.<OracleBook, LocalDate>comparing(book -> book.from)
                    .thenComparing(book -> book.known));
    Optional<OracleBook> correction = found;
    while (correction.isPresent()) {
      found = correction;
      String id = Case.PROGRAM + "@" + found.get().version;
      correction =
          books.stream()
              .filter(book -> book.corrects.equals(Optional.of(id)) && book.holds(date))
              .max(Comparator.comparing(book -> book.known));
    }
    return found;
  }

  /** The latest of the day or before. */
  Optional<OracleScore> score(LocalDate date) {
    Optional<OracleScore> latest = Optional.empty();
    for (OracleScore score : scores) {
      if (always || !score.asOf.isAfter(date)) {
        latest = Optional.of(score);
      }
    }
    return latest;
  }

  /** A rate and from when it holds. */
  record Rate(Fraction worth, Optional<LocalDate> from) {}

  Optional<Rate> rate(String other, LocalDate day) {
    if (other.equals(currency)) {
      return Optional.of(new Rate(Fraction.ONE, Optional.empty()));
    }
    Node stated = rates.get(other);
    if (stated == null) {
      return Optional.empty();
    } else if (!(stated.value() instanceof List<?>)) {
      return Optional.of(new Rate(stated.number(), Optional.empty()));
    }
    Optional<Rate> latest = Optional.empty();
    for (Node one : stated.elements()) {
      Rate rate = new Rate(one.at("worth").number(), one.get("from").map(Node::day));
      boolean holds = rate.from.isEmpty() || !rate.from.get().isAfter(day);
      boolean isLater =
          latest.isEmpty()
              || latest.get().from.isEmpty()
              || (rate.from.isPresent() && rate.from.get().isAfter(latest.get().from.get()));
      latest = holds && isLater ? Optional.of(rate) : latest;
    }
    return latest;
  }

  Optional<Fraction> inStatement(Money money, LocalDate day) {
    return rate(money.currency(), day).map(rate -> money.amount().times(rate.worth));
  }

  /** Amounts are compared and totalled in the currency of the book. */
  Optional<Fraction> inBook(Money money, OracleBook book, LocalDate day) {
    return money.currency().equals(book.currency)
        ? Optional.of(money.amount())
        : inStatement(money, day).flatMap(amount -> intoBook(amount, book, day));
  }

  Optional<Fraction> intoBook(Fraction amount, OracleBook book, LocalDate day) {
    return rate(book.currency, day)
        .map(Rate::worth)
        .map(
            worth ->
                worth.equals(Fraction.ONE)
                    ? amount
                    : amount.over(worth).rounded(BOOK_DIGITS, "HALF_EVEN"));
  }

  /** Another currency stands on a line, with its rate. */
  String foreign(Optional<Money> stated, LocalDate day) {
    if (stated.isEmpty() || stated.get().currency().equals(currency)) {
      return "";
    }
    Optional<Rate> rate = rate(stated.get().currency(), day);
    return Lines.foreign(
        stated.get().amount(),
        stated.get().currency(),
        rate.map(Rate::worth),
        rate.flatMap(Rate::from));
  }
}
