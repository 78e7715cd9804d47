package dev.pvi.cpi.incentive;

import dev.pvi.cpi.earning.Counted;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import dev.pvi.formula.Rounding;
import dev.pvi.tally.Plan;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A number that is derived from the events of a pot, and is an attribute from then on: conditions
 * test it, and factors look up rates by it. Sums of money are in the currency of the book.
 *
 * <pre>{@code
 * "quantities": {"attach": {"derive": {"type": "ratio", "part": {"of": "services"}, "whole": {}},
 *   "round": {"digits": 1, "mode": "HALF_UP"}}}
 * }</pre>
 */
@Value.Immutable
public abstract class Quantity {

  Quantity() {}

  /** Over which events a quantity is derived. */
  public enum Over {
    /** Those that meet the requirements that are not of the pot. */
    ELIGIBLE,
    /** All of the kinds that it counts, where the rule pays. */
    ALL
  }

  /** How a quantity is written, in an object keyed by id. */
  public static final Form<Quantity> FORM =
      Form.of(
          "quantity",
          "a number that is derived from the events of a pot",
          fields -> {
            var name = fields.defaulted("name", Kind.name(), "", "How texts call it.");
            var derive =
                fields.required(
                    "derive", PlanKind.INSTANCE, "How it is derived, by type and parameters.");
            var events =
                fields.defaulted(
                    "events",
                    Kind.listOf(Kind.id()),
                    List.of(),
                    "The kinds of event that it counts; those of the rule, if not stated.");
            var over =
                fields.optional(
                    "over",
                    Kind.constant(Over.class, true),
                    "Over eligible events or all; over all, if it states events of its own, else"
                        + " over eligible ones.");
            var base = fields.optional("base", Measure.FORM, "What it measures, if not the base.");
            var round =
                fields.optional("round", Rounding.FORM, "How it is rounded before it is used.");
            var undefined =
                fields.optional(
                    "undefined",
                    Kind.decimal(),
                    "What it is where it is not defined; if not stated, nothing is paid there.");
            return values ->
                builder()
                    .id(values.key())
                    .name(values.get(name))
                    .derive(values.get(derive))
                    .events(values.get(events))
                    .over(
                        values
                            .get(over)
                            .orElse(values.get(events).isEmpty() ? Over.ELIGIBLE : Over.ALL))
                    .base(values.get(base))
                    .round(values.get(round))
                    .undefined(values.get(undefined))
                    .build();
          });

  private static ImmutableQuantity.Builder builder() {
    return ImmutableQuantity.builder();
  }

  /** Returns its id, by which conditions and factors call it. */
  public abstract String id();

  /** Returns how texts call it; empty: by its id. */
  public abstract String name();

  /** Returns how it is derived. */
  public abstract Plan<Counted> derive();

  /** Returns the kinds of event that it counts; empty: those of the rule. */
  public abstract List<String> events();

  /** Returns over which events it is derived. */
  public abstract Over over();

  /** Returns what it measures; empty: the base of the rule. */
  public abstract Optional<Measure> base();

  /** Returns how it is rounded before it is used; empty: not at all. */
  public abstract Optional<Rounding> round();

  /** Returns what it is where it is not defined; empty: then nothing is paid. */
  public abstract Optional<BigDecimal> undefined();

  /** Returns the name in texts. */
  public String title() {
    return name().isEmpty() ? id() : name();
  }
}
