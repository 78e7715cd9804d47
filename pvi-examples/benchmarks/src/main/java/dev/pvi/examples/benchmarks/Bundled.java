package dev.pvi.examples.benchmarks;

import dev.pvi.PviScorer;
import dev.pvi.RuleBooks;
import dev.pvi.cpi.IncentiveBooks;
import dev.pvi.cpi.RebateCalculator;
import dev.pvi.cpi.incentive.IncentiveBook;
import java.time.LocalDate;

/** The bundled books, bound. */
final class Bundled {

  private static final LocalDate RELEASE = LocalDate.of(2026, 8, 31);

  private Bundled() {}

  static PviScorer scorer() {
    return PviScorer.of(RuleBooks.bundled("cisco-360").at(RELEASE));
  }

  static IncentiveBook incentives() {
    return IncentiveBooks.bundled("cisco-cpi").at(RELEASE);
  }

  static RebateCalculator calculator() {
    return RebateCalculator.of(IncentiveBooks.bundled("cisco-cpi"));
  }
}
