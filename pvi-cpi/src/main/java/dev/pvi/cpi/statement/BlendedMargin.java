package dev.pvi.cpi.statement;

import dev.pvi.formula.Ratio;
import java.math.BigDecimal;
import org.joda.money.BigMoney;

/**
 * What a deal leaves: {@code price − cost + discount + rebate}. The price is what the customer
 * pays, the cost what the partner pays before incentives; the discount is taken off the cost up
 * front, the rebate is paid afterwards. Source: the comparison of two partners in S1.
 *
 * <p>At a price of 100,000, a cost of 88,000, a discount of 4,000 and a rebate of 2,500 the margin
 * is 18,500, which is 18.5 % of the price; without incentives it is 12 %.
 *
 * @param price what the customer pays
 * @param cost what the partner pays before incentives
 * @param discount what is taken off up front
 * @param rebate what is paid afterwards
 */
public record BlendedMargin(BigMoney price, BigMoney cost, BigMoney discount, BigMoney rebate) {

  /**
   * Checks the currencies.
   *
   * @throws IllegalArgumentException if they differ, or the price is not greater than 0
   */
  public BlendedMargin {
    if (!price.isSameCurrency(cost)
        || !price.isSameCurrency(discount)
        || !price.isSameCurrency(rebate)) {
      throw new IllegalArgumentException(
          "amounts of a margin must be in one currency - but was: "
              + price
              + ", "
              + cost
              + ", "
              + discount
              + ", "
              + rebate);
    }
    if (!price.isPositive()) {
      throw new IllegalArgumentException("price must be greater than 0 - but was: " + price);
    }
  }

  /** Returns {@code price − cost + discount + rebate}. */
  public BigMoney amount() {
    return price.minus(cost).plus(discount).plus(rebate);
  }

  /** Returns {@code price − cost}: what is left without incentives. */
  public BigMoney withoutIncentives() {
    return price.minus(cost);
  }

  /** Returns the margin as a share of the price, in percent. */
  public Ratio percent() {
    return Ratio.exact(amount().getAmount().multiply(BigDecimal.valueOf(100)), price.getAmount())
        .reduced();
  }

  /** Returns the margin and how it comes about. */
  @Override
  public String toString() {
    return MoneyText.of(amount())
        + " = "
        + MoneyText.of(price)
        + " - "
        + MoneyText.of(cost)
        + " + "
        + MoneyText.of(discount)
        + " discount + "
        + MoneyText.of(rebate)
        + " rebate, "
        + percent()
        + " % of the price";
  }
}
