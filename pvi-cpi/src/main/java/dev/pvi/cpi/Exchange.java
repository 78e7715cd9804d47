package dev.pvi.cpi;

import dev.pvi.cpi.earning.Earnings;
import dev.pvi.cpi.statement.ForeignAmount;
import dev.pvi.cpi.statement.StatementCode;
import dev.pvi.explain.Figures;
import dev.pvi.explain.Reason;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Supplier;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/** Amounts in the currency of a statement: exact, normal, never rounded. */
final class Exchange {

  private final Earnings earnings;

  Exchange(Earnings earnings) {
    this.earnings = earnings;
  }

  /** Returns the amount that an event states, which is normal; null if no rate is declared. */
  @Nullable BigDecimal stated(BigMoney amount) {
    return amount.getCurrencyUnit().equals(earnings.currency())
        ? amount.getAmount()
        : computed(amount);
  }

  /** Returns an amount; null if no rate is declared. */
  @Nullable BigDecimal computed(BigMoney amount) {
    return earnings.convert(amount).map(Figures::normal).orElse(null);
  }

  /**
   * Returns an amount as it is stated, with its rate; null if it is in the statement's currency.
   */
  @Nullable ForeignAmount foreign(BigMoney amount) {
    return amount.getCurrencyUnit().equals(earnings.currency())
        ? null
        : ForeignAmount.builder()
            .amount(amount)
            .rate(Optional.ofNullable(earnings.rates().get(amount.getCurrencyUnit().getCode())))
            .build();
  }

  /** Returns why an amount has no value in the currency of the statement. */
  Reason noRate(BigMoney amount) {
    return Reason.of(
        StatementCode.NO_RATE,
        "amount",
        new Shown(amount),
        "from",
        amount.getCurrencyUnit(),
        "currency",
        earnings.currency());
  }

  /**
   * An amount as reasons show it, put into words when it is asked for. Unlike a fact it may have
   * any number of digits: a difference has one more than its parts.
   */
  record Shown(BigMoney amount) implements Supplier<String> {
    @Override
    public String get() {
      return Figures.rounded(amount.getAmount()) + " " + amount.getCurrencyUnit();
    }
  }
}
