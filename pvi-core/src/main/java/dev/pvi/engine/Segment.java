package dev.pvi.engine;

import dev.pvi.formula.Curve;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of a curve, or a level part of it, up to where the next one begins. Where the curve jumps,
 * the answer at the knot is part of the line that it ends, or a segment of its own.
 *
 * @param at the knot at which it begins; of the first, which begins nowhere, the first knot
 * @param beyond whether the knot itself is not part of it
 * @param start the value at the knot
 * @param end the value at the next knot; of a level part that at its own
 * @param run the distance to the next knot; 1 of a level part
 * @param row the row of the curve
 */
record Segment(
    BigDecimal at, boolean beyond, BigDecimal start, BigDecimal end, BigDecimal run, int row) {

  /** Returns the segments of a curve, ascending. */
  static List<Segment> of(Curve curve) {
    List<Curve.Knot> knots = curve.knots();
    List<Segment> all = new ArrayList<>(knots.size() + 1);
    all.add(level(knots.get(0).at(), false, knots.get(0).end(), 0));
    for (int i = 0; i < knots.size(); i++) {
      Curve.Knot knot = knots.get(i);
      boolean beyond = knot.value().compareTo(knot.start()) != 0;
      if (beyond && !knot.endsLine()) {
        all.add(level(knot.at(), false, knot.value(), i + 1));
      }
      if (i == knots.size() - 1) {
        all.add(level(knot.at(), beyond, knot.start(), i + 1));
      } else {
        Curve.Knot next = knots.get(i + 1);
        BigDecimal run = next.at().subtract(knot.at());
        all.add(new Segment(knot.at(), beyond, knot.start(), next.end(), run, i + 1));
      }
    }
    return all;
  }

  private static Segment level(BigDecimal at, boolean beyond, BigDecimal value, int row) {
    return new Segment(at, beyond, value, value, BigDecimal.ONE, row);
  }

  boolean isLevel() {
    return start.compareTo(end) == 0;
  }
}
