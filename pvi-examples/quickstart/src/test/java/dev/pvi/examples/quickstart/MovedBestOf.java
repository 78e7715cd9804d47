package dev.pvi.examples.quickstart;

import dev.pvi.cpi.incentive.Combination;
import dev.pvi.explain.Figures;
import dev.pvi.form.Form;
import dev.pvi.formula.Rounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** The combination {@code best-of} of the library as it stands there, of another type. */
final class MovedBestOf {

  private static final Rounding SHOWN = new Rounding(2, RoundingMode.HALF_UP);

  /** The greatest is paid; of equal ones the first. */
  static final Combination RULE =
      of("acme-best-of", "the rule that pays most pays alone", MovedBestOf::best);

  private MovedBestOf() {}

  private static Combination of(String type, String meaning, Combination.Bound bound) {
    return Combination.of(type, Form.of(type, meaning, fields -> values -> bound));
  }

  private static List<Combination.Kept> best(List<Combination.Offer> offers) {
    int best = 0;
    for (int i = 1; i < offers.size(); i++) {
      if (offers.get(i).amount().compareTo(offers.get(best).amount()) > 0) {
        best = i;
      }
    }
    return alone(offers, best);
  }

  private static List<Combination.Kept> alone(List<Combination.Offer> offers, int taken) {
    List<Combination.Kept> kept = new ArrayList<>();
    Combination.Offer winner = offers.get(taken);
    for (int i = 0; i < offers.size(); i++) {
      kept.add(
          i == taken
              ? Combination.Kept.all(winner)
              : Combination.Kept.nothing(because(winner, offers.get(i))));
    }
    return kept;
  }

  private static String because(Combination.Offer winner, Combination.Offer loser) {
    BigDecimal more = winner.amount().minus(loser.amount()).toDecimal(SHOWN);
    String than =
        more.signum() == 0
            ? "as much"
            : Figures.rounded(more.abs()) + (more.signum() > 0 ? " more" : " less");
    return winner.rule() + " is paid instead, which is " + than;
  }
}
