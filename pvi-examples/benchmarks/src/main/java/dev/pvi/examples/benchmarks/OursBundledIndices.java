package dev.pvi.examples.benchmarks;

import dev.pvi.PviScorer;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.partner.Portfolio;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openjdk.jmh.infra.Blackhole;

/** This library, the indices of all portfolios alone. */
public class OursBundledIndices extends BundledPartner {

  private static final List<Portfolio> PORTFOLIOS =
      HandWrittenFigures.PORTFOLIOS.stream().map(one -> Portfolio.of(one.id())).toList();

  private final PviScorer scorer = Bundled.scorer();

  @Override
  protected void run(PartnerSnapshot partner, Blackhole hole) {
    hole.consume(indices(partner));
  }

  /** One call per portfolio, as there is none for all. */
  @Override
  public SortedMap<String, BigDecimal> indices(PartnerSnapshot partner) {
    SortedMap<String, BigDecimal> indices = new TreeMap<>();
    for (Portfolio portfolio : PORTFOLIOS) {
      scorer.index(partner, portfolio).ifPresent(index -> indices.put(portfolio.id(), index));
    }
    return indices;
  }
}
