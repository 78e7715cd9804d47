package dev.pvi.cpi.build;

import dev.pvi.build.SchemaCheck;
import dev.pvi.cpi.IncentiveBooks;
import dev.pvi.cpi.earning.Earnings;
import dev.pvi.cpi.statement.RebateStatement;
import org.junit.jupiter.api.Tag;

@Tag("class-path")
class SchemaTest extends SchemaCheck {

  SchemaTest() {
    super("dev/pvi/cpi/schema");
    ships("pvi-incentive-book/1", IncentiveBooks.format().schema());
    ships(Earnings.DOCUMENT.format(), Earnings.DOCUMENT.schema(false));
    ships(RebateStatement.DOCUMENT.format(), RebateStatement.DOCUMENT.schema(false));
  }
}
