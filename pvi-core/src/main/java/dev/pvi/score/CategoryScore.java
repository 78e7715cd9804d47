package dev.pvi.score;

import com.google.common.collect.ImmutableList;
import dev.pvi.explain.Figures;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import java.math.BigDecimal;
import java.util.List;
import org.immutables.value.Value;

/** What a category adds to an index: the sum of its metrics. */
@Value.Immutable
public abstract class CategoryScore {

  CategoryScore() {}

  static final Form<CategoryScore> FORM =
      Form.of(
          "category-score",
          "what a category adds to an index",
          fields -> {
            var id = fields.required("id", Kind.id(), "Its id.");
            var name = fields.required("name", Kind.text(), "Its name.");
            var weight = fields.required("weight", Kind.decimal(), "Its share of the index.");
            var metrics = fields.required("metrics", Kind.listOf(MetricScore.FORM), "Its metrics.");
            fields.writes(
                (it, out) ->
                    out.put(id, it.id())
                        .put(name, it.name())
                        .put(weight, it.weight())
                        .put(metrics, it.metrics()));
            return values ->
                builder()
                    .id(values.get(id))
                    .name(values.get(name))
                    .weight(values.get(weight))
                    .metrics(values.get(metrics))
                    .build();
          });

  /** Returns a builder. */
  public static Builder builder() {
    return ImmutableCategoryScore.builder();
  }

  /** Returns its id within the scorecard. */
  public abstract String id();

  /** Returns its name in texts. */
  public abstract String name();

  /** Returns its share of the index. */
  public abstract BigDecimal weight();

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
    Builder weight(BigDecimal weight);

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
