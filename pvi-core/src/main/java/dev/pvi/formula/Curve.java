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
 * <p>Where it states {@code "beyond": "continue"}, the last line goes on instead, without an end: 0
 * at 100 and 8,000 at 112 are 10,000 at 115. An answer of more digits than the library computes
 * with is then an {@link ArithmeticException}.
 *
 * <p>At a knot that states what holds before or after it, the curve jumps: {@code {"at": 1000,
 * "value": 41, "after": 5}} answers 41 for 1,000, and 5 for anything more, however little.
 *
 * @param knots the knots, ascending by input
 * @param rounding how the division ends
 * @param beyond what holds after the last knot
 */
public record Curve(List<Knot> knots, Rounding rounding, Beyond beyond) implements Table {

  /** What holds after the last knot. */
  public enum Beyond {
    /** The value of the last knot. */
    LEVEL,
    /** The last line, which goes on. */
    CONTINUE
  }

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
          "straight lines between knots, level before the first and, unless it continues, after the"
              + " last; at a knot the curve may jump",
          fields -> {
            var knots =
                fields.required("knots", Kind.listOf(Knot.FORM), "At least one knot, ascending.");
            var rounding =
                fields.defaulted(
                    "rounding",
                    Rounding.FORM,
                    Rounding.DEFAULT,
                    "How the division ends; ten digits, half even, where it is not stated.");
            var beyond =
                fields.defaulted(
                    "beyond",
                    Kind.constant(Beyond.class, true),
                    Beyond.LEVEL,
                    "What holds after the last knot: its value, or the last line, which goes on.");
            fields.writes(
                (it, out) ->
                    out.put(knots, it.knots())
                        .put(rounding, it.rounding())
                        .put(beyond, it.beyond()));
            return values -> new Curve(values.get(knots), values.get(rounding), values.get(beyond));
          });

  /** Makes a curve that is level after its last knot. */
  public Curve(List<Knot> knots, Rounding rounding) {
    this(knots, rounding, Beyond.LEVEL);
  }

  /**
   * Checks that there are knots, that they ascend, and that there is a line to continue.
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
    if (beyond == Beyond.CONTINUE && knots.size() == 1) {
      throw new IllegalArgumentException(
          "a slope that continues must have at least two knots - but was: one");
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
        new Point(after == knots.size() ? beyond(x) : between(left, knots.get(after), x), after));
  }

  private BigDecimal beyond(Ratio x) {
    Knot last = knots.get(knots.size() - 1);
    if (!goesOn()) {
      return last.start();
    }
    Knot left = knots.get(knots.size() - 2);
    BigDecimal run = last.at().subtract(left.at());
    BigDecimal rise = last.end().subtract(left.start());
    BigDecimal value = onLine(last, run, rise, x);
    return Figures.computed(
        "value of the slope",
        rise.signum() > 0 ? value.max(last.start()) : value.min(last.start()));
  }

  /** Rounding never leaves the two ends of the line. */
  private BigDecimal between(Knot left, Knot right, Ratio x) {
    BigDecimal start = left.start();
    BigDecimal end = right.end();
    BigDecimal value = onLine(left, right.at().subtract(left.at()), end.subtract(start), x);
    return value.max(start.min(end)).min(start.max(end));
  }

  /** One division: all terms over the common denominator {@code run × denominator of x}. */
  private BigDecimal onLine(Knot from, BigDecimal run, BigDecimal rise, Ratio x) {
    BigDecimal distance = x.numerator().subtract(from.at().multiply(x.denominator()));
    BigDecimal denominator = run.multiply(x.denominator());
    BigDecimal numerator = from.start().multiply(denominator).add(distance.multiply(rise));
    return rounding.divide(numerator, denominator);
  }

  /** Returns whether its last line goes on and is not level, so that its answers have no limit. */
  public boolean goesOn() {
    return beyond == Beyond.CONTINUE && rise() != 0;
  }

  /** Returns whether the last line rises (1), falls (−1) or is level. */
  private int rise() {
    return knots.get(knots.size() - 1).end().compareTo(knots.get(knots.size() - 2).start());
  }

  @Override
  public BigDecimal minimum() {
    return goesOn() && rise() < 0 ? Figures.GREATEST.negate() : Table.super.minimum();
  }

  @Override
  public BigDecimal maximum() {
    return goesOn() && rise() > 0 ? Figures.GREATEST : Table.super.maximum();
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
        ? left + (goesOn() ? " or more, where the line goes on" : " or more")
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
