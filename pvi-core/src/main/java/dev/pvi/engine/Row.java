package dev.pvi.engine;

import dev.pvi.explain.Reason;
import dev.pvi.partner.Reading;
import dev.pvi.score.MetricScore;
import java.math.BigDecimal;
import java.util.List;

/**
 * What an {@link Evaluation} found: all of a metric's score but its reading, and between which
 * bounds the index lies whatever is not known. Readings that lead to the same row of a table, under
 * conditions that answer alike, share one. Knows no partner; immutable, safe for many threads.
 */
final class Row {

  private final BoundMetric metric;
  private final MetricScore.Answer answer;
  private final Bounds bounds;
  private final boolean isExact;
  private final long units;
  private final long lowUnits;
  private final long highUnits;

  /** The units of a row that surely counts, as it is; else {@link Tens#NONE}. */
  private final long settled;

  /**
   * Where an index lies, and whether the metric counts.
   *
   * @param low the least index that can come out
   * @param high the greatest one
   * @param counts whether the metric counts
   * @param mayCount whether it may count once everything is known
   * @param mayDrop whether it may turn out not to count once everything is known
   * @param isOpen whether anything is not known
   */
  record Bounds(
      BigDecimal low,
      BigDecimal high,
      boolean counts,
      boolean mayCount,
      boolean mayDrop,
      boolean isOpen) {

    /** Returns that a known index counts. */
    static Bounds at(BigDecimal index) {
      return new Bounds(index, index, true, true, false, false);
    }
  }

  Row(BoundMetric metric, MetricScore.Answer answer, boolean isExact, Bounds bounds) {
    this.metric = metric;
    this.answer = answer;
    this.bounds = bounds;
    this.isExact = isExact;
    units = isExact ? metric.units().of(answer.contribution()) : Tens.NONE;
    boolean isPoint =
        bounds.low().compareTo(answer.applied()) == 0 && bounds.high().compareTo(bounds.low()) == 0;
    lowUnits = isPoint ? units : units(bounds.low());
    highUnits = isPoint ? units : units(bounds.high());
    settled = isPoint && bounds.counts() && !bounds.mayDrop() && !isOpen() ? units : Tens.NONE;
  }

  private long units(BigDecimal index) {
    return metric.units().of(metric.overallWeight().multiply(index));
  }

  BoundMetric metric() {
    return metric;
  }

  MetricScore.Answer answer() {
    return answer;
  }

  boolean counts() {
    return bounds.counts();
  }

  boolean mayCount() {
    return bounds.mayCount();
  }

  boolean mayDrop() {
    return bounds.mayDrop();
  }

  /** Whether anything is not known that may move the index. */
  boolean isOpen() {
    return bounds.isOpen() && bounds.mayCount();
  }

  /** Whether the product of weights and index has no more digits than a decimal may have. */
  boolean isExact() {
    return isExact;
  }

  BigDecimal applied() {
    return answer.applied();
  }

  BigDecimal low() {
    return bounds.low();
  }

  BigDecimal high() {
    return bounds.high();
  }

  /** Returns what the metric adds where all metrics of the card count and are exact. */
  BigDecimal contribution() {
    return answer.contribution();
  }

  /** Returns the same in the units of the card; {@link Tens#NONE} if that is no whole number. */
  long units() {
    return units;
  }

  /** Returns the least that it may add, in units; {@link Tens#NONE} if that is none. */
  long lowUnits() {
    return lowUnits;
  }

  /** Returns the most that it may add, in units; {@link Tens#NONE} if that is none. */
  long highUnits() {
    return highUnits;
  }

  /**
   * Returns the same if it is all that there is to the row: it counts, and nothing that is not
   * known can change that; else {@link Tens#NONE}.
   */
  long settled() {
    return settled;
  }

  /** Returns the score of a reading where all metrics of the card count and are exact. */
  MetricScore score(Reading reading, List<Reason> measured) {
    return MetricScore.of(answer, reading, measured);
  }

  /** Returns the score of a reading where the metrics were weighed against one another. */
  MetricScore score(
      Reading reading, List<Reason> measured, BigDecimal contribution, BigDecimal attainable) {
    return MetricScore.of(
        MetricScore.Answer.builder()
            .from(answer)
            .contribution(contribution)
            .attainable(attainable)
            .build(),
        reading,
        measured);
  }
}
