package dev.pvi.score;

import com.google.common.collect.ImmutableList;
import dev.pvi.explain.Figures;
import dev.pvi.explain.Reason;
import dev.pvi.formula.Ratio;
import dev.pvi.formula.Rounding;
import dev.pvi.partner.MetricId;
import dev.pvi.rulebook.Scorecard;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A metric that is a reason for an index, as it lies beyond what is usual: {@code difference =
 * |index − baseline| × overall weight}. Points of −12 with a baseline of 4 differ by 16.
 *
 * @param metric the metric
 * @param code what the reason is called: what the scorecard states, or the id of the metric
 * @param index what the metric has: its index that counts, or its points
 * @param baseline what is usual
 * @param difference what the metric adds less, or more, than is usual; greater than 0
 */
public record ReasonCode(
    MetricId metric, String code, BigDecimal index, BigDecimal baseline, BigDecimal difference) {

  /** A reason with its difference as it is, before any division. */
  private record Ranked(MetricScore score, Ratio difference) implements Comparable<Ranked> {

    @Override
    public int compareTo(Ranked other) {
      return other
          .difference
          .numerator()
          .multiply(difference.denominator())
          .compareTo(difference.numerator().multiply(other.difference.denominator()));
    }

    ReasonCode reason() {
      MetricTerms terms = score.terms();
      return new ReasonCode(
          terms.metric(),
          terms.reasonCode().orElse(terms.metric().id()),
          score.applied(),
          terms.baseline().orElseThrow(),
          Figures.normal(difference.toDecimal(Rounding.DEFAULT)));
    }
  }

  /**
   * Returns the reasons of a score, the greatest difference first, ties in the order of the card.
   */
  static List<ReasonCode> of(PortfolioScore score) {
    boolean isBelow = score.reasonSide() == Scorecard.ReasonSide.BELOW;
    List<Ranked> ranked = new ArrayList<>();
    for (MetricScore metric : score.metrics()) {
      if (metric.counts() && metric.terms().baseline().isPresent()) {
        BigDecimal above = metric.applied().subtract(metric.terms().baseline().get());
        Ratio beyond =
            Ratio.of(isBelow ? above.negate() : above)
                .times(metric.terms().categoryWeight())
                .times(metric.terms().weight());
        if (beyond.signum() > 0) {
          ranked.add(new Ranked(metric, beyond));
        }
      }
    }
    ranked.sort(Comparator.naturalOrder());
    return ranked.stream().map(Ranked::reason).collect(ImmutableList.toImmutableList());
  }

  /** Returns it in words, such as <i>input1: -12 is 16 below 4</i>. */
  Reason reason(Scorecard.ReasonSide side) {
    return Reason.of(
        side == Scorecard.ReasonSide.BELOW ? ScoreCode.BELOW_BASELINE : ScoreCode.ABOVE_BASELINE,
        "code",
        code,
        "index",
        index,
        "baseline",
        baseline,
        "points",
        difference);
  }
}
