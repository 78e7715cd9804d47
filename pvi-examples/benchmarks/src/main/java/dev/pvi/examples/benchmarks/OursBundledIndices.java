package dev.pvi.examples.benchmarks;

import dev.pvi.PviScorer;
import dev.pvi.partner.PartnerSnapshot;
import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openjdk.jmh.infra.Blackhole;

/** This library, the indices of all portfolios alone. */
public class OursBundledIndices extends BundledPartner {

  private final PviScorer scorer = Bundled.scorer();

  @Override
  protected void run(PartnerSnapshot partner, Blackhole hole) {
    hole.consume(scorer.indices(partner));
  }

  @Override
  public SortedMap<String, BigDecimal> indices(PartnerSnapshot partner) {
    SortedMap<String, BigDecimal> indices = new TreeMap<>();
    scorer.indices(partner).forEach((portfolio, index) -> indices.put(portfolio.id(), index));
    return indices;
  }
}
