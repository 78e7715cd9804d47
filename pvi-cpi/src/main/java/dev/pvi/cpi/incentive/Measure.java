package dev.pvi.cpi.incentive;

import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import dev.pvi.formula.Levels;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Which amount of an event a rule pays on.
 *
 * <pre>{@code
 * "base": {"of": "value"}
 * "base": {"of": "current", "minus": "prior", "positive": "there was no growth"}
 * "base": {"of": "due", "atMost": {"of": "renewed", "because": "only what was renewed is paid"}}
 * "base": {"of": "stage", "levels": {"rows": [{"level": "adopt", "value": 3000}]}}
 * "base": {"each": 1}
 * }</pre>
 */
@Value.Immutable
public abstract class Measure {

  Measure() {}

  /**
   * What cuts an amount: what lies above is not paid.
   *
   * @param of the name of the other amount
   * @param because why what lies above is not paid
   */
  public record Cut(String of, String because) {
    static final Form<Cut> FORM =
        Form.of(
            "cut",
            "what cuts an amount",
            fields -> {
              var of = fields.required("of", Kind.id(), "The other amount; 0 where it is absent.");
              var because =
                  fields.required(
                      "because", EarningRule.NOT_BLANK, "Why what lies above is not paid.");
              return values -> new Cut(values.get(of), values.get(because));
            });
  }

  /**
   * What is free, in the order of the events: paid is what comes after. Where both are stated, the
   * lesser of both is free.
   *
   * @param amount how much of the amount is free
   * @param events how many events are free
   * @param because why what is free is not paid
   */
  public record Free(Optional<BigDecimal> amount, Optional<Integer> events, String because) {
    static final Form<Free> FORM =
        Form.of(
            "free",
            "what is not paid at the beginning of a pot",
            fields -> {
              var amount =
                  fields.optional(
                      "amount", Kind.decimalFrom(BigDecimal.ZERO), "How much of the amount.");
              var events =
                  fields.optional("events", Kind.integer(0, 1_000_000), "How many of the events.");
              var because = fields.required("because", EarningRule.NOT_BLANK, "Why.");
              return values -> {
                if (values.get(amount).isEmpty() && values.get(events).isEmpty()) {
                  throw new IllegalArgumentException(
                      "free must state amount or events - but was: neither");
                }
                return new Free(values.get(amount), values.get(events), values.get(because));
              };
            });
  }

  /** How a measure is written. */
  public static final Form<Measure> FORM =
      Form.of(
          "measure",
          "which amount of an event is paid on",
          fields -> {
            var of = fields.optional("of", Kind.id(), "The amount or number, by its name.");
            var each = fields.optional("each", Kind.decimal(), "What every event counts.");
            var minus = fields.optional("minus", Kind.id(), "What is deducted from it.");
            var atMost = fields.optional("atMost", Cut.FORM, "What cuts it.");
            var levels =
                fields.optional("levels", Levels.FORM, "The amount for each level of the fact.");
            var positive =
                fields.optional(
                    "positive",
                    EarningRule.NOT_BLANK,
                    "Why nothing is paid on what is not more than 0; such amounts are paid on, if"
                        + " not stated.");
            var free = fields.optional("free", Free.FORM, "What is free at first.");
            return values -> {
              if (values.get(of).isPresent() == values.get(each).isPresent()) {
                throw new IllegalArgumentException(
                    "base must state either of or each - but was: "
                        + (values.get(of).isPresent() ? "both" : "neither"));
              }
              boolean simple = values.get(minus).isEmpty() && values.get(atMost).isEmpty();
              if (!simple && (values.get(levels).isPresent() || values.get(each).isPresent())) {
                throw new IllegalArgumentException(
                    "base must state minus and atMost for an amount only - but was: with "
                        + (values.get(each).isPresent() ? "each" : "levels"));
              }
              return builder()
                  .of(values.get(of))
                  .each(values.get(each))
                  .minus(values.get(minus))
                  .atMost(values.get(atMost))
                  .levels(values.get(levels))
                  .positive(values.get(positive))
                  .free(values.get(free))
                  .build();
            };
          });

  /** The value of an event. */
  static final Measure VALUE = builder().of("value").build();

  private static ImmutableMeasure.Builder builder() {
    return ImmutableMeasure.builder();
  }

  /** Returns the name of the amount, or of the fact whose level has one. */
  public abstract Optional<String> of();

  /** Returns what every event counts, whatever it states. */
  public abstract Optional<BigDecimal> each();

  /** Returns the name of what is deducted. */
  public abstract Optional<String> minus();

  /** Returns what cuts it. */
  public abstract Optional<Cut> atMost();

  /** Returns the amount for each level of the fact, in the currency of the book. */
  public abstract Optional<Levels> levels();

  /** Returns why nothing is paid on what is not more than 0; empty if it is. */
  public abstract Optional<String> positive();

  /** Returns what is free at first. */
  public abstract Optional<Free> free();
}
