package dev.pvi.examples.benchmarks;

import dev.pvi.cpi.earning.Event;
import dev.pvi.formula.Fact;
import dev.pvi.score.PartnerScore;
import org.jspecify.annotations.Nullable;

/**
 * What the incentives ask of a partner beside its standings.
 *
 * @param isValidated whether a practice is validated
 * @param isIntermediate whether one is of Intermediate maturity or more
 * @param managesServices whether that of Managed Services is validated
 * @param hasSmallBusiness whether it has the competency for small and mid-market
 * @param isSpecialized whether it has the next-generation specialization
 */
record HandWrittenPractice(
    boolean isValidated,
    boolean isIntermediate,
    boolean managesServices,
    boolean hasSmallBusiness,
    boolean isSpecialized) {

  static final String SMALL_BUSINESS = "smb-competency";
  static final String SPECIALIZATION = "next-generation-specialization";

  private static final String CUSTOMER_SUCCESS = "customer-success-maturity";
  private static final String MANAGED_SERVICES = "managed-services-maturity";

  static HandWrittenPractice of(PartnerScore score) {
    return new HandWrittenPractice(
        isFrom(score, CUSTOMER_SUCCESS, "Basic") || isFrom(score, MANAGED_SERVICES, "Basic"),
        isFrom(score, CUSTOMER_SUCCESS, "Intermediate")
            || isFrom(score, MANAGED_SERVICES, "Intermediate"),
        isFrom(score, MANAGED_SERVICES, "Basic"),
        isTrue(score.attributes().get(SMALL_BUSINESS)),
        isTrue(score.attributes().get(SPECIALIZATION)));
  }

  private static boolean isFrom(PartnerScore score, String attribute, String least) {
    return score.attributes().get(attribute) instanceof Fact.Text level
        && HandWrittenFigures.MATURITIES.indexOf(level.value())
            >= HandWrittenFigures.MATURITIES.indexOf(least);
  }

  /** Returns what an event says, or what holds for the partner if it says nothing. */
  static boolean holds(Event event, String flag, boolean otherwise) {
    return event.facts().get(flag) instanceof Fact.Flag stated ? stated.value() : otherwise;
  }

  private static boolean isTrue(@Nullable Fact fact) {
    return fact instanceof Fact.Flag flag && flag.value();
  }
}
