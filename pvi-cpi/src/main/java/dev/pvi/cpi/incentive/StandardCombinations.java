package dev.pvi.cpi.incentive;

import dev.pvi.explain.Figures;
import dev.pvi.form.Form;
import dev.pvi.formula.Ratio;
import dev.pvi.formula.Rounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The combinations that come with the library; none has parameters. */
final class StandardCombinations {

  private static final Ratio NOTHING = Ratio.of(BigDecimal.ZERO);
  private static final Ratio WHOLE = Ratio.of(BigDecimal.ONE);
  private static final Rounding SHOWN = new Rounding(2, RoundingMode.HALF_UP);

  /** All are paid, which is what holds where nothing is stated. */
  static final Combination.Bound ALL =
      offers -> offers.stream().map(Combination.Kept::all).toList();

  static final Combination STACK = of("stack", "all rules pay", ALL);

  /** The greatest is paid; of equal ones the first. */
  static final Combination BEST_OF =
      of("best-of", "the rule that pays most pays alone", StandardCombinations::best);

  /** The first that pays anything is paid. */
  static final Combination EXCLUSIVE =
      of("exclusive", "the first rule that pays anything pays alone", StandardCombinations::first);

  /** Each pays on what those before it left of the base. */
  static final Combination COMPOUND =
      of(
          "compound",
          "each rule pays on what those before it left of the base",
          StandardCombinations::compound);

  private StandardCombinations() {}

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

  private static List<Combination.Kept> first(List<Combination.Offer> offers) {
    for (int i = 0; i < offers.size(); i++) {
      if (offers.get(i).amount().compareTo(BigDecimal.ZERO) != 0) {
        return alone(offers, i);
      }
    }
    return alone(offers, 0);
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

  private static List<Combination.Kept> compound(List<Combination.Offer> offers) {
    List<Combination.Kept> kept = new ArrayList<>();
    Ratio left = WHOLE;
    for (Combination.Offer offer : offers) {
      Ratio amount = offer.amount().times(left).reduced();
      boolean isAll = left.compareTo(BigDecimal.ONE) == 0;
      kept.add(
          new Combination.Kept(
              amount,
              isAll
                  ? Optional.empty()
                  : Optional.of("it pays on what the rules before it left of the base")));
      left = left.times(WHOLE.minus(share(offer)));
    }
    return kept;
  }

  /** Returns which part of the base is paid: all of it at most, and nothing at least. */
  private static Ratio share(Combination.Offer offer) {
    if (offer.base().signum() <= 0 || offer.amount().signum() <= 0) {
      return NOTHING;
    }
    Ratio share = offer.amount().over(Ratio.exact(offer.base(), BigDecimal.ONE));
    return share.compareTo(WHOLE) > 0 ? WHOLE : share;
  }
}
