package dev.pvi.cpi.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A standing by the index from which on it is earned. */
enum OracleStanding {
  WELCOME("welcome", "Welcome", "0"),
  PARTNER("portfolio-partner", "Portfolio Partner", "5"),
  PREFERRED("preferred", "Preferred Partner", "7.5");

  private static final int MONTHS_KEPT = 18;

  private final String id;
  private final String title;
  private final BigDecimal at;

  OracleStanding(String id, String title, String at) {
    this.id = id;
    this.title = title;
    this.at = new BigDecimal(at);
  }

  String id() {
    return id;
  }

  String title() {
    return title;
  }

  BigDecimal at() {
    return at;
  }

  static OracleStanding computed(BigDecimal index) {
    OracleStanding highest = WELCOME;
    for (OracleStanding standing : values()) {
      highest = index.compareTo(standing.at) >= 0 ? standing : highest;
    }
    return highest;
  }

  /** What was reached is kept for 18 months, seen on the day of the score. */
  static OracleStanding of(Case.Book book, Case.Score score, String portfolio, BigDecimal index) {
    OracleStanding computed = computed(index);
    Case.Kept kept = score.kept().get(portfolio);
    if (!book.countsKept() || kept == null) {
      return computed;
    }
    LocalDate end = kept.since().plusMonths(MONTHS_KEPT);
    for (OracleStanding standing : values()) {
      if (standing.id.equals(kept.standing())
          && standing.compareTo(computed) > 0
          && score.asOf().isBefore(end)) {
        return standing;
      }
    }
    return computed;
  }
}
