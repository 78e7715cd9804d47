package dev.pvi;

import dev.pvi.engine.Cohort;
import dev.pvi.explain.Figures;
import dev.pvi.explain.Finding;
import dev.pvi.explain.InvalidRecordException;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.partner.Reading;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The readings of partners in the order of a {@link PreparedCard}, one row per partner, each
 * reading one whole number. Where a reading is none (a rule of the house without a table, a base
 * that a modifier acts on, a policy that excludes), it is kept as it is, and its row is weighed in
 * decimals.
 *
 * <p>To be filled by one thread, and reused as often as you like; once filled, it may be read by
 * many. A reading that is not set is absent, as in a snapshot that does not state it.
 */
public final class PreparedReadings {

  /** Stands for an index that is no sum of whole numbers. */
  public static final long NO_UNITS = Long.MIN_VALUE;

  private static final long GREATEST = 999_999_999_999_999_999L;

  private final PreparedCard card;
  private final Cohort cohort;
  private final int rows;
  private final int metrics;
  private final long[] keys;
  private final int[] withoutKey;
  private final @Nullable Finding[] noticed;
  private @Nullable Reading[] kept = {};

  PreparedReadings(PreparedCard card, Cohort cohort, int rows) {
    this.card = card;
    this.cohort = cohort;
    this.rows = rows;
    this.metrics = card.metrics().size();
    this.keys = new long[Math.multiplyExact(rows, metrics)];
    this.withoutKey = new int[rows];
    this.noticed = new Finding[metrics];
    clear();
  }

  /** Returns the card. */
  public PreparedCard card() {
    return card;
  }

  /** Returns how many partners there is room for. */
  public int rows() {
    return rows;
  }

  /** Forgets all readings. */
  public void clear() {
    Arrays.fill(noticed, null);
    for (int metric = 0; metric < metrics; metric++) {
      Reading unstated = cohort.unstated(metric);
      long key = cohort.key(metric, unstated);
      for (int row = 0; row < rows; row++) {
        put(row, metric, key, unstated);
      }
    }
  }

  /**
   * Sets a reading.
   *
   * @param row the partner
   * @param metric the position of the metric in the card
   * @throws dev.pvi.explain.InvalidRecordException if the unit or the currency is wrong
   */
  public void set(int row, int metric, Reading reading) {
    check(row, metric);
    Reading known = cohort.checked(metric, reading, document(row));
    put(row, metric, cohort.key(metric, known), known);
  }

  /**
   * Sets a number as a reading: {@code unscaled ÷ 10^digits}, so that 1234 with two digits is
   * 12.34.
   *
   * @param row the partner
   * @param metric the position of the metric in the card
   * @param digits how many of the digits stand after the point, 0 to 18
   * @throws IllegalArgumentException if the number has more than 18 digits before its point
   */
  public void set(int row, int metric, long unscaled, int digits) {
    check(row, metric);
    checkNumber(unscaled, digits);
    put(row, metric, unscaled, digits);
  }

  /**
   * Sets the readings of all partners for one metric, as {@link #set(int, int, long, int)} does,
   * and looks for slips in them, see {@link #findings}.
   *
   * @param metric the position of the metric in the card
   * @param unscaled a number for each row
   * @throws IllegalArgumentException if a number is wrong or there is not one for each row; then no
   *     reading is changed
   */
  public void setColumn(int metric, long[] unscaled, int digits) {
    Objects.checkIndex(metric, metrics);
    if (unscaled.length != rows) {
      throw new IllegalArgumentException(
          "column must have " + rows + " numbers - but was: " + unscaled.length);
    }
    for (long one : unscaled) {
      checkNumber(one, digits);
    }
    for (int row = 0; row < rows; row++) {
      put(row, metric, unscaled[row], digits);
    }
    noticed[metric] = cohort.judge(metric, unscaled, digits).orElse(null);
  }

