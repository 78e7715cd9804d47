package dev.pvi.engine;

import com.google.common.collect.ImmutableList;
import dev.pvi.explain.Figures;
import dev.pvi.formula.Curve;
import dev.pvi.formula.Fact;
import dev.pvi.formula.Facts;
import dev.pvi.formula.Point;
import dev.pvi.formula.Steps;
import dev.pvi.formula.Table;
import dev.pvi.score.ChosenTable;
import dev.pvi.score.MetricScore;
import dev.pvi.score.MetricTerms;
import dev.pvi.score.Status;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table laid out for one metric: each row with its index and with what that adds to the index of
 * the portfolio, multiplied once when the book is bound, as a decimal and in the units of the card.
 * A curve has no rows, as its answers are not finitely many; it has {@link Lines} where longs
 * suffice.
 */
final class RowTable implements Lookup {

  private final Table table;
  private final Optional<ChosenTable> chosen;
  private final Weight weight;
  private final BigDecimal attainable;
  private final @Nullable Cuts cuts;
  private final @Nullable Lines lines;
  private final long unitsPerValue;
  private final BigDecimal[] values;
  private final @Nullable Answer[] answers;
  private final long[] units;

  /**
   * What an index of a metric is multiplied by, and how far that is exact.
   *
   * @param terms the terms of the metric
   * @param overall the weight of the metric in the portfolio
   * @param units the units of the card
   */
  record Weight(MetricTerms terms, BigDecimal overall, Units units) {

    /** Returns the weight of a metric on its terms. */
    static Weight of(MetricTerms terms, Units units) {
      return new Weight(terms, terms.overallWeight(), units);
    }

    /** Whether the product with an index has no more digits than a decimal may have. */
    boolean isExact(int digitsOfIndex) {
      return overall.scale() + Math.max(digitsOfIndex, terms.scaleMaximum().scale())
          <= Figures.FRACTION_DIGITS;
    }

    /** Returns what an index adds; null if that has too many digits. */
    @Nullable BigDecimal times(BigDecimal index) {
      return isExact(index.scale()) ? Figures.normal(overall.multiply(index)) : null;
    }
  }

  /**
   * What a table answers.
   *
   * @param shared the score, but for its reading: many readings lead to one row
   * @param units what it adds to the index of the portfolio, in the units of the card; {@link
   *     Tens#NONE} if that is no whole number
   */
  record Answer(MetricScore.Answer shared, long units) {}

  private RowTable(Table table, String label, Weight weight) {
    this.table = table;
    this.chosen = Optional.of(new ChosenTable(table, label));
    this.weight = weight;
    this.attainable = weight.terms().attainable();
    this.values =
        table instanceof Curve ? new BigDecimal[0] : table.values().toArray(new BigDecimal[0]);
    this.answers = new Answer[values.length];
    this.units = new long[values.length];
    for (int row = 0; row < values.length; row++) {
      BigDecimal contribution = weight.times(values[row]);
      units[row] = contribution == null ? Tens.NONE : weight.units().of(contribution);
      answers[row] =
          contribution == null ? null : answer(row, values[row], contribution, units[row]);
    }
    this.cuts = table instanceof Steps steps ? Cuts.of(steps).orElse(null) : null;
    this.unitsPerValue = table instanceof Curve curve ? unitsPerValue(curve) : Tens.NONE;
    this.lines =
        table instanceof Curve curve && unitsPerValue != Tens.NONE
            ? Lines.of(curve).orElse(null)
            : null;
  }

  private long unitsPerValue(Curve curve) {
    int digits = curve.rounding().digits();
    BigDecimal greatest = weight.times(curve.highest());
    return !weight.isExact(digits) || greatest == null || weight.units().of(greatest) == Tens.NONE
        ? Tens.NONE
        : weight.units().of(weight.overall().movePointLeft(digits));
  }

  /** Returns the layout of a table. */
  static RowTable of(Table table, String label, Weight weight) {
    return new RowTable(table, label, weight);
  }

  @Override
  public RowTable choose(Facts facts) {
    return this;
  }

  @Override
  public List<RowTable> tables() {
    return List.of(this);
  }

  /** Returns the table itself. */
  Table table() {
    return table;
  }

  /** Returns what an input adds, in units; {@link Tens#NONE} if that must be found otherwise. */
  long units(Fact input) {
    if (lines != null && input instanceof Fact.Quantity quantity) {
      long key = lines.key(quantity.value());
      return key == Tens.NONE ? key : lines.value(lines.segment(key), key) * unitsPerValue;
    }
    int row = isCurve() ? -1 : row(input);
    return row < 0 ? Tens.NONE : units[row];
  }

  /** Returns the answer; null if there is none, or one of too many digits. */
  @Nullable Answer answer(Fact input) {
    if (!isCurve()) {
      int row = row(input);
      return row < 0 ? null : answers[row];
    }
    if (lines != null && input instanceof Fact.Quantity quantity) {
      long key = lines.key(quantity.value());
      if (key != Tens.NONE) {
        int segment = lines.segment(key);
        long value = lines.value(segment, key);
        long added = value * unitsPerValue;
        return answer(
            segment,
            Figures.normal(BigDecimal.valueOf(value, lines.digits())),
            weight.units().decimal(added),
            added);
      }
    }
    Optional<Point> point = table.at(input);
    BigDecimal contribution = point.isEmpty() ? null : weight.times(point.get().value());
    return contribution == null
        ? null
        : answer(
            point.get().row(), point.get().value(), contribution, weight.units().of(contribution));
  }

  private Answer answer(int row, BigDecimal value, BigDecimal contribution, long added) {
    MetricScore.Answer shared =
        MetricScore.Answer.builder()
            .terms(weight.terms())
            .status(Status.SCORED)
            .chosen(chosen)
            .row(row)
            .achieved(value)
            .applied(value)
            .modifiers(ImmutableList.of())
            .reasons(ImmutableList.of())
            .contribution(contribution)
            .attainable(attainable)
            .build();
    return new Answer(shared, added);
  }

  private boolean isCurve() {
    return values.length == 0;
  }

  /** Returns the row of an input; −1 if the table does not cover it. */
  int row(Fact input) {
    return cuts != null ? cuts.row(input) : table.at(input).map(Point::row).orElse(-1);
  }

  /** Returns the index of a row. */
  BigDecimal value(int row) {
    return values[row];
  }

  /** Returns how many rows there are; none on a curve. */
  int rows() {
    return values.length;
  }

  /** Returns the cuts; empty if rows are found without them. */
  Optional<Cuts> cuts() {
    return Optional.ofNullable(cuts);
  }

  /** Returns the lines of a curve; empty for other tables, and for a curve beyond longs. */
  Optional<Lines> lines() {
    return Optional.ofNullable(lines);
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
    for (long one : units) {
      if (one == Tens.NONE) {
        return "decimal: what its rows add has too many digits for a long";
      }
    }
    String rows = "long, " + units.length + (units.length == 1 ? " row" : " rows");
    if (cuts != null) {
      return rows + ": inputs compared in units of 10^-" + cuts.scale();
    }
    return table instanceof Steps ? rows + ": inputs compared in decimals" : rows;
  }
}
