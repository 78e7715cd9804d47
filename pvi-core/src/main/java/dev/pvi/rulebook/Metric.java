package dev.pvi.rulebook;

import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import dev.pvi.partner.MetricId;
import dev.pvi.partner.Motion;
import java.util.Optional;

/**
 * What is measured, defined once for all portfolios.
 *
 * @param id the metric
 * @param name its name in texts
 * @param unit the unit of its readings, such as {@code percent}
 * @param motion the lifecycle motion that it belongs to
 * @param reads the attribute that is the reading where a snapshot states none, such as a maturity
 *     that holds for all portfolios
 * @param absent what follows where nothing was measured
 * @param notApplicable what follows where the metric does not apply
 * @param formula how the reading is computed, in words
 */
public record Metric(
    MetricId id,
    String name,
    String unit,
    Optional<Motion> motion,
    Optional<String> reads,
    Policy absent,
    Policy notApplicable,
    String formula) {

  /** How a metric is defined, in an object keyed by id. */
  public static final Form<Metric> FORM =
      Form.of(
          "metric",
          "what is measured",
          fields -> {
            var name = fields.required("name", Kind.text(), "Its name in texts.");
            var unit = fields.required("unit", Kind.id(), "The unit of its readings.");
            var motion =
                fields.optional("motion", Motion.KIND, "The lifecycle motion it belongs to.");
            var reads =
                fields.optional(
                    "reads",
                    Kind.id(),
                    "The attribute that is the reading where a snapshot states none.");
            var absent =
                fields.defaulted(
                    "absent",
                    Policy.KIND,
                    Policy.ZERO,
                    "What follows where nothing was measured; zero, where it is not stated.");
            var notApplicable =
                fields.defaulted(
                    "notApplicable",
                    Policy.KIND,
                    Policy.EXCLUDE,
                    "What follows where the metric does not apply; exclude, if not stated.");
            var formula =
                fields.defaulted("formula", Kind.text(), "", "How the reading is computed.");
            return values ->
                new Metric(
                    MetricId.of(values.key()),
                    values.get(name),
                    values.get(unit),
                    values.get(motion),
                    values.get(reads),
                    values.get(absent),
                    values.get(notApplicable),
                    values.get(formula));
          });
}
