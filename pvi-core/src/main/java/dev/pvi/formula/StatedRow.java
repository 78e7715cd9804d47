package dev.pvi.formula;

import com.google.common.collect.ImmutableList;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import java.math.BigDecimal;
import java.util.List;

/** A row of bands as a document states it. */
record StatedRow(StatedBounds bounds, BigDecimal value) {

  static final Form<StatedRow> FORM =
      Form.of(
          "band",
          "a row of bands",
          fields -> {
            var bounds = StatedBounds.Fields.declared(fields);
            var value = fields.required("value", Kind.decimal(), "The answer.");
            fields.writes((it, out) -> bounds.put(it.bounds, out).put(value, it.value));
            return values -> new StatedRow(bounds.get(values), values.get(value));
          });

  static StatedRow of(Steps.Row row) {
    return new StatedRow(StatedBounds.of(row.inputs()), row.value());
  }

  /** Returns the row with no other bounds than it states. */
  Steps.Row alone() {
    return new Steps.Row(bounds.alone(), value);
  }

  /** Gives each row the bounds that its neighbours imply. */
  static List<Steps.Row> complete(List<StatedRow> stated) {
    List<Interval> inputs = StatedBounds.complete(stated.stream().map(StatedRow::bounds).toList());
    ImmutableList.Builder<Steps.Row> rows = ImmutableList.builder();
    for (int i = 0; i < stated.size(); i++) {
      rows.add(new Steps.Row(inputs.get(i), stated.get(i).value));
    }
    return rows.build();
  }
}
