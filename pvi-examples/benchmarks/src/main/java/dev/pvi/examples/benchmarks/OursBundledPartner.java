package dev.pvi.examples.benchmarks;

import dev.pvi.PviScorer;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.score.PortfolioScore;
import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openjdk.jmh.infra.Blackhole;

/** This library, the indices of all portfolios with their whole explanation. */
public class OursBundledPartner extends BundledPartner {

  private final PviScorer scorer = Bundled.scorer();

  @Override
  protected void run(PartnerSnapshot partner, Blackhole hole) {
    hole.consume(scorer.score(partner));
  }

  @Override
  public SortedMap<String, BigDecimal> indices(PartnerSnapshot partner) {
    SortedMap<String, BigDecimal> indices = new TreeMap<>();
    for (PortfolioScore score : scorer.score(partner).portfolios()) {
      indices.put(score.portfolio().id(), score.index());
    }
    return indices;
  }
}
