package dev.pvi.rulebook;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import dev.pvi.formula.Condition;
import dev.pvi.partner.Portfolio;
import dev.pvi.partner.Standing;
import java.util.List;

/** One thing that a {@link Benefit} needs: of the facts, of an index, or of persons. */
public sealed interface Need {

  /** Returns the need in words, such as {@code a validated practice}. */
  String text();

  /**
   * A condition on what holds for the partner, stated or implied.
   *
   * @param text the need in words
   * @param when the condition
   */
  record OfFacts(String text, Condition when) implements Need {

    static final Form<OfFacts> FORM =
        Form.of(
            "need-of-facts",
            "a condition on what holds for the partner, stated or implied",
            fields -> {
              var text = fields.required("text", Kind.text(), "The need in words.");
              var when = fields.required("when", Condition.KIND, "The condition.");
              return values -> new OfFacts(values.get(text), values.get(when));
            });
  }

  /**
   * A standing in a portfolio, or a higher one; one that is kept counts.
   *
   * @param text the need in words
   * @param portfolio where
   * @param standing the least standing
   */
  record OfStanding(String text, Portfolio portfolio, Standing standing) implements Need {

    static final Form<OfStanding> FORM =
        Form.of(
            "need-of-standing",
            "a standing in a portfolio, or a higher one",
            fields -> {
              var text = fields.required("text", Kind.text(), "The need in words.");
              var portfolio = fields.required("portfolio", Portfolio.KIND, "Where.");
              var standing = fields.required("standing", Standing.KIND, "The least standing.");
              return values ->
                  new OfStanding(values.get(text), values.get(portfolio), values.get(standing));
            });
  }

  /**
   * Different persons who hold any of several certifications: one with two of them counts once.
   * What counts, counts as for credits: valid on the date, with a linked account and all that it
   * requires.
   *
   * @param text the need in words
   * @param certifications any of which a person must hold
   * @param persons how many persons at least
   */
  record OfPersons(String text, List<String> certifications, int persons) implements Need {

    static final Form<OfPersons> FORM =
        Form.of(
            "need-of-persons",
            "different persons who hold any of several certifications",
            fields -> {
              var text = fields.required("text", Kind.text(), "The need in words.");
              var certifications =
                  fields.required(
                      "certifications",
                      Kind.listOf(Kind.id(), 1),
                      "Certifications, any of which a person must hold.");
              var persons =
                  fields.defaulted(
                      "persons", Kind.integer(1, 1_000_000), 1, "How many persons at least.");
              return values ->
                  new OfPersons(values.get(text), values.get(certifications), values.get(persons));
            });

    public OfPersons {
      certifications = ImmutableList.copyOf(certifications);
    }
  }

  /** How a need is written: an object with a {@code type}. */
  Kind<Need> KIND =
      Kind.variants(
          "need",
          "type",
          ImmutableMap.<String, Kind<? extends Need>>of(
              "facts", OfFacts.FORM, "standing", OfStanding.FORM, "persons", OfPersons.FORM));
}
