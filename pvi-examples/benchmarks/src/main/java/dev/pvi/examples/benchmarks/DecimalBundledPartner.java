package dev.pvi.examples.benchmarks;

import dev.pvi.partner.PartnerSnapshot;
import java.math.BigDecimal;
import java.util.SortedMap;
import org.openjdk.jmh.infra.Blackhole;

/** Hand-written {@link BigDecimal}, the indices of all portfolios: the measure of the others. */
public class DecimalBundledPartner extends BundledPartner {

  private final HandWrittenBook kernel = new HandWrittenBook();

  @Override
  protected void run(PartnerSnapshot partner, Blackhole hole) {
    hole.consume(indices(partner));
  }

  @Override
  public SortedMap<String, BigDecimal> indices(PartnerSnapshot partner) {
    return kernel.indices(partner);
  }
}
