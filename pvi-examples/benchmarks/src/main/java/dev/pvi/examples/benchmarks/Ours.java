package dev.pvi.examples.benchmarks;

import dev.pvi.PviScorer;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.partner.Portfolio;
import dev.pvi.rulebook.RuleBook;
import dev.pvi.score.PartnerScore;
import dev.pvi.score.PortfolioScore;
import java.math.BigDecimal;
import java.util.List;

/** The card as a rule book of this library, and the step from standing to rebate. */
final class Ours {

  private static final Portfolio PORTFOLIO = Portfolio.of(CardSpec.PORTFOLIO);

  private static final List<BigDecimal> RATES =
      CardSpec.RATES.stream().map(CardSpec::thousandths).toList();

  private final PviScorer scorer;

  Ours(CardSpec card) {
    scorer = PviScorer.of(RuleBook.parse("card", card.toJson()));
  }

  /** Returns the index with its whole explanation. */
  PartnerScore score(PartnerSnapshot partner) {
    return scorer.score(partner);
  }

  /** Returns the score of the only portfolio. */
  PortfolioScore portfolio(PartnerSnapshot partner) {
    return score(partner).find(PORTFOLIO).orElseThrow();
  }

  Outcome outcome(PartnerSnapshot partner, BigDecimal amount) {
    PortfolioScore score = portfolio(partner);
    int standing = CardSpec.STANDINGS.indexOf(score.standing().standing().id());
    BigDecimal rate = RATES.get(standing);
    return new Outcome(score.index(), standing, rate, rate.multiply(amount));
  }
}
