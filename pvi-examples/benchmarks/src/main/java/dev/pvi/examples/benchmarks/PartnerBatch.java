package dev.pvi.examples.benchmarks;

import dev.pvi.Batch;
import dev.pvi.PviScorer;
import dev.pvi.partner.PartnerSnapshot;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Scores a batch of different partners by the bundled book with explanation, and keeps of each what
 * fits a list. Timed: the whole batch, reported per partner. Their snapshots take more than the
 * heap of the other benchmarks.
 */
@Fork(jvmArgsAppend = {"-Xms4g", "-Xmx4g", "-Xmn1g"})
public abstract class PartnerBatch extends Timed {

  /** As many as a distributor scores in a night. */
  static final String MANY = "100000";

  private static final int MOST_CREDENTIALS = 40;

  /** How many partners a batch has. */
  @Param({MANY})
  public int inputs;

  private final PviScorer scorer = Bundled.scorer();
  private final Batch batch;
  private List<PartnerSnapshot> partners = List.of();

  PartnerBatch(Batch batch) {
    this.batch = batch;
  }

  /** Makes the partners. */
  @Setup
  public void prepare() {
    partners = new PartnerMaker(2, MOST_CREDENTIALS).partners(inputs);
    System.gc();
  }

  /** Scores all of them. */
  @Benchmark
  public void together(Blackhole hole) {
    hole.consume(scorer.scoreAll(partners, score -> score.portfolios().size(), batch));
  }
}
