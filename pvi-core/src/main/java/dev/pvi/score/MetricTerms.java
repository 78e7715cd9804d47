package dev.pvi.score;

import dev.pvi.explain.Figures;
import dev.pvi.form.Evidence;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import dev.pvi.form.Source;
import dev.pvi.partner.MetricId;
import java.math.BigDecimal;

/**
 * On which terms a metric counts in a portfolio: shared by all scores with one book.
 *
 * @param metric the metric
 * @param name its name in texts
 * @param unit the unit of its readings
 * @param categoryWeight the share of its category in the index
 * @param weight its share of the category
 * @param scaleMaximum the greatest index
 * @param table the name of its table
 * @param tableSource what the table rests on
 * @param weightSource what the weight rests on: the weaker of the category's and the metric's
 */
public record MetricTerms(
    MetricId metric,
    String name,
    String unit,
    BigDecimal categoryWeight,
    BigDecimal weight,
    BigDecimal scaleMaximum,
    String table,
    Source tableSource,
    Source weightSource) {

  private static final Kind<Source> SOURCE =
      Kind.text()
          .as(
              text ->
                  Source.parse(text)
                      .orElseThrow(
                          () ->
                              new IllegalArgumentException(
                                  "source must begin with an evidence class - but was: " + text)),
              Source::toString);

  static final Form<MetricTerms> FORM =
      Form.of(
          "terms",
          "on which terms a metric counts",
          fields -> {
            var metric = fields.required("metric", MetricId.KIND, "The metric.");
            var name = fields.required("name", Kind.text(), "Its name.");
            var unit = fields.required("unit", Kind.id(), "Its unit.");
            var categoryWeight =
                fields.required(
                    "categoryWeight", Kind.decimal(), "The share of its category in the index.");
            var weight = fields.required("weight", Kind.decimal(), "Its share of the category.");
            var scaleMaximum =
                fields.required("scaleMaximum", Kind.decimal(), "The greatest index.");
            var table = fields.required("table", Kind.id(), "The name of its table.");
            var tableSource = fields.required("tableSource", SOURCE, "What the table rests on.");
            var weightSource = fields.required("weightSource", SOURCE, "What the weight rests on.");
            fields.writes(
                (it, out) ->
                    out.put(metric, it.metric())
                        .put(name, it.name())
                        .put(unit, it.unit())
                        .put(categoryWeight, it.categoryWeight())
                        .put(weight, it.weight())
                        .put(scaleMaximum, it.scaleMaximum())
                        .put(table, it.table())
                        .put(tableSource, it.tableSource())
                        .put(weightSource, it.weightSource()));
            return values ->
                new MetricTerms(
                    values.get(metric),
                    values.get(name),
                    values.get(unit),
                    values.get(categoryWeight),
                    values.get(weight),
                    values.get(scaleMaximum),
                    values.get(table),
                    values.get(tableSource),
                    values.get(weightSource));
          });

  /** Returns category weight × weight: what one index point of the metric adds to the index. */
  public BigDecimal overallWeight() {
    return Figures.normal(categoryWeight.multiply(weight));
  }

  /** Returns overall weight × the greatest index: the most that the metric can add. */
  public BigDecimal attainable() {
    return Figures.normal(overallWeight().multiply(scaleMaximum));
  }

  /** Returns the evidence class of the table. */
  public Evidence tableEvidence() {
    return tableSource.evidence();
  }

  /** Returns the evidence class of the weight. */
  public Evidence weightEvidence() {
    return weightSource.evidence();
  }
}
