package dev.pvi.examples.benchmarks;

import dev.pvi.partner.PartnerSnapshot;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * One way of scoring partners by the bundled book, from their snapshots. Timed: the next partner of
 * a cycle. Of one partner alone the branch predictor learns everything, of 1,000 different ones
 * little.
 */
public abstract class BundledPartner extends Timed {

  /** Which partners a cycle has. */
  @Param({
    Partners.DIFFERENT,
    Partners.A,
    Partners.B,
    Partners.B_OPEN,
  })
  public String inputs = Partners.DIFFERENT;

  private PartnerSnapshot[] partners = {};
  private int next;

  BundledPartner() {}

  /** Computes a partner; what it computes goes into the hole. */
  protected abstract void run(PartnerSnapshot partner, Blackhole hole);

  /** Returns the index of each portfolio that has one, by way of the code that is timed. */
  public abstract SortedMap<String, BigDecimal> indices(PartnerSnapshot partner);

  /** Makes the partners, and lets the collector put them close together. */
  @Setup
  public void prepare() {
    List<PartnerSnapshot> named = Partners.named(inputs);
    partners = named.toArray(PartnerSnapshot[]::new);
    System.gc();
  }

  /** Computes the next partner. */
  @Benchmark
  public void one(Blackhole hole) {
    PartnerSnapshot partner = partners[next];
    next = next + 1 < partners.length ? next + 1 : 0;
    run(partner, hole);
  }
}
