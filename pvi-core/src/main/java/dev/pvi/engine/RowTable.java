package dev.pvi.engine;

import dev.pvi.formula.Curve;
import dev.pvi.formula.Fact;
import dev.pvi.formula.Levels;
import dev.pvi.formula.Point;
import dev.pvi.formula.Steps;
import dev.pvi.formula.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table laid out for one metric, so that the row of an input is found fast. A curve has no rows,
 * as its answers are not finitely many; it has {@link Lines} where longs suffice.
 */
final class RowTable {

  /** What is said of a rule that is no table. */
  static final String CODE = "decimal: its rule is code, not a table";

  private final Table table;
  private final @Nullable Cuts cuts;
  private final @Nullable Lines lines;
  private final long unitsPerValue;
  private final int rows;

  /** The rows by level; empty if they are found otherwise. */
  private final List<String> byLevel = new ArrayList<>();

  /**
   * Lays a table out.
   *
   * @param weight what one point of the answer adds to the index
   * @param units the units of the card
   */
  RowTable(Table table, BigDecimal weight, Units units) {
    this.table = table;
    rows = table instanceof Curve ? 0 : table.values().size();
    cuts = table instanceof Steps steps ? Cuts.of(steps).orElse(null) : null;
    unitsPerValue = table instanceof Curve curve ? unitsPerValue(curve, weight, units) : Tens.NONE;
    lines =
        table instanceof Curve curve && unitsPerValue != Tens.NONE
            ? Lines.of(curve).orElse(null)
            : null;
    if (table instanceof Levels levels) {
      for (Levels.Row row : levels.rows()) {
        byLevel.add(row.level());
      }
    }
  }

  private static long unitsPerValue(Curve curve, BigDecimal weight, Units units) {
    BigDecimal greatest = weight.multiply(curve.maximum());
    return units.of(greatest) == Tens.NONE
        ? Tens.NONE
        : units.of(weight.movePointLeft(curve.rounding().digits()));
  }

  /** Returns the table itself. */
  Table table() {
    return table;
  }

  boolean isCurve() {
    return rows == 0;
  }

  /** Returns how many rows there are; none on a curve. */
  int rows() {
    return rows;
  }

  /** Returns the row of an input; −1 if the table does not cover it, or has no rows. */
  int row(Fact input) {
    if (cuts != null) {
      return cuts.row(input);
    }
    if (!byLevel.isEmpty()) {
      return byLevel.indexOf(level(input));
    }
    return isCurve() ? -1 : table.at(input).map(Point::row).orElse(-1);
  }

  private static @Nullable String level(Fact input) {
    if (input instanceof Fact.Text text) {
      return text.value();
    }
    return input instanceof Fact.Flag flag ? String.valueOf(flag.value()) : null;
  }

  /** Returns the cuts; null if rows are found without them. */
  @Nullable Cuts cuts() {
    return cuts;
  }

  /** Returns the lines of a curve; null for other tables, and for a curve beyond longs. */
  @Nullable Lines lines() {
    return lines;
  }

  /** Returns what one unit of the value of a curve adds, in the units of the card. */
  long unitsPerValue() {
    return unitsPerValue;
  }

  /** Returns in words how an answer is found, in longs or in decimals, and why. */
  String says() {
    if (lines != null) {
      return "long, curve: inputs of up to "
          + lines.scale()
          + " digits after the point, values of "
          + lines.digits();
    }
    if (isCurve()) {
      return "decimal: its curve has too many digits for a long";
    }
    String text = "long, " + rows + (rows == 1 ? " row" : " rows");
    if (cuts != null) {
      return text + ": inputs compared in units of 10^-" + cuts.scale();
    }
    return table instanceof Steps ? text + ": inputs compared in decimals" : text;
  }
}
