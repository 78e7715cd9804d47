package dev.pvi.formula;

import com.google.common.collect.ImmutableList;
import dev.pvi.explain.Figures;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Straight lines between knots; before the first and after the last knot, their values.
 *
 * <p>{@code value = y₀ + (x − x₀) × (y₁ − y₀) ÷ (x₁ − x₀)}, divided once and rounded as declared.
 * With the knots (0, 0) and (60, 10), an input of 45 answers 7.5.
 *
 * @param knots the knots, ascending by input
 * @param rounding how the division ends
 */
public record Curve(List<Knot> knots, Rounding rounding) implements Table {

  /**
   * A point of the curve.
   *
   * @param at the input
   * @param value the answer there
   */
  public record Knot(BigDecimal at, BigDecimal value) {

    static final Form<Knot> FORM =
        Form.of(
            "knot",
            "a point of a curve",
            fields -> {
              var at = fields.required("at", Kind.decimal(), "The input.");
              var value = fields.required("value", Kind.decimal(), "The answer.");
              fields.writes((it, out) -> out.put(at, it.at()).put(value, it.value()));
              return values -> new Knot(values.get(at), values.get(value));
            });
  }

  /** How a curve is written. */
  public static final Form<Curve> FORM =
      Form.of(
          "slope",
          "straight lines between knots, level before the first and after the last",
          fields -> {
            var knots =
                fields.required("knots", Kind.listOf(Knot.FORM), "At least one knot, ascending.");
            var rounding =
                fields.defaulted(
                    "rounding",
                    Rounding.FORM,
                    Rounding.DEFAULT,
                    "How the division ends; ten digits, half even, where it is not stated.");
            fields.writes((it, out) -> out.put(knots, it.knots()).put(rounding, it.rounding()));
            return values -> new Curve(values.get(knots), values.get(rounding));
          });

  /**
   * Checks that there are knots and that they ascend.
   *
   * @throws IllegalArgumentException if not
   */
  public Curve {
    knots = ImmutableList.copyOf(knots);
    if (knots.isEmpty()) {
      throw new IllegalArgumentException("knots must be at least one - but was: none");
    }
    for (int i = 1; i < knots.size(); i++) {
      if (knots.get(i).at().compareTo(knots.get(i - 1).at()) <= 0) {
        throw new IllegalArgumentException(
            "knots must ascend - but was: "
                + Figures.exact(knots.get(i).at())
                + " after "
                + Figures.exact(knots.get(i - 1).at()));
      }
    }
  }

  @Override
  public String type() {
    return "slope";
  }

  @Override
  public Optional<Point> at(Fact input) {
    if (!(input instanceof Fact.Quantity number)) {
      return Optional.empty();
    }
    Ratio x = number.value();
    int after = 0;
    while (after < knots.size() && x.compareTo(knots.get(after).at()) >= 0) {
      after++;
    }
    Knot before = knots.get(Math.max(0, after - 1));
    if (after == 0 || after == knots.size() || x.compareTo(before.at()) == 0) {
      return Optional.of(new Point(before.value(), after));
    }
    return Optional.of(new Point(between(knots.get(after - 1), knots.get(after), x), after));
  }

  /**
   * One division: all terms over the common denominator {@code (x₁ − x₀) × denominator of x}.
   * Rounding never leaves the values of the two knots.
   */
  private BigDecimal between(Knot left, Knot right, Ratio x) {
    BigDecimal run = right.at().subtract(left.at());
    BigDecimal rise = right.value().subtract(left.value());
    BigDecimal distance = x.numerator().subtract(left.at().multiply(x.denominator()));
    BigDecimal denominator = run.multiply(x.denominator());
    BigDecimal numerator = left.value().multiply(denominator).add(distance.multiply(rise));
    BigDecimal value = rounding.divide(numerator, denominator);
    return value.max(left.value().min(right.value())).min(left.value().max(right.value()));
  }

  @Override
  public String says(int row) {
    if (row == 0) {
      return "below " + Figures.exact(knots.get(0).at());
    }
    String left = Figures.exact(knots.get(row - 1).at());
    return row == knots.size()
        ? left + " or more"
        : "between " + left + " and " + Figures.exact(knots.get(row).at());
  }

  @Override
  public Optional<Step> next(Point from) {
    for (int i = from.row(); i < knots.size(); i++) {
      if (knots.get(i).value().compareTo(from.value()) > 0) {
        return step(knots.get(i));
      }
    }
    for (int i = Math.min(from.row(), knots.size()) - 1; i >= 0; i--) {
      if (knots.get(i).value().compareTo(from.value()) > 0) {
        return step(knots.get(i));
      }
    }
    return Optional.empty();
  }

  private static Optional<Step> step(Knot knot) {
    return Optional.of(new Step(Figures.exact(knot.at()), Fact.of(knot.at()), true, knot.value()));
  }

  @Override
  public List<BigDecimal> values() {
    List<BigDecimal> values = new ArrayList<>(knots.size());
    for (Knot knot : knots) {
      values.add(knot.value());
    }
    return values;
  }
}
