package dev.pvi.examples.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Two contenders that do the same work, or one of them on more and on less, and what is aimed at.
 *
 * @param work what both do
 * @param above whose time is above the line of the ratio
 * @param below whose time is below it
 * @param inputs how many inputs the first cycles through, or which
 * @param over how many the second does
 * @param goal what the ratio should be, in words
 */
public record Comparison(
    String work, String above, String below, String inputs, String over, String goal) {

  /** The largest error with which a ratio is claimed. */
  public static final double CLAIMED = 0.15;

  private static final String SNAPSHOTS = "4096";
  private static final String ARRAYS = "65536";
  private static final String FEW_ARRAYS = "1024";

  private static final String INDEX_ONLY = "index only, from a snapshot";
  private static final String EXPLAINED = "index explained, from a snapshot";
  private static final String PREPARED = "index only, from prepared readings";
  private static final String REWARD = "index, standing, rate and rebate";
  private static final String RECORD = "host record to rebate";
  private static final String PARTNER = "bundled book, explained";
  private static final String PARTNER_INDICES = "bundled book, indices only";
  private static final String STATEMENT = "statement, per event";
  private static final String RATE = "rate look-up alone, per line";
  private static final String SIZE = "statement of 2,000, per booking";
  private static final String FLAT = "about 1";
  private static final String BY_HAND = "DecimalBundledPartner";

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

  /** Compares two contenders by the same inputs. */
  Comparison(String work, String above, String below, String inputs, String goal) {
    this(work, above, below, inputs, inputs, goal);
  }

  /** Compares a contender with itself. */
  private static Comparison ofSize(String work, String inputs, String over, String goal) {
    return new Comparison(work, "OursGeneratedBook", "OursGeneratedBook", inputs, over, goal);
  }

  /** Returns the inputs of both in words. */
  String says() {
    return inputs.equals(over) ? inputs : inputs + " over " + over;
  }

  /** Returns what is compared; contenders that do not exist yet are left out of a table. */
  public static List<Comparison> all() {
    return Stream.concat(ofTheCard().stream(), ofUsers().stream()).toList();
  }

  /** Returns what is compared on the bundled books and on records of a host. */
  private static List<Comparison> ofUsers() {
    return List.of(
        new Comparison(PARTNER, "OursBundledPartner", BY_HAND, Partners.B, "≤ 1.1, ≤ 8 kB"),
        new Comparison(PARTNER, "OursBundledPartner", BY_HAND, Partners.A, "≤ 1.4, ≤ 12 kB"),
        new Comparison(PARTNER, "OursBundledPartner", BY_HAND, Partners.B_OPEN, "≤ 1.1"),
        new Comparison(PARTNER, "OursBundledPartner", BY_HAND, Partners.DIFFERENT, "≤ 3"),
        new Comparison(PARTNER_INDICES, "OursBundledIndices", BY_HAND, Partners.B, "≤ 0.8"),
        new Comparison(PARTNER_INDICES, "OursBundledIndices", BY_HAND, Partners.A, ""),
        new Comparison(PARTNER_INDICES, "OursBundledIndices", BY_HAND, Partners.B_OPEN, ""),
        new Comparison(PARTNER_INDICES, "OursBundledIndices", BY_HAND, Partners.DIFFERENT, ""),
        new Comparison(RECORD, "OursReward", "JexlReward", SNAPSHOTS, "≤ 0.55, ≤ 3.2 kB"),
        new Comparison(RECORD, "OursReward", "DecimalReward", SNAPSHOTS, ""),
        new Comparison(STATEMENT, "OursStatement", "DecimalStatement", "1000", "≤ 3"),
        new Comparison(STATEMENT, "OursStatement", "DecimalStatement", "10000", "≤ 3"),
        new Comparison(STATEMENT, "OursStatement", "DecimalStatement", "20000", "≤ 3"),
        new Comparison(RATE, "JexlLandRate", "OursLandRate", LandRate.BOOKINGS, "≥ 10"),
        new Comparison(RATE, "OursLandRate", "DecimalLandRate", LandRate.BOOKINGS, ""),
        new Comparison(
            "rate look-up within a statement, per line",
            "JexlLandRate",
            "OursLandStatement",
            LandRate.BOOKINGS,
            ""),
        ofSize(SIZE, OursGeneratedBook.MANY_OFFERS, OursGeneratedBook.OFFERS, FLAT),
        ofSize(SIZE, OursGeneratedBook.MANY_IDS, OursGeneratedBook.IDS, FLAT),
        ofSize(SIZE, OursGeneratedBook.MANY_OTHER_RULES, OursGeneratedBook.OTHER_RULES, FLAT),
        ofSize(
            SIZE,
            OursGeneratedBook.MANY_RULES,
            OursGeneratedBook.RULES,
            "≤ 10.5: 21 lines in place of 2"),
        new Comparison(
            "a batch, one thread over two",
            "OursBatchSequential",
            "OursBatchParallel",
            PartnerBatch.MANY,
            "≥ 1.7"));
  }

  private static List<Comparison> ofTheCard() {
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

  /** Returns the bytes that the first allocates per input, in words; empty if not measured. */
  public String bytes(List<Measurement.Figure> figures) {
    return find(figures, above, inputs)
        .map(figure -> String.format(Locale.ROOT, "%.0f", figure.bytes()))
        .orElse("");
  }

  /** Returns the ratio of the times on a processor, in words; empty if not measured. */
  public String ofProcessor(List<Measurement.Figure> figures) {
    Optional<Measurement.Figure> first = find(figures, above, inputs);
    Optional<Measurement.Figure> second = find(figures, below, over);
    return first.isPresent() && second.isPresent()
        ? String.format(Locale.ROOT, "%.2f", first.get().processor() / second.get().processor())
        : "";
  }

  /** Returns the ratio, if both were measured. */
  public Optional<Ratio> ratio(List<Measurement.Figure> figures) {
    return find(figures, above, inputs)
        .flatMap(
            a ->
                find(figures, below, over)
                    .map(
                        b ->
                            Ratio.of(
                                a.nanoseconds(),
                                a.relativeError(),
                                b.nanoseconds(),
                                b.relativeError())));
  }

  private static Optional<Measurement.Figure> find(
      List<Measurement.Figure> figures, String contender, String cycle) {
    return figures.stream()
        .filter(figure -> figure.contender().equals(contender) && figure.inputs().equals(cycle))
        .findFirst();
  }
}
