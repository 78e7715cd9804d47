package dev.pvi.cpi.engine;

import dev.pvi.cpi.earning.Earnings;
import dev.pvi.cpi.statement.ForeignAmount;
import dev.pvi.cpi.statement.StatementCode;
import dev.pvi.explain.Figures;
import dev.pvi.explain.Reason;
import dev.pvi.formula.Rounding;
import dev.pvi.tally.FxRates;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Amounts in the currency of a statement: exact, normal, never rounded. */
final class Exchange {

  /** How the one division ends that brings an amount into the currency of a book. */
  private static final Rounding INTO_BOOK = new Rounding(10, RoundingMode.HALF_EVEN);

  private final Earnings earnings;

  Exchange(Earnings earnings) {
    this.earnings = earnings;
  }

  CurrencyUnit currency() {
    return earnings.currency();
  }

  /** Returns an amount by the rate of a day; null if none holds. */
  @Nullable BigDecimal of(BigMoney amount, LocalDate day) {
    return amount.getCurrencyUnit().equals(earnings.currency())
        ? amount.getAmount()
        : earnings.convert(amount, day).map(Figures::normal).orElse(null);
  }

  /** Returns what one unit of a currency is worth on a day; null if no rate holds. */
  @Nullable BigDecimal worth(CurrencyUnit other, LocalDate day) {
    return other.equals(earnings.currency())
        ? BigDecimal.ONE
        : earnings.rates().at(other, day).map(FxRates.Rate::worth).orElse(null);
  }

  /**
   * Returns an amount of the statement's currency in that of a book, by the rate of a day; null if
   * none holds. Where it must be divided, ten digits are kept.
   */
  @Nullable BigDecimal intoBook(BigDecimal amount, CurrencyUnit book, LocalDate day) {
    @Nullable BigDecimal worth = worth(book, day);
    if (worth == null || worth.compareTo(BigDecimal.ONE) == 0) {
      return worth == null ? null : amount;
    }
    return INTO_BOOK.divide(amount, worth);
  }

  /**
   * Returns an amount as it is stated, with its rate; null if it is in the statement's currency.
   */
  @Nullable ForeignAmount foreign(BigMoney amount, LocalDate day) {
    if (amount.getCurrencyUnit().equals(earnings.currency())) {
      return null;
    }
    Optional<FxRates.Rate> rate = earnings.rates().at(amount.getCurrencyUnit(), day);
    return ForeignAmount.builder()
        .amount(amount)
        .rate(rate.map(FxRates.Rate::worth))
        .rateFrom(rate.flatMap(FxRates.Rate::from))
        .build();
  }

  /** Returns why an amount has no value in the currency of the statement. */
  Reason noRate(BigMoney amount, LocalDate day) {
    return Reason.of(
        StatementCode.NO_RATE,
        "amount",
        new Shown(amount),
        "from",
        amount.getCurrencyUnit(),
        "currency",
        earnings.currency(),
        "date",
        day);
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
