package dev.pvi.rulebook;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.pvi.explain.Figures;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import dev.pvi.formula.Condition;
import dev.pvi.partner.MetricId;
import dev.pvi.partner.Portfolio;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;

/**
 * Changes the index of some metrics where a condition holds, and leaves a trace: minimum bases,
 * grace, suspension. Modifiers act one after another in the order that they state.
 *
 * <p>The condition may test {@code reading-base}, the amount behind the reading at hand.
 *
 * @param id its id, which is also the code of its reason
 * @param order when it acts; ties by id
 * @param portfolios where it acts; empty: everywhere
 * @param metrics on which metrics it acts
 * @param when its condition
 * @param unknown whether it acts where the condition cannot be told
 * @param effect what it does
 * @param because the sentence of its reason
 */
public record Modifier(
    String id,
    int order,
    List<Portfolio> portfolios,
    List<MetricId> metrics,
    Condition when,
    Unknown unknown,
    Effect effect,
    String because) {

  /** What holds where the condition cannot be told. */
  public enum Unknown {
    /** The modifier acts. */
    APPLY,
    /** The modifier does not act. */
    SKIP
  }

  /** What a modifier does to an index. */
  public sealed interface Effect {

    /** Returns the index after the effect; for {@link Exclude} the index is not used. */
    BigDecimal on(BigDecimal index);

    /** The index is multiplied; a product of more than 18 digits is rounded, half even. */
    record Factor(BigDecimal by) implements Effect {
      @Override
      public BigDecimal on(BigDecimal index) {
        BigDecimal product = index.multiply(by);
        return Figures.admits(product)
            ? product
            : product.setScale(Figures.FRACTION_DIGITS, RoundingMode.HALF_EVEN);
      }
    }

    /** The index is 0. */
    record Zero() implements Effect {
      @Override
      public BigDecimal on(BigDecimal index) {
        return BigDecimal.ZERO;
      }
    }

    /** The index is at most a limit. */
    record Cap(BigDecimal at) implements Effect {
      @Override
      public BigDecimal on(BigDecimal index) {
        return index.min(at);
      }
    }

    /** The index is at least a limit. */
    record Floor(BigDecimal at) implements Effect {
      @Override
      public BigDecimal on(BigDecimal index) {
        return index.max(at);
      }
    }

    /**
     * The index is 0 and nothing can be added: the most that the portfolio can reach is lower. No
     * later modifier acts.
     */
    record Suspend() implements Effect {
      @Override
      public BigDecimal on(BigDecimal index) {
        return BigDecimal.ZERO;
      }
    }

    /** The metric does not count; the others of its category are re-weighted. */
    record Exclude() implements Effect {
      @Override
      public BigDecimal on(BigDecimal index) {
        return index;
      }
    }
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
            var because = fields.required("because", Kind.text(), "Why, in a sentence.");
            return values ->
                new Modifier(
                    values.key(),
                    values.get(order),
                    values.get(portfolios),
                    values.get(metrics),
                    values.get(when),
                    values.get(unknown),
                    values.get(effect),
                    values.get(because));
          });

  /** By order, ties by id. */
  static final Comparator<Modifier> ORDER =
      Comparator.comparing(Modifier::order).thenComparing(Modifier::id);

  public Modifier {
    portfolios = ImmutableList.copyOf(portfolios);
    metrics = ImmutableList.copyOf(metrics);
  }

  /** Returns whether the modifier acts on a metric of a portfolio. */
  public boolean actsOn(Portfolio portfolio, MetricId metric) {
    return metrics.contains(metric) && (portfolios.isEmpty() || portfolios.contains(portfolio));
  }

  /** The forms of the effects. */
  private static final class Effects {

    static final Form<Effect.Factor> FACTOR =
        Form.of(
            "factor",
            "the index is multiplied",
            fields -> {
              var by =
                  fields.required(
                      "by", Kind.decimal(BigDecimal.ZERO, BigDecimal.ONE), "The factor.");
              return values -> new Effect.Factor(values.get(by));
            });

    static final Form<Effect.Cap> CAP =
        Form.of(
            "cap",
            "the index is at most a limit",
            fields -> {
              var at = fields.required("at", Kind.decimalFrom(BigDecimal.ZERO), "The limit.");
              return values -> new Effect.Cap(values.get(at));
            });

    static final Form<Effect.Floor> FLOOR =
        Form.of(
            "floor",
            "the index is at least a limit",
            fields -> {
              var at = fields.required("at", Kind.decimalFrom(BigDecimal.ZERO), "The limit.");
              return values -> new Effect.Floor(values.get(at));
            });

    static final Form<Effect.Zero> ZERO =
        Form.of("zero", "the index is 0", fields -> values -> new Effect.Zero());

    static final Form<Effect.Suspend> SUSPEND =
        Form.of(
            "suspend",
            "the index is 0 and the most that can be reached is lower",
            fields -> values -> new Effect.Suspend());

    static final Form<Effect.Exclude> EXCLUDE =
        Form.of("exclude", "the metric does not count", fields -> values -> new Effect.Exclude());

    static final Kind<Effect> KIND =
        Kind.variants(
            "effect",
            "type",
            ImmutableMap.<String, Kind<? extends Effect>>builder()
                .put("factor", FACTOR)
                .put("zero", ZERO)
                .put("cap", CAP)
                .put("floor", FLOOR)
                .put("suspend", SUSPEND)
                .put("exclude", EXCLUDE)
                .buildOrThrow());

    private Effects() {}
  }
}
