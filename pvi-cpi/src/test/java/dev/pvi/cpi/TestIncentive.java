package dev.pvi.cpi;

import static java.util.stream.Collectors.joining;

import dev.pvi.cpi.earning.Earnings;
import dev.pvi.cpi.incentive.IncentiveBook;
import dev.pvi.cpi.statement.Line;
import dev.pvi.cpi.statement.RebateStatement;
import dev.pvi.cpi.statement.RuleStatement;
import dev.pvi.explain.Reason;
import dev.pvi.formula.Fact;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** Builds the text of an incentive book, effective from 2026-01-01, without a requirement. */
final class TestIncentive {

  private final Map<String, String> head = new LinkedHashMap<>();
  private final Map<String, String> rules = new LinkedHashMap<>();

  private TestIncentive() {
    head.put("format", "\"pvi-incentive-book/1\"");
    head.put("id", "\"acme-cash\"");
    head.put("version", "\"1\"");
    head.put("effective", "{\"from\": \"2026-01-01\"}");
    head.put("known", "\"2026-01-01\"");
    head.put("title", "\"Acme cash\"");
    head.put("source", "\"OWN\"");
  }

  static TestIncentive empty() {
    return new TestIncentive();
  }

  /** One rule that pays a rate on bookings. */
  static TestIncentive ofBookings(String rate) {
    return empty().rule("land", "booking", rate(constant(rate)));
  }

  static String constant(String value) {
    return "{\"type\": \"constant\", \"value\": " + value + "}";
  }

  /** A rule whose one factor is a rate. */
  static String rate(String schedule) {
    return "\"factors\": [{\"id\": \"rate\", \"rate\": " + schedule + "}]";
  }

  /** A rule whose one factor is a multiplier on the index. */
  static String times(String schedule) {
    return "\"factors\": [{\"id\": \"multiplier\", \"times\": " + schedule + "}]";
  }

  /** A rule whose factors are a rate and a multiplier on the index. */
  static String rateTimes(String rate, String multiplier) {
    return "\"factors\": [{\"id\": \"rate\", \"rate\": %s}, {\"id\": \"multiplier\", \"times\": %s}]"
        .formatted(rate, multiplier);
  }

  /** Sets a field of the book itself, such as {@code settlement}. */
  TestIncentive with(String field, String json) {
    head.put(field, json);
    return this;
  }

  /** Lets every rule pay from an index on; what lies below it is excluded as {@code gate}. */
  TestIncentive gatedFrom(String index) {
    return with("requirements", gate("\"from\": " + index));
  }

  TestIncentive release(String version, String from) {
    return with("version", "\"" + version + "\"").with("effective", "{\"from\": \"" + from + "\"}");
  }

  /** Adds a rule of the motion {@code land} by the kind of event it pays and further fields. */
  TestIncentive rule(String id, String kind, String fields) {
    boolean hasBase = fields.contains("\"base\"");
    String base =
        switch (kind) {
          case "growth" ->
              ", \"base\": {\"of\": \"current\", \"minus\": \"prior\","
                  + " \"positive\": \"there was no growth\"}";
          case "renewal" ->
              ", \"base\": {\"of\": \"due\", \"atMost\": {\"of\": \"renewed\","
                  + " \"because\": \"only what was renewed is paid\"},"
                  + " \"positive\": \"nothing was due or nothing renewed\"}";
          default -> "";
        };
    rules.put(
        id,
        "{\"order\": 1, \"name\": \"%s\", \"motion\": \"land\", \"events\": [\"%s\"]%s%s}"
            .formatted(id, kind, hasBase ? "" : base, fields.isEmpty() ? "" : ", " + fields));
    return this;
  }

  /** A requirement that a renewal came by its due date. */
  static String onTime() {
    return "\"requirements\": {\"on-time\": {\"when\": {\"attribute\": \"renewed-on\","
        + " \"through\": {\"attribute\": \"event-date\"}}, \"because\": \"late\"}}";
  }

  /** The amounts of a rule that pays on milestones, by stage. */
  static String stages(String rows) {
    return "\"base\": {\"of\": \"stage\", \"levels\": {\"rows\": [" + rows + "]}}";
  }

  /** A requirement of the least index. */
  static String gate(String comparison) {
    return "{\"gate\": {\"when\": {\"attribute\": \"index\", %s}, \"because\": \"below the gate\"}}"
        .formatted(comparison);
  }

  /** Returns the text, one field of the book per line. */
  String json() {
    Map<String, String> book = new LinkedHashMap<>(head);
    book.put("rules", object(rules));
    return object(book);
  }

  private static String object(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> "\"" + field.getKey() + "\": " + field.getValue())
        .collect(joining(",\n", "{", "}"));
  }

  IncentiveBook read() {
    return IncentiveBooks.parse("test incentive", json());
  }

  RebateCalculator calculator() {
    return RebateCalculator.of(read());
  }

  static BigDecimal decimal(String text) {
    return new BigDecimal(text);
  }

  static BigMoney usd(String amount) {
    return BigMoney.of(CurrencyUnit.USD, decimal(amount));
  }

  static BigMoney eur(String amount) {
    return BigMoney.of(CurrencyUnit.EUR, decimal(amount));
  }

  static LocalDate day(String date) {
    return LocalDate.parse(date);
  }

  /** Facts by id, given as ids and values in turn. */
  static SortedMap<String, Fact> facts(Object... idsAndFacts) {
    SortedMap<String, Fact> facts = new TreeMap<>();
    for (int i = 0; i < idsAndFacts.length; i += 2) {
      facts.put((String) idsAndFacts[i], (Fact) idsAndFacts[i + 1]);
    }
    return facts;
  }

  /** Earnings of acme in the year 2026, in dollars. */
  static Earnings.Builder earnings() {
    return Earnings.builder("acme", day("2026-01-01"), day("2026-12-31"), CurrencyUnit.USD);
  }

  static RuleStatement rule(RebateStatement statement, String id) {
    List<RuleStatement> found =
        statement.rules().stream().filter(rule -> rule.rule().equals(id)).toList();
    return found.get(0);
  }

  static Line paid(RebateStatement statement, String event) {
    return statement.rules().stream()
        .flatMap(rule -> rule.lines().stream())
        .filter(line -> line.event().equals(Optional.of(event)))
        .findFirst()
        .orElseThrow();
  }

  /** Returns why an event earns nothing under the rule that excludes it. */
  static Reason whyNot(RebateStatement statement, String event) {
    return excluded(statement, event).reason().orElseThrow();
  }

  static Line excluded(RebateStatement statement, String event) {
    return statement.rules().stream()
        .flatMap(rule -> rule.excluded().stream())
        .filter(line -> line.event().equals(Optional.of(event)))
        .findFirst()
        .orElseThrow();
  }
}
