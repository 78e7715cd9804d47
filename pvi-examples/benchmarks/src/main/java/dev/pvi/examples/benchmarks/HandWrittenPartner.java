package dev.pvi.examples.benchmarks;

import dev.pvi.formula.Fact;
import dev.pvi.score.PartnerScore;
import dev.pvi.score.PortfolioScore;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What hand-written incentives ask of a partner.
 *
 * @param standings what it has in each portfolio that is scored
 * @param practice how far its practices are validated, the better of both
 * @param specialized whether it has the specialization of which there is a bonus
 */
record HandWrittenPartner(Map<String, Standing> standings, Practice practice, boolean specialized) {

  static final BigDecimal LEAST_INDEX = new BigDecimal("5");

  /** How far a practice is validated. */
  enum Practice {
    NONE,
    BASIC,
    INTERMEDIATE
  }

  /**
   * What a partner has in a portfolio.
   *
   * @param index the index
   * @param eligible whether the standing gives the incentive, be it by protection
   * @param preferred whether the standing is the highest one
   */
  record Standing(BigDecimal index, boolean eligible, boolean preferred) {
    boolean isEligible() {
      return index.compareTo(LEAST_INDEX) >= 0 || eligible;
    }
  }

  static HandWrittenPartner of(PartnerScore score) {
    Map<String, Standing> standings = new HashMap<>();
    for (PortfolioScore one : score.portfolios()) {
      String standing = one.standing().standing().id();
      boolean preferred = standing.equals("preferred");
      standings.put(
          one.portfolio().id(),
          new Standing(one.index(), preferred || standing.equals("portfolio-partner"), preferred));
    }
    Practice success = practice(score, "customer-success-maturity");
    Practice services = practice(score, "managed-services-maturity");
    boolean specialized =
        score.attributes().get("next-generation-specialization") instanceof Fact.Flag flag
            && flag.value();
    return new HandWrittenPartner(
        standings, success.compareTo(services) > 0 ? success : services, specialized);
  }

  Optional<Standing> standing(String portfolio) {
    return Optional.ofNullable(standings.get(portfolio));
  }

  private static Practice practice(PartnerScore score, String attribute) {
    String level =
        score.attributes().get(attribute) instanceof Fact.Text text ? text.value() : "None";
    return switch (level) {
      case "None" -> Practice.NONE;
      case "Basic", "Select" -> Practice.BASIC;
      default -> Practice.INTERMEDIATE;
    };
  }
}
