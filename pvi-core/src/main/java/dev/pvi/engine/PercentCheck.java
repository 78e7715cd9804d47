package dev.pvi.engine;

import dev.pvi.explain.Findings;
import dev.pvi.explain.Place;
import dev.pvi.formula.Fact;
import dev.pvi.formula.Ratio;
import dev.pvi.partner.MetricReading;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.partner.Reading;
import dev.pvi.score.ScoreCode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Looks among the percentages of one snapshot for fractions of 1: where all are, or where one lies
 * below 1 though its table does not. One finding says so. A percentage that states its unit, or was
 * made of amounts, is none. Mutable, for one thread.
 */
final class PercentCheck {

  private int count;
  private boolean allAreFractions = true;
  private @Nullable Ratio last;
  private @Nullable MetricReading first;
  private @Nullable BigDecimal firstLimit;
  private int below;

  /**
   * Notes a reading of a metric in percent.
   *
   * @param known the reading in percent
   * @param stated where the snapshot states it
   */
  void add(Expected expected, Reading.Known known, MetricReading stated) {
    if (allAreFractions && known.value() instanceof Fact.Quantity number) {
      if (number.value().signum() != 0) {
        count++;
        last = number.value();
        allAreFractions = known.unit().isEmpty() && isFraction(number.value());
      }
    }
    if (expected.looksLikeFraction(known)) {
      if (first == null) {
        first = stated;
        firstLimit = expected.firstLimit();
      }
      below++;
    }
  }

  private static boolean isFraction(Ratio x) {
    return x.unscaled() != Ratio.NOT_COMPACT
        ? x.unscaled() > 0 && x.unscaled() <= Tens.power(x.scale())
        : x.signum() > 0 && x.compareTo(BigDecimal.ONE) <= 0;
  }

  /** Adds a finding, if there is one. */
  void report(PartnerSnapshot partner, Findings findings) {
    if (count > 1 && allAreFractions) {
      report(partner.place("readings"), "all percentages lie", String.valueOf(last), findings);
    } else if (first != null && first.reading() instanceof Reading.Known known) {
      String which = below == 1 ? "a percentage lies" : below + " percentages lie";
      report(
          SnapshotCheck.place(partner, first.portfolio(), first.metric()),
          which + " below all limits of the table, of which the first is " + firstLimit + ",",
          String.valueOf(known.value()),
          findings);
    }
  }

  private static void report(Place place, String which, String value, Findings findings) {
    findings.warning(place, ScoreCode.SUSPICIOUS_PERCENT, "which", which, "value", value);
  }
}
