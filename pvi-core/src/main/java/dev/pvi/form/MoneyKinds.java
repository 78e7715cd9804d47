package dev.pvi.form;

import dev.pvi.explain.Figures;
import java.math.BigDecimal;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;

/** The kinds of currencies and amounts of money. */
final class MoneyKinds {

  /** An ISO 4217 currency by its three letters. */
  static final Kind<CurrencyUnit> CURRENCY =
      Kind.text("a currency of three capital letters", "[A-Z]{3}")
          .as(MoneyKinds::currency, CurrencyUnit::getCode);

  /**
   * An amount such as {@code {"amount": 25000, "currency": "USD"}}. Where the document declares a
   * currency, the amount must be in it.
   */
  static final Kind<BigMoney> AMOUNT =
      Form.of(
          "amount",
          "an amount of money",
          fields -> {
            var amount = fields.required("amount", Kind.decimal(), "The amount.");
            var currency = fields.required("currency", CURRENCY, "Its ISO 4217 currency.");
            fields.writes(
                (it, out) ->
                    out.put(amount, MoneyKinds.plain(it)).put(currency, it.getCurrencyUnit()));
            return values -> {
              Optional<CurrencyUnit> expected = values.reader().given(CurrencyUnit.class);
              CurrencyUnit stated = values.get(currency);
              if (expected.filter(unit -> !unit.equals(stated)).isPresent()) {
                values.error(
                    currency,
                    FormCode.MIXED_CURRENCY,
                    "expected",
                    expected.get(),
                    "value",
                    values.get(amount).toPlainString() + " " + stated);
              }
              return BigMoney.of(stated, values.get(amount));
            };
          });

  private MoneyKinds() {}

  private static BigDecimal plain(BigMoney money) {
    return Figures.normal(money.getAmount());
  }

  private static CurrencyUnit currency(String code) {
    try {
      return CurrencyUnit.of(code);
    } catch (IllegalCurrencyException e) {
      throw new IllegalArgumentException("currency must be an ISO 4217 code - but was: " + code, e);
    }
  }
}
