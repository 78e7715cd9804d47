package dev.pvi.formula;

import com.google.common.collect.ImmutableList;
import dev.pvi.form.Field;
import dev.pvi.form.Form;
import dev.pvi.form.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The bounds of a row as a document states them, perhaps with one left to its neighbour. */
record StatedBounds(
    Optional<BigDecimal> from,
    Optional<BigDecimal> above,
    Optional<BigDecimal> below,
    Optional<BigDecimal> through) {

  /** The fields in which a row states its bounds. */
  record Fields(
      Field<Optional<BigDecimal>> from,
      Field<Optional<BigDecimal>> above,
      Field<Optional<BigDecimal>> below,
      Field<Optional<BigDecimal>> through) {

    static Fields declared(Form.Declaration<?> fields) {
      return new Fields(
          fields.optional("from", Kind.decimal(), "At least this."),
          fields.optional("above", Kind.decimal(), "More than this."),
          fields.optional("below", Kind.decimal(), "Less than this."),
          fields.optional("through", Kind.decimal(), "At most this."));
    }

    StatedBounds get(Form.Values values) {
      return new StatedBounds(
          values.get(from), values.get(above), values.get(below), values.get(through));
    }

    Form.Out put(StatedBounds it, Form.Out out) {
      return out.put(from, it.from)
          .put(above, it.above)
          .put(below, it.below)
          .put(through, it.through);
    }
  }

  StatedBounds {
    if (from.isPresent() && above.isPresent()) {
      throw new IllegalArgumentException(
          "a row must state one lower bound - but was: both from and above");
    }
    if (below.isPresent() && through.isPresent()) {
      throw new IllegalArgumentException(
          "a row must state one upper bound - but was: both below and through");
    }
  }

  static StatedBounds of(Interval inputs) {
    return new StatedBounds(
        stated(inputs.lower(), true),
        stated(inputs.lower(), false),
        stated(inputs.upper(), false),
        stated(inputs.upper(), true));
  }

  private static Optional<BigDecimal> stated(Optional<Interval.Bound> bound, boolean inclusive) {
    return bound.filter(b -> b.inclusive() == inclusive).map(Interval.Bound::value);
  }

  /** Returns the interval with no other bounds than are stated. */
  Interval alone() {
    return new Interval(lower(), upper());
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
  static List<Interval> complete(List<StatedBounds> stated) {
    ImmutableList.Builder<Interval> rows = ImmutableList.builder();
    for (int i = 0; i < stated.size(); i++) {
      Optional<Interval.Bound> lower = stated.get(i).lower();
      Optional<Interval.Bound> upper = stated.get(i).upper();
      if (lower.isEmpty() && i > 0) {
        lower = opposite(stated.get(i - 1).upper());
      }
      if (upper.isEmpty() && i + 1 < stated.size()) {
        upper = opposite(stated.get(i + 1).lower());
      }
      rows.add(new Interval(lower, upper));
    }
    return rows.build();
  }
}
