package dev.pvi.cpi.build;

import dev.pvi.build.ReferenceCheck;
import dev.pvi.cpi.earning.Earnings;
import dev.pvi.cpi.incentive.IncentiveBook;
import dev.pvi.cpi.statement.RebateStatement;

class ReferenceTest extends ReferenceCheck {

  ReferenceTest() {
    super("dev/pvi/cpi/reference");
    ships("pvi-incentive-book/1", IncentiveBook.reference());
    ships(Earnings.DOCUMENT.format(), Earnings.DOCUMENT.reference(false));
    ships(RebateStatement.DOCUMENT.format(), RebateStatement.DOCUMENT.reference(false));
  }
}
