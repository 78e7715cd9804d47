package dev.pvi.examples.benchmarks;

import dev.pvi.formula.Fact;
import dev.pvi.partner.MetricId;
import dev.pvi.partner.MetricReading;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.partner.Portfolio;
import dev.pvi.partner.Reading;
import java.math.BigDecimal;
import java.util.List;

/** How hand-written code takes its readings from a snapshot. */
final class SnapshotCard {

  private static final Portfolio PORTFOLIO = Portfolio.of(CardSpec.PORTFOLIO);

  private final MetricId[] ids;

  SnapshotCard(CardSpec card) {
    ids = card.metrics().stream().map(m -> MetricId.of(m.id())).toArray(MetricId[]::new);
  }

  /** Returns a reading at its position: quick, because the code knows the order of a snapshot. */
  BigDecimal at(List<MetricReading> readings, int metric) {
    MetricReading reading = readings.get(metric);
    if (!reading.metric().equals(ids[metric])) {
      throw new IllegalArgumentException("snapshot must state " + ids[metric]);
    }
    return number(reading.reading());
  }

  /** Returns a reading by its id. */
  BigDecimal find(PartnerSnapshot partner, int metric) {
    return number(partner.reading(PORTFOLIO, ids[metric]).orElseThrow());
  }

  private static BigDecimal number(Reading reading) {
    if (reading instanceof Reading.Known known
        && known.value() instanceof Fact.Quantity quantity
        && quantity.value().isDecimal()) {
      return quantity.value().numerator();
    }
    throw new IllegalArgumentException("reading must be a number - but was: " + reading);
  }
}
