package dev.pvi.score;

import dev.pvi.form.Form;
import dev.pvi.form.Kind;

/**
 * What a file of a score states of a metric once, for all portfolios.
 *
 * @param name its name in texts
 * @param unit the unit of its readings
 */
record MetricName(String name, String unit) {

  static final Form<MetricName> FORM =
      Form.of(
          "metric-name",
          "what is the same for a metric in all portfolios",
          fields -> {
            var name = fields.required("name", Kind.text(), "Its name.");
            var unit = fields.required("unit", Kind.id(), "Its unit.");
            fields.writes((it, out) -> out.put(name, it.name()).put(unit, it.unit()));
            return values -> new MetricName(values.get(name), values.get(unit));
          });
}
