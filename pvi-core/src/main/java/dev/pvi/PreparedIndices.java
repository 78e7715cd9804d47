package dev.pvi;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.pvi.explain.Finding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The indices of partners, in the order of their {@linkplain PreparedReadings readings}. Immutable.
 */
public final class PreparedIndices {

  private final PreparedCard card;
  private final long[] units;
  private final ImmutableMap<Integer, Optional<BigDecimal>> others;
  private final ImmutableList<BatchResult.Failure> failures;
  private final ImmutableList<Finding> findings;

  PreparedIndices(
      PreparedCard card,
      long[] units,
      Map<Integer, Optional<BigDecimal>> others,
      List<BatchResult.Failure> failures,
      List<Finding> findings) {
    this.card = card;
    this.units = units;
    this.others = ImmutableMap.copyOf(others);
    this.failures = ImmutableList.copyOf(failures);
    this.findings = ImmutableList.copyOf(findings);
  }

  /** Returns how many there are. */
  public int rows() {
    return units.length;
  }

  /** Returns the index of a partner; empty if nothing applies, or the partner is wrong. */
  public Optional<BigDecimal> index(int row) {
    return hasUnits(row)
        ? Optional.of(card.decimal(units[row]))
        : others.getOrDefault(row, Optional.empty());
  }

  /** Returns whether the index of a partner is a sum of whole numbers. */
  public boolean hasUnits(int row) {
    return units[Objects.checkIndex(row, units.length)] != PreparedReadings.NO_UNITS;
  }

  /**
   * Returns the index of a partner in units of {@code 10^-digits} of the card.
   *
   * @throws IllegalStateException if the index is no sum of whole numbers
   */
  public long units(int row) {
    if (!hasUnits(row)) {
      throw PreparedReadings.noUnits(row);
    }
    return units[row];
  }

  /** Returns the partners that are wrong, in the order of their rows. */
  public List<BatchResult.Failure> failures() {
    return failures;
  }

  /** Returns what was noticed, once for all partners, see {@link PreparedReadings#findings}. */
  public List<Finding> findings() {
    return findings;
  }
}
