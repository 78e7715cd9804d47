package dev.pvi.tally;

import dev.pvi.formula.Facts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How a tally looks at rows: the records of a host, the events of an incentive. It must answer the
 * same whenever it is asked about a row, so that a row can be taken back.
 *
 * @param <R> what a row is
 */
public interface Rows<R> {

  /** Returns the day on which a row counts. */
  LocalDate date(R row);

  /** Returns what was measured on a row; empty if it has no amount. */
  Optional<BigDecimal> amount(R row);

  /**
   * Returns another number or amount that a row states, in the same currency as the others; empty
   * if it states none.
   *
   * @param fact its name
   */
  Optional<BigDecimal> amount(R row, String fact);

  /**
   * Returns how often a row counts as one: once, if it says nothing else; not at all, where it only
   * changes what another one states; −1 times, where it takes another one back.
   */
  default int counts(R row) {
    return 1;
  }

  /** Returns what conditions test on a row, and what is told apart by it. */
  Facts facts(R row);
}
