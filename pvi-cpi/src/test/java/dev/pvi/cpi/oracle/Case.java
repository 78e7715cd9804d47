package dev.pvi.cpi.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a statement is made of, as plain values: {@link CaseText} writes them as the documents that
 * the library reads, {@link Oracle} says what must come out.
 *
 * <p>A fact is a {@code String}, a {@code Boolean}, a {@code BigDecimal}, a {@code LocalDate} or
 * {@link Money}.
 *
 * @param currency the currency of the statement
 * @param from the first day of the period
 * @param through the last day of the period
 * @param rates what one unit of another currency is worth
 * @param events the events, in any order
 * @param books the releases, in any order
 * @param knownAt the day of whose knowledge the releases are seen; empty: all are known
 * @param scores the scores, in any order
 * @param always whether the only score counts for every date
 */
record Case(
    String currency,
    LocalDate from,
    LocalDate through,
    Map<String, BigDecimal> rates,
    List<Event> events,
    List<Book> books,
    Optional<LocalDate> knownAt,
    List<Score> scores,
    boolean always) {

  static final String PARTNER = "acme";
  static final String NAME = "Acme";
  static final String PROGRAM = "acme-cash";

  record Money(BigDecimal amount, String currency) {}

  /** An event of any type; {@code value} is also what is current or due. */
  record Event(
      String id,
      String type,
      LocalDate date,
      String portfolio,
      Money value,
      Money before,
      Money renewed,
      Optional<LocalDate> renewedOn,
      String stage,
      Map<String, Object> facts) {}

  record Score(
      LocalDate asOf,
      Map<String, BigDecimal> indices,
      Map<String, Kept> kept,
      Map<String, Object> attributes) {}

  /** A standing that was reached on a day. */
  record Kept(String standing, LocalDate since) {}

  record Book(
      String version,
      LocalDate from,
      Optional<LocalDate> through,
      LocalDate known,
      Optional<String> corrects,
      String currency,
      String rounding,
      Optional<Gate> gate,
      boolean countsKept,
      String notice,
      List<Rule> rules) {}

  record Gate(BigDecimal index, boolean above) {}

  record Rule(
      String id,
      int order,
      String motion,
      String measure,
      List<String> portfolios,
      Optional<Gate> gate,
      Map<String, Condition> requirements,
      Map<String, BigDecimal> amounts,
      Schedule rate,
      Schedule multiplier,
      Optional<String> multiplierOn) {}

  /** A rate or a multiplier for an index. */
  sealed interface Schedule {}

  record Constant(BigDecimal value) implements Schedule {}

  record Bands(BigDecimal first, List<Band> others) implements Schedule {}

  /** From a start on, or only above it. */
  record Band(BigDecimal start, boolean above, BigDecimal value) {}

  record Slope(List<Knot> knots, int digits, String mode) implements Schedule {}

  record Knot(BigDecimal at, BigDecimal value) {}

  record Choice(List<When> cases, Optional<Schedule> otherwise) implements Schedule {}

  record When(Condition condition, Schedule then) {}

  sealed interface Condition {}

  record All(List<Condition> parts) implements Condition {}

  record Any(List<Condition> parts) implements Condition {}

  record Not(Condition part) implements Condition {}

  /** Operands by operator; an operand is a fact or another attribute. */
  record Test(String attribute, Map<String, List<Object>> comparisons) implements Condition {}

  record Attribute(String id) {}
}
