package dev.pvi.tally;

import com.google.common.collect.ImmutableList;
import dev.pvi.explain.Dates;
import dev.pvi.form.Form;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

/**
 * By how much some rows come to more than others: {@code (Σ current − Σ baseline) ÷ Σ baseline}, in
 * percent, or as a fraction. Not defined where no row counts for the baseline, or it is 0 or less.
 *
 * <p>Written as {@code {"type": "growth", "current": {"where": {"attribute": "year", "is": 2026}},
 * "baseline": {"where": {"attribute": "year", "is": 2025}}}}: 430 after 400 are 7.5 %. Which rows
 * are which, the conditions tell; so it needs rows of every day.
 */
record Growth<R>(Part current, Part baseline, Unit unit) implements Plan<R> {

  static <R> Form<Growth<R>> form() {
    return Form.of(
        "growth-of-rows",
        "by how much some rows come to more than others",
        fields -> {
          var current = fields.required("current", Part.FORM, "What has grown.");
          var baseline = fields.required("baseline", Part.FORM, "From what it has grown.");
          var unit = fields.defaulted("unit", Unit.KIND, Unit.PERCENT, Unit.MEANING);
          fields.writes(
              (it, out) ->
                  out.put(current, it.current()).put(baseline, it.baseline()).put(unit, it.unit()));
          return values ->
              new Growth<>(values.get(current), values.get(baseline), values.get(unit));
        });
  }

  @Override
  public Tally<R> start(Rows<R> rows, Span span) {
    return new PartTally<>(
        this,
        rows,
        ImmutableList.of(current, baseline),
        totals -> Answers.growth(totals.get(0), totals.get(1), unit));
  }

  @Override
  public LocalDate since(Span span) {
    return Dates.FIRST;
  }

  @Override
  public Set<String> attributes() {
    Set<String> names = new TreeSet<>(current.attributes());
    names.addAll(baseline.attributes());
    return names;
  }
}
