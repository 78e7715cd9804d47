package dev.pvi.cpi;

import static java.util.stream.Collectors.joining;

import dev.pvi.cpi.earning.Earnings;
import dev.pvi.cpi.incentive.IncentiveBook;
import dev.pvi.cpi.statement.ExcludedLine;
import dev.pvi.cpi.statement.PaidLine;
import dev.pvi.cpi.statement.RebateStatement;
import dev.pvi.cpi.statement.RuleStatement;
import dev.pvi.formula.Fact;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** Builds the text of an incentive book, effective from 2026-01-01, without a gate. */
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
    return empty().rule("land", "tcv", "\"rate\": " + constant(rate));
  }

  static String constant(String value) {
    return "{\"type\": \"constant\", \"value\": " + value + "}";
  }

  /** Sets a field of the book itself, such as {@code gate}. */
  TestIncentive with(String field, String json) {
    head.put(field, json);
    return this;
  }

  TestIncentive release(String version, String from) {
    return with("version", "\"" + version + "\"").with("effective", "{\"from\": \"" + from + "\"}");
  }

  /** Adds a rule of the motion {@code land} by what it pays on and further fields. */
  TestIncentive rule(String id, String paysOn, String fields) {
    rules.put(
        id,
        "{\"order\": 1, \"name\": \"%s\", \"motion\": \"land\", \"paysOn\": \"%s\"%s}"
            .formatted(id, paysOn, fields.isEmpty() ? "" : ", " + fields));
    return this;
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

  static PaidLine paid(RebateStatement statement, String event) {
    return statement.rules().stream()
        .flatMap(rule -> rule.lines().stream())
        .filter(line -> line.event().equals(event))
        .findFirst()
        .orElseThrow();
  }

  static ExcludedLine excluded(RebateStatement statement, String event) {
    return statement.rules().stream()
        .flatMap(rule -> rule.excluded().stream())
        .filter(line -> line.event().equals(event))
        .findFirst()
        .orElseThrow();
  }
}
