package dev.pvi.cpi.earning;

import dev.pvi.explain.Figures;
import org.joda.money.BigMoney;

/** What holds for the amounts of all events. */
final class Amounts {

  private Amounts() {}

  /** Returns the one form in which equal amounts are equal objects. */
  static BigMoney normal(BigMoney amount) {
    return BigMoney.of(amount.getCurrencyUnit(), Figures.checked("amount", amount.getAmount()));
  }

  static void checkSameCurrency(BigMoney first, BigMoney second) {
    if (!first.isSameCurrency(second)) {
      throw new IllegalArgumentException(
          "amounts of one event must be in one currency - but was: " + first + " and " + second);
    }
  }
}
