package dev.pvi.rulebook;

import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import dev.pvi.formula.Condition;
import dev.pvi.partner.MetricId;
import dev.pvi.partner.Portfolio;
import java.util.Comparator;
import java.util.List;
import org.immutables.value.Value;

/**
 * Changes the index of some metrics where a condition holds, and leaves a trace: minimum bases,
 * grace, suspension. Modifiers act one after another in the order that they state.
 *
 * <p>The condition may test {@code reading}, the reading at hand, and {@code reading-base}, the
 * amount behind it.
 */
@Value.Immutable
public abstract class Modifier {

  Modifier() {}

  /** What holds where the condition cannot be told. */
  public enum Unknown {
    /** The modifier acts. */
    APPLY,
    /** The modifier does not act. */
    SKIP
  }

  /** How a modifier is written, in an object keyed by id. */
  public static final Form<Modifier> FORM =
      Form.of(
          "modifier",
          "changes the index of some metrics where a condition holds",
          fields -> {
            var order =
                fields.required("order", Kind.integer(0, 1000), "When it acts; ties by id.");
            var portfolios =
                fields.defaulted(
                    "portfolios",
                    Kind.listOf(Portfolio.KIND),
                    List.of(),
                    "Where it acts; everywhere, if not stated.");
            var metrics =
                fields.required("metrics", Kind.listOf(MetricId.KIND), "On what it acts.");
            var when =
                fields.defaulted(
                    "when",
                    Condition.KIND,
                    Condition.always(),
                    "Its condition; always, if not stated.");
            var unknown =
                fields.defaulted(
                    "unknown",
                    Kind.constant(Unknown.class, true),
                    Unknown.SKIP,
                    "Whether it acts where the condition cannot be told.");
            var effect = fields.required("effect", Effects.KIND, "What it does.");
            var because = fields.required("because", Kind.name(), "Why, in a sentence.");
            return values ->
                builder()
                    .id(values.key())
                    .order(values.get(order))
                    .portfolios(values.get(portfolios))
                    .metrics(values.get(metrics))
                    .condition(values.get(when))
                    .unknown(values.get(unknown))
                    .effect(values.get(effect))
                    .because(values.get(because))
                    .build();
          });

  private static ImmutableModifier.Builder builder() {
    return ImmutableModifier.builder();
  }

  /** By order, ties by id. */
  static final Comparator<Modifier> ORDER =
      Comparator.comparing(Modifier::order).thenComparing(Modifier::id);

  /** Returns its id, which is also the code of its reason. */
  public abstract String id();

  /** Returns when it acts; ties by id. */
  public abstract int order();

  /** Returns where it acts; empty: everywhere. */
  public abstract List<Portfolio> portfolios();

  /** Returns on which metrics it acts. */
  public abstract List<MetricId> metrics();

  /** Returns its condition. */
  public abstract Condition condition();

  /** Returns whether it acts where the condition cannot be told. */
  public abstract Unknown unknown();

  /** Returns what it does. */
  public abstract Effect effect();

  /** Returns the sentence of its reason. */
  public abstract String because();

  /** Returns whether the modifier acts on a metric of a portfolio. */
  public boolean actsOn(Portfolio portfolio, MetricId metric) {
    return metrics().contains(metric)
        && (portfolios().isEmpty() || portfolios().contains(portfolio));
  }
}
