package dev.pvi.engine;

import dev.pvi.explain.Figures;
import dev.pvi.formula.Constant;
import dev.pvi.formula.Fact;
import dev.pvi.formula.Facts;
import dev.pvi.formula.Levels;
import dev.pvi.formula.Steps;
import dev.pvi.formula.Table;
import dev.pvi.score.ChosenTable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table laid out for one metric: each row with its index and with what that adds to the index of
 * the portfolio, multiplied once when the book is bound. A curve has no rows: its answers are not
 * finitely many.
 */
final class RowTable implements Lookup {

  private final Table table;
  private final @Nullable Cuts cuts;
  private final Optional<ChosenTable> chosen;
  private final BigDecimal[] values;
  private final BigDecimal[] contributions;

  private RowTable(
      Table table,
      @Nullable Cuts cuts,
      String label,
      List<BigDecimal> values,
      BigDecimal overallWeight) {
    this.table = table;
    this.cuts = cuts;
    this.chosen = Optional.of(new ChosenTable(table, label));
    this.values = values.toArray(BigDecimal[]::new);
    this.contributions =
        values.stream()
            .map(value -> Figures.normal(overallWeight.multiply(value)))
            .toArray(BigDecimal[]::new);
  }

  /** Returns the layout of a table. */
  static RowTable of(Table table, String label, BigDecimal overallWeight) {
    List<BigDecimal> values = List.of();
    @Nullable Cuts cuts = null;
    if (table instanceof Steps steps) {
      values = steps.rows().stream().map(Steps.Row::value).toList();
      cuts = Cuts.of(steps).orElse(null);
    } else if (table instanceof Levels levels) {
      values = levels.rows().stream().map(Levels.Row::value).toList();
    } else if (table instanceof Constant constant) {
      values = List.of(constant.value());
    }
    return new RowTable(table, cuts, label, values, overallWeight);
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

  /** Returns whether every answer is known before an input is. */
  boolean hasRows() {
    return values.length > 0;
  }

  /** Returns the row of an input; −1 if the table does not cover it. */
  int row(Fact input) {
    return cuts != null ? cuts.row(input) : table.at(input).map(point -> point.row()).orElse(-1);
  }

  Optional<ChosenTable> chosen() {
    return chosen;
  }

  BigDecimal value(int row) {
    return values[row];
  }

  BigDecimal contribution(int row) {
    return contributions[row];
  }

  int rows() {
    return values.length;
  }

  /** Returns the cuts; empty if the rows are found without them. */
  Optional<Cuts> cuts() {
    return Optional.ofNullable(cuts);
  }
}
