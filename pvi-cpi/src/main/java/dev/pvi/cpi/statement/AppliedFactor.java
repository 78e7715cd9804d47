package dev.pvi.cpi.statement;

import dev.pvi.cpi.incentive.Factor;
import dev.pvi.explain.Figures;
import dev.pvi.form.Evidence;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a factor of a rule answered.
 *
 * @param id the id of the factor
 * @param effect what the answer does
 * @param value the answer: a share, a multiplier, or an amount in the currency of the statement
 * @param label for which case it holds, and what was looked up; empty: for all
 * @param evidence what it rests on; empty if the book does not state it
 * @param shared whether it is an amount of the whole pot, which its lines share by their bases
 */
public record AppliedFactor(
    String id,
    Factor.Effect effect,
    BigDecimal value,
    String label,
    Optional<Evidence> evidence,
    boolean shared) {

  static final Form<AppliedFactor> FORM =
      Form.of(
          "applied-factor",
          "what a factor of a rule answered",
          fields -> {
            var id = fields.required("id", Kind.id(), "The factor.");
            var effect =
                fields.required(
                    "effect", Kind.constant(Factor.Effect.class, true), "What the answer does.");
            var value = fields.required("value", ExactKind.INSTANCE, "The answer.");
            var label = fields.defaulted("label", Kind.text(), "", "For which case it holds.");
            var evidence =
                fields.optional(
                    "evidence",
                    Kind.constant(Evidence.class, false),
                    "What it rests on, if the book states it.");
            var shared =
                fields.defaulted(
                    "shared", Kind.flag(), false, "Whether it is an amount of the whole pot.");
            fields.writes(
                (it, out) ->
                    out.put(id, it.id())
                        .put(effect, it.effect())
                        .put(value, it.value())
                        .put(label, it.label())
                        .put(evidence, it.evidence())
                        .put(shared, it.shared()));
            return values ->
                new AppliedFactor(
                    values.get(id),
                    values.get(effect),
                    values.get(value),
                    values.get(label),
                    values.get(evidence),
                    values.get(shared));
          });

  /** Normalises the answer, so that equal ones are equal. */
  public AppliedFactor {
    value = Figures.normal(value);
  }

  /** Returns whether it answers with a part of the rate. */
  boolean isOfRate() {
    return effect == Factor.Effect.RATE
        || effect == Factor.Effect.PLUS
        || effect == Factor.Effect.AT_MOST;
  }
}
