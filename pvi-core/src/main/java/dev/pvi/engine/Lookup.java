package dev.pvi.engine;

import dev.pvi.formula.Facts;
import dev.pvi.formula.Leaf;
import dev.pvi.formula.Schedule;
import dev.pvi.formula.Table;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A schedule laid out for one metric: a table for each leaf. */
record Lookup(Schedule schedule, List<Leaf> leaves, List<RowTable> tables) {

  /** Returns the layout of a schedule; null if a leaf is no table. */
  static @Nullable Lookup of(Schedule schedule, RowTable.Weight weight) {
    List<Leaf> leaves = schedule.leaves();
    if (!leaves.stream().allMatch(leaf -> leaf.schedule() instanceof Table)) {
      return null;
    }
    return new Lookup(
        schedule,
        leaves,
        leaves.stream()
            .map(leaf -> RowTable.of((Table) leaf.schedule(), leaf.label(), weight))
            .toList());
  }

  /** Returns the table that answers for a partner; null if that cannot be told. */
  @Nullable RowTable choose(Facts facts) {
    Optional<Leaf> leaf = schedule.select(facts).leaf();
    return leaf.isEmpty() ? null : tables.get(leaves.indexOf(leaf.get()));
  }
}
