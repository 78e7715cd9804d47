package dev.pvi.rulebook;

import dev.pvi.form.Evidence;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import dev.pvi.form.Source;
import java.util.Comparator;
import java.util.List;
import org.immutables.value.Value;

/**
 * What a program gives a partner who meets all of some needs, beside what a standing gives: a
 * price, a competency, the right to sell a service. A score tells of each whether the partner has
 * it, and what is missing.
 *
 * <pre>{@code
 * "support-enhanced": {
 *   "name": "Enhanced support",
 *   "requires": [
 *     {"type": "facts", "text": "a practice of Intermediate maturity or above",
 *      "when": {"attribute": "maturity", "from": "Intermediate"}},
 *     {"type": "persons", "text": "three engineers",
 *      "certifications": ["design", "operate"], "persons": 3}],
 *   "gives": ["the right to sell enhanced support"],
 *   "source": "OWN"}
 * }</pre>
 */
@Value.Immutable
public abstract class Benefit {

  Benefit() {}

  /** How a benefit is written, in an object keyed by id. */
  public static final Form<Benefit> FORM =
      Form.of(
          "benefit",
          "what the program gives a partner who meets all of some needs",
          fields -> {
            var name = fields.required("name", Kind.text(), "Its name in texts.");
            var order =
                fields.defaulted(
                    "order", Kind.integer(0, 1000), 0, "Where it stands in texts; ties by id.");
            var requires =
                fields.required("requires", Kind.listOf(Need.KIND, 1), "What it needs, all of it.");
            var gives =
                fields.defaulted(
                    "gives", Kind.listOf(Kind.text()), List.of(), "What it gives, in words.");
            return values ->
                builder()
                    .id(values.key())
                    .name(values.get(name))
                    .order(values.get(order))
                    .requires(values.get(requires))
                    .gives(values.get(gives))
                    .source(
                        values
                            .node()
                            .source()
                            .orElse(new Source(Evidence.ILLUSTRATIVE, List.of(), "")))
                    .build();
          });

  private static ImmutableBenefit.Builder builder() {
    return ImmutableBenefit.builder();
  }

  /** By order, ties by id. */
  static final Comparator<Benefit> ORDER =
      Comparator.comparing(Benefit::order).thenComparing(Benefit::id);

  /** Returns its id. */
  public abstract String id();

  /** Returns its name in texts. */
  public abstract String name();

  /** Returns where it stands in texts; ties by id. */
  public abstract int order();

  /** Returns what it needs, all of it; at least one need. */
  public abstract List<Need> requires();

  /** Returns what it gives, in words. */
  public abstract List<String> gives();

  /** Returns what all of this rests on. */
  public abstract Source source();
}
