package dev.pvi.formula;

import com.google.common.collect.ImmutableList;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One value for each level of an ordered list, or for {@code true} and {@code false}.
 *
 * @param rows the levels with their values, lowest level first
 */
public record Levels(List<Row> rows) implements Table {

  /**
   * One level.
   *
   * @param level its name
   * @param value the answer
   */
  public record Row(String level, BigDecimal value) {

    static final Form<Row> FORM =
        Form.of(
            "level",
            "a level with its value",
            fields -> {
              var level = fields.required("level", Kind.name(), "Its name.");
              var value = fields.required("value", Kind.decimal(), "The answer.");
              fields.writes((it, out) -> out.put(level, it.level()).put(value, it.value()));
              return values -> new Row(values.get(level), values.get(value));
            });
  }

  /** How levels are written. */
  public static final Form<Levels> FORM =
      Form.of(
          "levels",
          "one value for each level",
          fields -> {
            var rows = fields.required("rows", Kind.listOf(Row.FORM), "The levels, lowest first.");
            fields.writes((it, out) -> out.put(rows, it.rows()));
            return values -> new Levels(values.get(rows));
          });

  /**
   * Checks that there are levels and that no level stands twice.
   *
   * @throws IllegalArgumentException if not
   */
  public Levels {
    rows = ImmutableList.copyOf(rows);
    if (rows.isEmpty()) {
      throw new IllegalArgumentException("rows must be at least one - but was: none");
    }
    Set<String> levels = new HashSet<>();
    for (Row row : rows) {
      levels.add(row.level());
    }
    if (levels.size() < rows.size()) {
      throw new IllegalArgumentException(
          "levels must differ - but was: " + rows.stream().map(Row::level).toList());
    }
  }

  @Override
  public String type() {
    return "levels";
  }

  @Override
  public Optional<Point> at(Fact input) {
    String level;
    if (input instanceof Fact.Text text) {
      level = text.value();
    } else if (input instanceof Fact.Flag flag) {
      level = String.valueOf(flag.value());
    } else {
      return Optional.empty();
    }
    for (int row = 0; row < rows.size(); row++) {
      if (rows.get(row).level().equals(level)) {
        return Optional.of(new Point(rows.get(row).value(), row));
      }
    }
    return Optional.empty();
  }

  @Override
  public String says(int row) {
    return rows.get(row).level();
  }

  @Override
  public Optional<Step> next(Point from) {
    for (Row row : rows.subList(from.row() + 1, rows.size())) {
      if (row.value().compareTo(from.value()) > 0) {
        return Optional.of(new Step(row.level(), Fact.of(row.level()), true, row.value()));
      }
    }
    return Optional.empty();
  }

  @Override
  public List<BigDecimal> values() {
    List<BigDecimal> values = new ArrayList<>(rows.size());
    for (Row row : rows) {
      values.add(row.value());
    }
    return values;
  }
}
