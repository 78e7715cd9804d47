package dev.pvi.formula;

import dev.pvi.explain.Reason;
import dev.pvi.form.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Value to value, as data: scoring bands, rates, multipliers. Either a {@link Table}, or a {@link
 * Choice} of schedules by conditions.
 */
public sealed interface Schedule permits Table, Choice {

  /**
   * How a schedule is written: {@code bands}, {@code slope}, {@code levels}, {@code constant} or
   * {@code choice} by {@code type}.
   */
  Kind<Schedule> KIND = Kind.lazy("schedule", () -> ScheduleForms.ALL);

  /** Returns the type that a document states. */
  String type();

  /** Returns the table that answers for a case. */
  Selection select(Facts facts);

  /** Returns every table that may answer. */
  List<Table> tables();

  /** Returns the least value that may be answered. */
  default BigDecimal minimum() {
    List<Table> tables = tables();
    BigDecimal least = tables.get(0).lowest();
    for (Table table : tables) {
      least = least.min(table.lowest());
    }
    return least;
  }

  /** Returns the greatest value that may be answered. */
  default BigDecimal maximum() {
    List<Table> tables = tables();
    BigDecimal greatest = tables.get(0).highest();
    for (Table table : tables) {
      greatest = greatest.max(table.highest());
    }
    return greatest;
  }

  /** Returns the trend that all tables share; else {@link Trend#MIXED}. */
  default Trend trend() {
    List<Trend> trends = tables().stream().map(Table::direction).distinct().toList();
    return trends.size() == 1 ? trends.get(0) : Trend.MIXED;
  }

  /**
   * Which table answers, or why none does.
   *
   * @param table the table; empty if that cannot be told
   * @param label for which cases the table holds, such as {@code size is L or XL}; else empty
   * @param because why none answers; else empty
   */
  record Selection(Optional<Table> table, String label, List<Reason> because) {}
}
