package dev.pvi.score;

import com.google.common.collect.ImmutableList;
import dev.pvi.explain.Figures;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a category adds to an index: the sum of its metrics.
 *
 * @param id its id within the scorecard
 * @param name its name in texts
 * @param weight its share of the index
 * @param metrics its metrics in the order of presentation
 */
public record CategoryScore(String id, String name, BigDecimal weight, List<MetricScore> metrics) {

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
                new CategoryScore(
                    values.get(id), values.get(name), values.get(weight), values.get(metrics));
          });

  public CategoryScore {
    metrics = ImmutableList.copyOf(metrics);
  }

  /** Returns what the category adds to the index of the portfolio. */
  public BigDecimal contribution() {
    BigDecimal sum = BigDecimal.ZERO;
    for (MetricScore metric : metrics) {
      sum = sum.add(metric.contribution());
    }
    return Figures.normal(sum);
  }

  /** Returns the most that it could add; 0 if no metric of it counts. */
  public BigDecimal attainable() {
    BigDecimal sum = BigDecimal.ZERO;
    for (MetricScore metric : metrics) {
      sum = sum.add(metric.attainable());
    }
    return Figures.normal(sum);
  }
}
