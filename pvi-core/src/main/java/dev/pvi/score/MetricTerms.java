package dev.pvi.score;

import dev.pvi.book.Evidence;
import dev.pvi.book.Form;
import dev.pvi.book.Kind;
import dev.pvi.book.Source;
import dev.pvi.explain.Figures;
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
            var metric =
                fields.required("metric", MetricId.KIND, MetricTerms::metric, "The metric.");
            var name = fields.required("name", Kind.text(), MetricTerms::name, "Its name.");
            var unit = fields.required("unit", Kind.id(), MetricTerms::unit, "Its unit.");
            var categoryWeight =
                fields.required(
                    "categoryWeight",
                    Kind.decimal(),
                    MetricTerms::categoryWeight,
                    "The share of its category in the index.");
            var weight =
                fields.required(
                    "weight", Kind.decimal(), MetricTerms::weight, "Its share of the category.");
            var scaleMaximum =
                fields.required(
                    "scaleMaximum",
                    Kind.decimal(),
                    MetricTerms::scaleMaximum,
                    "The greatest index.");
            var table =
                fields.required("table", Kind.id(), MetricTerms::table, "The name of its table.");
            var tableSource =
                fields.required(
                    "tableSource", SOURCE, MetricTerms::tableSource, "What the table rests on.");
            var weightSource =
                fields.required(
                    "weightSource", SOURCE, MetricTerms::weightSource, "What the weight rests on.");
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
