package dev.pvi.formula;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A schedule that answers for an input alone, whatever the case. */
public sealed interface Table extends Schedule permits Steps, Curve, Levels, Constant {

  /**
   * Returns the value for an input.
   *
   * @return empty if the table does not cover the input, or the input is of another kind (a level
   *     for bands, a number for levels); never a silent zero
   */
  Optional<Point> at(Fact input);

  /** Returns in words for which inputs a row answers, such as {@code more than 6 to 9}. */
  String says(int row);

  /** Returns the nearest step up from a row; empty if no row answers more. */
  Optional<Step> next(Point from);

  /** Returns the values of the rows in order; of a curve, those of its knots. */
  List<BigDecimal> values();

  /** Returns the least value. */
  default BigDecimal lowest() {
    return Collections.min(values());
  }

  /** Returns the greatest value. */
  default BigDecimal highest() {
    return Collections.max(values());
  }

  /** Returns how the value moves when the input grows. */
  default Trend direction() {
    List<BigDecimal> values = values();
    boolean rises = false;
    boolean falls = false;
    for (int i = 1; i < values.size(); i++) {
      int order = values.get(i).compareTo(values.get(i - 1));
      rises |= order > 0;
      falls |= order < 0;
    }
    return rises && falls ? Trend.MIXED : falls ? Trend.FALLING : Trend.RISING;
  }

  @Override
  default Selection select(Facts facts) {
    return new Selection(Optional.of(this), "", List.of());
  }

  @Override
  default List<Table> tables() {
    return List.of(this);
  }
}
