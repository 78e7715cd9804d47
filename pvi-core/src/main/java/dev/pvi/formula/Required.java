package dev.pvi.formula;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.pvi.explain.Reason;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * How much is asked for: straight lines over an attribute, such as credits over revenue, level
 * before the first and after the last knot. The lines are exact; nothing is rounded.
 *
 * <p>With the knots (6,000,000 USD, 20) and (17,500,000 USD, 40), a revenue of 10,000,000 USD asks
 * for {@code 20 + 4,000,000 × 20 ÷ 11,500,000 = 26.956…}.
 *
 * @param attribute what it grows with, a number or an amount of money
 * @param knots the knots, ascending
 * @param instead what stands for the attribute where it is not stated
 */
public record Required(Attribute attribute, List<Knot> knots, Optional<Instead> instead) {

  /**
   * A point of the lines.
   *
   * @param at the value of the attribute
   * @param value how much is asked for there, more than 0
   */
  public record Knot(Fact at, BigDecimal value) {
    static final Form<Knot> FORM =
        Form.of(
            "required-knot",
            "a point of a requirement",
            fields -> {
              var at = fields.required("at", Fact.KIND, "The value of the attribute.");
              var value =
                  fields.required("value", Kind.decimal(), "How much is asked for, more than 0.");
              fields.writes((it, out) -> out.put(at, it.at()).put(value, it.value()));
              return values -> new Knot(values.get(at), values.get(value));
            });
  }

  /**
   * What stands for an attribute that is not stated: a value for each level of another one, such as
   * the middle of a band of revenue for each size.
   *
   * @param attribute the other attribute, a level
   * @param values the value that stands for the first attribute, by level
   */
  public record Instead(Attribute attribute, SortedMap<String, Fact> values) {
    static final Form<Instead> FORM =
        Form.of(
            "required-instead",
            "what stands for an attribute that is not stated",
            fields -> {
              var attribute =
                  fields.required("attribute", AttributeKind.INSTANCE, "Another one, a level.");
              var values =
                  fields.required(
                      "values",
                      Kind.mapOf(Kind.text(), Fact.KIND),
                      "By level, the value that stands for the first attribute.");
              fields.writes(
                  (it, out) -> out.put(attribute, it.attribute()).put(values, it.values()));
              return in -> new Instead(in.get(attribute), in.get(values));
            });

    /**
     * Checks that every level has a value, and nothing else has.
     *
     * @throws IllegalArgumentException if not
     */
    public Instead {
      values = ImmutableSortedMap.copyOfSorted(values);
      if (attribute.type() != Attribute.Type.LEVEL
          || values.size() != attribute.levels().size()
          || !values.keySet().containsAll(attribute.levels())) {
        throw new IllegalArgumentException(
            "values must be stated for each level of "
                + attribute.id()
                + ", "
                + attribute.levels()
                + " - but was: for "
                + values.keySet());
      }
    }
  }

  /** How a requirement is written. */
  static final Form<Required> FORM =
      Form.of(
          "required",
          "how much is asked for, as straight lines over an attribute",
          fields -> {
            var attribute =
                fields.required(
                    "attribute", AttributeKind.INSTANCE, "A number or an amount of money.");
            var knots =
                fields.required("knots", Kind.listOf(Knot.FORM, 1), "At least one, ascending.");
            var instead =
                fields.optional(
                    "instead", Instead.FORM, "What stands for it where it is not stated.");
            fields.writes(
                (it, out) ->
                    out.put(attribute, it.attribute())
                        .put(knots, it.knots())
                        .put(instead, it.instead()));
            return in -> new Required(in.get(attribute), in.get(knots), in.get(instead));
          });

