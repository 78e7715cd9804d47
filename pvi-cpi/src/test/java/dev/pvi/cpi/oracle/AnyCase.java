package dev.pvi.cpi.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Random cases: what a seed gives today it gives always. */
final class AnyCase {

  private static final List<String> PORTFOLIOS =
      List.of(
          "networking",
          "networking",
          "networking",
          "networking",
          "security",
          "security",
          "security",
          "services");
  private static final List<String> INDICES =
      List.of(
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
          "10.0");
  private static final long SPREAD = 0x9E3779B97F4A7C15L;
  private static final int MONTHS_KEPT = 18;

  private final Random random;
  private final Pick pick;
  private final LocalDate from;
  private final LocalDate through;

  /** Days on which something begins or ends, so that events happen on them. */
  private final List<LocalDate> turns = new ArrayList<>();

  /** Types of events, those more often that some rule pays on. */
  private final List<String> types =
      new ArrayList<>(List.of("booking", "milestone", "growth", "renewal"));

  /** In some cases all amounts are a few coins, and many are equal. */
  private final boolean tiny;

  private AnyCase(Random random) {
    this.random = random;
    pick = new Pick(random);
    from = LocalDate.of(2026, 1, 15).plusDays(random.nextInt(60));
    through = from.plusDays(random.nextInt(6) == 0 ? random.nextInt(60) : 330);
    tiny = random.nextInt(4) == 0;
    turns.add(from);
    turns.add(through);
  }

  /** Neighbouring seeds begin alike, so that they are spread first. */
  static Case of(long seed) {
    return new AnyCase(new Random(seed * SPREAD)).next();
  }

  private Case next() {
    String currency = pick.currency();
    Map<String, BigDecimal> rates = new LinkedHashMap<>();
    for (String other : List.of("EUR", "JPY", "KWD", "USD")) {
      if (!other.equals(currency) && random.nextBoolean()) {
        rates.put(other, pick.decimal(30000, 4).add(new BigDecimal("0.0001")));
      }
    }
    AnyBooks anyBooks = new AnyBooks(random, pick, tiny);
    List<Case.Book> books = anyBooks.releases();
    for (Case.Book book : books) {
      turns.add(book.from());
      book.rules()
          .forEach(rule -> types.addAll(Collections.nCopies(6, Oracle.seenBy(rule.measure()))));
      book.through().ifPresent(turns::add);
    }
    boolean always = random.nextInt(3) == 0;
    List<Case.Score> scores = scores(always ? 1 : 1 + random.nextInt(4));
    scores.forEach(score -> turns.add(score.asOf()));
    List<Case.Event> events = new ArrayList<>();
    int count = tiny ? random.nextInt(30) : random.nextInt(14);
    for (int i = 0; i < count; i++) {
      events.add(event("e" + i, currency));
    }
    Collections.shuffle(events, random);
    Optional<LocalDate> knownAt =
        random.nextInt(5) == 0 ? Optional.of(anyBooks.someDayOfKnowledge()) : Optional.empty();
    return new Case(currency, from, through, rates, events, books, knownAt, scores, always);
  }

