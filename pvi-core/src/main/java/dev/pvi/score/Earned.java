package dev.pvi.score;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.pvi.explain.Figures;
import dev.pvi.explain.Reason;
import dev.pvi.formula.Ratio;
import dev.pvi.partner.MetricId;
import dev.pvi.rulebook.Ladder;
import dev.pvi.rulebook.Scorecard;
import dev.pvi.rulebook.StandingRequirement;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which standing a score earns, and why no higher one. The index of a metric is the one that counts
 * before weights; that of a category is what it adds ÷ its weight: the mean of its metrics that
 * count, compared without a division. Of points, it is their sum.
 */
final class Earned {

  private static final int SHOWN_DIGITS = 10;

  private Earned() {}

  /**
   * A part of a scorecard with its index as a quotient.
   *
   * @param below greater than 0; empty: nothing of it counts
   */
  private record Part(
      String id,
      String name,
      List<MetricId> metrics,
      BigDecimal above,
      Optional<BigDecimal> below) {

    static Part of(MetricScore score) {
      MetricId id = score.terms().metric();
      return new Part(
          id.id(),
          score.terms().name(),
          ImmutableList.of(id),
          score.applied(),
          score.counts() ? Optional.of(BigDecimal.ONE) : Optional.empty());
    }

    /** Of points, a category has their sum; quotients are brought to one denominator. */
    static Part of(CategoryScore score, boolean isOfPoints) {
      BigDecimal common = BigDecimal.ONE;
      for (MetricScore metric : score.metrics()) {
        common = common.multiply(metric.terms().weight().denominator());
      }
      BigDecimal above = BigDecimal.ZERO;
      BigDecimal below = BigDecimal.ZERO;
      for (MetricScore metric : score.metrics()) {
        if (metric.counts()) {
          Ratio share = metric.terms().weight();
          BigDecimal weight = share.numerator().multiply(common.divide(share.denominator()));
          above = above.add(weight.multiply(metric.applied()));
          below = isOfPoints ? BigDecimal.ONE : below.add(weight);
        }
      }
      return new Part(
          score.id(),
          score.name(),
          Lists.transform(score.metrics(), metric -> metric.terms().metric()),
          above,
          Optional.of(below).filter(weight -> weight.signum() > 0));
    }

    boolean meets(StandingRequirement.OfIndex asked) {
      return below.isEmpty() || asked.admits(above, below.get());
    }

    String lacks(StandingRequirement.OfIndex asked) {
      BigDecimal index = above.divide(below.orElseThrow(), SHOWN_DIGITS, RoundingMode.HALF_EVEN);
      return name
          + " is "
          + Figures.exact(Figures.normal(index))
          + " and must be "
          + (asked.reach() == Ladder.Reach.ABOVE ? "above " : "at least ")
          + Figures.exact(asked.at());
    }
  }

  /** Returns the highest standing whose threshold is reached and whose requirements are met. */
  static Ladder.Rung standing(PortfolioScore score) {
    Ladder ladder = score.ladder();
    return ladder.highest(rung -> ladder.reaches(score.index(), rung) && isMet(score, rung));
  }

  private static boolean isMet(PortfolioScore score, Ladder.Rung rung) {
    return (rung.requires().isEmpty() || missed(score, rung, new LinkedHashSet<>()).isEmpty())
        && !score.unmet().containsKey(rung.standing());
  }

  /** Returns in words what a standing asks and is not met; what lacks is added to the metrics. */
  private static List<String> missed(
      PortfolioScore score, Ladder.Rung rung, Set<MetricId> lacking) {
    List<String> missed = new ArrayList<>();
    for (StandingRequirement requirement : rung.requires()) {
      if (requirement instanceof StandingRequirement.OfIndex asked) {
        for (Part part : parts(score, asked)) {
          if (!part.meets(asked)) {
            missed.add(part.lacks(asked));
            lacking.addAll(part.metrics());
          }
        }
      }
    }
    return missed;
  }

  private static List<Part> parts(PortfolioScore score, StandingRequirement.OfIndex asked) {
    List<Part> parts = new ArrayList<>();
    for (CategoryScore category : score.categories()) {
      if (asked.part() == StandingRequirement.Part.CATEGORY) {
        parts.add(Part.of(category, score.combine() == Scorecard.Combine.POINTS));
      } else {
        category.metrics().forEach(metric -> parts.add(Part.of(metric)));
      }
    }
    asked.id().ifPresent(id -> parts.removeIf(part -> !part.id().equals(id)));
    return parts;
  }

  /** Returns the metrics whose index, or that of their category, holds back the next standing. */
  static Set<MetricId> holdingBack(PortfolioScore score) {
    Set<MetricId> lacking = new LinkedHashSet<>();
    if (!score.ladder().rungs().isEmpty()) {
      score.nextStanding().ifPresent(next -> missed(score, next, lacking));
    }
    return lacking;
  }

  static List<Reason> reasons(PortfolioScore score) {
    List<Reason> reasons = new ArrayList<>();
    Ladder ladder = score.ladder();
    Ladder.Rung computed = standing(score);
    Optional<Ladder.Rung> next = ladder.above(computed);
    for (Ladder.Rung rung : ladder.rungs()) {
      boolean isReached = ladder.reaches(score.index(), rung);
      if (ladder.isAbove(rung, computed) && (isReached || next.equals(Optional.of(rung)))) {
        String why = why(score, rung);
        if (!why.isEmpty()) {
          reasons.add(
              isReached
                  ? Reason.of(
                      ScoreCode.STANDING_HELD_BACK,
                      "index",
                      score.index(),
                      "standing",
                      rung.name(),
                      "why",
                      why)
                  : Reason.of(ScoreCode.STANDING_ASKS, "standing", rung.name(), "why", why));
        }
      }
    }
    passedOver(score, computed).ifPresent(reasons::add);
    next.flatMap(rung -> passedOver(score, rung)).ifPresent(reasons::add);
    return ImmutableList.copyOf(reasons);
  }

  private static String why(PortfolioScore score, Ladder.Rung rung) {
    List<String> missed = missed(score, rung, new LinkedHashSet<>());
    List<Reason> unmet = score.unmet().getOrDefault(rung.standing(), ImmutableList.of());
    unmet.forEach(reason -> missed.add(reason.text()));
    return String.join("; ", missed);
  }

  private static Optional<Reason> passedOver(PortfolioScore score, Ladder.Rung rung) {
    Set<String> names = new LinkedHashSet<>();
    for (StandingRequirement requirement : rung.requires()) {
      if (requirement instanceof StandingRequirement.OfIndex asked) {
        for (Part part : parts(score, asked)) {
          if (part.below().isEmpty()) {
            names.add(part.name());
          }
        }
      }
    }
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Reason.of(
                ScoreCode.STANDING_PASSES_OVER,
                "standing",
                rung.name(),
                "names",
                names.stream().collect(Collectors.joining(", "))));
  }
}
