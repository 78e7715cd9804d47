package dev.pvi.cpi.oracle;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a statement is made of, as the documents that the library and the {@link Oracle} read.
 *
 * @param earnings the period, the exchange rates and the events
 * @param books the releases, in any order
 * @param knownAt the day of whose knowledge the releases are seen; empty: all are known
 * @param partners the records that are scored, in any order
 * @param always whether the only score counts for every date
 */
record Case(
    Map<String, Object> earnings,
    List<Map<String, Object>> books,
    Optional<LocalDate> knownAt,
    List<Map<String, Object>> partners,
    boolean always) {

  static final String PARTNER = "acme";
  static final String NAME = "Acme";
  static final String PROGRAM = "acme-cash";

  private static final String CATEGORIES =
      """
      {"c": {"name": "C", "weight": 1, "metrics": {"m": {"weight": 1, "table": "index"}}}}""";

  /** One reading is the index, as it stands. */
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
        "metrics": {
          "m": {"name": "M", "unit": "points"}, "other": {"name": "Other", "unit": "points"}
        },
        "tables": {
          "index": {
            "type": "slope", "knots": [{"at": 0, "value": 0}, {"at": 10, "value": 10}]
          }
        },
        "portfolios": {
          "networking": {"name": "Networking", "order": 1, "categories": %s},
          "security": {"name": "Security", "order": 2, "categories": %s}
        },
        "certifications": {
          "ccna": {"name": "A", "counts": {"other": 1}},
          "ccnp": {"name": "P", "counts": {"other": 1}},
          "ccie": {"name": "E", "counts": {"other": 1}}
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

  /** Returns the case as one text, which {@link #parse} reads. */
  String text() {
    Map<String, Object> all =
        Json.object("earnings", earnings, "books", books, "partners", partners, "always", always);
    knownAt.ifPresent(day -> all.put("knownAt", day));
    return Json.write(all);
  }

  /** Returns the case that a text states, so that a failure can be looked at again. */
  static Case parse(String text) {
    Map<String, Object> all = Json.fields(Json.parse(text));
    return new Case(
        Json.fields(all.get("earnings")),
        Json.objects(all.get("books")),
        Optional.ofNullable((String) all.get("knownAt")).map(LocalDate::parse),
        Json.objects(all.get("partners")),
        (Boolean) all.get("always"));
  }

  /** Returns the same case with other events. */
  Case with(List<Map<String, Object>> events) {
    Map<String, Object> others = Json.object();
    others.putAll(earnings);
    others.put("events", events);
    return new Case(others, books, knownAt, partners, always);
  }

  List<Map<String, Object>> events() {
    return Json.objects(earnings.get("events"));
  }
}
