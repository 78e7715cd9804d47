package dev.pvi.cpi.oracle;

import static dev.pvi.cpi.oracle.Json.object;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Random cases: what a seed gives today it gives always. */
final class AnyCase {

  private static final String[] INDICES = {
    "0",
    "4",
    "4.99",
    "4.995",
    "4.9999999999",
    "5",
    "5.00",
    "5.0000000001",
    "6",
    "7.49",
    "7.5",
    "8",
    "10.0"
  };
  private static final long SPREAD = 0x9E3779B97F4A7C15L;
  private static final int MONTHS_KEPT = 18;
  private static final int DAYS = 330;

  /** So many cases share releases and scores, which take longer to read than events. */
  static final int FAMILY = 20;

  private final Pick pick;

  /** In some cases all amounts are a few coins, and many are equal. */
  private final boolean tiny;

  /** Days on which something begins or ends, so that events happen on them. */
  private final List<LocalDate> turns = new ArrayList<>();

  private LocalDate from = LocalDate.of(2026, 1, 15);

  private AnyCase(Pick pick) {
    this.pick = pick;
    tiny = pick.onceIn(4);
  }

  /** Returns the case of a seed. */
  static Case of(long seed) {
    return family(Math.floorDiv(seed, FAMILY)).get((int) Math.floorMod(seed, (long) FAMILY));
  }

  /**
   * Returns cases that differ in their earnings alone, from the seed that is so many times it on.
   */
  static List<Case> family(long seed) {
    return new AnyCase(new Pick(new Random(seed * SPREAD))).cases();
  }

  private List<Case> cases() {
    AnyBooks anyBooks = new AnyBooks(pick, tiny);
    List<Map<String, Object>> books = anyBooks.releases();
    boolean always = pick.onceIn(3);
    List<Map<String, Object>> partners = partners(always ? 1 : pick.from(1, 4));
    Optional<LocalDate> knownAt =
        pick.onceIn(5) ? Optional.of(anyBooks.someDayOfKnowledge()) : Optional.empty();
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < FAMILY; i++) {
      turns.clear();
      for (Map<String, Object> book : books) {
        Json.fields(book.get("effective")).values().forEach(day -> turns.add((LocalDate) day));
      }
      partners.forEach(partner -> turns.add((LocalDate) partner.get("asOf")));
      cases.add(new Case(earnings(books), books, knownAt, partners, always));
    }
    return cases;
  }

  private Map<String, Object> earnings(List<Map<String, Object>> books) {
    from = LocalDate.of(2026, 1, 15).plusDays(pick.from(0, 59));
    LocalDate through = from.plusDays(pick.onceIn(6) ? pick.from(0, 59) : DAYS);
    turns.add(from);
    turns.add(through);
    String currency = pick.currency();
    Map<String, Object> rates = object();
    for (String other : List.of("EUR", "JPY", "KWD", "USD")) {
      boolean isOfBook =
          books.stream().anyMatch(b -> b.getOrDefault("currency", "USD").equals(other));
      if (!other.equals(currency) && (isOfBook ? !pick.onceIn(12) : pick.onceIn(2))) {
        rates.put(other, rate(isOfBook && !pick.onceIn(4)));
      }
    }
    AnyEvents anyEvents = new AnyEvents(pick, tiny, from, currency, turns);
    for (Map<String, Object> book : books) {
      Json.fields(book.get("rules")).values().forEach(rule -> anyEvents.prefer(Json.fields(rule)));
    }
    return object(
        "format",
        "pvi-earnings/1",
        "partner",
        Case.PARTNER,
        "from",
        from,
        "through",
        through,
        "currency",
        currency,
        "rates",
        rates,
        "events",
        anyEvents.events(tiny ? pick.from(0, 20) : pick.from(0, 12)));
  }

  /** For the currency of a book one nearly always holds. */
  private Object rate(boolean always) {
    if (pick.onceIn(2)) {
      return worth();
    }
    List<Object> rates = new ArrayList<>();
    if (always || pick.onceIn(2)) {
      rates.add(object("worth", worth()));
    }
    LocalDate day = from.minusDays(40);
    int count = pick.from(rates.isEmpty() ? 1 : 0, 3);
    for (int i = 0; i < count; i++) {
      day = day.plusDays(pick.from(1, 90));
      turns.add(day);
      rates.add(object("from", day, "worth", worth()));
    }
    Collections.shuffle(rates, pick.random());
    return rates;
  }

  private BigDecimal worth() {
    return pick.onceIn(6) ? BigDecimal.ONE : pick.decimal(30000, 4).add(new BigDecimal("0.0001"));
  }

  private List<Map<String, Object>> partners(int count) {
    List<Map<String, Object>> partners = new ArrayList<>();
    LocalDate asOf = LocalDate.of(2026, 1, 1).plusDays(pick.from(0, 89));
    for (int i = 0; i < count; i++) {
      Map<String, Object> readings = object();
      Map<String, Object> kept = object();
      for (String portfolio : List.of("networking", "security")) {
        if (!pick.onceIn(10)) {
          readings.put(portfolio, object("m", index()));
          pick.maybe(3, kept, portfolio, kept(asOf));
        }
      }
      partners.add(
          object(
              "format",
              "pvi-partner/1",
              "id",
              Case.PARTNER,
              "name",
              Case.NAME,
              "asOf",
              asOf,
              "attributes",
              attributes(),
              "readings",
              readings,
              "standings",
              kept,
              "credentials",
              credentials()));
      asOf = asOf.plusDays(pick.from(1, 120));
    }
    Collections.shuffle(partners, pick.random());
    return partners;
  }

  /** Often at a threshold or next to it; else half are at least 6, so that enough is paid. */
  private BigDecimal index() {
    if (pick.onceIn(2)) {
      return pick.number(INDICES);
    }
    int least = pick.onceIn(2) ? 600 : 0;
    return pick.decimal(1000 - least, 2).add(BigDecimal.valueOf(least, 2));
  }

  private Map<String, Object> kept(LocalDate asOf) {
    LocalDate since =
        switch (pick.from(0, 3)) {
          case 0 -> asOf.minusMonths(MONTHS_KEPT);
          case 1 -> asOf.minusMonths(MONTHS_KEPT).plusDays(1);
          default -> asOf.minusDays(pick.from(0, 699));
        };
    return object("standing", pick.one(Pick.STANDINGS), "since", since);
  }

  private Map<String, Object> attributes() {
    Map<String, Object> attributes = object();
    if (!pick.onceIn(3)) {
      attributes.put("maturity", pick.one(Pick.LEVELS));
    }
    pick.maybe(3, attributes, "region", pick.one(Pick.REGIONS));
    pick.maybe(3, attributes, "seats", pick.decimal(5, 0));
    return attributes;
  }

  private List<Object> credentials() {
    List<Object> credentials = new ArrayList<>();
    int count = pick.from(0, 2);
    for (int i = 0; i < count; i++) {
      Map<String, Object> one =
          object("certification", pick.of("ccna", "ccnp", "ccie"), "holder", "p" + i);
      LocalDate first = from.plusDays(pick.from(-100, 200));
      pick.maybe(2, one, "from", first);
      pick.maybe(2, one, "through", first.plusDays(pick.from(0, 150)));
      pick.maybe(5, one, "linked", false);
      credentials.add(one);
    }
    return credentials;
  }
}
