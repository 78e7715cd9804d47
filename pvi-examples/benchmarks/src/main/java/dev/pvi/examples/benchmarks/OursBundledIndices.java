package dev.pvi.examples.benchmarks;

import dev.pvi.PviScorer;
import dev.pvi.partner.MetricReading;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.partner.Portfolio;
import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.infra.Blackhole;

/** This library, the indices of all portfolios alone. */
public class OursBundledIndices extends BundledPartner {

  private final PviScorer scorer = Bundled.scorer();

  @Override
  protected void run(PartnerSnapshot partner, Blackhole hole) {
    hole.consume(indices(partner));
  }

  /** One call for each portfolio of which a reading is stated, as there is none for all. */
  @Override
  public SortedMap<String, BigDecimal> indices(PartnerSnapshot partner) {
    SortedMap<String, BigDecimal> indices = new TreeMap<>();
    @Nullable Portfolio last = null;
    for (MetricReading one : partner.readings()) {
      Portfolio portfolio = one.portfolio();
      if (!portfolio.equals(last)) {
        scorer.index(partner, portfolio).ifPresent(index -> indices.put(portfolio.id(), index));
        last = portfolio;
      }
    }
    return indices;
  }
}
