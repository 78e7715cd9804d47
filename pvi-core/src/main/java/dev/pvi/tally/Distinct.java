package dev.pvi.tally;

import com.google.common.collect.ImmutableMap;
import dev.pvi.form.Form;
import dev.pvi.formula.Condition;
import dev.pvi.formula.Fact;
import dev.pvi.formula.Facts;
import dev.pvi.formula.Ratio;
import dev.pvi.formula.Truth;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How many different values of a fact rows state. A row that does not state it adds none; numbers
 * are equal that are the same number, amounts those of one currency.
 *
 * <p>Written as {@code {"type": "distinct", "of": "customer"}}. Rows of the customers a, b and a
 * come to 2, and to 1 when the row of b is taken back.
 */
record Distinct<R>(String of, Condition where) implements Plan<R> {

  private static final Ratio NOTHING = Ratio.of(BigDecimal.ZERO);

  static <R> Form<Distinct<R>> form() {
    return Form.of(
        "distinct-values",
        "how many different values of a fact rows state",
        fields -> {
          var of = fields.required("of", FactName.TOLD_APART, "The fact.");
          var where = fields.defaulted("where", Condition.KIND, Condition.always(), Part.WHERE);
          fields.writes((it, out) -> out.put(of, it.of()).put(where, it.where()));
          return values -> new Distinct<>(values.get(of), values.get(where));
        });
  }

  @Override
  public Tally<R> start(Rows<R> rows, Span span) {
    return new Values<>(this, rows);
  }

  @Override
  public Set<String> attributes() {
    Set<String> names = new TreeSet<>(where.attributes());
    names.add(of);
    return names;
  }

  private static final class Values<R> implements Tally<R> {

    private final Distinct<R> plan;
    private final Rows<R> rows;
    private final Map<Fact, Long> timesByValue = new HashMap<>();
    private long stated;

    private Values(Distinct<R> plan, Rows<R> rows) {
      this.plan = plan;
      this.rows = rows;
    }

    @Override
    public void add(R row, int times) {
      Facts facts = rows.facts(row);
      if (plan.where.truth(facts) == Truth.TRUE) {
        Optional<Fact> value = facts.get(plan.of);
        value.ifPresent(fact -> add(normal(fact), (long) times * rows.counts(row)));
      }
    }

    /** Returns the one form of a value: numbers may be stated as quotients. */
    private static Fact normal(Fact fact) {
      return fact instanceof Fact.Quantity quantity
          ? Fact.of(quantity.value().plus(NOTHING))
          : fact;
    }

    private void add(Fact value, long times) {
      long before = timesByValue.getOrDefault(value, 0L);
      long after = before + times;
      if (after == 0) {
        timesByValue.remove(value);
      } else {
        timesByValue.put(value, after);
      }
      stated += (after > 0 ? 1 : 0) - (before > 0 ? 1 : 0);
    }

    @Override
    public void merge(Tally<R> other) {
      if (!(other instanceof Values<R> that) || !plan.equals(that.plan)) {
        throw Merging.refused(plan);
      }
      ImmutableMap.copyOf(that.timesByValue).forEach(this::add);
    }

    @Override
    public Derived value() {
      return Answers.number(stated);
    }
  }
}
