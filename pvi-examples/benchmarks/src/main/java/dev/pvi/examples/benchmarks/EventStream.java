package dev.pvi.examples.benchmarks;

import dev.pvi.cpi.earning.Event;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.SplittableRandom;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/**
 * Events of a quarter one after the other, the same for every run: bookings, milestones of a few
 * use cases, growth and renewals, in two currencies, some of which are not paid.
 */
final class EventStream {

  private static final long SEED = 20261126;
  private static final LocalDate FROM = LocalDate.of(2026, 7, 26);
  private static final int DAYS = 91;
  private static final int USE_CASES = 1_000;
  private static final String[] PORTFOLIOS = {"networking", "security", "cloud-ai"};
  private static final String[] OFFERS = {"subscription", "hardware", "services", "training"};
  private static final String[] REGIONS = {"AMER", "EMEA", "APJC", "LATAM"};
  private static final String[] STAGES = {"onboard", "use", "engage", "adopt", "implement"};

  private final SplittableRandom random = new SplittableRandom(SEED);
  private final boolean hasUseCases;
  private int made;

  /**
   * Begins a stream.
   *
   * @param hasUseCases whether milestones state their use case, so that most repeat a stage
   */
  EventStream(boolean hasUseCases) {
    this.hasUseCases = hasUseCases;
  }

  Event next() {
    String id = "event-" + made++;
    LocalDate date = FROM.plusDays(random.nextInt(DAYS));
    CurrencyUnit currency = random.nextInt(10) == 0 ? CurrencyUnit.EUR : CurrencyUnit.USD;
    return switch (random.nextInt(10)) {
      case 0, 1, 2, 3, 4 -> booking(Event.booking(id).on(date), currency);
      case 5, 6 -> milestone(Event.milestone(id).on(date));
      case 7 ->
          placed(Event.growth(id).on(date)).current(money(currency)).prior(money(currency)).build();
      default -> {
        BigMoney due = money(currency);
        yield placed(Event.renewal(id).on(date))
            .due(due)
            .renewed(due)
            .renewedOn(date.plusDays(random.nextInt(-20, 5)))
            .build();
      }
    };
  }

  private Event booking(Event.Builder booking, CurrencyUnit currency) {
    return placed(booking)
        .value(money(currency))
        .fact("offer", oneOf(OFFERS))
        .fact("region", oneOf(REGIONS))
        .fact("architectures", BigDecimal.valueOf(1 + random.nextInt(3)))
        .build();
  }

  private Event milestone(Event.Builder milestone) {
    placed(milestone).stage(oneOf(STAGES));
    if (hasUseCases) {
      milestone.useCase("uc-" + random.nextInt(USE_CASES));
    }
    return milestone.build();
  }

  private Event.Builder placed(Event.Builder event) {
    return event.portfolio(oneOf(PORTFOLIOS));
  }

  private BigMoney money(CurrencyUnit currency) {
    return BigMoney.of(currency, BigDecimal.valueOf(1 + random.nextInt(50_000_000), 2));
  }

  private String oneOf(String[] values) {
    return values[random.nextInt(values.length)];
  }
}
