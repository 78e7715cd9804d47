package dev.pvi.examples.benchmarks;

import java.math.BigDecimal;

/**
 * What a contender answers for one input.
 *
 * @param index the index
 * @param standing the position of the standing on the ladder
 * @param rate the rate
 * @param rebate the rebate, not rounded
 */
public record Outcome(BigDecimal index, int standing, BigDecimal rate, BigDecimal rebate) {

  /** Returns the outcome that follows from an index. */
  public static Outcome of(BigDecimal index, BigDecimal amount) {
    int standing = 0;
    for (int s = 1; s < CardSpec.LADDER.size(); s++) {
      if (index.compareTo(CardSpec.hundredths(CardSpec.LADDER.get(s))) >= 0) {
        standing = s;
      }
    }
    BigDecimal rate = CardSpec.thousandths(CardSpec.RATES.get(standing));
    return new Outcome(index, standing, rate, rate.multiply(amount));
  }

  /** Returns whether all four answers are equal as numbers. */
  public boolean agrees(Outcome other) {
    return index.compareTo(other.index) == 0
        && standing == other.standing
        && rate.compareTo(other.rate) == 0
        && rebate.compareTo(other.rebate) == 0;
  }
}
