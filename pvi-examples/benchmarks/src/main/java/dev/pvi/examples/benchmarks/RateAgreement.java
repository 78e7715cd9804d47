package dev.pvi.examples.benchmarks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** Compares what is looked up for a booking with what is written by hand, to the last digit. */
final class RateAgreement {

  private static final int BOOKINGS = 4_096;

  private RateAgreement() {}

  /** Compares all ways of looking up. */
  static List<Agreement.Line> compare() {
    List<LandRate> all = new ArrayList<>(List.of(new OursLandRate()));
    ServiceLoader.load(Contenders.More.class).forEach(more -> all.addAll(more.rates()));
    List<LandRate.Deal> deals = LandRate.deals(BOOKINGS);
    LandRate reference = new DecimalLandRate();
    return all.stream().map(one -> compare(one, reference, deals)).toList();
  }

  private static Agreement.Line compare(
      LandRate one, LandRate reference, List<LandRate.Deal> deals) {
    Differences differences = new Differences(one);
    for (LandRate.Deal deal : deals) {
      Optional<BigDecimal> actual = one.factor(deal).map(BigDecimal::stripTrailingZeros);
      Optional<BigDecimal> expected = reference.factor(deal).map(BigDecimal::stripTrailingZeros);
      differences.note(actual.equals(expected), actual, expected);
    }
    return differences.line();
  }
}
