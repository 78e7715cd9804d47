package dev.pvi.formula;

import com.google.common.collect.ImmutableList;
import dev.pvi.explain.Reason;
import dev.pvi.form.Kind;
import java.util.List;
import java.util.Optional;

/**
 * A condition over declared attributes, as data. It answers true, false or, where a fact is not
 * stated, unknown (Kleene's logic): an {@code any} with one true part is true whatever the others
 * are.
 *
 * <p>Written as {@code {"all": [...]}}, {@code {"any": [...]}}, {@code {"not": ...}} or a test such
 * as {@code {"attribute": "size", "in": ["L", "XL"]}}, see {@link Test}.
 */
public sealed interface Condition {

  /** How a condition is written. */
  Kind<Condition> KIND = Kind.lazy("condition", () -> ConditionKind.INSTANCE);

  /** Returns the condition that always holds. */
  static Condition always() {
    return new All(List.of());
  }

  /** Returns the answer for a case. */
  default Verdict test(Facts facts) {
    return new Verdict(truth(facts), reasons(facts));
  }

  /** Returns the answer alone, without the reasons. */
  Truth truth(Facts facts);

  /** Returns the reasons of the answer for the same facts. */
  List<Reason> reasons(Facts facts);

  /** Returns the condition in words, such as {@code size is L or XL}. */
  String says();

  /**
   * Holds if every part holds.
   *
   * @param parts the parts; none: always holds
   */
  record All(List<Condition> parts) implements Condition {
    public All {
      parts = ImmutableList.copyOf(parts);
    }

    @Override
    public Truth truth(Facts facts) {
      Truth truth = Truth.TRUE;
      for (Condition part : parts) {
        Truth one = part.truth(facts);
        if (one == Truth.FALSE) {
          return Truth.FALSE;
        }
        truth = one == Truth.UNKNOWN ? one : truth;
      }
      return truth;
    }

    @Override
    public List<Reason> reasons(Facts facts) {
      return decisive(parts, truth(facts), facts);
    }

    @Override
    public String says() {
      return joined(parts, " and ");
    }
  }

  /**
   * Holds if at least one part holds.
   *
   * @param parts the parts; none: never holds
   */
  record Any(List<Condition> parts) implements Condition {
    public Any {
      parts = ImmutableList.copyOf(parts);
    }

    @Override
    public Truth truth(Facts facts) {
      Truth truth = Truth.FALSE;
      for (Condition part : parts) {
        Truth one = part.truth(facts);
        if (one == Truth.TRUE) {
          return Truth.TRUE;
        }
        truth = one == Truth.UNKNOWN ? one : truth;
      }
      return truth;
    }

    @Override
    public List<Reason> reasons(Facts facts) {
      return decisive(parts, truth(facts), facts);
    }

    @Override
    public String says() {
      return joined(parts, " or ");
    }
  }

  /**
   * Holds if its part does not.
   *
   * @param part the part
   */
  record Not(Condition part) implements Condition {
    @Override
    public Truth truth(Facts facts) {
      return part.truth(facts).not();
    }

    @Override
    public List<Reason> reasons(Facts facts) {
      return part.reasons(facts);
    }

    @Override
    public String says() {
      return "not (" + part.says() + ")";
    }
  }

  /**
   * Compares an attribute: {@code is} a value, {@code in} a list, or within bounds: {@code from}
   * (at least), {@code above}, {@code below}, {@code through} (at most). Several comparisons must
   * all hold. A value may be another attribute, written as {@code {"attribute": "booking-date"}}.
   *
   * @param attribute what is compared
   * @param comparisons with what
   */
  record Test(Attribute attribute, List<Comparison> comparisons) implements Condition {
    public Test {
      comparisons = ImmutableList.copyOf(comparisons);
    }

    @Override
    public Truth truth(Facts facts) {
      Optional<Fact> fact = facts.get(attribute.id());
      if (fact.isEmpty()) {
        return Truth.UNKNOWN;
      }
      Truth truth = Truth.TRUE;
      for (Comparison comparison : comparisons) {
        Truth one = comparison.holds(attribute, fact.get(), facts);
        if (one == Truth.FALSE) {
          return Truth.FALSE;
        }
        truth = one == Truth.UNKNOWN ? one : truth;
      }
      return truth;
    }

    @Override
    public List<Reason> reasons(Facts facts) {
      Optional<Fact> fact = facts.get(attribute.id());
      FormulaCode code =
          switch (truth(facts)) {
            case TRUE -> FormulaCode.HOLDS;
            case FALSE -> FormulaCode.FAILS;
            case UNKNOWN -> fact.isEmpty() ? FormulaCode.NOT_STATED : FormulaCode.NOT_COMPARABLE;
          };
      String test =
          String.join(" and ", comparisons.stream().map(c -> c.says(attribute, facts)).toList());
      return ImmutableList.of(
          Reason.of(
              code,
              "attribute",
              attribute.title(),
              "value",
              fact.map(Fact::toString).orElse("not stated"),
              "test",
              test));
    }

    @Override
    public String says() {
      return attribute.title()
          + " is "
          + String.join(
              " and ", comparisons.stream().map(c -> c.says(attribute, Facts.none())).toList());
    }
  }

  private static List<Reason> decisive(List<Condition> parts, Truth truth, Facts facts) {
    return parts.stream()
        .filter(part -> part.truth(facts) == truth)
        .flatMap(part -> part.reasons(facts).stream())
        .toList();
  }

  private static String joined(List<Condition> parts, String by) {
    return String.join(
        by,
        parts.stream()
            .map(part -> part instanceof Test ? part.says() : "(" + part.says() + ")")
            .toList());
  }
}
