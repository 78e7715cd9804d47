package dev.pvi.formula;

import com.google.common.collect.ImmutableList;
import dev.pvi.explain.Figures;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Straight lines between knots; before the first and after the last knot, their values.
 *
 * <p>{@code value = y₀ + (x − x₀) × (y₁ − y₀) ÷ (x₁ − x₀)}, divided once and rounded as declared.
 * With the knots (0, 0) and (60, 10), an input of 45 answers 7.5.
 *
 * <p>At a knot that states what holds before or after it, the curve jumps: {@code {"at": 1000,
 * "value": 41, "after": 5}} answers 41 for 1,000, and 5 for anything more, however little.
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
   * @param before where the line from the left ends, if the curve jumps
   * @param after where the line to the right begins, if the curve jumps
   */
  public record Knot(
      BigDecimal at, BigDecimal value, Optional<BigDecimal> before, Optional<BigDecimal> after) {

    static final Form<Knot> FORM =
        Form.of(
            "knot",
            "a point of a curve",
            fields -> {
              var at = fields.required("at", Kind.decimal(), "The input.");
              var value = fields.required("value", Kind.decimal(), "The answer.");
              var before =
                  fields.optional(
                      "before",
                      Kind.decimal(),
                      "Where the line from the left ends, if the curve jumps here.");
              var after =
                  fields.optional(
                      "after",
                      Kind.decimal(),
                      "Where the line to the right begins, if the curve jumps here.");
              fields.writes(
                  (it, out) ->
                      out.put(at, it.at())
                          .put(value, it.value())
                          .put(before, it.before())
                          .put(after, it.after()));
              return values ->
                  new Knot(
                      values.get(at), values.get(value), values.get(before), values.get(after));
            });

    /** Makes a point at which the curve does not jump. */
    public Knot(BigDecimal at, BigDecimal value) {
      this(at, value, Optional.empty(), Optional.empty());
    }

    /** Returns where the line from the left ends. */
    public BigDecimal end() {
      return before.orElse(value);
    }

    /** Returns where the line to the right begins. */
    public BigDecimal start() {
      return after.orElse(value);
    }

    /** Returns whether the answer at the knot ends the line from the left and begins no other. */
    public boolean endsLine() {
      return start().compareTo(value) != 0 && end().compareTo(value) == 0;
    }
  }

  /** How a curve is written. */
  public static final Form<Curve> FORM =
      Form.of(
          "slope",
          "straight lines between knots, level before the first and after the last; at a knot the"
              + " curve may jump",
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
    if (after == 0) {
      return Optional.of(new Point(knots.get(0).end(), 0));
    }
    Knot left = knots.get(after - 1);
    if (x.compareTo(left.at()) == 0) {
      return Optional.of(new Point(left.value(), left.endsLine() ? after - 1 : after));
    }
    return Optional.of(
        new Point(
            after == knots.size() ? left.start() : between(left, knots.get(after), x), after));
  }

  /**
   * One division: all terms over the common denominator {@code (x₁ − x₀) × denominator of x}.
   * Rounding never leaves the two ends of the line.
   */
  private BigDecimal between(Knot left, Knot right, Ratio x) {
    BigDecimal run = right.at().subtract(left.at());
    BigDecimal start = left.start();
    BigDecimal end = right.end();
    BigDecimal distance = x.numerator().subtract(left.at().multiply(x.denominator()));
    BigDecimal denominator = run.multiply(x.denominator());
    BigDecimal numerator = start.multiply(denominator).add(distance.multiply(end.subtract(start)));
    BigDecimal value = rounding.divide(numerator, denominator);
    return value.max(start.min(end)).min(start.max(end));
  }

  @Override
  public String says(int row) {
    return says(row, Figures::exact);
  }

  /** Returns for which inputs a segment answers, with knots as they are shown. */
  String says(int row, Function<BigDecimal, String> shown) {
    if (row == 0) {
      return "below " + shown.apply(knots.get(0).at());
    }
    String left = shown.apply(knots.get(row - 1).at());
    return row == knots.size()
        ? left + " or more"
        : "between " + left + " and " + shown.apply(knots.get(row).at());
  }

  /** An end of a line that is approached, but never answered, is no step. */
  @Override
  public Optional<Step> next(Point from) {
    return target(from).map(Target::step);
  }

  /** Returns the nearest knot that answers more, upwards first. */
  Optional<Target> target(Point from) {
    for (int i = from.row(); i < knots.size(); i++) {
      Knot knot = knots.get(i);
      if (knot.value().compareTo(from.value()) > 0) {
        return Optional.of(new Target(knot.at(), true, true, knot.value()));
      }
      if (knot.start().compareTo(from.value()) > 0) {
        return Optional.of(new Target(knot.at(), false, true, knot.start()));
      }
    }
    for (int i = Math.min(from.row(), knots.size()) - 1; i >= 0; i--) {
      Knot knot = knots.get(i);
      if (knot.value().compareTo(from.value()) > 0) {
        return Optional.of(new Target(knot.at(), true, false, knot.value()));
      }
      if (knot.end().compareTo(from.value()) > 0) {
        return Optional.of(new Target(knot.at(), false, false, knot.end()));
      }
    }
    return Optional.empty();
  }

  /** Returns the values of the knots in order; where the curve jumps, also both ends there. */
  @Override
  public List<BigDecimal> values() {
    List<BigDecimal> values = new ArrayList<>(knots.size());
    for (Knot knot : knots) {
      knot.before().ifPresent(values::add);
      values.add(knot.value());
      knot.after().ifPresent(values::add);
    }
    return values;
  }
}
