package dev.pvi.cpi.earning;

import dev.pvi.explain.Figures;
import dev.pvi.form.Kind;
import java.util.function.Function;
import org.joda.money.BigMoney;

/** What holds for the amounts of all events. */
final class Amounts {

  private Amounts() {}

  /** An amount of 0 or more; what is less is a finding at its own field. */
  static Kind<BigMoney> notNegative(String what) {
    return Kind.money().as(amount -> notNegative(what, amount), Function.identity());
  }

  /** Returns the one form in which equal amounts are equal objects. */
  static BigMoney normal(BigMoney amount) {
    return BigMoney.of(amount.getCurrencyUnit(), Figures.checked("amount", amount.getAmount()));
  }

  /**
   * Returns an amount.
   *
   * @throws IllegalArgumentException if it is less than 0
   */
  static BigMoney notNegative(String what, BigMoney amount) {
    if (amount.isNegative()) {
      throw new IllegalArgumentException(what + " must be 0 or more - but was: " + amount);
    }
    return amount;
  }

  static void checkSameCurrency(BigMoney first, BigMoney second) {
    if (!first.isSameCurrency(second)) {
      throw new IllegalArgumentException(
          "amounts of one event must be in one currency - but was: " + first + " and " + second);
    }
  }
}