  private List<Case.Score> scores(int count) {
    List<Case.Score> scores = new ArrayList<>();
    LocalDate asOf = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(90));
    for (int i = 0; i < count; i++) {
      Map<String, BigDecimal> indices = new LinkedHashMap<>();
      Map<String, Case.Kept> kept = new LinkedHashMap<>();
      for (String portfolio : List.of("networking", "security")) {
        if (random.nextInt(10) > 0) {
          indices.put(portfolio, index());
          if (random.nextInt(3) == 0) {
            kept.put(portfolio, kept(asOf));
          }
        }
      }
      scores.add(new Case.Score(asOf, indices, kept, attributes()));
      asOf = asOf.plusDays(1 + random.nextInt(120));
    }
    Collections.shuffle(scores, random);
    return scores;
  }

  /** Often at a threshold or next to it; else half are at least 6, so that enough is paid. */
  private BigDecimal index() {
    if (random.nextBoolean()) {
      return new BigDecimal(pick.one(INDICES));
    }
    int least = random.nextBoolean() ? 600 : 0;
    return pick.decimal(1000 - least, 2).add(BigDecimal.valueOf(least, 2));
  }

  private Case.Kept kept(LocalDate asOf) {
    LocalDate since =
        switch (random.nextInt(4)) {
          case 0 -> asOf.minusMonths(MONTHS_KEPT);
          case 1 -> asOf.minusMonths(MONTHS_KEPT).plusDays(1);
          default -> asOf.minusDays(random.nextInt(700));
        };
    return new Case.Kept(pick.one(List.of("welcome", "portfolio-partner", "preferred")), since);
  }

  private Map<String, Object> attributes() {
    Map<String, Object> attributes = new LinkedHashMap<>();
    if (random.nextInt(3) > 0) {
      attributes.put("maturity", pick.one(Pick.LEVELS));
    }
    if (random.nextInt(3) == 0) {
      attributes.put("region", pick.one(Pick.REGIONS));
    }
    if (random.nextInt(3) == 0) {
      attributes.put("seats", pick.decimal(5, 0));
    }
    return attributes;
  }

  private Case.Event event(String id, String statementCurrency) {
    LocalDate date = date();
    String currency = random.nextInt(3) == 0 ? pick.currency() : statementCurrency;
    boolean isRenewed = random.nextInt(5) > 0;
    String type = pick.one(types);
    return new Case.Event(
        id,
        type,
        date,
        pick.one(PORTFOLIOS),
        new Case.Money(amount(type), currency),
        new Case.Money(amount(type), currency),
        new Case.Money(isRenewed ? amount(type) : BigDecimal.ZERO, currency),
        isRenewed ? Optional.of(renewedOn(date)) : Optional.empty(),
        pick.one(Pick.STAGES),
        facts(date));
  }

  private LocalDate date() {
    if (random.nextInt(6) == 0) {
      return pick.one(turns).plusDays(random.nextInt(3) - 1);
    }
    return from.plusDays(random.nextInt(330));
  }

  private LocalDate renewedOn(LocalDate due) {
    return random.nextBoolean()
        ? due.plusDays(random.nextInt(3) - 1)
        : due.minusDays(random.nextInt(60));
  }

  /** Bookings may be credits; values of contracts are 0 or more. */
  private BigDecimal amount(String type) {
    BigDecimal amount = amount();
    return type.equals("booking") ? amount : amount.abs();
  }

  private BigDecimal amount() {
    if (random.nextInt(12) == 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal amount =
        tiny
            ? new BigDecimal(pick.one(List.of("0.5", "0.50", "1", "1.5", "0.1", "0.125", "7")))
            : pick.decimal(10_000_000, random.nextInt(4));
    return random.nextInt(6) == 0 ? amount.negate() : amount;
  }

  /** Now and then a fact of another type than the book declares, or one that is not the event's. */
  private Map<String, Object> facts(LocalDate date) {
    Map<String, Object> facts = new LinkedHashMap<>();
    if (random.nextInt(4) > 0) {
      facts.put("region", pick.one(Pick.REGIONS));
    }
    if (random.nextInt(3) > 0) {
      facts.put("offer", pick.one(Pick.OFFERS));
    }
    if (random.nextInt(3) > 0) {
      facts.put("assessed-on", date.plusDays(random.nextInt(5) - 3));
    }
    if (random.nextInt(3) == 0) {
      facts.put("advanced", random.nextBoolean());
    }
    if (random.nextInt(3) == 0) {
      facts.put("deal", new Case.Money(pick.decimal(3, 0), pick.currency()));
    }
    if (random.nextInt(5) == 0) {
      facts.put("seats", pick.decimal(50, 1));
    }
    if (random.nextInt(20) == 0) {
      facts.put(pick.one(List.of("assessed-on", "deal", "seats", "maturity")), "none");
    }
    if (random.nextInt(20) == 0) {
      facts.put("standing", "preferred");
      facts.put("index", BigDecimal.TEN);
    }
    return facts;
  }
}
