package dev.pvi.rulebook;

import com.google.common.collect.ImmutableList;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import dev.pvi.formula.Attribute;
import dev.pvi.formula.Condition;
import dev.pvi.formula.Fact;
import dev.pvi.formula.Facts;
import dev.pvi.formula.Truth;
import java.util.List;
import java.util.Optional;

/**
 * What other facts imply for an attribute: the size band of a revenue, the maturity that a
 * designation counts as. A stated value holds, but where the book says that an implied level raises
 * a lower one.
 *
 * @param attribute the id of the attribute
 * @param raises whether a stated level that is lower than the implied one is raised to it
 * @param cases tried in order; the first that holds gives the value
 */
record Implied(String attribute, boolean raises, List<Case> cases) {

  /**
   * One case.
   *
   * @param when its condition
   * @param value the value that it implies
   */
  record Case(Condition when, Fact value) {
    static final Form<Case> FORM =
        Form.of(
            "implied-value",
            "a value and when it is implied",
            fields -> {
              var when = fields.required("when", Condition.KIND, "The condition.");
              var value = fields.required("value", Fact.KIND, "The value.");
              return values -> new Case(values.get(when), values.get(value));
            });
  }

  /** How implied values are written, in an object keyed by attribute. */
  static final Form<Implied> FORM =
      Form.of(
          "implied",
          "what other facts imply for an attribute",
          fields -> {
            var raises =
                fields.defaulted(
                    "raises",
                    Kind.flag(),
                    false,
                    "Whether an implied level raises a lower one that is stated.");
            var cases = fields.required("cases", Kind.listOf(Case.FORM), "In order.");
            return values -> new Implied(values.key(), values.get(raises), values.get(cases));
          });

  Implied {
    cases = ImmutableList.copyOf(cases);
  }

  /** Returns the value of the attribute for a partner: the stated one, or the implied one. */
  Optional<Fact> value(Attribute declared, Facts stated) {
    Optional<Fact> own = stated.get(attribute);
    if (own.isPresent() && !raises) {
      return own;
    }
    Optional<Fact> implied = value(stated);
    return implied.isPresent() && (own.isEmpty() || isLower(declared, own.get(), implied.get()))
        ? implied
        : own;
  }

  /** Returns what other facts imply, whatever is stated. */
  Optional<Fact> value(Facts others) {
    for (Case one : cases) {
      if (one.when().truth(others) == Truth.TRUE) {
        return Optional.of(one.value());
      }
    }
    return Optional.empty();
  }

  private static boolean isLower(Attribute declared, Fact own, Fact implied) {
    return declared.type() == Attribute.Type.LEVEL
        && own instanceof Fact.Text low
        && implied instanceof Fact.Text high
        && declared.levels().indexOf(low.value()) < declared.levels().indexOf(high.value());
  }
}
