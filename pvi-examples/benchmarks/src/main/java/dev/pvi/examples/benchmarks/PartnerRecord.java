package dev.pvi.examples.benchmarks;

import java.math.BigDecimal;

/** What an application holds about a partner before it asks any engine. */
public final class PartnerRecord {

  private final String id;
  private final BigDecimal[] readings;
  private final BigDecimal amount;

  PartnerRecord(String id, BigDecimal[] readings, BigDecimal amount) {
    this.id = id;
    this.readings = readings;
    this.amount = amount;
  }

  /** Returns the id. */
  public String id() {
    return id;
  }

  /** Returns the reading of a metric by its position on the card. */
  public BigDecimal reading(int metric) {
    return readings[metric];
  }

  /** Returns the amount on which the rebate is paid. */
  public BigDecimal amount() {
    return amount;
  }
}
