package dev.pvi.cpi.statement;

import dev.pvi.explain.Figures;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.BigMoney;

/**
 * What an event states in another currency than that of the statement, and at which exchange rate
 * it was converted: 1,000 EUR at 1.08735 are 1,087.35 in a statement in USD.
 */
@Value.Immutable
public abstract class ForeignAmount {

  ForeignAmount() {}

  static final Form<ForeignAmount> FORM =
      Form.of(
          "foreign-amount",
          "an amount in another currency than that of the statement",
          fields -> {
            var amount = fields.required("amount", Kind.decimal(), "As the event states it.");
            var currency = fields.required("currency", Kind.currency(), "Its currency.");
            var rate =
                fields.optional("rate", Kind.decimal(), "The exchange rate; none, if none holds.");
            var rateFrom =
                fields.optional("rateFrom", Kind.date(), "From which day the rate holds.");
            fields.writes(
                (it, out) ->
                    out.put(amount, it.amount().getAmount())
                        .put(currency, it.amount().getCurrencyUnit())
                        .put(rate, it.rate())
                        .put(rateFrom, it.rateFrom()));
            return values ->
                builder()
                    .amount(BigMoney.of(values.get(currency), values.get(amount)))
                    .rate(values.get(rate))
                    .rateFrom(values.get(rateFrom))
                    .build();
          });

  /** Returns a builder. */
  public static Builder builder() {
    return ImmutableForeignAmount.builder();
  }

  /** Returns the amount, in the currency in which it is stated. */
  public abstract BigMoney amount();

  /**
   * Returns what one unit of its currency is worth in that of the statement; empty if no rate is
   * declared, so that the amount could not be converted.
   */
  public abstract Optional<BigDecimal> rate();

  /** Returns from which day that rate holds; empty if it is stated without one. */
  public abstract Optional<LocalDate> rateFrom();

  /** Normalises the amount, so that equal amounts are equal. */
  @Value.Check
  ForeignAmount normalised() {
    BigDecimal normal = Figures.normal(amount().getAmount());
    return normal.scale() == amount().getScale()
        ? this
        : builder()
            .amount(BigMoney.of(amount().getCurrencyUnit(), normal))
            .rate(rate())
            .rateFrom(rateFrom())
            .build();
  }

  /** Collects what is known of an amount. */
  public interface Builder {
    /** The amount, in the currency in which it is stated. Required. */
    Builder amount(BigMoney amount);

    /** What one unit of its currency is worth in that of the statement. */
    Builder rate(BigDecimal rate);

    /** What one unit of its currency is worth in that of the statement, if a rate is declared. */
    Builder rate(Optional<? extends BigDecimal> rate);

    /** From which day that rate holds, if it is stated with one. */
    Builder rateFrom(Optional<? extends LocalDate> rateFrom);

    /**
     * Returns the amount.
     *
     * @throws IllegalStateException if the amount is missing
     */
    ForeignAmount build();
  }
}
