package dev.pvi.engine;

import com.google.common.collect.ImmutableList;
import dev.pvi.explain.Figures;
import dev.pvi.explain.Reason;
import dev.pvi.partner.MetricReading;
import dev.pvi.partner.Reading;
import dev.pvi.rulebook.Scale;
import dev.pvi.score.IndexRange;
import dev.pvi.score.MetricScore;
import dev.pvi.score.Overridden;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one partner on one card, summed while they come in: longs where they are whole
 * numbers of units, decimals otherwise. Mutable, for one thread.
 */
final class Reckoning {

  private static final int[] NONE = {};

  private final Row[] rows;
  private final @Nullable MetricReading[] stated;

  /** What stands in for readings that are not stated; null if nothing does. */
  private @Nullable Reading @Nullable [] unstated;

  private @Nullable CreditCount credits;

  /** Of each metric that reads credits 1 + its target, else 0; empty if none does. */
  private int[] targets = NONE;

  /** What readings that were set by hand replaced; null if none was. */
  private @Nullable Overridden @Nullable [] overridden;

  private final Units units;
  private int size;
  private long settled;
  private long sum;
  private BigDecimal others = BigDecimal.ZERO;
  private long lows;
  private long highs;
  private boolean isSum = true;
  private boolean mayDrop;
  private boolean isOpen;
  private boolean hasBounds = true;

  /**
   * Makes room for rows.
   *
   * @param stated the readings in the order of the metrics; null where none is stated
   * @param initial what the sum begins with
   */
  Reckoning(@Nullable MetricReading[] stated, Units units, BigDecimal initial) {
    this.rows = new Row[stated.length];
    this.stated = stated;
    this.units = units;
    if (initial.signum() != 0) {
      begin(initial);
    }
  }

  private void begin(BigDecimal initial) {
    long inUnits = units.of(initial);
    if (inUnits == Tens.NONE) {
      others = initial;
      hasBounds = false;
    } else {
      settled = inUnits;
    }
  }

  /** Adds the next metric, of which the reading is the credits towards a target. */
  void add(Row row, Reading reading, CreditCount count, int target) {
    if (credits == null) {
      credits = count;
      targets = new int[rows.length];
    }
    targets[size] = 1 + target;
    add(row, reading);
  }

  /** Adds the next metric, for which a reading stands in that is not stated. */
  void add(Row row, Reading reading) {
    if (unstated == null) {
      unstated = new Reading[rows.length];
    }
    unstated[size] = reading;
    add(row);
  }

  /** Adds the next metric. */
  void add(Row row) {
    rows[size++] = row;
    long points = row.settled();
    if (points == Tens.NONE) {
      addUnsettled(row);
    } else {
      settled += points;
    }
  }

  private void addUnsettled(Row row) {
    isSum &= row.counts() && row.isExact();
    mayDrop |= row.mayDrop();
    isOpen |= row.isOpen();
    if (row.units() != Tens.NONE) {
      sum += row.units();
    } else {
      others = others.add(row.contribution());
    }
    if (row.lowUnits() != Tens.NONE && row.highUnits() != Tens.NONE) {
      lows += row.lowUnits();
      highs += row.highUnits();
    } else {
      hasBounds = false;
    }
  }

  /** Keeps what readings that were set by hand replaced; null where none was. */
  void override(@Nullable Overridden[] replaced) {
    overridden = replaced;
  }

  List<Row> rows() {
    return Collections.unmodifiableList(Arrays.asList(rows));
  }

  /** Returns the score of a metric where all count and are exact. */
  MetricScore score(int metric) {
    return marked(metric, rows[metric].score(reading(metric), reasons(metric)));
  }

  /** Returns the score of a metric that was weighed against the others. */
  MetricScore score(int metric, BigDecimal contribution, BigDecimal attainable) {
    return marked(
        metric, rows[metric].score(reading(metric), reasons(metric), contribution, attainable));
  }

  private MetricScore marked(int metric, MetricScore score) {
    @Nullable Overridden by = overridden == null ? null : overridden[metric];
    return by == null ? score : score.overriding(by);
  }

  private Reading reading(int metric) {
    @Nullable Reading instead = unstated == null ? null : unstated[metric];
    return instead == null ? Objects.requireNonNull(stated[metric]).reading() : instead;
  }

  private List<Reason> reasons(int metric) {
    return credits == null || targets[metric] == 0
        ? ImmutableList.of()
        : credits.reasons(targets[metric] - 1);
  }

  /** Whether every metric counts and is exact, so that the index is the sum. */
  boolean isSum() {
    return isSum;
  }

  /** Returns the sum of what the metrics add. */
  BigDecimal index() {
    BigDecimal index = units.decimal(settled + sum);
    return others.signum() == 0 ? index : Figures.normal(index.add(others));
  }

  /** Returns where the sum lies; null if that must be found by weighing. */
  @Nullable IndexRange range(BigDecimal index, Scale scale) {
    if (!isOpen) {
      return new IndexRange(index, index);
    }
    if (!hasBounds || mayDrop) {
      return null;
    }
    int digits = scale.rounding().digits();
    BigDecimal low = units.decimal(settled + lows).setScale(digits, RoundingMode.FLOOR);
    BigDecimal high = units.decimal(settled + highs).setScale(digits, RoundingMode.CEILING);
    return new IndexRange(Figures.normal(low.min(index)), Figures.normal(high.max(index)));
  }
}
