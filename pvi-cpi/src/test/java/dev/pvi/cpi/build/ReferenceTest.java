package dev.pvi.cpi.build;

import dev.pvi.build.ReferenceCheck;
import dev.pvi.cpi.IncentiveBooks;
import dev.pvi.cpi.earning.Earnings;
import dev.pvi.cpi.statement.RebateStatement;

class ReferenceTest extends ReferenceCheck {

  ReferenceTest() {
    super("dev/pvi/cpi/reference");
    ships("pvi-incentive-book/1", IncentiveBooks.format().reference());
    ships(Earnings.DOCUMENT.format(), Earnings.DOCUMENT.reference(false));
    ships(RebateStatement.DOCUMENT.format(), RebateStatement.DOCUMENT.reference(false));
  }
}