  /**
   * Checks that the knots are values of the attribute in one currency, that they ascend, and that
   * more than 0 is asked for.
   *
   * @throws IllegalArgumentException if not
   */
  public Required {
    knots = ImmutableList.copyOf(knots);
    if (knots.isEmpty()) {
      throw new IllegalArgumentException("knots must be at least one - but was: none");
    }
    if (attribute.type() != Attribute.Type.NUMBER && attribute.type() != Attribute.Type.MONEY) {
      throw new IllegalArgumentException(
          "attribute must be a number or an amount of money - but was: "
              + attribute.id()
              + ", "
              + attribute.says());
    }
    for (int i = 0; i < knots.size(); i++) {
      checkValue(knots.get(0), attribute, knots.get(i).at());
      if (knots.get(i).value().signum() <= 0) {
        throw new IllegalArgumentException(
            "value of a knot must be more than 0 - but was: " + knots.get(i).value());
      }
      if (i > 0 && number(knots.get(i).at()).compareTo(decimal(knots.get(i - 1).at())) <= 0) {
        throw new IllegalArgumentException(
            "knots must ascend - but was: "
                + knots.get(i).at()
                + " after "
                + knots.get(i - 1).at());
      }
    }
    if (instead.isPresent()) {
      for (Fact value : instead.get().values().values()) {
        checkValue(knots.get(0), attribute, value);
      }
    }
  }

  private static void checkValue(Knot first, Attribute attribute, Fact value) {
    boolean isDecimal = !(value instanceof Fact.Quantity one) || one.value().isDecimal();
    if (!attribute.admits(value) || !isDecimal || !isComparable(first.at(), value)) {
      throw new IllegalArgumentException(
          "values of "
              + attribute.id()
              + " must be "
              + attribute.says()
              + ", all in one currency - but was: "
              + value);
    }
  }

  private static boolean isComparable(Fact one, Fact other) {
    return (one instanceof Fact.Amount a && other instanceof Fact.Amount b)
        ? a.value().isSameCurrency(b.value())
        : one.getClass() == other.getClass();
  }

  private static Ratio number(Fact fact) {
    return fact instanceof Fact.Amount amount
        ? Ratio.of(amount.value().getAmount())
        : ((Fact.Quantity) fact).value();
  }

  /** Returns a value that is stated by the book, which is no quotient. */
  private static BigDecimal decimal(Fact fact) {
    return number(fact).numerator();
  }

  /**
   * Returns the value of the attribute that counts for a case: the stated one, or what stands for
   * it; empty if neither is there, or its currency is another.
   */
  public Optional<Fact> at(Facts facts) {
    Optional<Fact> stated = facts.get(attribute.id());
    if (stated.isEmpty() && instead.isPresent()) {
      return facts
          .get(instead.get().attribute().id())
          .map(level -> instead.get().values().get(level.toString()));
    }
    return stated.isPresent() && isComparable(knots.get(0).at(), stated.get())
        ? stated
        : Optional.empty();
  }

  /**
   * Returns how much is asked for.
   *
   * @param at the value of the attribute
   */
  public Ratio amount(Fact at) {
    Ratio x = number(at);
    int after = 0;
    while (after < knots.size() && x.compareTo(decimal(knots.get(after).at())) >= 0) {
      after++;
    }
    Knot left = knots.get(Math.max(0, after - 1));
    if (after == 0 || after == knots.size()) {
      return Ratio.of(left.value());
    }
    Knot right = knots.get(after);
    BigDecimal from = decimal(left.at());
    BigDecimal run = decimal(right.at()).subtract(from).multiply(x.denominator());
    BigDecimal rise = right.value().subtract(left.value());
    BigDecimal distance = x.numerator().subtract(from.multiply(x.denominator()));
    return Ratio.exact(left.value().multiply(run).add(distance.multiply(rise)), run).reduced();
  }

  /** Returns whether neither the attribute is stated nor what may stand for it. */
  public boolean isNotStated(Facts facts) {
    return facts.get(attribute.id()).isEmpty()
        && (instead.isEmpty() || facts.get(instead.get().attribute().id()).isEmpty());
  }

  /** Returns why {@link #at} is empty. */
  List<Reason> missing(Facts facts) {
    Optional<Fact> stated = facts.get(attribute.id());
    if (stated.isPresent()) {
      return List.of(
          Reason.of(
              FormulaCode.NOT_COMPARABLE,
              "attribute",
              attribute.title(),
              "value",
              stated.get().toString(),
              "test",
              knots.get(0).at().toString()));
    }
    String other =
        instead.map(one -> ", for which " + one.attribute().title() + " may stand,").orElse("");
    return List.of(
        Reason.of(
            FormulaCode.NOT_STATED,
            "attribute",
            attribute.title() + other,
            "value",
            "not stated",
            "test",
            "how much is asked for"));
  }
}
