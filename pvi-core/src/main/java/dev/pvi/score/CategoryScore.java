package dev.pvi.score;

import com.google.common.collect.ImmutableList;
import dev.pvi.explain.Figures;
import dev.pvi.formula.Ratio;
import java.math.BigDecimal;
import java.util.List;
import org.immutables.value.Value;

/** What a category adds to an index: the sum of its metrics. */
@Value.Immutable
public abstract class CategoryScore {

  CategoryScore() {}

  /** Returns a builder. */
  public static Builder builder() {
    return ImmutableCategoryScore.builder();
  }

  /** Returns its id within the scorecard. */
  public abstract String id();

  /** Returns its name in texts. */
  public abstract String name();

  /** Returns its share of the index; 1 where points are added. */
  public abstract Ratio weight();

  /** Returns its metrics in the order of presentation. */
  public abstract List<MetricScore> metrics();

  /** Returns what the category adds to the index of the portfolio. */
  public BigDecimal contribution() {
    BigDecimal sum = BigDecimal.ZERO;
    for (MetricScore metric : metrics()) {
      sum = sum.add(metric.contribution());
    }
    return Figures.normal(sum);
  }

  /** Returns the most that it could add; 0 if no metric of it counts. */
  public BigDecimal attainable() {
    BigDecimal sum = BigDecimal.ZERO;
    for (MetricScore metric : metrics()) {
      sum = sum.add(metric.attainable());
    }
    return Figures.normal(sum);
  }

  @Value.Check
  CategoryScore unchanging() {
    return metrics() instanceof ImmutableList
        ? this
        : ImmutableCategoryScore.copyOf(this).withMetrics(ImmutableList.copyOf(metrics()));
  }

  /** Collects what a category adds to an index. Every part is required. */
  public interface Builder {

    /** Its id within the scorecard. */
    Builder id(String id);

    /** Its name in texts. */
    Builder name(String name);

    /** Its share of the index. */
    Builder weight(Ratio weight);

    /** Its metrics in the order of presentation. */
    Builder metrics(List<MetricScore> metrics);

    /**
     * Returns the score of the category.
     *
     * @throws IllegalStateException if a part is missing
     */
    CategoryScore build();
  }
}
