package dev.pvi.examples.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Two contenders that do the same work, and what is aimed at.
 *
 * @param work what both do
 * @param above whose time is above the line of the ratio
 * @param below whose time is below it
 * @param inputs how many inputs both cycle through
 * @param goal what the ratio should be, in words
 */
public record Comparison(String work, String above, String below, int inputs, String goal) {

  /** The largest error with which a ratio is claimed. */
  public static final double CLAIMED = 0.15;

  private static final int SNAPSHOTS = 4096;
  private static final int ARRAYS = 65_536;
  private static final int FEW_ARRAYS = 1024;

  private static final String INDEX_ONLY = "index only, from a snapshot";
  private static final String EXPLAINED = "index explained, from a snapshot";
  private static final String PREPARED = "index only, from prepared readings";
  private static final String REWARD = "index, standing, rate and rebate";

  /**
   * A ratio of two times.
   *
   * @param value the ratio
   * @param error its error as a share of it
   */
  public record Ratio(double value, double error) {

    /** Returns the ratio of two times of which the errors are independent. */
    public static Ratio of(double above, double aboveError, double below, double belowError) {
      return new Ratio(above / below, Math.hypot(aboveError, belowError));
    }

    /** Returns whether the error is small enough. */
    public boolean isClaimed() {
      return error <= CLAIMED;
    }

    @Override
    public String toString() {
      return isClaimed()
          ? String.format(Locale.ROOT, "%.2f ± %.0f %%", value, error * 100)
          : String.format(Locale.ROOT, "not claimed (± %.0f %%)", error * 100);
    }
  }

  /** Returns what is compared; contenders that do not exist yet are left out of a table. */
  public static List<Comparison> all() {
    return List.of(
        new Comparison(PREPARED, "OursFromArray", "LongFromArray", ARRAYS, "≤ 1"),
        new Comparison(PREPARED, "OursFromArray", "LongFromArray", FEW_ARRAYS, "≤ 3"),
        new Comparison(INDEX_ONLY, "OursIndex", "DecimalFromSnapshot", SNAPSHOTS, "≤ 0.75"),
        new Comparison(EXPLAINED, "OursExplained", "DecimalFromSnapshot", SNAPSHOTS, "≤ 2"),
        new Comparison(
            "slope card, prepared", "OursSlopeFromArray", "LongSlopeFromArray", ARRAYS, "≤ 1.5"),
        new Comparison(
            "slope card, from a snapshot", "OursSlope", "LongSlopeFromSnapshot", SNAPSHOTS, ""),
        new Comparison("many partners, columns", "OursColumns", "LongColumns", ARRAYS, "≤ 1.5"),
        new Comparison("many partners, a loop", "OursLoop", "LongColumns", ARRAYS, ""),
        new Comparison(REWARD, "JexlReward", "OursRewardFromSnapshot", SNAPSHOTS, ""),
        new Comparison(REWARD, "CelReward", "OursRewardFromSnapshot", SNAPSHOTS, ""),
        new Comparison(REWARD, "JpmmlReward", "OursRewardFromSnapshot", SNAPSHOTS, "≥ 4"),
        new Comparison(REWARD, "KieReward", "OursRewardFromSnapshot", SNAPSHOTS, "≥ 50"),
        new Comparison(REWARD, "OursReward", "OursRewardFromSnapshot", SNAPSHOTS, ""));
  }

  /** Returns the ratio, if both were measured. */
  public Optional<Ratio> ratio(List<Measurement.Figure> figures) {
    return find(figures, above)
        .flatMap(
            a ->
                find(figures, below)
                    .map(
                        b ->
                            Ratio.of(
                                a.nanoseconds(),
                                a.relativeError(),
                                b.nanoseconds(),
                                b.relativeError())));
  }

  private Optional<Measurement.Figure> find(List<Measurement.Figure> figures, String contender) {
    return figures.stream()
        .filter(figure -> figure.contender().equals(contender) && figure.inputs() == inputs)
        .findFirst();
  }
}
