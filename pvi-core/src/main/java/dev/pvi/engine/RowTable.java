package dev.pvi.engine;

import dev.pvi.explain.Figures;
import dev.pvi.formula.Curve;
import dev.pvi.formula.Fact;
import dev.pvi.formula.Facts;
import dev.pvi.formula.Levels;
import dev.pvi.formula.Point;
import dev.pvi.formula.Scaled;
import dev.pvi.formula.Steps;
import dev.pvi.formula.Table;
import dev.pvi.formula.Tiers;
import dev.pvi.score.MetricTerms;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table laid out for one metric, so that the row of an input is found fast. A curve has no rows,
 * and tiers have none, as their answers are not finitely many; a curve has {@link Lines} where
 * longs suffice. Neither has a table whose limits are scaled for each partner; it has {@link
 * ShareLines} if it is a curve.
 */
final class RowTable {

  /** What is said of a rule that is no table. */
  static final String CODE = "decimal: its rule is code, not a table";

  /** What is said where a condition tests the reading itself. */
  static final String BY_READING = "decimal: a condition tests the reading itself";

  private final Table table;
  private final @Nullable Scaled scaled;
  private final @Nullable Cuts cuts;
  private final @Nullable Lines lines;
  private final @Nullable ShareLines shares;
  private final long unitsPerValue;
  private final int rows;

  /** The rows by level; empty if they are found otherwise. */
  private final List<String> byLevel = new ArrayList<>();

  /**
   * Lays a table out.
   *
   * @param terms what one point of the answer adds to the index, and the most that it can be
   * @param units the units of the card
   */
  RowTable(Table table, MetricTerms terms, Units units) {
    this(table, null, terms, units);
  }

  /** Lays out a table whose limits are scaled for each partner. */
  RowTable(Scaled scaled, MetricTerms terms, Units units) {
    this(scaled.table(), scaled, terms, units);
  }

  private RowTable(Table table, @Nullable Scaled scaled, MetricTerms terms, Units units) {
    this.table = table;
    this.scaled = scaled;
    rows =
        scaled != null || table instanceof Curve || table instanceof Tiers
            ? 0
            : table.values().size();
    cuts = scaled == null && table instanceof Steps steps ? Cuts.of(steps).orElse(null) : null;
    unitsPerValue = table instanceof Curve curve ? unitsPerValue(curve, terms, units) : Tens.NONE;
    lines =
        scaled == null && table instanceof Curve curve && unitsPerValue != Tens.NONE
            ? Lines.of(curve).orElse(null)
            : null;
    shares =
        scaled != null && unitsPerValue != Tens.NONE ? ShareLines.of(scaled).orElse(null) : null;
    if (table instanceof Levels levels) {
      for (Levels.Row row : levels.rows()) {
        byLevel.add(row.level());
      }
    }
  }

  /** What is attainable must have no more digits than a decimal may have, or nothing is exact. */
  private static long unitsPerValue(Curve curve, MetricTerms terms, Units units) {
    BigDecimal weight = terms.overallWeight();
    if (weight.scale() + terms.scaleMaximum().scale() > Figures.FRACTION_DIGITS) {
      return Tens.NONE;
    }
    BigDecimal greatest = weight.multiply(curve.maximum());
    return units.of(greatest) == Tens.NONE
        ? Tens.NONE
        : units.of(weight.movePointLeft(curve.rounding().digits()));
  }

  /** Returns the table itself, before its limits are scaled. */
  Table table() {
    return table;
  }

  /** Returns what scales the limits of the table; null if nothing does. */
  @Nullable Scaled scaled() {
    return scaled;
  }

  /** Whether its answers are not kept, row by row. */
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

  /**
   * Returns the lines of a curve; null for other tables, and for a curve beyond longs.
   *
   * @param facts what holds for the partner, where its limits are scaled
   */
  @Nullable LongCurve lines(Facts facts) {
    if (scaled == null || shares == null) {
      return lines;
    }
    Fact at = scaled.of().at(facts).orElse(null);
    return at == null ? null : shares.at(at);
  }

  /** Returns the digits after the point of the values of a curve in longs; 0 if it has none. */
  int digits() {
    return lines != null ? lines.digits() : shares != null ? shares.digits() : 0;
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
    if (scaled != null) {
      String by = ", scaled by " + scaled.of().attribute().title();
      return shares == null
          ? "decimal: its table has limits" + by
          : "long, curve"
              + by
              + ": inputs of up to "
              + shares.scale()
              + " digits after the point, values of "
              + shares.digits();
    }
    if (table instanceof Tiers) {
      return "decimal: its tiers price each input by itself";
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
