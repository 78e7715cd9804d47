package dev.pvi.examples.quickstart;

import dev.pvi.cpi.IncentiveBooks;
import dev.pvi.cpi.RebateCalculator;
import dev.pvi.cpi.incentive.IncentiveBook;
import dev.pvi.cpi.incentive.IncentiveExample;
import dev.pvi.cpi.incentive.Rules;
import dev.pvi.cpi.statement.RebateStatement;

/**
 * An incentive whose rate, multiplier, combination, quantity and kind of event are of the house:
 * prints what the example of {@code data/house-incentive.json} pays, and why.
 */
public final class HouseStrategies {

  /** All that the book of the house may name by its type. */
  static final Rules RULES =
      Rules.standard()
          .with(MarginRate.RULE)
          .with(IndexCurve.RULE)
          .with(SeatPay.RULE)
          .with(LargestShare.RULE)
          .with(SecondInPart.RULE);

  private HouseStrategies() {}

  /** Prints the statement. */
  public static void main(String[] args) {
    System.out.println(statement().explain());
  }

  static RebateStatement statement() {
    String file = "house-incentive.json";
    IncentiveBook book = IncentiveBooks.parse(file, Data.read(file), RULES);
    IncentiveExample example = book.examples().get(0);
    return RebateCalculator.of(book).calculate(example.score(), example.earnings());
  }
}
