package dev.pvi.score;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.pvi.explain.Explanation;
import dev.pvi.explain.Figures;
import dev.pvi.explain.Reason;
import dev.pvi.form.Evidence;
import dev.pvi.partner.MetricId;
import dev.pvi.partner.Motion;
import dev.pvi.partner.Portfolio;
import dev.pvi.partner.Standing;
import dev.pvi.rulebook.Ladder;
import dev.pvi.rulebook.Scorecard;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import org.immutables.value.Value;

/** The index of a portfolio, the standing that it earns, and the parts that sum to it exactly. */
@Value.Immutable
public abstract class PortfolioScore {

  PortfolioScore() {}

  private static final Comparator<MetricScore> MOST_FIRST =
      (one, other) -> {
        int order = other.contribution().compareTo(one.contribution());
        return order != 0 ? order : one.terms().metric().compareTo(other.terms().metric());
      };

  /** Returns a builder. */
  public static Builder builder() {
    return ImmutablePortfolioScore.builder();
  }

  /** Returns the portfolio. */
  public abstract Portfolio portfolio();

  /** Returns its name in texts. */
  public abstract String name();

  /** Returns the lifecycle motion whose success it measures; empty if it is that of a portfolio. */
  public abstract Optional<Motion> motion();

  /** Returns the index, unrounded. */
  public abstract BigDecimal index();

  /** Returns where it lies whatever the absent readings turn out to be. */
  public abstract IndexRange range();

  /** Returns the standings of the program. */
  public abstract Ladder ladder();

  /** Returns a standing that was reached before and may be kept. */
  public abstract Optional<Protection> protection();

  /** Returns whether what metrics answer is weighted, or points, which are added. */
  @Value.Default
  public Scorecard.Combine combine() {
    return Scorecard.Combine.WEIGHTED;
  }

  /** Returns the score before any point is added; 0 where answers are weighted. */
  @Value.Default
  public BigDecimal initial() {
    return BigDecimal.ZERO;
  }

  /** Returns the greatest index; where points are added, initial score + the best of each table. */
  public abstract BigDecimal scaleMaximum();

  /** Returns the parts. */
  public abstract List<CategoryScore> categories();

  /**
   * Returns what the conditions of standings on the partner lack, by standing; a standing that asks
   * none, or whose conditions hold, is left out.
   */
  @Value.Default
  public SortedMap<Standing, List<Reason>> unmet() {
    return ImmutableSortedMap.of();
  }

  /**
   * Returns the standing that the index earns, with what else it asks: see {@link Ladder}. A metric
   * that does not count is passed over; one that is absent counts with the index that its policy
   * gives, mostly 0.
   */
  public Ladder.Rung computedStanding() {
    return Earned.standing(this);
  }

  /**
   * Returns why standings above the computed one are not earned though the index reaches their
   * thresholds, lowest first, such as <i>7.4 reaches Designated, but adds is 0 and must be above
   * 0</i>; then which metrics were passed over where the computed standing or the next one asks
   * something of them.
   */
  public List<Reason> standingReasons() {
    return Earned.reasons(this);
  }

  /**
   * Returns the standing that counts: the one that the index earns, or a higher one that is kept.
   */
  public Ladder.Rung standing() {
    Ladder.Rung computed = computedStanding();
    if (protection().isEmpty()) {
      return computed;
    }
    return protection()
        .filter(Protection::active)
        .flatMap(kept -> ladder().find(kept.standing()))
        .filter(kept -> ladder().isAbove(kept, computed))
        .orElse(computed);
  }

  /**
   * Returns the next standing above the computed one; empty at the top. The index may reach its
   * threshold already, if something else that it asks is missing.
   */
  public Optional<Ladder.Rung> nextStanding() {
    return ladder().above(computedStanding());
  }

  /** Returns every metric of all categories. */
  public List<MetricScore> metrics() {
    List<MetricScore> metrics = new ArrayList<>();
    for (CategoryScore category : categories()) {
      metrics.addAll(category.metrics());
    }
    return Collections.unmodifiableList(metrics);
  }

  /** Returns on which side of its baseline a metric is a reason for the index. */
  @Value.Default
  public Scorecard.ReasonSide reasonSide() {
    return Scorecard.ReasonSide.BELOW;
  }

  /**
   * Returns the metrics whose index, or points, lie below their baselines, or above them where the
   * scorecard says so: the greatest difference × overall weight first, ties in the order of the
   * card. What equals its baseline, has none or does not count is no reason.
   */
  public List<ReasonCode> reasonCodes() {
    return ReasonCode.of(this);
  }

