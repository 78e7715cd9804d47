package dev.pvi.cpi;

import dev.pvi.PviModule;
import dev.pvi.cpi.earning.Earnings;
import dev.pvi.cpi.incentive.IncentiveBook;
import dev.pvi.cpi.statement.RebateStatement;

/**
 * Lets a host's own Jackson mapper read and write earnings, rebate statements and incentive books
 * as well as all that a {@link PviModule} does.
 *
 * <pre>{@code
 * ObjectMapper mapper = new ObjectMapper().registerModule(new CpiModule());
 * }</pre>
 */
public final class CpiModule extends PviModule {

  private static final long serialVersionUID = 1;

  /** Makes a module for every document of the library. */
  public CpiModule() {
    super("dev.pvi.cpi");
    with(Earnings.class, Earnings.DOCUMENT);
    with(RebateStatement.class, RebateStatement.DOCUMENT);
    with(IncentiveBook.class, IncentiveBooks.format());
  }
}
