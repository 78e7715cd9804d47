package dev.pvi.examples.benchmarks;

import dev.pvi.cpi.earning.Earnings;
import dev.pvi.cpi.earning.Event;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.StringJoiner;

/**
 * Events of a quarter, the same for every run: bookings, milestones, growth, renewals and quotes,
 * most of which are paid; the others are not eligible, too late, not renewed, without growth, of a
 * stage or portfolio that is not paid, stated once more, out of the period, or in a currency
 * without a rate.
 */
final class Deals {

  private static final long SEED = 20261024;
  private static final LocalDate FROM = LocalDate.of(2026, 7, 26);
  private static final int DAYS = 91;
  private static final int HIGHEST_CENTS = 50_000_000;

  private static final String[] PORTFOLIOS = {
    "networking", "networking", "networking", "security", "security", "security", "cloud-ai"
  };
  private static final String[] OFFERS = {
    "subscription", "subscription", "hardware", "services", "training"
  };
  private static final String[] REGIONS = {"AMER", "EMEA", "APJC", "AMER", "EMEA", "LATAM"};
  private static final String[] STAGES = {"onboard", "use", "engage", "adopt", "implement"};

  private static final String[] PRICING = {"msp", "msp", "smb", "list"};

  private final SplittableRandom random = new SplittableRandom(SEED);
  private final int useCases;

  private Deals(int useCases) {
    this.useCases = useCases;
  }

  /** Returns what a partner did, read from a file as a host would. */
  static Earnings of(String partner, int events) {
    Deals deals = new Deals(events);
    StringJoiner text = new StringJoiner(",\n");
    for (int i = 0; i < events; i++) {
      text.add(deals.event("event-" + i));
    }
    return Earnings.parse(
        "deals",
        """
        {"format": "pvi-earnings/1", "partner": "%s", "from": "%s", "through": "%s",
         "currency": "USD", "rates": {"EUR": 1.085}, "events": [%s]}
        """
            .formatted(partner, FROM, FROM.plusDays(DAYS - 1), text));
  }

  /** Returns that a partner did something in the same quarter, at the same rates. */
  static Earnings with(String partner, List<Event> events) {
    Earnings none = of(partner, 0);
    return Earnings.builder(partner, none.from(), none.through(), none.currency())
        .rates(none.rates())
        .events(events)
        .build();
  }

  private String event(String id) {
    LocalDate date = oneIn(100) ? FROM.minusDays(1) : FROM.plusDays(random.nextInt(DAYS));
    String what =
        switch (random.nextInt(20)) {
          case 0, 1, 2, 3, 4, 5, 6, 7 -> booking(date);
          case 8, 9, 10, 11 -> milestone();
          case 12, 13 -> growth();
          case 14 -> quote();
          default -> renewal(date);
        };
    return "{\"id\": \"%s\", \"date\": \"%s\", \"portfolio\": \"%s\", %s}"
        .formatted(id, date, oneOf(PORTFOLIOS), what);
  }

  private String booking(LocalDate date) {
    StringJoiner facts = new StringJoiner(", ");
    if (!oneIn(30)) {
      facts.add("\"offer\": \"%s\"".formatted(oneOf(OFFERS)));
    }
    if (!oneIn(30)) {
      facts.add("\"region\": \"%s\"".formatted(oneOf(REGIONS)));
    }
    if (!oneIn(3)) {
      facts.add("\"assessed-on\": \"%s\"".formatted(date.plusDays(random.nextInt(-10, 4))));
    }
    if (oneIn(4)) {
      facts.add("\"architectures\": " + (1 + random.nextInt(3)));
    }
    if (oneIn(4)) {
      facts.add("\"next-generation-specialization\": " + !oneIn(4));
    }
    return "\"type\": \"booking\", \"value\": %s, \"facts\": {%s}"
        .formatted(money(currency(), cents()), facts);
  }

  private String milestone() {
    String useCase =
        oneIn(10) ? "" : ", \"useCase\": \"uc-%d\"".formatted(random.nextInt(useCases));
    String facts = oneIn(5) ? ", \"facts\": {\"use-case-class\": \"advanced\"}" : "";
    return "\"type\": \"milestone\", \"stage\": \"%s\"%s%s"
        .formatted(oneOf(STAGES), useCase, facts);
  }

  private String quote() {
    String competency = oneIn(3) ? "" : ", \"smb-competency\": " + !oneIn(4);
    return "\"type\": \"quote\", \"facts\": {\"price\": %s, \"pricing-program\": \"%s\"%s}"
        .formatted(money(currency(), cents()), oneOf(PRICING), competency);
  }

  private String growth() {
    String currency = currency();
    return "\"type\": \"growth\", \"current\": %s, \"prior\": %s"
        .formatted(money(currency, cents() + HIGHEST_CENTS / 2), money(currency, cents()));
  }

  private String renewal(LocalDate due) {
    String currency = currency();
    int value = cents();
    int how = random.nextInt(10);
    if (how == 0) {
      return "\"type\": \"renewal\", \"due\": %s, \"renewed\": %s"
          .formatted(money(currency, value), money(currency, 0));
    }
    int renewed = how < 7 ? value : random.nextInt(value * 2);
    return "\"type\": \"renewal\", \"due\": %s, \"renewed\": %s, \"renewedOn\": \"%s\""
        .formatted(
            money(currency, value), money(currency, renewed), due.plusDays(random.nextInt(-20, 5)));
  }

  private String currency() {
    int currency = random.nextInt(20);
    return currency == 0 ? "GBP" : currency < 3 ? "EUR" : "USD";
  }

  private int cents() {
    return 1 + random.nextInt(HIGHEST_CENTS);
  }

  private static String money(String currency, int cents) {
    return String.format(
        Locale.ROOT,
        "{\"amount\": %d.%02d, \"currency\": \"%s\"}",
        cents / 100,
        cents % 100,
        currency);
  }

  private String oneOf(String[] values) {
    return values[random.nextInt(values.length)];
  }

  private boolean oneIn(int many) {
    return random.nextInt(many) == 0;
  }
}
