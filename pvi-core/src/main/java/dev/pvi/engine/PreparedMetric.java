package dev.pvi.engine;

import com.google.common.collect.ImmutableList;
import dev.pvi.formula.Fact;
import dev.pvi.partner.Reading;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A metric for partners that share attributes and a date, in longs: a reading is a <i>key</i>, and
 * what it adds to the index is found by counting the cuts that the key reaches.
 *
 * <p>The keys of numbers are those of {@link Cuts}, on a curve those of {@link Lines}; a level has
 * twice the number of its row. Two keys below all others stand for a reading that does not apply
 * and for one that is absent, where policy and modifiers give them an index. Whatever cannot be
 * told in this way has no key ({@link Tens#NONE}) and is left to an {@link Evaluation}.
 */
final class PreparedMetric {

  private static final long NOT_APPLICABLE = Cuts.LOWEST - 2;
  private static final long ABSENT = Cuts.LOWEST - 1;

  /** The first rows of every metric; those of its table follow. */
  private static final int ROW_NOT_APPLICABLE = 0;

  private static final int ROW_ABSENT = 1;

  private final Resolution resolution;
  private final @Nullable Cuts cuts;
  private final @Nullable Lines lines;
  private final long unitsPerValue;
  private final @Nullable BigDecimal[] indices;
  private final long[] starts;
  private final long[] added;
  private final Optional<String> decimalBecause;

  PreparedMetric(Resolution resolution, Units units) {
    this.resolution = resolution;
    BoundMetric metric = resolution.metric();
    RowTable.Weight weight = RowTable.Weight.of(metric.terms(), units);
    indices = resolution.indices();
    added = new long[indices.length];
    for (int row = 0; row < added.length; row++) {
      BigDecimal index = indices[row];
      BigDecimal contribution = index == null ? null : weight.times(index);
      added[row] = contribution == null ? Tens.NONE : units.of(contribution);
    }
    RowTable table = resolution.table();
    cuts = table == null ? null : table.cuts().orElse(null);
    starts = starts();
    Optional<String> because = resolution.decimalBecause();
    lines = table == null || because.isPresent() ? null : table.lines().orElse(null);
    unitsPerValue = lines == null ? 0 : unitsPerValue(weight, lines);
    boolean fits =
        unitsPerValue != Tens.NONE
            && Arrays.stream(added).skip(2).noneMatch(one -> one == Tens.NONE);
    decimalBecause =
        because.isPresent() || fits
            ? because
            : Optional.of("what its index adds has too many digits for a long");
  }

  private static long unitsPerValue(RowTable.Weight weight, Lines lines) {
    BigDecimal perValue = weight.overall().movePointLeft(lines.digits());
    return weight.isExact(lines.digits()) ? weight.units().of(perValue) : Tens.NONE;
  }

  /** The least key of each row. */
  private long[] starts() {
    long[] starts = new long[added.length];
    starts[ROW_NOT_APPLICABLE] = NOT_APPLICABLE;
    starts[ROW_ABSENT] = ABSENT;
    long[] ofTable = cuts == null ? new long[0] : cuts.cuts();
    for (int row = 2; row < starts.length; row++) {
      starts[row] = row == 2 ? Cuts.LOWEST : cuts == null ? 2L * (row - 2) : ofTable[row - 3];
    }
    return starts;
  }

  BoundMetric metric() {
    return resolution.metric();
  }

  Resolution resolution() {
    return resolution;
  }

  /** Returns whether the metric is a curve, which no cuts answer. */
  boolean isCurve() {
    return lines != null;
  }

  /** Returns the key of a reading; {@link Tens#NONE} if it has none. */
  long key(Reading reading) {
    if (reading instanceof Reading.Known known) {
      return decimalBecause.isPresent() || resolution.isModified(known)
          ? Tens.NONE
          : key(known.value());
    }
    boolean isAbsent = reading instanceof Reading.Absent;
    return added[isAbsent ? ROW_ABSENT : ROW_NOT_APPLICABLE] == Tens.NONE
        ? Tens.NONE
        : isAbsent ? ABSENT : NOT_APPLICABLE;
  }

  private long key(Fact value) {
    if (value instanceof Fact.Quantity quantity) {
      if (lines != null) {
        return lines.key(quantity.value());
      }
      if (cuts != null) {
        return cuts.key(quantity.value());
      }
    }
    RowTable table = resolution.table();
    int row = table == null || lines != null ? -1 : table.row(value);
    return row < 0 ? Tens.NONE : 2L * row;
  }

  /** Returns the key of the number {@code unscaled ÷ 10^digits}; NONE if it has none. */
  long key(long unscaled, int digits) {
    if (decimalBecause.isEmpty() && !resolution.dependsOnBase()) {
      if (lines != null) {
        return lines.key(unscaled, digits);
      }
      if (cuts != null) {
        return cuts.key(unscaled, digits);
      }
    }
    return key(Reading.of(BigDecimal.valueOf(unscaled, digits)));
  }

  /** Returns what the reading of a key adds, in units. */
  long units(long key) {
    if (lines != null && key >= Cuts.LOWEST) {
      return lines.value(lines.segment(key), key) * unitsPerValue;
    }
    return added[row(key)];
  }

  /** Returns the index of the reading of a key. */
  BigDecimal index(long key) {
    if (lines != null && key >= Cuts.LOWEST) {
      return BigDecimal.valueOf(lines.value(lines.segment(key), key), lines.digits());
    }
    BigDecimal index = indices[row(key)];
    if (index == null) {
      throw new IllegalStateException("key " + key + " has no index");
    }
    return index;
  }

  private int row(long key) {
    return Cuts.count(starts, key) - 1;
  }

  /** Returns what the lowest key adds. */
  long first() {
    return Arrays.stream(added).filter(one -> one != Tens.NONE).findFirst().orElse(0);
  }

  /** Returns the keys from which on more or less is added than below, ascending. */
  List<Change> changes() {
    ImmutableList.Builder<Change> changes = ImmutableList.builder();
    long before = first();
    for (int row = 0; row < added.length; row++) {
      if (added[row] != Tens.NONE && added[row] != before) {
        changes.add(new Change(starts[row], added[row] - before));
        before = added[row];
      }
    }
    return changes.build();
  }

  /**
   * A change of what a metric adds.
   *
   * @param at the least key
   * @param by how much more is added
   */
  record Change(long at, long by) {}

  /** Returns in words how the metric is computed, and why. */
  String says() {
    if (decimalBecause.isPresent()) {
      return "decimal: " + decimalBecause.get();
    }
    RowTable table = resolution.table();
    return (table == null ? "" : table.says())
        + resolution.acting()
        + (resolution.dependsOnBase() ? BoundMetric.decimalWhere(resolution.perReading()) : "");
  }
}
