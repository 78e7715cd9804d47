package dev.pvi.cpi;

import static dev.pvi.cpi.TestIncentive.facts;

import dev.pvi.book.Releases;
import dev.pvi.cpi.earning.Earnings;
import dev.pvi.cpi.earning.Event;
import dev.pvi.cpi.incentive.IncentiveBook;
import dev.pvi.formula.Fact;
import dev.pvi.partner.Portfolio;
import dev.pvi.score.PartnerScore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/**
 * Random releases, scores and events of the year 2026. The first release holds from February
 * through June, the second from July; networking and security may be scored, services never is.
 */
record RandomCase(
    Releases<IncentiveBook> books,
    ScoreHistory scores,
    SortedMap<String, BigDecimal> rates,
    List<Event> events) {

  static final LocalDate FROM = LocalDate.of(2026, 1, 15);
  static final LocalDate THROUGH = LocalDate.of(2026, 12, 15);

  private static final List<String> PORTFOLIOS =
      List.of("networking", "networking", "networking", "security", "security", "services");
  private static final List<String> MEASURES =
      List.of("tcv", "milestone", "acv-growth", "renewed-on-time");
  private static final List<String> STAGES = List.of("purchase", "onboard", "use", "adopt");
  private static final List<String> REGIONS = List.of("AMER", "AMER", "AMER", "EMEA", "APJC");
  private static final List<String> MODES =
      List.of("HALF_EVEN", "HALF_UP", "HALF_DOWN", "UP", "DOWN", "CEILING", "FLOOR");

  static RandomCase of(Random random) {
    SortedMap<String, BigDecimal> rates = new TreeMap<>();
    if (random.nextBoolean()) {
      rates.put("EUR", decimal(random, 20000, 4).add(BigDecimal.ONE));
    }
    List<Event> events = new ArrayList<>();
    int count = random.nextInt(40);
    for (int i = 0; i < count; i++) {
      events.add(event(random, "e" + i));
    }
    return new RandomCase(
        Releases.of(
            List.of(
                book(random, "first", "2026-02-01\", \"through\": \"2026-06-30"),
                book(random, "second", "2026-07-01"))),
        scores(random),
        rates,
        events);
  }

  Earnings earnings(List<Event> order) {
    return Earnings.builder("acme", FROM, THROUGH, CurrencyUnit.USD)
        .rates(rates)
        .events(order)
        .build();
  }

  private static ScoreHistory scores(Random random) {
    if (random.nextBoolean()) {
      return ScoreHistory.always(score(random, "2026-05-01"));
    }
    return ScoreHistory.of(
        List.of(
            score(random, "2026-03-01"), score(random, "2026-05-01"), score(random, "2026-08-01")));
  }

  private static PartnerScore score(Random random, String asOf) {
    String index = index(random);
    return random.nextInt(4) == 0
        ? TestScores.networking(asOf, index)
        : TestScores.both(asOf, index, index(random));
  }

  /** Half of the indices are at least 6, so that enough is paid. */
  private static String index(Random random) {
    int least = random.nextBoolean() ? 600 : 0;
    return decimal(random, 1000 - least, 2).add(BigDecimal.valueOf(least, 2)).toPlainString();
  }

  private static IncentiveBook book(Random random, String version, String from) {
    TestIncentive book =
        TestIncentive.empty()
            .release(version, from)
            .with("rounding", "\"" + pick(random, MODES) + "\"")
            .with("currency", random.nextInt(4) == 0 ? "\"EUR\"" : "\"USD\"");
    if (random.nextBoolean()) {
      book.with("gate", "{\"index\": 5}");
    }
    int rules = 2 + random.nextInt(5);
    for (int i = 0; i < rules; i++) {
      String measure = pick(random, MEASURES);
      List<String> fields = new ArrayList<>();
      fields.add("\"rate\": " + rate(random));
      if (measure.equals("milestone")) {
        fields.add(
            "\"amounts\": {\"rows\": [{\"level\": \"onboard\", \"value\": 333.335},"
                + " {\"level\": \"use\", \"value\": 0}]}");
      }
      if (random.nextBoolean()) {
        fields.add(
            "\"multiplier\": {\"type\": \"slope\", \"knots\": [{\"at\": 3, \"value\": 0},"
                + " {\"at\": 6, \"value\": 1}]}");
      }
      if (random.nextInt(3) == 0) {
        fields.add("\"portfolios\": [\"networking\", \"services\"]");
      }
      if (random.nextInt(3) == 0) {
        fields.add("\"gate\": {\"index\": 4, \"reach\": \"above\"}");
      }
      if (random.nextInt(3) == 0) {
        fields.add(
            "\"requirements\": {\"assessed\": {\"when\": {\"attribute\": \"assessed-on\","
                + " \"below\": {\"attribute\": \"event-date\"}}, \"because\": \"assess first\"}}");
      }
      book.rule("r" + i, measure, String.join(", ", fields));
    }
    return book.read();
  }

  private static String rate(Random random) {
    String one = TestIncentive.constant(decimal(random, 1000, 4).toPlainString());
    return random.nextBoolean()
        ? one
        : """
        {"type": "choice", "cases": [
          {"when": {"attribute": "region", "is": "AMER"}, "then": %s},
          {"when": {"attribute": "region", "is": "EMEA"}, "then": %s}]}
        """
            .formatted(one, TestIncentive.constant("0"));
  }

  private static Event event(Random random, String id) {
    LocalDate date = date(random);
    Portfolio portfolio = Portfolio.of(pick(random, PORTFOLIOS));
    SortedMap<String, Fact> facts = facts();
    if (random.nextInt(4) > 0) {
      facts.put("region", Fact.of(pick(random, REGIONS)));
    }
    if (random.nextBoolean()) {
      facts.put("assessed-on", Fact.of(date(random)));
    }
    CurrencyUnit currency = random.nextInt(3) == 0 ? CurrencyUnit.EUR : CurrencyUnit.USD;
    int most = random.nextInt(4) == 0 ? 1000 : 10_000_000;
    BigMoney one = BigMoney.of(currency, decimal(random, most, 3));
    BigMoney other = BigMoney.of(currency, decimal(random, most, 3));
    return switch (random.nextInt(4)) {
      case 0 ->
          Event.booking(id)
              .on(date)
              .portfolio(portfolio)
              .value(random.nextInt(5) == 0 ? one.negated() : one)
              .facts(facts)
              .build();
      case 1 ->
          Event.milestone(id)
              .on(date)
              .portfolio(portfolio)
              .stage(pick(random, STAGES))
              .facts(facts)
              .build();
      case 2 ->
          Event.growth(id)
              .on(date)
              .portfolio(portfolio)
              .current(one)
              .prior(other)
              .facts(facts)
              .build();
      default ->
          random.nextInt(4) == 0
              ? Event.renewal(id)
                  .on(date)
                  .portfolio(portfolio)
                  .due(one)
                  .renewed(BigMoney.zero(currency))
                  .facts(facts)
                  .build()
              : Event.renewal(id)
                  .on(date)
                  .portfolio(portfolio)
                  .due(one)
                  .renewed(other)
                  .renewedOn(date(random))
                  .facts(facts)
                  .build();
    };
  }

  private static LocalDate date(Random random) {
    return LocalDate.of(2026, 1, 1).plusDays(random.nextInt(350));
  }

  private static BigDecimal decimal(Random random, int bound, int scale) {
    return BigDecimal.valueOf(random.nextInt(bound + 1), scale);
  }

  private static <T> T pick(Random random, List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
