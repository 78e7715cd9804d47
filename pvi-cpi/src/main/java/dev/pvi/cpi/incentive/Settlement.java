package dev.pvi.cpi.incentive;

import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How what a rule pays is settled.
 *
 * @param pay in which form it is paid
 * @param digits digits after the point; empty: those of the currency
 * @param rounding how it is rounded
 * @param place what is rounded, once; the rest is shared out
 */
public record Settlement(Pay pay, Optional<Integer> digits, RoundingMode rounding, Place place) {

  /** In which form an incentive is paid. */
  public enum Pay {
    /** As money. */
    CASH,
    /** As a credit on a future order. */
    CREDIT,
    /** As points, which are no money. */
    POINTS,
    /** As a discount on the price, up front. */
    DISCOUNT;

    /** Returns whether it is money that is paid afterwards: a rebate. */
    public boolean isRebate() {
      return this == CASH || this == CREDIT;
    }
  }

  /** What is rounded. */
  public enum Place {
    /** Each line. */
    LINE,
    /** The total of the rule, which its lines share by largest remainder. */
    RULE,
    /** The total of all such rules of the statement, which they share by largest remainder. */
    STATEMENT
  }

  /** What holds where a book states nothing: money, half even, once per rule. */
  public static final Settlement DEFAULT =
      new Settlement(Pay.CASH, Optional.empty(), RoundingMode.HALF_EVEN, Place.RULE);

  /** How a settlement is written. */
  public static final Form<Settlement> FORM =
      Form.of(
          "settlement",
          "how what a rule pays is settled",
          fields -> {
            var pay =
                fields.defaulted(
                    "pay",
                    Kind.constant(Pay.class, true),
                    Pay.CASH,
                    "In which form it is paid: cash, credit, points or discount; cash, if not"
                        + " stated.");
            var digits =
                fields.optional(
                    "digits",
                    Kind.integer(0, 6),
                    "Digits after the point; those of the currency, if not stated.");
            var rounding =
                fields.defaulted(
                    "rounding",
                    Kind.constant(RoundingMode.class, false),
                    RoundingMode.HALF_EVEN,
                    "How it is rounded.");
            var place =
                fields.defaulted(
                    "place",
                    Kind.constant(Place.class, true),
                    Place.RULE,
                    "What is rounded: each line, the rule, or the statement; the rule, if not"
                        + " stated.");
            return values -> {
              if (values.get(rounding) == RoundingMode.UNNECESSARY) {
                values.error(rounding, IncentiveCode.UNNECESSARY, "value", values.get(rounding));
              }
              return new Settlement(
                  values.get(pay), values.get(digits), values.get(rounding), values.get(place));
            };
          });
}
