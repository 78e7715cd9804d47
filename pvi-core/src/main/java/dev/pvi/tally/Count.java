package dev.pvi.tally;

import dev.pvi.form.Form;
import dev.pvi.formula.Condition;
import dev.pvi.formula.Truth;
import java.util.Set;

/**
 * How many rows there are, whether they have an amount or not.
 *
 * <p>Written as {@code {"type": "count", "where": {"attribute": "new-customer", "is": true}}}. Of
 * three rows, of which two are of new customers and one does not say, it is 2.
 */
record Count<R>(Condition where) implements Plan<R> {

  static <R> Form<Count<R>> form() {
    return Form.of(
        "count-of-rows",
        "how many rows there are",
        fields -> {
          var where = fields.defaulted("where", Condition.KIND, Condition.always(), Part.WHERE);
          fields.writes((it, out) -> out.put(where, it.where()));
          return values -> new Count<>(values.get(where));
        });
  }

  @Override
  public Tally<R> start(Rows<R> rows, Span span) {
    return new Counted<>(this, rows);
  }

  @Override
  public Set<String> attributes() {
    return where.attributes();
  }

  private static final class Counted<R> implements Tally<R> {

    private final Count<R> plan;
    private final Rows<R> rows;
    private long count;

    private Counted(Count<R> plan, Rows<R> rows) {
      this.plan = plan;
      this.rows = rows;
    }

    @Override
    public void add(R row, int times) {
      if (plan.where.truth(rows.facts(row)) == Truth.TRUE) {
        count += (long) times * rows.counts(row);
      }
    }

    @Override
    public void merge(Tally<R> other) {
      if (!(other instanceof Counted<R> that) || !plan.equals(that.plan)) {
        throw Merging.refused(plan);
      }
      count += that.count;
    }

    @Override
    public Derived value() {
      return Answers.number(count);
    }
  }
}
