package dev.pvi.formula;

import com.google.common.collect.ImmutableList;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A row of bands as a document states it, perhaps with one bound left to its neighbour. */
record StatedRow(
    Optional<BigDecimal> from,
    Optional<BigDecimal> above,
    Optional<BigDecimal> below,
    Optional<BigDecimal> through,
    BigDecimal value) {

  static final Form<StatedRow> FORM =
      Form.of(
          "band",
          "a row of bands",
          fields -> {
            var from = fields.optional("from", Kind.decimal(), "At least this.");
            var above = fields.optional("above", Kind.decimal(), "More than this.");
            var below = fields.optional("below", Kind.decimal(), "Less than this.");
            var through = fields.optional("through", Kind.decimal(), "At most this.");
            var value = fields.required("value", Kind.decimal(), "The answer.");
            fields.writes(
                (it, out) ->
                    out.put(from, it.from())
                        .put(above, it.above())
                        .put(below, it.below())
                        .put(through, it.through())
                        .put(value, it.value()));
            return values ->
                new StatedRow(
                    values.get(from),
                    values.get(above),
                    values.get(below),
                    values.get(through),
                    values.get(value));
          });

  StatedRow {
    if (from.isPresent() && above.isPresent()) {
      throw new IllegalArgumentException(
          "a row must state one lower bound - but was: both from and above");
    }
    if (below.isPresent() && through.isPresent()) {
      throw new IllegalArgumentException(
          "a row must state one upper bound - but was: both below and through");
    }
  }

  static StatedRow of(Steps.Row row) {
    Interval inputs = row.inputs();
    return new StatedRow(
        stated(inputs.lower(), true),
        stated(inputs.lower(), false),
        stated(inputs.upper(), false),
        stated(inputs.upper(), true),
        row.value());
  }

  private static Optional<BigDecimal> stated(Optional<Interval.Bound> bound, boolean inclusive) {
    return bound.filter(b -> b.inclusive() == inclusive).map(Interval.Bound::value);
  }

  /** Returns the row with no other bounds than it states. */
  Steps.Row alone() {
    return new Steps.Row(new Interval(lower(), upper()), value);
  }

  private Optional<Interval.Bound> lower() {
    return bound(from, above);
  }

  private Optional<Interval.Bound> upper() {
    return bound(through, below);
  }

  private static Optional<Interval.Bound> bound(
      Optional<BigDecimal> inclusive, Optional<BigDecimal> exclusive) {
    if (inclusive.isPresent()) {
      return Optional.of(new Interval.Bound(inclusive.get(), true));
    }
    return exclusive.isPresent()
        ? Optional.of(new Interval.Bound(exclusive.get(), false))
        : Optional.empty();
  }

  private static Optional<Interval.Bound> opposite(Optional<Interval.Bound> bound) {
    return bound.isPresent() ? Optional.of(bound.get().opposite()) : bound;
  }

  /** Gives each row the bounds that its neighbours imply. */
  static List<Steps.Row> complete(List<StatedRow> stated) {
    ImmutableList.Builder<Steps.Row> rows = ImmutableList.builder();
    for (int i = 0; i < stated.size(); i++) {
      StatedRow row = stated.get(i);
      Optional<Interval.Bound> lower = row.lower();
      Optional<Interval.Bound> upper = row.upper();
      if (lower.isEmpty() && i > 0) {
        lower = opposite(stated.get(i - 1).upper());
      }
      if (upper.isEmpty() && i + 1 < stated.size()) {
        upper = opposite(stated.get(i + 1).lower());
      }
      rows.add(new Steps.Row(new Interval(lower, upper), row.value()));
    }
    return rows.build();
  }
}
