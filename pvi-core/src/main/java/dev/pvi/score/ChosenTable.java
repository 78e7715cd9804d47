package dev.pvi.score;

import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import dev.pvi.formula.Table;

/**
 * The table that answered.
 *
 * @param table the table
 * @param label for which cases it holds, such as {@code size is L or XL}; empty: for all
 */
public record ChosenTable(Table table, String label) {

  static final Form<ChosenTable> FORM =
      Form.of(
          "chosen-table",
          "the table that answered",
          fields -> {
            var table = fields.required("table", Table.KIND, "The table.");
            var label = fields.defaulted("label", Kind.text(), "", "For which cases it holds.");
            fields.writes((it, out) -> out.put(table, it.table()).put(label, it.label()));
            return values -> new ChosenTable(values.get(table), values.get(label));
          });
}
