package dev.pvi.examples.benchmarks;

import dev.pvi.formula.Fact;
import dev.pvi.formula.Ratio;
import dev.pvi.partner.MetricReading;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.partner.Reading;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/**
 * The indices by {@code cisco-360@2026.1} as one would write them by hand for this release, with
 * {@link BigDecimal}: no explanation, no check, no other book.
 */
final class HandWrittenBook {

  private static final LocalDate GRACE_THROUGH = LocalDate.of(2026, 7, 25);
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final int DIGITS = 10;
  private static final int UNKNOWN = -1;

  /** What is known of a partner beside readings. */
  private record Profile(
      int size,
      @Nullable BigDecimal revenue,
      int customerSuccess,
      int managedServices,
      boolean inGrace,
      HandWrittenCredits credits) {

    boolean hasPractice() {
      return customerSuccess > 0 || managedServices > 0;
    }
  }

  /** Returns the index of each portfolio for which a reading is stated and something applies. */
  SortedMap<String, BigDecimal> indices(PartnerSnapshot partner) {
    Map<String, Map<String, Reading>> readings = new HashMap<>();
    for (MetricReading one : partner.readings()) {
      readings
          .computeIfAbsent(one.portfolio().id(), portfolio -> new HashMap<>())
          .put(one.metric().id(), one.reading());
    }
    Profile profile = profile(partner);
    SortedMap<String, BigDecimal> indices = new TreeMap<>();
    for (HandWrittenFigures.PortfolioFigures portfolio : HandWrittenFigures.PORTFOLIOS) {
      Map<String, Reading> stated = readings.get(portfolio.id());
      if (stated != null) {
        index(portfolio, stated, profile).ifPresent(index -> indices.put(portfolio.id(), index));
      }
    }
    return indices;
  }

  private static Profile profile(PartnerSnapshot partner) {
    int managedServices = maturity(partner, "managed-services-maturity");
    Fact select = Fact.of(HandWrittenFigures.SELECT);
    if (select.equals(partner.attributes().get("provider-designation"))) {
      int least = HandWrittenFigures.MATURITIES.indexOf(HandWrittenFigures.SELECT);
      managedServices = Math.max(least, managedServices);
    }
    return new Profile(
        size(partner),
        revenue(partner),
        maturity(partner, "customer-success-maturity"),
        managedServices,
        !partner.asOf().isAfter(GRACE_THROUGH),
        new HandWrittenCredits(partner));
  }

  private static int size(PartnerSnapshot partner) {
    if (partner.attributes().get("size") instanceof Fact.Text size) {
      return HandWrittenFigures.SIZES.indexOf(size.value());
    }
    if (partner.attributes().get("revenue") instanceof Fact.Amount revenue) {
      int size = 0;
      for (BigDecimal limit : HandWrittenFigures.REVENUES) {
        if (revenue.value().getAmount().compareTo(limit) > 0) {
          size++;
        }
      }
      return size;
    }
    return UNKNOWN;
  }

  private static @Nullable BigDecimal revenue(PartnerSnapshot partner) {
    if (partner.attributes().get("revenue") instanceof Fact.Amount revenue) {
      return revenue.value().getAmount();
    }
    int size = size(partner);
    return size == UNKNOWN ? null : HandWrittenFigures.MIDDLES[size];
  }

  private static int maturity(PartnerSnapshot partner, String attribute) {
    return partner.attributes().get(attribute) instanceof Fact.Text level
        ? HandWrittenFigures.MATURITIES.indexOf(level.value())
        : UNKNOWN;
  }

  private static Optional<BigDecimal> index(
      HandWrittenFigures.PortfolioFigures portfolio, Map<String, Reading> stated, Profile profile) {
    List<HandWrittenFigures.CategoryFigures> categories = portfolio.categories();
    BigDecimal[] sums = new BigDecimal[categories.size()];
    BigDecimal[] weights = new BigDecimal[categories.size()];
    BigDecimal counting = BigDecimal.ZERO;
    boolean allCount = true;
    for (int c = 0; c < sums.length; c++) {
      sums[c] = BigDecimal.ZERO;
      weights[c] = BigDecimal.ZERO;
      for (HandWrittenFigures.MetricFigures metric : categories.get(c).metrics()) {
        @Nullable Reading reading = stated.get(metric.id());
        if (reading instanceof Reading.NotApplicable) {
          allCount = false;
        } else {
          BigDecimal index = index(metric, portfolio.id(), reading, profile);
          sums[c] = sums[c].add(metric.weight().multiply(index));
          weights[c] = weights[c].add(metric.weight());
        }
      }
      if (weights[c].signum() > 0) {
        counting = counting.add(categories.get(c).weight());
      }
    }
    if (counting.signum() == 0) {
      return Optional.empty();
    }
    BigDecimal index = BigDecimal.ZERO;
    for (int c = 0; c < sums.length; c++) {
      if (weights[c].signum() > 0) {
        BigDecimal part = categories.get(c).weight().multiply(sums[c]);
        index = index.add(allCount ? part : part.divide(weights[c], MathContext.DECIMAL128));
      }
    }
    return Optional.of(
        allCount
            ? index
            : index
                .divide(counting, MathContext.DECIMAL128)
                .setScale(DIGITS, RoundingMode.HALF_EVEN));
  }

