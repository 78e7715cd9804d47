package dev.pvi.cpi.statement;

import dev.pvi.formula.Ratio;
import dev.pvi.formula.Rounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/** Puts amounts of a currency into words: every digit, and at least those of its coins. */
final class MoneyText {

  /** More than an amount times exchange rate, rate and multiplier can have after the point. */
  private static final int MOST_DIGITS = 100;

  private static final Rounding SHOWN = new Rounding(4, RoundingMode.HALF_UP);

  private final DecimalFormat format;

  MoneyText(CurrencyUnit currency) {
    int digits = currency.getDecimalPlaces();
    format =
        new DecimalFormat(
            digits == 0 ? "#,##0" : "#,##0." + "0".repeat(digits),
            DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setMaximumFractionDigits(MOST_DIGITS);
  }

  /** Returns an amount with its currency, such as {@code 60,000.00 EUR}. */
  static String of(BigMoney amount) {
    return new MoneyText(amount.getCurrencyUnit()).figure(amount.getAmount())
        + " "
        + amount.getCurrencyUnit();
  }

  /** Returns an amount without its currency. */
  String figure(BigDecimal value) {
    return format.format(value);
  }

  /** Returns an exact amount: a quotient with four digits after the point. */
  String ratio(Ratio value) {
    return figure(value.isDecimal() ? value.numerator() : value.toDecimal(SHOWN));
  }
}
