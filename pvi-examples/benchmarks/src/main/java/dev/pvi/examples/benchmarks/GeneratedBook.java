package dev.pvi.examples.benchmarks;

import dev.pvi.cpi.IncentiveBooks;
import dev.pvi.cpi.earning.Event;
import dev.pvi.cpi.incentive.IncentiveBook;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.StringJoiner;
import java.util.function.IntFunction;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/**
 * A book that is made to be large in one respect, and bookings for it; both the same for every run.
 * Its rule {@code land} pays bookings.
 *
 * @param what in which respect
 * @param size how large
 */
record GeneratedBook(What what, int size) {

  /** In which respect a book is large. */
  enum What {
    /** Offers of a matrix of rates. */
    OFFERS,
    /** Ids of a list, one of which the customer must be; one in two customers is. */
    IDS,
    /** Further rules that pay another kind of event. */
    OTHER_RULES,
    /** Further rules that pay bookings as well. */
    RULES
  }

  private static final long SEED = 20261125;
  private static final LocalDate FROM = LocalDate.of(2026, 7, 26);
  private static final int DAYS = 91;
  private static final int RATES = 40;
  private static final String HALF_A_PERCENT = "{\"type\": \"constant\", \"value\": 0.005}";

  private static final String BOOK =
      """
      {
        "format": "pvi-incentive-book/1",
        "id": "generated",
        "version": "1",
        "title": "A book that is made to be large",
        "effective": {"from": "2026-01-01"},
        "known": "2026-01-01",
        "source": "OWN",
        "attributes": {"customer": {"type": "text", "name": "the customer"}},
        "rules": {%s}
      }
      """;

  /** Returns the book of a name such as {@code 1000 offers}. */
  static GeneratedBook named(String name) {
    int space = name.indexOf(' ');
    What what = What.valueOf(name.substring(space + 1).toUpperCase(Locale.ROOT).replace(' ', '_'));
    return new GeneratedBook(what, Integer.parseInt(name.substring(0, space)));
  }

  /** Returns the book. */
  IncentiveBook book() {
    List<String> rules = new ArrayList<>();
    rules.add(
        switch (what) {
          case OFFERS -> rule("land", "booking", "", matrix());
          case IDS -> rule("land", "booking", requirement(), HALF_A_PERCENT);
          case OTHER_RULES, RULES -> rule("land", "booking", "", HALF_A_PERCENT);
        });
    if (what == What.OTHER_RULES || what == What.RULES) {
      String event = what == What.RULES ? "booking" : "shipment";
      for (int i = 0; i < size; i++) {
        rules.add(rule("further-" + i, event, "", HALF_A_PERCENT));
      }
    }
    return IncentiveBooks.parse("generated", BOOK.formatted(String.join(",\n", rules)));
  }

  private static String rule(String id, String event, String requirement, String rate) {
    return """
        "%s": {"order": 1, "name": "%s", "motion": "land", "events": ["%s"], %s
          "factors": [{"id": "rate", "rate": %s}]}
        """
        .formatted(id, id, event, requirement, rate);
  }

  private String matrix() {
    return "{\"type\": \"matrix\", \"by\": [\"offer\"], \"cells\": [%s]}"
        .formatted(
            all(i -> "{\"at\": [\"%s\"], \"value\": %s}".formatted(offer(i), rate(i)), size));
  }

  private String requirement() {
    return """
        "requirements": {"listed": {
          "when": {"attribute": "customer", "in": [%s]}, "because": "only listed customers"}},
        """
        .formatted(all(i -> "\"" + customer(i) + "\"", size));
  }

  private static String all(IntFunction<String> each, int many) {
    StringJoiner all = new StringJoiner(",\n");
    for (int i = 0; i < many; i++) {
      all.add(each.apply(i));
    }
    return all.toString();
  }

  private static String offer(int i) {
    return "offer-" + i;
  }

  private static String customer(int i) {
    return "customer-" + i;
  }

  /** Returns the rate of an offer. */
  static BigDecimal rate(int offer) {
    return BigDecimal.valueOf(1 + offer % RATES, 3);
  }

  /** Returns bookings of a portfolio. */
  List<Event> bookings(String portfolio, int count) {
    SplittableRandom random = new SplittableRandom(SEED);
    List<Event> bookings = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      bookings.add(
          Event.booking("event-" + i)
              .on(FROM.plusDays(random.nextInt(DAYS)))
              .portfolio(portfolio)
              .value(
                  BigMoney.of(CurrencyUnit.USD, BigDecimal.valueOf(random.nextInt(1_000_000), 2)))
              .fact("offer", offer(random.nextInt(size)))
              .fact("customer", customer(random.nextInt(2 * size)))
              .build());
    }
    return bookings;
  }
}
