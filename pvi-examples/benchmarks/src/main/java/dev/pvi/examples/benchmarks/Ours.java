package dev.pvi.examples.benchmarks;

import dev.pvi.PreparedCard;
import dev.pvi.PreparedReadings;
import dev.pvi.PviScorer;
import dev.pvi.RuleBooks;
import dev.pvi.partner.PartnerSnapshot;
import dev.pvi.partner.Portfolio;
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
    scorer = PviScorer.of(RuleBooks.parse("card", card.toJson()));
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

  /** Returns the index alone. */
  BigDecimal index(PartnerSnapshot partner) {
    return scorer.index(partner, PORTFOLIO).orElseThrow();
  }

  /** Returns the card prepared for partners like one. */
  PreparedCard prepare(PartnerSnapshot like) {
    return scorer.prepare(like, PORTFOLIO);
  }

  /** Returns the readings of all inputs in the order of a prepared card. */
  PreparedReadings prepare(CardSpec spec, Inputs inputs) {
    PreparedCard card = prepare(Inputs.snapshot(spec, inputs.records()[0]));
    PreparedReadings readings = card.readings(inputs.count());
    setColumns(spec, readings, inputs.columns());
    return readings;
  }

  /** Sets all readings, which are columns of hundredths. */
  static void setColumns(CardSpec spec, PreparedReadings readings, long[][] columns) {
    for (int m = 0; m < columns.length; m++) {
      int position = readings.card().position(spec.metrics().get(m).id());
      readings.setColumn(position, columns[m], 2);
    }
  }
}
