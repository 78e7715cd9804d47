package dev.pvi.formula;

import dev.pvi.explain.Reason;
import dev.pvi.form.Kind;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A schedule that answers for an input alone, whatever the case. */
public sealed interface Table extends Schedule
    permits Steps, Curve, Levels, Constant, Tiers, Shares {

  /**
   * How a table is written: {@code bands}, {@code slope}, {@code levels}, {@code constant} or
   * {@code tiers}; where a {@link Scaled} one answered, {@code shares}.
   */
  Kind<Table> KIND = Kind.lazy("table-of-rows", () -> TableForms.ALL);

  /** Returns the type that a document states. */
  String type();

  /**
   * Returns the value for an input.
   *
   * @return empty if the table does not cover the input, or the input is of another kind (a level
   *     for bands, a number for levels); never a silent zero
   */
  Optional<Point> at(Fact input);

  /** Returns in words for which inputs a row answers, such as {@code more than 6 to 9}. */
  String says(int row);

  /** Returns the table as it was stated; another one only if its limits were scaled for a case. */
  default Table asStated() {
    return this;
  }

  /** Returns the nearest step up from a row; empty if no row answers more. */
  Optional<Step> next(Point from);

  /** Returns the values of the rows in order; of a curve, those of its knots; of tiers, prices. */
  List<BigDecimal> values();

  @Override
  default BigDecimal minimum() {
    return Collections.min(values());
  }

  @Override
  default BigDecimal maximum() {
    return Collections.max(values());
  }

  /** Returns how the value moves when the input grows; rows of one value are flat. */
  @Override
  default Trend trend() {
    return Trend.of(values(), BigDecimal::compareTo);
  }

  @Override
  default Outcome apply(Fact input, Facts facts) {
    Optional<Point> point = at(input);
    return point.isPresent()
        ? Outcome.of(point.get().value())
        : Outcome.unanswered(List.of(Reason.of(FormulaCode.NOT_COVERED, "value", input)));
  }
}
