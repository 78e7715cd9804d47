package dev.pvi.formula;

import com.google.common.collect.ImmutableList;
import dev.pvi.explain.Findings;
import dev.pvi.explain.Place;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Bands: one value for every input within a row's bounds. Thresholds are compared exactly, a ratio
 * without being divided.
 *
 * <p>Written as {@code {"type": "bands", "rows": [{"below": 0, "value": 0}, {"from": 0, "value":
 * 1}]}}. A row states a lower bound ({@code from}: at least, or {@code above}: more than) and an
 * upper bound ({@code below}: less than, or {@code through}: at most); one that it does not state
 * is where the neighbouring row begins or ends. Together the rows cover every number once.
 *
 * <p>Rows that state {@code "overlap": "sum"} (or {@code max}, {@code min}, {@code count}) may
 * stand in any order and hold the same numbers; a bound that such a row does not state, it does not
 * have. The values of all rows that hold an input are combined: {@code {"from": 10, "value": 2}}
 * and {@code {"from": 20, "value": 3}} answer 5 from 20 on, and 0 below 10.
 *
 * @param rows the rows, ascending, of which each input has one
 * @param overlap how rows answer together that overlap; empty if none does
 * @param stated the rows as they were stated
 */
public record Steps(List<Row> rows, Optional<Overlap> overlap, List<Row> stated) implements Table {

  /**
   * One row.
   *
   * @param inputs for which inputs it answers
   * @param value what it answers
   */
  public record Row(Interval inputs, BigDecimal value) {}

  /** How bands are written. */
  public static final Form<Steps> FORM =
      Form.of(
          "bands",
          "one value for every input within a row's bounds",
          fields -> {
            var rows =
                fields.required(
                    "rows",
                    Kind.listOf(StatedRow.FORM),
                    "The rows, ascending, which together cover every number once.");
            var overlap =
                fields.optional(
                    "overlap",
                    Kind.constant(Overlap.class, true),
                    "How rows answer together that may overlap, in any order.");
            fields.writes(
                (it, out) ->
                    out.put(rows, it.stated.stream().map(StatedRow::of).toList())
                        .put(overlap, it.overlap));
            return values -> {
              if (values.get(overlap).isPresent()) {
                List<Row> stated = values.get(rows).stream().map(StatedRow::alone).toList();
                Place place = values.node().at("rows").orElseThrow().place();
                Overlaps overlaps =
                    new Overlaps(values.get(overlap).get(), place, values.reader().findings());
                return overlapping(values.get(overlap), stated, overlaps);
              }
              List<Row> completed = StatedRow.complete(values.get(rows));
              Place place = values.node().at("rows").orElseThrow().place();
              Coverage.check(inputs(completed), place, values.reader().findings());
              return new Steps(completed);
            };
          });

  public Steps {
    rows = ImmutableList.copyOf(rows);
    stated = ImmutableList.copyOf(stated);
  }

  private Steps(List<Row> rows) {
    this(rows, Optional.empty(), rows);
  }

  private static List<Interval> inputs(List<Row> rows) {
    return rows.stream().map(Row::inputs).toList();
  }

  private static Steps overlapping(Optional<Overlap> how, List<Row> stated, Overlaps overlaps) {
    if (stated.isEmpty()) {
      throw new IllegalArgumentException("rows must be at least one - but was: none");
    }
    return new Steps(overlaps.disjoint(stated), how, stated);
  }

  /**
   * Returns bands.
   *
   * @throws IllegalArgumentException if the rows do not cover every number once
   */
  public static Steps of(List<Row> rows) {
    Findings findings = new Findings();
    Coverage.check(inputs(rows), Place.of("bands", "/rows"), findings);
    if (findings.errors() > 0) {
      throw new IllegalArgumentException(findings.all().get(0).reason().text());
    }
    return new Steps(rows);
  }

  @Override
  public String type() {
    return "bands";
  }

  /** Finds the first row that does not end before the input; it answers if it has begun. */
  @Override
  public Optional<Point> at(Fact input) {
    if (!(input instanceof Fact.Quantity number)) {
      return Optional.empty();
    }
    Ratio x = number.value();
    int low = 0;
    int high = rows.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (rows.get(middle).inputs().endsBefore(x)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    if (low == rows.size() || rows.get(low).inputs().beginsAfter(x)) {
      return Optional.empty();
    }
    return Optional.of(new Point(rows.get(low).value(), low));
  }

  @Override
  public String says(int row) {
    return rows.get(row).inputs().says();
  }

  /** Looks upwards in the table first, and downwards where nothing above answers more. */
  @Override
  public Optional<Step> next(Point from) {
    return target(from).map(Target::step);
  }

  /** Returns the nearest bound beyond which more is answered. */
  Optional<Target> target(Point from) {
    for (int row = from.row() + 1; row < rows.size(); row++) {
      if (rows.get(row).value().compareTo(from.value()) > 0) {
        return target(row, rows.get(row).inputs().lower().orElseThrow(), true);
      }
    }
    for (int row = from.row() - 1; row >= 0; row--) {
      if (rows.get(row).value().compareTo(from.value()) > 0) {
        return target(row, rows.get(row).inputs().upper().orElseThrow(), false);
      }
    }
    return Optional.empty();
  }

  private Optional<Target> target(int row, Interval.Bound bound, boolean up) {
    return Optional.of(new Target(bound.value(), bound.inclusive(), up, rows.get(row).value()));
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