  /**
   * Returns what was noticed about the partner that the card was prepared like, and about columns
   * as they were set: that all percentages of one lie between 0 and 1, say, once for all rows. What
   * {@link PviScorer#score} would notice about a single partner is not among them.
   */
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>(card.findings());
    for (Finding one : noticed) {
      if (one != null) {
        findings.add(one);
      }
    }
    return List.copyOf(findings);
  }

  /**
   * Sets all readings of a partner; what the snapshot does not state is absent, counted from
   * certifications or read from an attribute.
   *
   * @throws IllegalArgumentException if the partner has other attributes or another date than the
   *     card was prepared for
   * @throws dev.pvi.explain.InvalidRecordException with all findings, if the snapshot is wrong
   */
  public void set(int row, PartnerSnapshot partner) {
    Objects.checkIndex(row, rows);
    Reading[] readings = cohort.readings(partner);
    for (int metric = 0; metric < metrics; metric++) {
      put(row, metric, cohort.key(metric, readings[metric]), readings[metric]);
    }
  }

  private void put(int row, int metric, long unscaled, int digits) {
    long key = cohort.key(metric, unscaled, digits);
    if (key == Cohort.NONE || keys[row * metrics + metric] == Cohort.NONE) {
      put(row, metric, key, Reading.of(BigDecimal.valueOf(unscaled, digits)));
    } else {
      keys[row * metrics + metric] = key;
    }
  }

  private void put(int row, int metric, long key, Reading reading) {
    int cell = row * metrics + metric;
    withoutKey[row] += (key == Cohort.NONE ? 1 : 0) - (keys[cell] == Cohort.NONE ? 1 : 0);
    keys[cell] = key;
    if (key == Cohort.NONE) {
      if (kept.length == 0) {
        kept = new Reading[keys.length];
      }
      kept[cell] = reading;
    } else if (kept.length > 0) {
      kept[cell] = null;
    }
  }

  private void check(int row, int metric) {
    Objects.checkIndex(row, rows);
    Objects.checkIndex(metric, metrics);
  }

  /** Only a number without digits after the point can have more than 18 before it. */
  private static void checkNumber(long unscaled, int digits) {
    if (digits < 0 || digits > Figures.FRACTION_DIGITS) {
      throw new IllegalArgumentException("digits must be from 0 to 18 - but was: " + digits);
    }
    if (digits == 0 && (unscaled > GREATEST || unscaled < -GREATEST)) {
      throw new IllegalArgumentException(
          "number must have at most 18 digits before the point - but was: " + unscaled);
    }
  }

  static IllegalStateException noUnits(int row) {
    return new IllegalStateException(
        "index must be a sum of whole numbers - but was one of decimals in row " + row);
  }

  private static String document(int row) {
    return "row " + row;
  }

  /**
   * Returns the index of a partner; empty if nothing applies.
   *
   * @throws dev.pvi.explain.InvalidRecordException with all findings, if a reading is refused or no
   *     row of its table covers it
   */
  public Optional<BigDecimal> index(int row) {
    Objects.checkIndex(row, rows);
    if (withoutKey[row] == 0) {
      return Optional.of(card.decimal(cohort.units(keys, row * metrics)));
    }
    int from = row * metrics;
    return cohort.index(keys, from, Arrays.copyOfRange(kept, from, from + metrics), document(row));
  }

  /** Returns whether the index of a partner is a sum of whole numbers. */
  public boolean hasUnits(int row) {
    Objects.checkIndex(row, rows);
    return withoutKey[row] == 0;
  }

  /**
   * Returns the index of a partner in units of {@code 10^-digits} of the card; nothing is
   * allocated.
   *
   * @throws IllegalStateException if the index is no sum of whole numbers: {@link #index} has it
   */
  public long units(int row) {
    Objects.checkIndex(row, rows);
    if (withoutKey[row] != 0) {
      throw noUnits(row);
    }
    return cohort.units(keys, row * metrics);
  }

  /**
   * Computes the indices of some partners in units of {@code 10^-digits} of the card; nothing is
   * allocated.
   *
   * @param from the first row
   * @param to the row after the last
   * @param into receives the index of each row at its own position; {@link #NO_UNITS} where the
   *     index is no sum of whole numbers
   */
  public void units(int from, int to, long[] into) {
    Objects.checkFromToIndex(from, to, Math.min(rows, into.length));
    for (int row = from; row < to; row++) {
      into[row] = withoutKey[row] == 0 ? cohort.units(keys, row * metrics) : NO_UNITS;
    }
  }

  /**
   * Returns the indices of all partners. A partner that is wrong does not stop the others, and the
   * portions of the batch share nothing that changes.
   */
  public PreparedIndices indices(Batch batch) {
    long[] units = new long[rows];
    List<Others> portions =
        batch.run(
            rows,
            (from, to) -> {
              units(from, to, units);
              return others(from, to);
            });
    Map<Integer, Optional<BigDecimal>> others = new LinkedHashMap<>();
    List<BatchResult.Failure> failures = new ArrayList<>();
    for (Others portion : portions) {
      others.putAll(portion.indices());
      failures.addAll(portion.failures());
    }
    return new PreparedIndices(card, units, others, failures, findings());
  }

  /** What is no whole number. */
  private record Others(
      Map<Integer, Optional<BigDecimal>> indices, List<BatchResult.Failure> failures) {}

  private Others others(int from, int to) {
    Map<Integer, Optional<BigDecimal>> indices = new LinkedHashMap<>(0);
    List<BatchResult.Failure> failures = new ArrayList<>(0);
    for (int row = from; row < to; row++) {
      if (withoutKey[row] != 0) {
        try {
          indices.put(row, index(row));
        } catch (InvalidRecordException e) {
          failures.add(new BatchResult.Failure(row, document(row), e));
        }
      }
    }
    return new Others(indices, failures);
  }
}
