package dev.pvi.tally;

import java.math.BigDecimal;
import java.util.Optional;

/** What the amounts of some rows come to, and of how many rows. Mutable. */
final class Total {

  private BigDecimal sum = BigDecimal.ZERO;
  private long rows;

  /** Adds the amount of a row, if it has one. */
  void add(Optional<BigDecimal> amount, int times) {
    if (amount.isPresent()) {
      sum = sum.add(amount.get().multiply(BigDecimal.valueOf(times)));
      rows += times;
    }
  }

  /** Adds what another one holds. */
  void add(Total other) {
    sum = sum.add(other.sum);
    rows += other.rows;
  }

  BigDecimal sum() {
    return sum;
  }

  /** Returns how many rows with an amount were added, less those that were taken back. */
  long rows() {
    return rows;
  }
}
