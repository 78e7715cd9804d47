package dev.pvi.cpi;

import static dev.pvi.cpi.TestIncentive.day;
import static dev.pvi.cpi.TestIncentive.usd;

import dev.pvi.cpi.earning.Earnings;
import dev.pvi.cpi.earning.Event;
import dev.pvi.cpi.incentive.IncentiveBook;
import dev.pvi.cpi.incentive.Rules;
import dev.pvi.cpi.statement.Line;
import dev.pvi.cpi.statement.RebateStatement;
import dev.pvi.cpi.statement.RuleStatement;
import dev.pvi.score.PartnerScore;
import dev.pvi.score.ScoreHistory;
import dev.pvi.tally.FxRates;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;

/** An incentive program in a test, its texts with single quotes, and what it pays. */
final class Program {

  private final Map<String, String> fields = new LinkedHashMap<>();
  private final Map<String, String> rules = new LinkedHashMap<>();
  private final List<Event> events = new ArrayList<>();
  private Rules known = Rules.standard();
  private FxRates rates = FxRates.none();
  private String from = "2026-01-01";
  private String through = "2026-12-31";

  /** A program of one rule, called {@code rule}, of the motion land. */
  static Program of(String rule) {
    return new Program().rule("rule", rule);
  }

  static Program empty() {
    return new Program();
  }

  Program rule(String id, String rule) {
    rules.put(
        id, "{'order': %d, 'name': '%s', 'motion': 'land', %s}".formatted(rules.size(), id, rule));
    return this;
  }

  Program with(String field, String json) {
    fields.put(field, json);
    return this;
  }

  Program rules(Rules rules) {
    known = rules;
    return this;
  }

  Program rates(FxRates rates) {
    this.rates = rates;
    return this;
  }

  Program period(String first, String last) {
    from = first;
    through = last;
    return this;
  }

  Program event(Event event) {
    events.add(event);
    return this;
  }

  /** Adds a booking in networking. */
  Program booking(String id, String date, String value) {
    return event(networking(Event.booking(id), date).value(usd(value)).build());
  }

  static Event.Builder networking(Event.Builder event, String date) {
    return event.on(day(date)).portfolio("networking");
  }

  String json() {
    Map<String, String> book = new LinkedHashMap<>();
    book.put("format", "'pvi-incentive-book/1'");
    book.put("id", "'acme-cash'");
    book.put("version", "'1'");
    book.put("effective", "{'from': '2000-01-01'}");
    book.put("known", "'2000-01-01'");
    book.put("title", "'Acme cash'");
    book.put("source", "'OWN'");
    book.putAll(fields);
    book.put("rules", object(rules));
    return object(book).replace('\'', '"');
  }

  private static String object(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> "'" + field.getKey() + "': " + field.getValue())
        .collect(Collectors.joining(",\n", "{", "}"));
  }

  IncentiveBook book() {
    return IncentiveBooks.parse("test incentive", json(), known);
  }

  RebateStatement pay() {
    return pay(TestScores.networking("8"));
  }

  RebateStatement pay(PartnerScore score) {
    return pay(ScoreHistory.always(score));
  }

  RebateStatement pay(ScoreHistory scores) {
    Earnings earnings =
        Earnings.builder("acme", day(from), day(through), CurrencyUnit.USD)
            .rates(rates)
            .events(events)
            .build();
    return RebateCalculator.of(book()).calculate(scores, earnings);
  }

  /** Returns what the statement pays in all, as it is written. */
  static String total(RebateStatement statement) {
    return statement.total().getAmount().toPlainString();
  }

  /** Returns what each event is paid by a rule, as {@code id amount}. */
  static List<String> amounts(RebateStatement statement, String rule) {
    return TestIncentive.rule(statement, rule).lines().stream()
        .map(line -> line.event().orElse("made up") + " " + text(line.amount()))
        .toList();
  }

  /** Returns why events are not paid by a rule, as {@code id base code}. */
  static List<String> excluded(RebateStatement statement, String rule) {
    return TestIncentive.rule(statement, rule).excluded().stream()
        .map(
            line ->
                line.event().orElse("")
                    + " "
                    + line.base().map(Program::text).orElse("nothing")
                    + " "
                    + line.reason().orElseThrow().code())
        .toList();
  }

  static RuleStatement only(RebateStatement statement) {
    return statement.rules().get(0);
  }

  static Line line(RebateStatement statement, String event) {
    return TestIncentive.paid(statement, event);
  }

  static String text(BigDecimal amount) {
    return amount.setScale(Math.max(2, amount.scale())).toPlainString();
  }
}
