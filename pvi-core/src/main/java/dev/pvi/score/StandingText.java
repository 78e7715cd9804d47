package dev.pvi.score;

import dev.pvi.explain.Figures;
import dev.pvi.explain.Reason;
import dev.pvi.rulebook.Ladder;
import java.math.BigDecimal;
import java.util.Optional;

/** Puts the standing of a portfolio into words. */
final class StandingText {

  private StandingText() {}

  /** Returns the first line of a portfolio: index, standing, and how far it is to the next one. */
  static String headline(PortfolioScore score) {
    Ladder.Rung standing = score.standing();
    boolean kept = !standing.standing().id().equals(score.computedStanding().standing().id());
    StringBuilder text = new StringBuilder(score.name());
    text.append(' ').append(Figures.fixed(score.index()));
    text.append(" of ").append(Figures.rounded(score.scaleMaximum()));
    text.append(": ").append(standing.name());
    text.append(kept ? " (protected; computed: " + score.computedStanding().name() + ")." : ".");
    Optional<Ladder.Rung> next = score.nextStanding();
    if (next.isPresent()) {
      text.append(kept ? " The index alone " : " ").append(distance(score, next.get(), kept));
    }
    return text.toString();
  }

  /** Returns what parts an index from the next standing. */
  private static String distance(PortfolioScore score, Ladder.Rung next, boolean kept) {
    if (score.ladder().reaches(score.index(), next)) {
      String reached = Figures.fixed(next.at()) + " of " + next.name();
      return (kept ? "reaches " : "Reaches ") + reached + ", but not what else that asks.";
    }
    String name = next.name() + " (" + Figures.fixed(next.at()) + ").";
    BigDecimal points = next.at().subtract(score.index());
    return points.signum() == 0
        ? (kept ? "does" : "Does") + " not exceed " + name
        : (kept ? "is " : "") + ScoreText.distance(points) + " below " + name;
  }

  /** Returns in words since when a standing was kept, and for how long. */
  static String protection(Protection protection, PortfolioScore score) {
    String name =
        score
            .ladder()
            .find(protection.standing())
            .map(Ladder.Rung::name)
            .orElse(protection.standing().id());
    return name
        + ", reached on "
        + protection.since()
        + (protection.active() ? ", is protected through " : ", was protected through ")
        + protection.through()
        + "; the index alone earns "
        + score.computedStanding().name();
  }

  /** Returns why a threshold is not reached that the index as shown seems to reach. */
  static Optional<Reason> shownRounded(PortfolioScore score) {
    String shown = Figures.fixed(score.index());
    return score
        .nextStanding()
        .filter(next -> !score.ladder().reaches(score.index(), next))
        .filter(next -> new BigDecimal(shown.replace(",", "")).compareTo(next.at()) >= 0)
        .map(
            next ->
                Reason.of(
                    ScoreCode.SHOWN_ROUNDED,
                    "shown",
                    shown,
                    "index",
                    score.index(),
                    "threshold",
                    Figures.fixed(next.at())));
  }
}
