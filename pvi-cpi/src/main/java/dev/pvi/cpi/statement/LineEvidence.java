package dev.pvi.cpi.statement;

import dev.pvi.form.Evidence;
import dev.pvi.form.Field;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import java.util.Optional;

/**
 * The fields of a line that say what its figures rest on.
 *
 * @param rate what the rate rests on
 * @param multiplier what the multiplier rests on
 * @param amount what the amount of the stage rests on
 */
record LineEvidence(
    Field<Optional<Evidence>> rate,
    Field<Optional<Evidence>> multiplier,
    Field<Optional<Evidence>> amount) {

  private static final Kind<Evidence> CLASS = Kind.constant(Evidence.class, false);

  static LineEvidence declare(Form.Declaration<?> fields) {
    return new LineEvidence(
        fields.optional("rateEvidence", CLASS, "What the rate rests on, if one is stated."),
        fields.optional("multiplierEvidence", CLASS, "What the multiplier rests on, if one is."),
        fields.optional("amountEvidence", CLASS, "What the amount of a stage rests on."));
  }

  LineTerms.Builder read(Form.Values values, LineTerms.Builder terms) {
    return terms
        .rateEvidence(values.get(rate))
        .multiplierEvidence(values.get(multiplier))
        .amountEvidence(values.get(amount));
  }

  Form.Out write(LineTerms terms, Form.Out out) {
    return out.put(rate, terms.rateEvidence())
        .put(multiplier, terms.multiplierEvidence())
        .put(amount, terms.amountEvidence());
  }
}
