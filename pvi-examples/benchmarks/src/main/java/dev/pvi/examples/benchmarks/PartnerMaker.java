package dev.pvi.examples.benchmarks;

import dev.pvi.formula.Fact;
import dev.pvi.partner.Credential;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.partner.Reading;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/**
 * Makes partners for the bundled book, the same for every run: all sizes and maturities, dates in
 * and after the grace period, readings that are known, absent, not applicable or not stated, on and
 * beside the limits of their tables, of bases on both sides of the minimum, and certifications that
 * are valid or not, linked or not, with and without what they require.
 */
final class PartnerMaker {

  private static final long SEED = 20260831;
  private static final LocalDate GO_LIVE = LocalDate.of(2026, 1, 25);
  private static final int DAYS = 365;
  private static final int FEWEST_HOLDERS = 2;
  private static final int PER_HOLDER = 6;

  /** The greatest revenue of the sizes in thousands of dollars, and one of a great partner. */
  private static final int[] REVENUES = {2_000, 10_000, 25_000, 100_000, 400_000};

  private static final List<String> CERTIFICATIONS =
      List.copyOf(HandWrittenFigures.CREDITS.keySet());

  private static final List<String> CUSTOMER_SUCCESS =
      HandWrittenFigures.MATURITIES.stream()
          .filter(level -> !level.equals(HandWrittenFigures.SELECT))
          .toList();

  private final SplittableRandom random;
  private final int mostCredentials;

  /**
   * A maker of partners.
   *
   * @param series which of several sets of partners
   * @param mostCredentials the most certifications that the people of a partner hold
   */
  PartnerMaker(int series, int mostCredentials) {
    this.random = new SplittableRandom(SEED + series);
    this.mostCredentials = mostCredentials;
  }

  List<PartnerSnapshot> partners(int count) {
    List<PartnerSnapshot> partners = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      partners.add(partner("partner-" + i));
    }
    return partners;
  }

  private PartnerSnapshot partner(String id) {
    LocalDate asOf = GO_LIVE.plusDays(random.nextInt(DAYS));
    PartnerSnapshot.Builder partner = PartnerSnapshot.builder().id(id).asOf(asOf);
    size(partner);
    maturity(partner, "customer-success-maturity", CUSTOMER_SUCCESS);
    maturity(partner, "managed-services-maturity", HandWrittenFigures.MATURITIES);
    if (oneIn(2)) {
      partner.attribute("provider-designation", Fact.of(oneIn(2) ? "Select" : "None"));
    }
    int first = random.nextInt(HandWrittenFigures.PORTFOLIOS.size());
    int portfolios = 1 + random.nextInt(HandWrittenFigures.PORTFOLIOS.size());
    for (int p = 0; p < portfolios; p++) {
      readings(
          partner,
          HandWrittenFigures.PORTFOLIOS.get((first + p) % HandWrittenFigures.PORTFOLIOS.size()));
    }
    if (!oneIn(20)) {
      partner.credentials(credentials(asOf));
    }
    if (oneIn(5)) {
      partner.standing("networking", "preferred", asOf.minusDays(random.nextInt(2 * DAYS)));
    }
    return partner.build();
  }

  private void size(PartnerSnapshot.Builder partner) {
    int size = random.nextInt(REVENUES.length);
    int known = random.nextInt(10);
    if (known > 5) {
      partner.attribute("size", Fact.of(HandWrittenFigures.SIZES.get(size)));
    } else if (known > 0) {
      int below = oneIn(8) ? 0 : random.nextInt(REVENUES[size]);
      partner.attribute("revenue", Fact.of(usd((REVENUES[size] - below) * 1000L)));
    }
  }

  private void maturity(PartnerSnapshot.Builder partner, String attribute, List<String> levels) {
    int level = random.nextInt(levels.size() + 2);
    if (level <= levels.size()) {
      partner.attribute(attribute, Fact.of(levels.get(Math.max(0, level - 1))));
    }
  }

  private void readings(
      PartnerSnapshot.Builder partner, HandWrittenFigures.PortfolioFigures portfolio) {
    boolean any = false;
    for (HandWrittenFigures.MetricFigures metric : portfolio.metrics()) {
      Optional<Reading> reading = reading(metric);
      reading.ifPresent(one -> partner.reading(portfolio.id(), metric.id(), one));
      any |= reading.isPresent();
    }
    if (!any) {
      partner.reading(
          portfolio.id(), "managed-service-penetration", Reading.of(new BigDecimal("12.5")));
    }
  }

  /** Maturities and credits are mostly not stated, as they follow from what else is known. */
  private Optional<Reading> reading(HandWrittenFigures.MetricFigures metric) {
    boolean follows =
        metric.table().limits.length == 0
            || metric.id().equals("black-belt")
            || metric.id().equals("career-certifications");
    return switch (random.nextInt(10)) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(Reading.absent("the export has failed"));
      case 2 -> Optional.of(Reading.notApplicable("no bookings"));
      default -> follows ? Optional.empty() : Optional.of(known(metric));
    };
  }

  /** A number, or a quotient of amounts of which the base may be too little to score. */
  private Reading known(HandWrittenFigures.MetricFigures metric) {
    BigDecimal[][] bySize = metric.table().limits;
    BigDecimal[] limits = bySize[random.nextInt(bySize.length)];
    BigDecimal onLimit = limits[random.nextInt(limits.length)];
    if (metric.table().isScaled()) {
      BigDecimal[] asked = metric.table().asked;
      return Reading.of(onLimit.multiply(asked[random.nextInt(asked.length)]));
    }
    if (oneIn(8)) {
      return Reading.of(onLimit);
    }
    long base = oneIn(5) ? 5_000 + 5_000L * random.nextInt(12) : 60_000 + random.nextInt(5_000_000);
    if (metric.id().endsWith("-growth")) {
      int growth = random.nextInt(-5, 30);
      return Reading.growth(usd(base), usd(base * 100 / (100 + growth)));
    }
    int percent = random.nextInt(limits[limits.length - 1].intValue() * 5 / 4 + 2);
    long part = base * percent / 100 + random.nextInt(2);
    return Reading.percent(usd(part), usd(base));
  }

  private List<Credential> credentials(LocalDate asOf) {
    int count = random.nextInt(mostCredentials + 1);
    int holders = FEWEST_HOLDERS + count / PER_HOLDER;
    List<Credential> credentials = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      Credential held =
          new Credential(
              CERTIFICATIONS.get(random.nextInt(CERTIFICATIONS.size())),
              "person-" + random.nextInt(holders),
              !oneIn(7),
              Optional.empty(),
              Optional.empty());
      if (oneIn(30)) {
        held = held.from(asOf.plusDays(random.nextInt(3)));
      } else if (oneIn(8)) {
        held = held.through(asOf.plusDays(random.nextInt(-60, 60)));
      }
      credentials.add(held);
    }
    return credentials;
  }

  private boolean oneIn(int many) {
    return random.nextInt(many) == 0;
  }

  private static BigMoney usd(long amount) {
    return BigMoney.of(CurrencyUnit.USD, BigDecimal.valueOf(amount));
  }
}
