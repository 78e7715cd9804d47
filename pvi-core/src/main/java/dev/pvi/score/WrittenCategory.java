package dev.pvi.score;

import com.google.common.collect.Lists;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import dev.pvi.formula.Ratio;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What a category adds to an index, as a file states it. */
record WrittenCategory(String id, String name, Ratio weight, List<WrittenMetric> metrics) {

  static final Form<WrittenCategory> FORM =
      Form.of(
          "category-score",
          "what a category adds to an index",
          fields -> {
            var id = fields.required("id", Kind.id(), "Its id.");
            var name = fields.required("name", Kind.text(), "Its name.");
            var weight = fields.required("weight", Ratio.KIND, "Its share of the index.");
            var metrics =
                fields.required("metrics", Kind.listOf(WrittenMetric.FORM), "Its metrics.");
            fields.writes(
                (it, out) ->
                    out.put(id, it.id())
                        .put(name, it.name())
                        .put(weight, it.weight())
                        .put(metrics, it.metrics()));
            return values ->
                new WrittenCategory(
                    values.get(id), values.get(name), values.get(weight), values.get(metrics));
          });

  static WrittenCategory of(
      CategoryScore score, BigDecimal scaleMaximum, WrittenScore.Shared shared) {
    List<WrittenMetric> metrics = new ArrayList<>();
    for (MetricScore metric : score.metrics()) {
      metrics.add(WrittenMetric.of(metric, score.weight(), scaleMaximum, shared));
    }
    return new WrittenCategory(score.id(), score.name(), score.weight(), metrics);
  }

  CategoryScore score(BigDecimal scaleMaximum, WrittenScore all) {
    return CategoryScore.builder()
        .id(id)
        .name(name)
        .weight(weight)
        .metrics(Lists.transform(metrics, metric -> metric.score(weight, scaleMaximum, all)))
        .build();
  }
}
