package dev.pvi.cpi.oracle;

import static dev.pvi.cpi.oracle.FormulaText.condition;
import static dev.pvi.cpi.oracle.FormulaText.fact;
import static dev.pvi.cpi.oracle.FormulaText.facts;
import static dev.pvi.cpi.oracle.FormulaText.schedule;
import static dev.pvi.cpi.oracle.Json.array;
import static dev.pvi.cpi.oracle.Json.object;
import static dev.pvi.cpi.oracle.Json.plain;
import static dev.pvi.cpi.oracle.Json.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a case as the documents that the library reads. */
final class CaseText {

  /** One reading is the index, as it stands. */
  private static final String CATEGORIES =
      """
      {"c": {"name": "C", "weight": 1, "metrics": {"m": {"weight": 1, "table": "index"}}}}""";

  static final String RULE_BOOK =
      """
      {
        "format": "pvi-rule-book/1",
        "id": "points",
        "version": "1",
        "effective": {"from": "2020-01-01"},
        "known": "2020-01-01",
        "title": "Points",
        "attributes": {
          "maturity": {"type": "level", "levels": ["None", "Basic", "Intermediate", "Expert"]},
          "region": {"type": "text"},
          "seats": {"type": "number"}
        },
        "metrics": {"m": {"name": "M", "unit": "points"}},
        "tables": {
          "index": {
            "type": "slope", "knots": [{"at": 0, "value": 0}, {"at": 10, "value": 10}]
          }
        },
        "portfolios": {
          "networking": {"name": "Networking", "order": 1, "categories": %s},
          "security": {"name": "Security", "order": 2, "categories": %s}
        },
        "ladder": {
          "protectedMonths": 18,
          "standings": {
            "welcome": {"name": "Welcome", "at": 0},
            "portfolio-partner": {"name": "Portfolio Partner", "at": 5},
            "preferred": {"name": "Preferred Partner", "at": 7.5}
          }
        }
      }
      """
          .formatted(CATEGORIES, CATEGORIES);

  private static final String ATTRIBUTES =
      """
      {"maturity": {"type": "level", "levels": ["None", "Basic", "Intermediate", "Expert"]},
       "advanced": {"type": "flag"}, "seats": {"type": "number"}, "deal": {"type": "money"}}""";

  private CaseText() {}

  static String partner(Case.Score score) {
    Map<String, String> readings = new LinkedHashMap<>();
    score
        .indices()
        .forEach((portfolio, index) -> readings.put(portfolio, object("m", plain(index))));
    Map<String, String> standings = new LinkedHashMap<>();
    score
        .kept()
        .forEach(
            (portfolio, kept) ->
                standings.put(
                    portfolio,
                    object("standing", text(kept.standing()), "since", text("" + kept.since()))));
    return object(
        "format", text("pvi-partner/1"),
        "id", text(Case.PARTNER),
        "name", text(Case.NAME),
        "asOf", text("" + score.asOf()),
        "attributes", facts(score.attributes()),
        "readings", object(readings),
        "standings", object(standings));
  }

  static String earnings(Case all, List<Case.Event> inThisOrder) {
    Map<String, String> rates = new LinkedHashMap<>();
    all.rates().forEach((currency, rate) -> rates.put(currency, plain(rate)));
    return object(
        "format", text("pvi-earnings/1"),
        "partner", text(Case.PARTNER),
        "from", text("" + all.from()),
        "through", text("" + all.through()),
        "currency", text(all.currency()),
        "rates", object(rates),
        "events", array(inThisOrder.stream().map(CaseText::event).toList()));
  }

  private static String event(Case.Event event) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("type", text(event.type()));
    fields.put("id", text(event.id()));
    fields.put("date", text("" + event.date()));
    fields.put("portfolio", text(event.portfolio()));
    switch (event.type()) {
      case "booking" -> fields.put("value", fact(event.value()));
      case "milestone" -> fields.put("stage", text(event.stage()));
      case "growth" -> {
        fields.put("current", fact(event.value()));
        fields.put("prior", fact(event.before()));
      }
      default -> {
        fields.put("due", fact(event.value()));
        fields.put("renewed", fact(event.renewed()));
        event.renewedOn().ifPresent(on -> fields.put("renewedOn", text("" + on)));
      }
    }
    fields.put("facts", facts(event.facts()));
    return object(fields);
  }

  static String book(Case.Book book) {
    Map<String, String> effective = new LinkedHashMap<>();
    effective.put("from", text("" + book.from()));
    book.through().ifPresent(through -> effective.put("through", text("" + through)));
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("format", text("pvi-incentive-book/1"));
    fields.put("id", text(Case.PROGRAM));
    fields.put("version", text(book.version()));
    fields.put("effective", object(effective));
    fields.put("known", text("" + book.known()));
    book.corrects().ifPresent(other -> fields.put("corrects", text(Case.PROGRAM + "@" + other)));
    fields.put("title", text("Acme cash"));
    fields.put("source", text("OWN"));
    fields.put("attributes", ATTRIBUTES);
    putUnless("USD", book.currency(), "currency", fields);
    putUnless("HALF_EVEN", book.rounding(), "rounding", fields);
    putUnless("", book.notice(), "notice", fields);
    book.gate().ifPresent(gate -> fields.put("gate", gate(gate)));
    if (!book.countsKept()) {
      fields.put("protectedStanding", "false");
    }
    Map<String, String> rules = new LinkedHashMap<>();
    book.rules().forEach(rule -> rules.put(rule.id(), rule(rule)));
    fields.put("rules", object(rules));
    return object(fields);
  }

  /** What is not stated has a value too. */
  private static void putUnless(
      String assumed, String value, String field, Map<String, String> fields) {
    if (!value.equals(assumed)) {
      fields.put(field, text(value));
    }
  }

  private static String gate(Case.Gate gate) {
    return gate.above()
        ? object("index", plain(gate.index()), "reach", text("above"))
        : object("index", plain(gate.index()));
  }

  private static String rule(Case.Rule rule) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("order", String.valueOf(rule.order()));
    fields.put("name", text("Rule " + rule.id()));
    fields.put("motion", text(rule.motion()));
    fields.put("paysOn", text(rule.measure()));
    fields.put("negative", "true");
    fields.put("because", text("random rates are negative, too"));
    if (!rule.portfolios().isEmpty()) {
      fields.put("portfolios", array(rule.portfolios().stream().map(Json::text).toList()));
    }
    rule.gate().ifPresent(gate -> fields.put("gate", gate(gate)));
    Map<String, String> requirements = new LinkedHashMap<>();
    rule.requirements()
        .forEach(
            (id, when) ->
                requirements.put(
                    id, object("when", condition(when), "because", text("it must be so"))));
    fields.put("requirements", object(requirements));
    if (rule.measure().equals("milestone")) {
      fields.put(
          "amounts",
          object(
              "rows",
              array(
                  rule.amounts().entrySet().stream()
                      .map(
                          row ->
                              object("level", text(row.getKey()), "value", plain(row.getValue())))
                      .toList())));
    }
    fields.put("rate", schedule(rule.rate()));
    fields.put("multiplier", schedule(rule.multiplier()));
    rule.multiplierOn().ifPresent(other -> fields.put("multiplierOn", text(other)));
    return object(fields);
  }
}
