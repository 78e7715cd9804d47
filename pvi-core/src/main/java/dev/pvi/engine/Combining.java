package dev.pvi.engine;

import dev.pvi.formula.Apportionment;
import dev.pvi.score.IndexRange;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** How the rows of a card make an index. Immutable, safe for many threads. */
sealed interface Combining permits Weighting, Adding {

  /** Whether the index is the sum of what the rows add, as they are. */
  boolean isSum(Reckoning reckoning);

  /** Returns the index with what each metric adds, and could; empty if nothing counts. */
  Optional<Weighed> weigh(List<Row> rows);

  /** Interval arithmetic over everything that is not known; always holds the index itself. */
  IndexRange range(List<Row> rows, BigDecimal index);

  /**
   * What metrics add once they were weighed against one another, or added where some do not count.
   *
   * @param index the index
   * @param contributions what each metric adds to it
   * @param attainable what each metric could add
   */
  record Weighed(BigDecimal index, List<BigDecimal> contributions, List<BigDecimal> attainable) {

    static Weighed of(Apportionment index, Apportionment attainable) {
      return new Weighed(index.total(), index.parts(), attainable.parts());
    }
  }
}