  private static BigDecimal index(
      HandWrittenFigures.MetricFigures metric,
      String portfolio,
      @Nullable Reading reading,
      Profile profile) {
    BigDecimal index = BigDecimal.ZERO;
    if (reading == null) {
      index = withoutReading(metric, portfolio, profile);
    } else if (reading instanceof Reading.Known known) {
      index = known(metric, known, profile);
    }
    if (metric.needsPractice() && !profile.hasPractice()) {
      return profile.inGrace() ? index.multiply(HALF) : BigDecimal.ZERO;
    }
    return index;
  }

  private static BigDecimal withoutReading(
      HandWrittenFigures.MetricFigures metric, String portfolio, Profile profile) {
    return switch (metric.id()) {
      case "customer-success" -> ofMaturity(profile.customerSuccess());
      case "managed-services" -> ofMaturity(profile.managedServices());
      case "black-belt" ->
          look(metric.table(), Ratio.of(profile.credits().blackBelt(portfolio)), profile);
      case "career-certifications" ->
          look(metric.table(), Ratio.of(profile.credits().career(portfolio)), profile);
      default -> BigDecimal.ZERO;
    };
  }

  private static BigDecimal ofMaturity(int level) {
    return level == UNKNOWN ? BigDecimal.ZERO : HandWrittenFigures.MATURITY_INDEX[level];
  }

  private static BigDecimal known(
      HandWrittenFigures.MetricFigures metric, Reading.Known known, Profile profile) {
    if (known.base().isPresent() && isLess(known.base().get(), metric.minimum())) {
      return BigDecimal.ZERO;
    }
    if (known.value() instanceof Fact.Text level) {
      return ofMaturity(HandWrittenFigures.MATURITIES.indexOf(level.value()));
    }
    return look(metric.table(), ((Fact.Quantity) known.value()).value(), profile);
  }

  private static boolean isLess(BigMoney base, BigDecimal minimum) {
    return base.getAmount().compareTo(minimum) < 0;
  }

  private static BigDecimal look(HandWrittenFigures.Table table, Ratio value, Profile profile) {
    if (table.isScaled()) {
      return profile.revenue() == null ? BigDecimal.ZERO : slope(table, value, profile.revenue());
    }
    int size = profile.size();
    boolean bySize = table.limits.length > 1;
    if (bySize && size == UNKNOWN) {
      return BigDecimal.ZERO;
    }
    BigDecimal[] limits = table.limits[bySize ? size : 0];
    int row = 0;
    while (row < limits.length && isReached(limits[row], table, value)) {
      row++;
    }
    return table.values[row];
  }

  private static BigDecimal slope(HandWrittenFigures.Table table, Ratio value, BigDecimal revenue) {
    BigDecimal[] middles = HandWrittenFigures.MIDDLES;
    int last = middles.length - 1;
    BigDecimal above = table.asked[revenue.compareTo(middles[0]) <= 0 ? 0 : last];
    BigDecimal below = BigDecimal.ONE;
    for (int i = 0; i < last; i++) {
      if (revenue.compareTo(middles[i]) >= 0 && revenue.compareTo(middles[i + 1]) < 0) {
        below = middles[i + 1].subtract(middles[i]);
        BigDecimal growth = table.asked[i + 1].subtract(table.asked[i]);
        above = table.asked[i].multiply(below).add(revenue.subtract(middles[i]).multiply(growth));
      }
    }
    BigDecimal numerator = value.numerator().multiply(below);
    BigDecimal denominator = value.denominator().multiply(above);
    BigDecimal[] shares = table.limits[0];
    int line = 0;
    while (line < shares.length && numerator.compareTo(shares[line].multiply(denominator)) >= 0) {
      line++;
    }
    if (line == 0 || line == shares.length) {
      return table.values[line == 0 ? 0 : line - 1];
    }
    BigDecimal run = shares[line].subtract(shares[line - 1]).multiply(denominator);
    BigDecimal rise = table.values[line].subtract(table.values[line - 1]);
    BigDecimal distance = numerator.subtract(shares[line - 1].multiply(denominator));
    return table
        .values[line - 1]
        .multiply(run)
        .add(distance.multiply(rise))
        .divide(run, DIGITS, RoundingMode.HALF_EVEN);
  }

  private static boolean isReached(BigDecimal limit, HandWrittenFigures.Table table, Ratio value) {
    int order = value.compareTo(limit);
    return table.inclusive ? order >= 0 : order > 0;
  }
}
