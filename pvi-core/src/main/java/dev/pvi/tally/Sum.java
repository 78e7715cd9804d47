package dev.pvi.tally;

import com.google.common.collect.ImmutableList;
import dev.pvi.form.Form;
import dev.pvi.formula.Condition;
import java.util.Optional;
import java.util.Set;

/**
 * What the amounts of rows come to: {@code Σ amount}, in the unit of the amount; 0 without any row.
 *
 * <p>Written as {@code {"type": "sum", "of": "acv", "where": {"attribute": "motion", "is":
 * "land"}}}. Amounts of 100, 20.5 and, taken back, 20.5 come to 100.
 */
record Sum<R>(Optional<String> of, Condition where) implements Plan<R> {

  static <R> Form<Sum<R>> form() {
    return Form.of(
        "sum-of-rows",
        "what the amounts of rows come to",
        fields -> {
          var of = fields.optional("of", FactName.SUMMED, Part.OF);
          var where = fields.defaulted("where", Condition.KIND, Condition.always(), Part.WHERE);
          fields.writes((it, out) -> out.put(of, it.of()).put(where, it.where()));
          return values -> new Sum<>(values.get(of), values.get(where));
        });
  }

  private Part part() {
    return new Part(of, where);
  }

  @Override
  public Tally<R> start(Rows<R> rows, Span span) {
    return new PartTally<>(
        this, rows, ImmutableList.of(part()), totals -> Answers.number(totals.get(0).sum()));
  }

  @Override
  public Set<String> attributes() {
    return part().attributes();
  }
}