  /** Returns how many readings were set by hand. */
  public int overridden() {
    int overridden = 0;
    for (MetricScore metric : metrics()) {
      overridden += metric.overridden().isPresent() ? 1 : 0;
    }
    return overridden;
  }

  /** Returns the most that the index could be. */
  public BigDecimal attainable() {
    BigDecimal sum = initial();
    for (CategoryScore category : categories()) {
      sum = sum.add(category.attainable());
    }
    return Figures.normal(sum);
  }

  /** Returns on what the attainable points rest. */
  public EvidenceShares evidence() {
    return EvidenceShares.of(ImmutableList.of(this));
  }

  /**
   * Returns the metrics that add to the index by an ILLUSTRATIVE figure, those that add most first,
   * ties by id: what to replace by figures of one's own before anything else.
   *
   * @param figure the source of the figure in question, of the table or of the weight
   */
  public List<MetricScore> illustrative(Function<MetricTerms, Evidence> figure) {
    List<MetricScore> found = new ArrayList<>();
    for (MetricScore metric : metrics()) {
      if (metric.contribution().signum() > 0
          && figure.apply(metric.terms()) == Evidence.ILLUSTRATIVE) {
        found.add(metric);
      }
    }
    return ImmutableList.sortedCopyOf(MOST_FIRST, found);
  }

  /**
   * Returns what would add to the index: first what lifts a metric whose index holds back the next
   * standing, then what adds most.
   */
  public List<Gain> gains() {
    return Gains.of(this);
  }

  /**
   * Returns the score of a metric by its id; of one in several categories, the first.
   *
   * @throws IllegalArgumentException if it was not scored
   */
  public MetricScore metric(String id) {
    List<MetricScore> metrics = metrics();
    MetricId wanted = MetricId.of(id);
    return metrics.stream()
        .filter(metric -> metric.terms().metric().equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "metric must be one that was scored, "
                        + metrics.stream().map(metric -> metric.terms().metric()).toList()
                        + " - but was: "
                        + id));
  }

  /** Returns why the index is what it is, line by line. */
  public Explanation explain() {
    return ScoreText.portfolio(this);
  }

  /** Returns one line, such as {@code networking 6.58 portfolio-partner}. */
  @Override
  public String toString() {
    String standing = ladder().rungs().isEmpty() ? "" : " " + standing().standing();
    String byHand = overridden() == 0 ? "" : " (" + overridden() + " overridden by hand)";
    return portfolio() + " " + Figures.fixed(index()) + standing + byHand;
  }

  @Value.Check
  PortfolioScore unchanging() {
    return categories() instanceof ImmutableList && unmet() instanceof ImmutableSortedMap
        ? this
        : ImmutablePortfolioScore.copyOf(this)
            .withCategories(ImmutableList.copyOf(categories()))
            .withUnmet(ImmutableSortedMap.copyOfSorted(unmet()));
  }

  /** Collects the index of a portfolio and its parts. Required, unless it says what else. */
  public interface Builder {

    /** The portfolio. */
    Builder portfolio(Portfolio portfolio);

    /** Its name in texts. */
    Builder name(String name);

    /** The lifecycle motion whose success it measures; empty if it is that of a portfolio. */
    Builder motion(Optional<Motion> motion);

    /** The index, unrounded. */
    Builder index(BigDecimal index);

    /** Where it lies whatever the absent readings turn out to be. */
    Builder range(IndexRange range);

    /** The standings of the program. */
    Builder ladder(Ladder ladder);

    /** A standing that was reached before and may be kept. */
    Builder protection(Optional<Protection> protection);

    /** Whether what metrics answer is weighted, as where this is not stated, or points. */
    Builder combine(Scorecard.Combine combine);

    /** The score before any point is added; 0, if not stated. */
    Builder initial(BigDecimal initial);

    /**
     * What the conditions of standings on the partner lack, by standing; nothing, if not stated.
     */
    Builder unmet(SortedMap<Standing, List<Reason>> unmet);

    /** The greatest index; where points are added, initial score + the best of each table. */
    Builder scaleMaximum(BigDecimal scaleMaximum);

    /** On which side of its baseline a metric is a reason; below it, if not stated. */
    Builder reasonSide(Scorecard.ReasonSide side);

    /** The parts. */
    Builder categories(List<CategoryScore> categories);

    /**
     * Returns the score of the portfolio.
     *
     * @throws IllegalStateException if a part is missing
     */
    PortfolioScore build();
  }
}
