package dev.pvi.rulebook;

import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import dev.pvi.partner.MetricId;
import dev.pvi.partner.Motion;
import java.util.Optional;
import org.immutables.value.Value;

/** What is measured, defined once for all portfolios. */
@Value.Immutable
public abstract class Metric {

  Metric() {}

  /** What of the certifications towards a metric is counted. */
  public enum Counts {
    /** The sum of what they are worth. */
    CREDITS,
    /** The different persons who hold any of them, each once. */
    PERSONS
  }

  /** How a metric is defined, in an object keyed by id. */
  public static final Form<Metric> FORM =
      Form.of(
          "metric",
          "what is measured",
          fields -> {
            var name = fields.required("name", Kind.name(), "Its name in texts.");
            var unit = fields.required("unit", Kind.id(), "The unit of its readings.");
            var motion =
                fields.optional("motion", Motion.KIND, "The lifecycle motion it belongs to.");
            var reads =
                fields.optional(
                    "reads",
                    Kind.id(),
                    "The attribute that is the reading where a snapshot states none.");
            var counts =
                fields.defaulted(
                    "counts",
                    Kind.constant(Counts.class, true),
                    Counts.CREDITS,
                    "What of certifications is the reading where a snapshot states none: the sum of"
                        + " credits, or how many persons hold any that counts.");
            var absent =
                fields.defaulted(
                    "absent",
                    Policies.KIND,
                    Policies.ZERO,
                    "What follows where nothing was measured; zero, where it is not stated.");
            var notApplicable =
                fields.defaulted(
                    "notApplicable",
                    Policies.KIND,
                    Policies.EXCLUDE,
                    "What follows where the metric does not apply; exclude, if not stated.");
            var plausible =
                fields.optional(
                    "plausible",
                    Plausible.FORM,
                    "Between which bounds every reading lies that is no slip: a share from 0 through"
                        + " 100. What lies outside is a warning. If not stated, any number is"
                        + " plausible, but for a share of amounts in percent, which lies from 0"
                        + " through 100.");
            var formula =
                fields.defaulted("formula", Kind.text(), "", "How the reading is computed.");
            return values ->
                builder()
                    .id(MetricId.of(values.key()))
                    .name(values.get(name))
                    .unit(values.get(unit))
                    .motion(values.get(motion))
                    .reads(values.get(reads))
                    .counts(values.get(counts))
                    .absent(values.get(absent))
                    .notApplicable(values.get(notApplicable))
                    .plausible(values.get(plausible))
                    .formula(values.get(formula))
                    .build();
          });

  private static ImmutableMetric.Builder builder() {
    return ImmutableMetric.builder();
  }

  /** Returns which metric it is. */
  public abstract MetricId id();

  /** Returns its name in texts. */
  public abstract String name();

  /** Returns the unit of its readings, such as {@code percent}. */
  public abstract String unit();

  /** Returns the lifecycle motion that it belongs to. */
  public abstract Optional<Motion> motion();

  /**
   * Returns the attribute that is the reading where a snapshot states none, such as a maturity that
   * holds for all portfolios.
   */
  public abstract Optional<String> reads();

  /** Returns what of certifications is the reading where a snapshot states none. */
  public abstract Counts counts();

  /** Returns what follows where nothing was measured. */
  public abstract Policy absent();

  /** Returns what follows where the metric does not apply. */
  public abstract Policy notApplicable();

  /** Returns between which bounds every reading lies that is no slip; empty if nothing is said. */
  public abstract Optional<Plausible> plausible();

  /** Returns how the reading is computed, in words. */
  public abstract String formula();
}
