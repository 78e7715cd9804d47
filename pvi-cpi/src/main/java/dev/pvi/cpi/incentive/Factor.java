package dev.pvi.cpi.incentive;

import dev.pvi.form.Field;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import dev.pvi.formula.Schedule;
import dev.pvi.partner.Portfolio;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * A step from the base to the amount; the list of the factors is their order.
 *
 * <pre>{@code
 * "factors": [
 *   {"id": "rate", "rate": {"type": "constant", "value": 0.04}},
 *   {"id": "multiplier", "times": "by-index"},
 *   {"id": "starter", "amount": {"type": "constant", "value": 250}}
 * ]
 * }</pre>
 *
 * @param id its id within the rule
 * @param effect what its answer does
 * @param schedule what answers
 * @param on what is looked up: the index, or an attribute or quantity
 * @param of whose index is looked up, if not that of the event's own portfolio
 */
public record Factor(
    String id, Effect effect, Schedule schedule, String on, Optional<Portfolio> of) {

  /** What the answer of a factor does. */
  public enum Effect {
    /** It is the share of the base that is paid. */
    RATE("rate", "The share of the base that is paid: 0.02 is 2 %."),
    /** It is added to that share. */
    PLUS("plus", "What is added to the rate."),
    /** It is the most that the share may be. */
    AT_MOST("atMost", "The most that the rate may be."),
    /** It multiplies what was reached. */
    TIMES("times", "What multiplies all that was reached so far."),
    /** It is an amount of the book's currency, added to what was reached. */
    AMOUNT("amount", "An amount that is added; with it alone, all that is paid.");

    private final String field;
    private final String meaning;

    Effect(String field, String meaning) {
      this.field = field;
      this.meaning = meaning;
    }

    /** Returns the field of a factor that states it. */
    public String field() {
      return field;
    }
  }

  /** What is looked up if nothing else is stated. */
  public static final String INDEX = "index";

  /** How a factor is written. */
  public static final Form<Factor> FORM =
      Form.of(
          "factor",
          "a step from the base to the amount",
          fields -> {
            var id = fields.required("id", Kind.id(), "Its id within the rule.");
            Map<Effect, Field<Optional<Schedule>>> answers = new EnumMap<>(Effect.class);
            for (Effect effect : Effect.values()) {
              answers.put(effect, fields.optional(effect.field, Schedule.KIND, effect.meaning));
            }
            var on =
                fields.defaulted(
                    "on", Kind.id(), INDEX, "What is looked up: index, an attribute, a quantity.");
            var of =
                fields.optional(
                    "of",
                    Portfolio.KIND,
                    "Whose index is looked up, if not that of the event's own portfolio.");
            return values -> {
              Map<Effect, Schedule> stated = new EnumMap<>(Effect.class);
              answers.forEach(
                  (effect, field) ->
                      values.get(field).ifPresent(answer -> stated.put(effect, answer)));
              if (stated.size() != 1) {
                throw new IllegalArgumentException(
                    "a factor must state one of rate, plus, atMost, times, amount - but was: "
                        + (stated.isEmpty()
                            ? "none"
                            : String.join(
                                ", ", stated.keySet().stream().map(Effect::field).toList())));
              }
              if (values.get(of).isPresent() && !values.get(on).equals(INDEX)) {
                throw new IllegalArgumentException(
                    "a factor must state of only on the index - but was: on " + values.get(on));
              }
              Map.Entry<Effect, Schedule> only = stated.entrySet().iterator().next();
              return new Factor(
                  values.get(id), only.getKey(), only.getValue(), values.get(on), values.get(of));
            };
          });
}
