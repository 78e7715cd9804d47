package dev.pvi.cpi.earning;

import dev.pvi.explain.Figures;
import dev.pvi.form.Kind;
import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;

/** What holds for what one unit of another currency is worth in that of a statement. */
final class ExchangeRates {

  private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

  /** Rates by currency; one of 0 or less is a finding where it stands. */
  static final Kind<SortedMap<String, BigDecimal>> KIND =
      Kind.mapOf(
          Kind.text("a currency of three capital letters", CODE.pattern()),
          Kind.decimalFrom(BigDecimal.ZERO)
              .as(worth -> checked("rate", worth), Function.identity()));

  private ExchangeRates() {}

  /**
   * Returns rates with normal decimals.
   *
   * @throws IllegalArgumentException if a rate is not greater than 0, of no currency, or of that of
   *     the statement
   */
  static SortedMap<String, BigDecimal> checked(
      SortedMap<String, BigDecimal> rates, CurrencyUnit statement) {
    if (rates.containsKey(statement.getCode())) {
      throw new IllegalArgumentException(
          "rates must be of currencies other than the statement's - but was: " + statement);
    }
    SortedMap<String, BigDecimal> normal = new TreeMap<>();
    rates.forEach(
        (other, worth) -> {
          if (!CODE.matcher(other).matches()) {
            throw new IllegalArgumentException(
                "rates must be of currencies of three capital letters - but was: " + other);
          }
          normal.put(other, checked("rate of " + other, worth));
        });
    return normal;
  }

  private static BigDecimal checked(String what, BigDecimal worth) {
    if (worth.signum() <= 0) {
      throw new IllegalArgumentException(
          what + " must be greater than 0 - but was: " + Figures.exact(worth));
    }
    return Figures.checked(what, worth);
  }
}
